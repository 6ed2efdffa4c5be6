package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** Headers of wireless frames, and what data frames carry. */
class WlanTest {
    private static final int BARE = 105;
    private static final int RADIOTAP = 127;
    private static final String A = "0203040506aa";
    private static final String B = "0203040506bb";
    private static final String C = "0203040506cc";
    private static final String D = "0203040506dd";
    private static final String SEQUENCE = "2017";
    private static final String SNAP = "aaaa030000000800" + "450000140001000040fd0000" + "0a0000010a000002";

    private static Dissected dissect(int linkType, String hex) {
        return new Bench(linkType).add(HexFormat.of().parseHex(hex)).once().get(0);
    }

    @Test
    void framesFromTheSystemNameTheSourceLast() {
        Dissected d = dissect(BARE, "0802" + "3a01" + A + B + C + SEQUENCE + SNAP);
        assertEquals("wlan:llc:ip", d.chain());
        assertEquals("0x0020", d.value("wlan.fc.type_subtype"));
        assertEquals("0x0802", d.value("wlan.fc"));
        assertEquals("314", d.value("wlan.duration"));
        assertEquals("02:03:04:05:06:aa", d.value("wlan.da"));
        assertEquals("02:03:04:05:06:cc", d.value("wlan.sa"));
        assertEquals("02:03:04:05:06:bb", d.value("wlan.bssid"));
        assertEquals("02:03:04:05:06:aa", d.value("wlan.staa"));
        assertEquals("370", d.value("wlan.seq"));
        assertTrue(d.hidden("wlan.addr"));
        assertEquals("0+24", d.place("wlan"));
    }

    @Test
    void framesThroughTheSystemHaveFourAddresses() {
        Dissected d = dissect(BARE, "8803" + "3a01" + A + B + C + SEQUENCE + D + "0500" + SNAP);
        assertEquals("wlan:llc:ip", d.chain());
        assertEquals("02:03:04:05:06:cc", d.value("wlan.da"));
        assertEquals("02:03:04:05:06:dd", d.value("wlan.sa"));
        assertFalse(d.has("wlan.bssid"));
        assertEquals("5", d.value("wlan.qos.tid"));
        assertEquals("0+32", d.place("wlan"));
    }

    @Test
    void fragmentsAndProtectedFramesAreData() {
        assertEquals("wlan:data", dissect(BARE, "0841" + "3a01" + A + B + C + SEQUENCE + "1122330412345678" + SNAP).chain());
        assertEquals("wlan:data", dissect(BARE, "0804" + "3a01" + A + B + C + SEQUENCE + SNAP).chain());
        assertEquals("wlan:data", dissect(BARE, "0800" + "3a01" + A + B + C + "2117" + SNAP).chain());
    }

    @Test
    void acknowledgementsNameTheReceiverAlone() {
        Dissected d = dissect(BARE, "d400" + "3a01" + A);
        assertEquals("wlan", d.chain());
        assertEquals("02:03:04:05:06:aa", d.value("wlan.ra"));
        assertFalse(d.has("wlan.ta"));
        assertEquals("0+10", d.place("wlan"));
    }

    @Test
    void radiotapTellsHowFramesEnd() {
        Dissected d = dissect(RADIOTAP, "0000090002000000" + "10" + "0802" + "3a01" + A + B + C + SEQUENCE + SNAP + "deadbeef");
        assertEquals("radiotap:wlan_radio:wlan:llc:ip", d.chain());
        assertEquals("9", d.value("radiotap.length"));
        assertEquals("1", d.value("radiotap.flags.fcs"));
        assertEquals("61+4", d.place("wlan.fcs"));
        assertFalse(dissect(RADIOTAP, "0000080000000000" + "0802" + "3a01" + A + B + C + SEQUENCE + SNAP).has("wlan.fcs"));
    }

    @Test
    void radiotapTellsHowFramesWereReceived() {
        Dissected d = dissect(RADIOTAP, "000014006e000000" + "00" + "16" + "9e09a000" + "ba" + "a6" + "000000000000" + "d400" + "3a01" + A);
        assertEquals("11", d.value("radiotap.datarate"));
        assertEquals("2462", d.value("radiotap.channel.freq"));
        assertEquals("-70", d.value("radiotap.dbm_antsignal"));
        assertEquals("-90", d.value("radiotap.dbm_antnoise"));
    }

    @Test
    void shortOnesAreMalformed() {
        assertTrue(dissect(BARE, "0802" + "3a01" + A).has("_ws.malformed"));
        assertTrue(dissect(RADIOTAP, "0000").has("_ws.malformed"));
    }
}
