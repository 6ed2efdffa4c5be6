package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Mirrored frames inside GRE. */
class ErspanTest {
    private static final String FRAME = "ffffffffffff" + "020304050607" + "0800" + "450000140001000040fd0000" + "0a0000010a000002";

    private static Dissected dissect(String gre) {
        int length = 20 + gre.length() / 2;
        String ip = "4500" + String.format("%04x", length) + "00010000" + "402f0000" + "0a0000010a000002";
        return Bench.ethernet(HexFormat.of().parseHex("020000000001020000000002" + "0800" + ip + gre));
    }

    @Test
    void typeOneHasNoHeader() {
        Dissected d = dissect("000088be" + FRAME);
        assertEquals("eth:ethertype:ip:gre:erspan:eth:ethertype:ip", d.chain());
        assertEquals("38+0", d.place("erspan"));
        assertFalse(d.has("erspan.version"));
    }

    @Test
    void typeTwoTellsSessionAndPort() {
        Dissected d = dissect("100088be" + "00000007" + "1156c29a" + "00007ff8" + FRAME);
        assertEquals("eth:ethertype:ip:gre:erspan:eth:ethertype:ip", d.chain());
        assertEquals("342", d.value("erspan.vlan"));
        assertEquals("6", d.value("erspan.cos"));
        assertEquals("666", d.value("erspan.spanid"));
        assertEquals("32760", d.value("erspan.index"));
    }

    @Test
    void typeThreeTellsTimeAndMayHaveASubheader() {
        Dissected d = dissect("100022eb" + "00000007" + "2156da9a" + "01020304" + "beef" + "8009" + "1400000100000002" + FRAME);
        assertEquals("eth:ethertype:ip:gre:erspan:eth:ethertype:ip", d.chain());
        assertEquals("3", d.value("erspan.bso"));
        assertEquals("16909060", d.value("erspan.timestamp"));
        assertEquals("48879", d.value("erspan.sgt"));
        assertEquals("1", d.value("erspan.direction"));
        assertEquals("5", d.value("erspan.platid"));
        assertEquals("1", d.value("erspan.pid5.port_index"));
        assertEquals("2", d.value("erspan.pid5.timestamp"));
    }

    @Test
    void whatIsUnknownIsRemarkedOn() {
        Dissected d = dissect("100088be" + "00000007" + "3156c29a" + "00007ff8" + FRAME);
        assertEquals("eth:ethertype:ip:gre:erspan", d.chain());
        assertTrue(d.has("erspan.version.unknown"));
        assertTrue(dissect("100088be" + "00000007" + "1156c2").has("_ws.malformed"));
    }
}
