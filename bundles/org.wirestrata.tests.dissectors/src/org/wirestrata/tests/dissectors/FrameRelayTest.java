package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** Frame Relay and the ways in which protocols are laid over it. */
class FrameRelayTest {
    private static final int LINK_TYPE = 107;
    private static final String IP = "450000140001000040fd0000" + "0a0000010a000002";
    private static final String ETHERNET = "ffffffffffff" + "020304050607" + "0800";

    private static Dissected dissect(String hex) {
        return new Bench(LINK_TYPE).add(HexFormat.of().parseHex(hex)).once().get(0);
    }

    @Test
    void theAddressNamesTheConnection() {
        Dissected d = dissect("1861" + "03cc" + IP);
        assertEquals("fr:ip", d.chain());
        assertEquals("102", d.value("fr.dlci"));
        assertEquals("0+2", d.place("fr.dlci"));
        assertEquals(List.of("0", "1"), d.values("fr.ea"));
        assertEquals("0x03", d.value("fr.control"));
        assertEquals("0xcc", d.value("fr.nlpid"));
        assertEquals("0+4", d.place("fr"));
    }

    @Test
    void addressesHaveUpToFourBytes() {
        Dissected three = dissect("1800" + "01" + "03cc" + IP);
        assertEquals("6144", three.value("fr.dlci"));
        assertEquals("0x00", three.value("fr.lower_dlci"));
        Dissected four = dissect("1800" + "2003" + "03cc" + IP);
        assertEquals("12304", four.value("fr.dlci"));
        assertEquals("0x10", four.value("fr.third_dlci"));
        assertTrue(four.has("fr.dlcore_control"));
        assertEquals("fr:ip", four.chain());
    }

    @Test
    void organizationsNumberProtocols() {
        Dissected d = dissect("1861" + "030080" + "000000" + "0800" + IP);
        assertEquals("fr:ip", d.chain());
        assertEquals("0x0800", d.value("fr.snaptype"));
        assertEquals(List.of("0x00", "0x80"), d.values("fr.nlpid"));
        Dissected bridged = dissect("1861" + "030080" + "0080c2" + "0007" + ETHERNET + IP);
        assertEquals("0x0007", bridged.value("fr.snap.pid"));
        assertEquals("fr:eth:ethertype:ip", bridged.chain());
    }

    @Test
    void ciscosDevicesSendTheProtocolAlone() {
        Dissected d = dissect("1861" + "0800" + IP);
        assertEquals("fr:ip", d.chain());
        assertEquals("0x0800", d.value("fr.chdlctype"));
        assertFalse(d.has("fr.control"));
    }

    @Test
    void numberedFramesHaveLongerControlFields() {
        Dissected d = dissect("1a61" + "0905" + "fe01");
        assertEquals("fr:data", d.chain());
        assertFalse(d.has("fr.control"));
        d = dissect("1a61" + "0905" + "cc" + IP);
        assertEquals("0x09", d.value("fr.control"));
        assertEquals("2+2", d.place("fr.control"));
        assertEquals("2", d.value("fr.control.n_r"));
        assertEquals("1", d.value("fr.control.f"));
        assertEquals("fr:ip", d.chain());
    }

    @Test
    void whatHasNoControlFieldMayBeEthernet() {
        assertEquals("fr:eth:ethertype:ip", dissect("1861" + ETHERNET + IP).chain());
        assertEquals("fr:data", dissect("1861" + "0203").chain());
    }

    @Test
    void shortOnesAreMalformed() {
        Dissected d = dissect("1861" + "03");
        assertTrue(d.has("_ws.malformed"));
        assertEquals("102", d.value("fr.dlci"));
        assertTrue(dissect("18").has("_ws.malformed"));
    }
}
