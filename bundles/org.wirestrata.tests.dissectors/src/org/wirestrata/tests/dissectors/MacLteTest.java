package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

/** MAC PDUs of LTE in UDP, which are recognised where the user says so. */
class MacLteTest {
    private static final String NAME = "6d61632d6c7465";
    /** RNTI 61, user equipment 1, frame 291, subframe 4, a good checksum. */
    private static final String TAGS = "02003d" + "030001" + "041234" + "0701";

    private static Dissected dissect(boolean enabled, String what) {
        String udp = String.format("270f270f%04x0000", 8 + what.length() / 2) + what;
        String ip = String.format("4500%04x00010000401100000a0000010a000002", 20 + udp.length() / 2);
        return new Bench(1).recognizing("mac-lte_udp", enabled).add(HexFormat.of().parseHex("020000000001020000000002" + "0800" + ip + udp))
                .once().get(0);
    }

    private static Dissected pdu(boolean up, int rnti, String pdu) {
        return dissect(true, NAME + "01" + (up ? "00" : "01") + String.format("%02x", rnti) + TAGS + "01" + pdu);
    }

    @Test
    void isRecognisedOnlyWhereTheUserSaysSo() {
        assertEquals("eth:ethertype:ip:udp:data", dissect(false, NAME + "010003" + TAGS + "01" + "1f00").chain());
        assertEquals("eth:ethertype:ip:udp:mac-lte", dissect(true, NAME + "010003" + TAGS + "01" + "1f00").chain());
    }

    @Test
    void subheadersTellWhatFollows() {
        Dissected d = pdu(true, 3, "3d" + "2108" + "1f" + "7f" + "1122334455667788" + "0000");
        assertEquals("291", d.value("mac-lte.sfn"));
        assertEquals("15", d.value("mac-lte.ul-grant-size"));
        assertEquals(List.of("0x1d", "0x01", "0x1f"), d.values("mac-lte.ulsch.lcid"));
        assertEquals("1", d.value("mac-lte.control.bsr.lcg-id"));
        assertEquals("63", d.value("mac-lte.control.bsr.buffer-size"));
        assertTrue(d.has("mac-lte.bsr-warn-threshold-exceeded"));
        assertEquals("11:22:33:44:55:66:77:88", d.value("mac-lte.sch.sdu"));
        assertEquals("2", d.value("mac-lte.padding-length"));
        assertTrue(d.hidden("mac-lte.ulsch"));
    }

    @Test
    void lengthsHaveSevenFifteenOrSixteenBits() {
        assertEquals("260", pdu(false, 3, "218104" + "1f" + "00".repeat(300)).value("mac-lte.sch.length"));
        Dissected d = pdu(false, 3, "618123" + "1f" + "11".repeat(300));
        assertEquals("33059", d.value("mac-lte.sch.length"));
        assertTrue(d.has("_ws.malformed"));
    }

    @Test
    void controlElementsStandBeforeSdus() {
        Dissected d = pdu(true, 3, "3e3a3b1f" + "abcdef" + "21" + "1234");
        assertEquals("60", d.value("mac-lte.control.bsr.buffer-size-1"));
        assertEquals("55", d.value("mac-lte.control.bsr.buffer-size-2"));
        assertEquals("33", d.value("mac-lte.control.power-headroom.level"));
        assertEquals("4660", d.value("mac-lte.control.crnti"));
        d = pdu(false, 3, "3c3d3b1f" + "112233445566" + "5f" + "82");
        assertEquals("11:22:33:44:55:66", d.value("mac-lte.control.ue-contention-resolution.identity"));
        assertEquals("1", d.value("mac-lte.control.timing-advance.group-id"));
        assertEquals("1", d.value("mac-lte.control.activation-deactivation.c7"));
        assertEquals("0", d.value("mac-lte.control.activation-deactivation.c6"));
    }

    @Test
    void randomAccessIsAnswered() {
        Dissected d = pdu(false, 2, "83" + "45" + "011234005678");
        assertEquals("0x03", d.value("mac-lte.rar.bi"));
        assertEquals("0x05", d.value("mac-lte.rar.rapid"));
        assertEquals("17", d.value("mac-lte.rar.ta"));
        assertEquals("144384", d.value("mac-lte.rar.ul-grant"));
        assertEquals("22136", d.value("mac-lte.rar.temporary-crnti"));
        d = dissect(true, NAME + "010003" + TAGS + "090502" + "01");
        assertEquals("5", d.value("mac-lte.preamble-sent.rapid"));
    }

    @Test
    void otherChannelsAreBytes() {
        assertEquals("aa:bb", pdu(false, 1, "aabb").value("mac-lte.pch.pdu"));
        assertTrue(pdu(true, 0, "aabb").has("mac-lte.bch.pdu.uplink"));
        Dissected d = dissect(true, NAME + "010003" + "02003d" + "0700" + "01" + "aabb");
        assertTrue(d.has("mac-lte.crc-status.error"));
        assertEquals("aa:bb", d.value("mac-lte.raw-data"));
        assertFalse(d.has("mac-lte.sch.subheader"));
        assertTrue(dissect(true, NAME + "010003" + "55" + "0102").has("mac-lte.unknown-udp-framing-tag"));
    }
}
