package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Token Ring frames and their routes. */
class TokenRingTest {
    private static final int LINK_TYPE = 6;
    private static final String SNAP = "aaaa030000000800" + "450000140001000040fd0000" + "0a0000010a000002";

    private static Dissected dissect(String hex) {
        return new Bench(LINK_TYPE).add(HexFormat.of().parseHex(hex)).once().get(0);
    }

    @Test
    void addressesStandBeforeLogicalLinkControl() {
        Dissected d = dissect("1040" + "102030405060" + "0203040506aa" + SNAP);
        assertEquals("tr:llc:ip", d.chain());
        assertEquals("1", d.value("tr.frame_type"));
        assertEquals("10:20:30:40:50:60", d.value("tr.dst"));
        assertEquals(List.of("02:03:04:05:06:aa", "02:03:04:05:06:aa"), d.values("tr.src"));
        assertTrue(d.hidden("tr.addr"));
        assertEquals("0", d.value("tr.sr"));
        assertEquals("0+14", d.place("tr"));
    }

    @Test
    void routesGoOverRingsAndBridges() {
        Dissected d = dissect("1040" + "102030405060" + "8203040506aa" + "c8b0" + "0012" + "0023" + "03a0" + SNAP);
        assertEquals("tr:llc:ip", d.chain());
        assertEquals("1", d.value("tr.sr"));
        assertEquals(List.of("82:03:04:05:06:aa", "02:03:04:05:06:aa"), d.values("tr.src"));
        assertEquals("8", d.value("tr.rif_bytes"));
        assertEquals("192", d.value("tr.broadcast"));
        assertEquals("48", d.value("tr.max_frame_size"));
        assertEquals("128", d.value("tr.direction"));
        assertEquals("001-2-002-3-03A", d.value("tr.rif"));
        assertEquals(List.of("0x0001", "0x0002", "0x003a"), d.values("tr.rif.ring"));
        assertEquals(List.of("0x02", "0x03"), d.values("tr.rif.bridge"));
        assertEquals("0+22", d.place("tr"));
    }

    @Test
    void framesOfTheRingItselfCarryNoPackets() {
        Dissected d = dissect("1002" + "102030405060" + "0203040506aa" + "00040002");
        assertEquals("tr:data", d.chain());
        assertEquals("02:03:04:05:06:aa > 10:20:30:40:50:60 TR Token-Ring MAC", d.row());
    }

    @Test
    void shortOnesAreMalformed() {
        Dissected d = dissect("1040" + "1020");
        assertTrue(d.has("_ws.malformed"));
        assertFalse(d.has("tr.ac"));
    }
}
