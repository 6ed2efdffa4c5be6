package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class DnsTest {
    private static final String NAME = "03777777076578616d706c65036f726700";
    static final byte[] QUERY = HexFormat.of().parseHex("1234" + "0100" + "0001000000000000" + NAME + "00010001");
    static final byte[] RESPONSE = HexFormat.of().parseHex("1234" + "8180" + "0001000300000000" + NAME + "00010001"
            + "c00c" + "0005" + "0001" + "0000003c" + "0006" + "03776562c010"
            + "c02d" + "0001" + "0001" + "0000003c" + "0004" + "c0000201"
            + "c010" + "000f" + "0001" + "00000e10" + "0009" + "000a046d61696cc010");

    private static byte[] asked(byte[] message) {
        return Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40001, 53), new Payload(message));
    }

    private static byte[] answered(byte[] message) {
        return Bench.frame(Ipv4.between("10.0.0.2", "10.0.0.1"), Udp.ports(53, 40001), new Payload(message));
    }

    private static byte[] withLength(byte[] message) {
        return ByteBuffer.allocate(message.length + 2).putShort((short) message.length).put(message).array();
    }

    @Test
    void questionAndAnswer() {
        Bench bench = new Bench(Bench.ETHERNET).add(asked(QUERY)).add(answered(RESPONSE));
        List<Dissected> once = bench.once();
        assertTrue(once.get(0).row().endsWith("DNS Standard query 0x1234 A www.example.org"), once.get(0).row());
        assertTrue(once.get(1).row().endsWith("DNS Standard query response 0x1234 A www.example.org CNAME web.example.org A 192.0.2.1"
                + " MX 10 mail.example.org"), once.get(1).row());
        assertEquals(List.of("www.example.org", "web.example.org", "example.org"), once.get(1).values("dns.resp.name"));
        assertEquals("15", once.get(1).value("dns.qry.name.len"));
        assertEquals("3", once.get(1).value("dns.count.labels"));
        assertEquals("1", once.get(1).value("dns.response_to"));
        assertEquals("1.000000000", once.get(1).value("dns.time"));
        assertFalse(once.get(0).has("dns.response_in"));
        assertEquals("2", bench.twice().get(0).value("dns.response_in"));
    }

    @Test
    void askedAndAnsweredAgain() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(asked(QUERY)).add(asked(QUERY)).add(answered(RESPONSE))
                .add(answered(RESPONSE)).once();
        assertEquals("1", all.get(1).value("dns.retransmit_request_in"));
        assertEquals("1", all.get(2).value("dns.response_to"));
        assertEquals("3", all.get(3).value("dns.retransmit_response_in"));
    }

    @Test
    void anAnswerWithoutAQuestion() {
        assertEquals("1", Bench.ethernet(answered(RESPONSE)).value("dns.unsolicited"));
    }

    @Test
    void streamsCutAnywhere() {
        byte[] two = new byte[2 * (RESPONSE.length + 2)];
        byte[] one = withLength(RESPONSE);
        System.arraycopy(one, 0, two, 0, one.length);
        System.arraycopy(one, 0, two, one.length, one.length);
        List<String> whole = List.of("192.0.2.1", "192.0.2.1");
        for (int cut = 0; cut < two.length; cut++) {
            Talk talk = new Talk(53).handshake().answer(two, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(whole, all.stream().flatMap(d -> d.values("dns.a").stream()).toList(), "cut at " + cut);
                assertFalse(all.stream().anyMatch(d -> d.has("_ws.malformed")), "cut at " + cut);
            }
        }
    }

    @Test
    void namesThatAreTooLongAreReadToTheirEnd() {
        String label = "3f" + "61".repeat(63);
        byte[] message = HexFormat.of().parseHex("1234" + "0100" + "0001000000000000" + label.repeat(5) + "00" + "00010001");
        Dissected d = Bench.ethernet(asked(message));
        assertEquals("<Name too long>", d.value("dns.qry.name"));
        assertEquals("1", d.value("dns.qry.type"));
        assertFalse(d.has("_ws.malformed"));
    }

    private static Dissected named(String hexOfLabel) {
        String length = String.format("%02x", hexOfLabel.length() / 2);
        return Bench.ethernet(asked(HexFormat.of().parseHex("1234" + "0100" + "0001000000000000" + length + hexOfLabel + "00" + "00010001")));
    }

    @Test
    void bytesInNamesThatAreNoText() {
        Map<String, String> names = Map.of("78f7bfde79", "x\ufffd\ufffdy", "78c08079", "x\\u0000y", "78e2808b79", "x\\u200By", "78f3a0808179",
                "x\\U000E0001y", "785c79", "x\\y", "780779", "x\\ay", "781b79", "x\\033y", "78f09f988079", "x\ud83d\ude00y", "78c3", "x\ufffd",
                "78eda08079", "x\ufffdy");
        names.forEach((bytes, shown) -> assertEquals(shown, named(bytes).value("dns.qry.name"), bytes));
    }

    /** Nothing tells how long they are: what follows is read as labels. */
    @Test
    void labelsOfAKindThatWasGivenUp() {
        byte[] message = HexFormat.of().parseHex("1234" + "0100" + "0001000000000000" + "016142016200" + "00010001");
        Dissected d = Bench.ethernet(asked(message));
        assertEquals("<Unknown extended label>", d.value("dns.qry.name"));
        assertEquals("1", d.value("dns.qry.type"));
    }

    @Test
    void namesOfOneByteHaveNoCountedLabel() {
        assertEquals("0", named("61").value("dns.count.labels"));
        assertEquals("0", named("61").value("dns.qry.name.len"));
        assertEquals("1", named("6161").value("dns.count.labels"));
    }

    /** A record is shown when all of it is there. */
    @Test
    void recordsThatAreCutOff() {
        String record = "c00c" + "0001" + "0001" + "0000012c" + "0004" + "c0000201";
        byte[] message = HexFormat.of().parseHex("1234" + "8400" + "0001000200000000" + "026161" + "00" + "00010001" + record + record);
        byte[] frame = Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(53, 40002), new Payload(message));
        Dissected d = new Bench(Bench.ETHERNET).add(Arrays.copyOf(frame, frame.length - 1), frame.length).once().get(0);
        assertEquals(1, d.values("dns.resp.name").size());
        assertTrue(d.has("_ws.short"));
    }

    @Test
    void onlyUsualMessagesAreRecognisedOnOtherPorts() {
        assertEquals("www.example.org", elsewhere(QUERY).value("dns.qry.name"));
        byte[] message = QUERY.clone();
        message[7] = 1;
        assertFalse(elsewhere(message).has("dns.id"));
        message[2] = (byte) 0x81;
        assertTrue(elsewhere(message).has("dns.id"));
        message[2] = 0x10;
        assertFalse(elsewhere(message).has("dns.id"));
    }

    private static Dissected elsewhere(byte[] message) {
        return Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", "10.0.0.2"), Udp.ports(40001, 40002), new Payload(message)));
    }

    @Test
    void statefulOperations() {
        Dissected d = Bench.ethernet(asked(HexFormat.of().parseHex("1234" + "3000" + "0000000000000000" + "0001000800003a9800007530"
                + "0002000400000010" + "000300020000" + "00410001ff")));
        assertEquals(List.of("1", "2", "3", "65"), d.values("dns.dso.tlv.type"));
        assertEquals("15000", d.value("dns.dso.tlv.keepalive.inactivity"));
        assertEquals("30000", d.value("dns.dso.tlv.keepalive.interval"));
        assertEquals("16", d.value("dns.dso.tlv.retrydelay.retrydelay"));
        assertEquals("00:00", d.value("dns.dso.tlv.encpad.padding"));
        assertEquals("ff", d.value("dns.dso.tlv.data"));
    }

    @Test
    void namesThatPointAtThemselvesEnd() {
        byte[] message = QUERY.clone();
        message[12] = (byte) 0xc0;
        message[13] = 0x0c;
        assertTrue(Bench.ethernet(asked(message)).values("dns.qry.name").get(0).startsWith("<Name"));
        for (int to = 0; to < message.length; to++) {
            message[13] = (byte) to;
            Bench.ethernet(asked(message));
        }
    }

    @Test
    void multicastAnswers() {
        byte[] message = HexFormat.of().parseHex("0000" + "8400" + "0000000100000000" + "0366 6f6f 05 6c6f63616c 00".replace(" ", "")
                + "0001" + "8001" + "00000078" + "0004" + "c0000201");
        Dissected d = Bench.ethernet(Bench.frame(Ipv4.between("10.0.0.1", "224.0.0.251"), Udp.ports(5353, 5353), new Payload(message)));
        assertTrue(d.row().endsWith("MDNS Standard query response 0x0000 A, cache flush 192.0.2.1"), d.row());
        assertEquals("1", d.value("dns.resp.cache_flush"));
        assertEquals("0x0001", d.value("dns.resp.class"));
    }
}
