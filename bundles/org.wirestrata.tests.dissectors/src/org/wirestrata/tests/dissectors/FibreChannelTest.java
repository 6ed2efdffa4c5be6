package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;

import org.junit.jupiter.api.Test;

/** Fibre Channel: headers, sequences and exchanges, and frames between their delimiters. */
class FibreChannelTest {
    private static final int BARE = 224;
    private static final int DELIMITED = 225;
    private static final String THERE = "010203";
    private static final String BACK = "fffffe";
    private static final String SNAP = "aaaa030000000800" + "450000140001000040fd0000" + "0a0000010a000002";

    /** A frame: routing and destination, source, type and control, counts, exchange and parameter, payload. */
    private static String frame(String routing, boolean there, String typeAndControl, String count, String parameter, String payload) {
        return routing + (there ? THERE + "00" + BACK : BACK + "00" + THERE) + typeAndControl + "0700" + count + "0011" + "ffff" + parameter
                + payload;
    }

    private static Bench bench(int linkType, String... frames) {
        Bench b = new Bench(linkType);
        for (String f : frames) {
            b.add(HexFormat.of().parseHex(f));
        }
        return b;
    }

    private static Dissected one(String frame) {
        return bench(BARE, frame).once().get(0);
    }

    @Test
    void theHeaderTellsAddressesAndControl() {
        Dissected d = one(frame("01", true, "08290008", "0000", "00000100", "1122"));
        assertEquals("fc:data", d.chain());
        assertEquals("0x03", d.value("fc.ftype"));
        assertTrue(d.hidden("fc.ftype"));
        assertEquals("01.02.03", d.value("fc.d_id"));
        assertEquals("ff.ff.fe", d.value("fc.s_id"));
        assertEquals("0x290008", d.value("fc.f_ctl"));
        assertEquals("1", d.value("fc.fctl.exchange_first"));
        assertEquals("0", d.value("fc.fctl.exchange_last"));
        assertEquals("0x07", d.value("fc.seq_id"));
        assertEquals("256", d.value("fc.relative_offset"));
        assertEquals("0+24", d.place("fc"));
    }

    @Test
    void exchangesAreFollowed() {
        Bench b = bench(BARE, frame("06", true, "08290000", "0000", "00000000", "11"),
                frame("01", false, "08880000", "0000", "00000000", "22"),
                frame("07", false, "08990000", "0000", "00000000", "33"));
        List<Dissected> once = b.once();
        assertEquals("0", once.get(0).value("fc.exchange_last_frame"));
        assertEquals("1", once.get(1).value("fc.exchange_first_frame"));
        assertEquals("1", once.get(2).value("fc.exchange_first_frame"));
        assertTrue(once.get(2).has("fc.time"));
        assertEquals("3", b.twice().get(0).value("fc.exchange_last_frame"));
    }

    @Test
    void sequencesArePutTogetherByCount() {
        String full = "ab".repeat(1024);
        List<Dissected> all = bench(BARE, frame("01", true, "08210000", "0000", "00000000", full),
                frame("01", true, "08090000", "0001", "00000000", "cd")).once();
        assertEquals("0", all.get(0).value("fc.reassembled"));
        assertEquals("1", all.get(1).value("fc.reassembled"));
        assertEquals("1025", all.get(1).value("data.len"));
    }

    @Test
    void ipGoesOnBehindTheNetworkHeader() {
        Dissected d = one("04" + THERE + "00" + BACK + "05290000" + "0720" + "0000" + "0011" + "ffff" + "00000000" + "1000000102030405"
                + "1000000a0b0c0d0e" + SNAP);
        assertEquals("fc:llc:ip", d.chain());
        assertEquals("10:00:00:01:02:03:04:05", d.value("fc.nethdr.da"));
        assertEquals("40+8", d.place("llc"));
    }

    @Test
    void basicLinkServicesSayHowAnAbortEnded() {
        Dissected d = one(frame("84", true, "00990000", "0000", "00000000", "80050000" + "00110022" + "0000ffff"));
        assertEquals("0x05", d.value("fc.bls_lastseqid"));
        assertEquals("0xffff", d.value("fc.bls_hseqcnt"));
        d = one(frame("85", true, "00990000", "0000", "00000000", "00030501"));
        assertEquals("0x03", d.value("fc.bls_reason"));
        assertEquals("0x05", d.value("fc.bls_rjtdetail"));
    }

    @Test
    void virtualFabricsStandBefore() {
        Dissected d = one("5012345600010000" + frame("06", true, "08290000", "0000", "00000000", "11"));
        assertEquals("2603", d.value("fc.vft.vf_id"));
        assertEquals("1", d.value("fc.vft.pri"));
        assertEquals("01.02.03", d.value("fc.d_id"));
    }

    @Test
    void delimitersStandAroundAndTheCheckIsVerified() {
        String frame = frame("06", true, "08290000", "0000", "00000000", "11223344");
        Dissected d = bench(DELIMITED, "bcb55656" + frame + "00000000" + "bc957575").once().get(0);
        assertEquals("fcsof:fc:data", d.chain());
        assertEquals("0xbcb55656", d.value("fc.sof"));
        assertEquals("0xbc957575", d.value("fc.eof"));
        assertEquals("0", d.value("fc.crc.status"));
        assertTrue(d.has("fc.crc.bad"));
        assertEquals("4+24", d.place("fc"));
        CRC32 crc = new CRC32();
        crc.update(HexFormat.of().parseHex(frame));
        String check = String.format("%08x", Integer.reverseBytes((int) crc.getValue()));
        assertEquals("1", bench(DELIMITED, "bcb55656" + frame + check + "bc957575").once().get(0).value("fc.crc.status"));
    }

    @Test
    void shortOnesAreMalformed() {
        Dissected d = one("06" + THERE);
        assertTrue(d.has("_ws.malformed"));
        assertFalse(d.has("fc.r_ctl"));
        assertTrue(bench(DELIMITED, "bcb55656").once().get(0).has("_ws.malformed"));
    }
}
