package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** NTP: times, extensions, authentication, control and private mode. */
class NtpTest {
    private static final String TIMES = "d97b647791fdbdc8" + "0000000000000000" + "0000000000000000" + "10000000ffffffff";
    private static final String BODY = "010006ec" + "00000100" + "00000200" + "47505300" + TIMES;
    static final String REQUEST = "23" + BODY.substring(2);
    static final String RESPONSE = "24" + BODY.substring(2);
    private static final String IDENTIFIER = "01040024" + "aa".repeat(32);
    static final String EXTENDED = REQUEST + IDENTIFIER + "00000001" + "bb".repeat(20);
    static final String ASSOCIATIONS = "2681000100000000" + "00000008" + "0001961a" + "0002143a";
    static final String MONITOR = "9700032a" + "00010048" + "0000000100000002000000030000000407080900" + "0a000001" + "00000001" + "007b0304"
            + "00000001" + "00000000" + "20010db8000000000000000000000001" + "20010db8000000000000000000000002";

    private static byte[] ask(String hex) {
        return SmallProtocolsTest.udp(40001, 123, hex);
    }

    private static byte[] answer(String hex) {
        return Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(123, 40001), Payload.hex(hex));
    }

    private static String text(String text) {
        return HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }

    @Test
    void times() {
        Dissected d = Bench.ethernet(ask(REQUEST));
        assertTrue(d.row().endsWith("NTP NTP Version 4, client"), d.row());
        assertEquals("Aug 16, 2015 19:35:19.570278035 UTC", d.value("ntp.reftime"));
        assertEquals("NULL", d.value("ntp.org"));
        assertEquals("Aug 10, 2044 03:52:32.999999999 UTC", d.value("ntp.xmt"));
        assertFalse(d.has("ntp.keyid"));
    }

    /** What the bytes behind the times are: n of them, of which an extension says to have so many, left to a code. */
    @ParameterizedTest
    @CsvSource({"16,16,-1", "24,24,-1", "20,16,4", "40,20,20", "36,16,20", "40,16,24", "56,28,28", "17,16,17", "44,28,44", "40,41,40",
        "32,16,-1"})
    void extensionOrCode(int bytes, int length, int code) {
        String rest = bytes == 32 ? ("01040010" + "00".repeat(12)).repeat(2)
                : "0104" + HexFormat.of().toHexDigits((short) length) + "00".repeat(bytes - 4);
        Dissected d = Bench.ethernet(ask(REQUEST + rest));
        assertFalse(d.has("_ws.malformed"), d.items().toString());
        assertEquals(code > 0, d.has("ntp.keyid"), d.items().toString());
        assertEquals(code != bytes, d.has("ntp.ext"));
        assertEquals(code > 4 ? (code - 4) * 3 - 1 : 0, d.has("ntp.mac") ? d.value("ntp.mac").length() : 0);
    }

    @Test
    void securedTime() {
        Dissected d = Bench.ethernet(ask(EXTENDED));
        assertEquals("36", d.value("ntp.ext.length"));
        assertEquals("00:00:00:01", d.value("ntp.keyid"));
    }

    @Test
    void lengthThatIsNoMultipleOfAWord() {
        Dissected d = Bench.ethernet(ask(REQUEST + "01040012" + "00".repeat(40)));
        assertTrue(d.has("ntp.ext.invalid_length"));
        assertFalse(d.has("ntp.keyid"));
    }

    @Test
    void requestsAndResponses() {
        Bench bench = new Bench(Bench.ETHERNET).add(ask(REQUEST)).add(ask(REQUEST)).add(answer(RESPONSE)).add(answer(RESPONSE));
        assertFalse(bench.once().get(2).has("ntp.request_in"), "only two passes know it");
        List<Dissected> all = bench.twice();
        assertFalse(all.get(0).has("ntp.response_in"));
        assertEquals("3", all.get(1).value("ntp.response_in"));
        assertEquals("2", all.get(2).value("ntp.request_in"));
        assertEquals("1.000000000", all.get(2).value("ntp.delta_time"));
        assertFalse(all.get(3).has("ntp.request_in"));
    }

    @Test
    void controlInPieces() {
        String ask = "2602000700000000" + "00000000";
        String data = text("version=\"a, b\", leap=0,\r\n x");
        String piece = "26a2000706150000" + "0000" + HexFormat.of().toHexDigits((short) (data.length() / 2)) + data;
        List<Dissected> all = new Bench(Bench.ETHERNET).add(ask(ask)).add(answer(piece)).add(answer("2682000706150000" + "00000000")).twice();
        assertEquals("2", all.get(0).value("ntp.response_in"));
        assertEquals("1", all.get(1).value("ntp.request_in"));
        assertEquals("1", all.get(2).value("ntp.request_in"));
        assertEquals("6", all.get(1).value("ntp.ctrl.sys_status.clksrc"));
        assertEquals(List.of("version=\"a, b\" @54+14", "leap=0 @70+6", "x @80+1"), all.get(1).items(Set.of(Field.TEXT)).stream()
                .map(line -> line.substring(1)).filter(line -> !line.startsWith("Times")).toList());
    }

    @Test
    void associations() {
        Dissected d = Bench.ethernet(answer(ASSOCIATIONS));
        assertEquals(List.of("0", "1", "2"), d.values("ntp.ctrl.associd"));
        assertEquals(List.of("0x0000", "0x961a", "0x143a"), d.values("ntp.ctrl.status"));
        assertEquals(List.of("6", "4"), d.values("ntp.ctrl.peer_status.selection"));
        assertTrue(Bench.ethernet(answer(ASSOCIATIONS.replace("00000008", "00000007"))).has("_ws.malformed"));
    }

    @Test
    void authenticatedControl() {
        Dissected d = Bench.ethernet(ask("2602000700000000" + "00000001" + "78" + "000000" + "00000001" + "cc".repeat(16)));
        assertEquals("00:00:00", d.value("ntp.padding"));
        assertEquals("0", d.value("ntp.key_type"));
        assertEquals("0x00000001", d.value("ntp.key_index"));
    }

    @Test
    void monitor() {
        Dissected d = Bench.ethernet(answer(MONITOR));
        assertTrue(d.row().endsWith("NTP Version 2, private, Response, MON_GETLIST_1"), d.row());
        assertEquals("2001:db8::2", d.value("ntp.priv.monlist.daddr6"));
        assertEquals("72", d.value("ntp.priv.itemsize"));
    }

    @Test
    void authenticatedPrivateRequest() {
        Dissected d = Bench.ethernet(ask("1780030c" + "00010004" + "00000081" + "00".repeat(172) + "d97b647791fdbdc8" + "00000005"
                + "dd".repeat(16)));
        assertEquals("1", d.value("ntp.priv.mode7.sys.flags.cal"));
        assertEquals("Aug 16, 2015 19:35:19.570278035 UTC", d.value("ntp.priv.tstamp"));
        assertEquals("00:00:00:05", d.value("ntp.keyid"));
    }
}
