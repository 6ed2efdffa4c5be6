package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

class SipTest {
    static final Ipv4 THERE = Ipv4.between("10.0.0.1", "10.0.0.2");
    static final Ipv4 BACK = Ipv4.between("10.0.0.2", "10.0.0.1");

    /** A message, its lines given without their ends. */
    static String message(String... lines) {
        return String.join("\r\n", lines) + "\r\n\r\n";
    }

    static String request(String method, int number, String... headers) {
        return message(method + " sip:bob@example.org SIP/2.0", "Via: SIP/2.0/UDP 10.0.0.1:5060;branch=z9hG4bK1;rport",
                "From: \"Ann\" <sip:ann@example.org>;tag=a1",
                "To: <sip:bob@example.org:5070;lr>", "Call-ID: c1", "CSeq: " + number + " " + method, String.join("\r\n", headers))
                .replace("\r\n\r\n\r\n",
                "\r\n\r\n");
    }

    static String response(String status, String sequence, String... headers) {
        return message("SIP/2.0 " + status, "Call-ID: c1", "CSeq: " + sequence, String.join("\r\n", headers)).replace("\r\n\r\n\r\n",
                "\r\n\r\n");
    }

    static byte[] there(String text) {
        return Bench.frame(THERE, Udp.ports(5060, 5060), Payload.of(text));
    }

    static byte[] back(String text) {
        return Bench.frame(BACK, Udp.ports(5060, 5060), Payload.of(text));
    }

    private static Dissected only(String text) {
        return Bench.ethernet(there(text));
    }

    @Test
    void partsOfARequest() {
        Dissected d = only(request("INVITE", 1));
        assertTrue(d.row().endsWith("SIP Request: INVITE sip:bob@example.org | "), d.row());
        assertEquals("INVITE", d.value("sip.Method"));
        assertEquals("bob", d.value("sip.r-uri.user"));
        assertEquals("example.org", d.value("sip.r-uri.host"));
        assertEquals("UDP", d.value("sip.Via.transport"));
        assertEquals("10.0.0.1", d.value("sip.Via.sent-by.address"));
        assertEquals("5060", d.value("sip.Via.sent-by.port"));
        assertEquals("z9hG4bK1", d.value("sip.Via.branch"));
        assertEquals("rport", d.value("sip.Via.rport"));
        assertEquals("\"Ann\"", d.value("sip.from.display.info"));
        assertEquals("sip:ann@example.org", d.value("sip.from.addr"));
        assertEquals("a1", d.value("sip.from.tag"));
        assertTrue(d.hidden("sip.tag"));
        assertEquals("5070", d.value("sip.to.port"));
        assertEquals("lr", d.value("sip.to.param"));
        assertEquals("sip.to.addr", d.under("sip.to.param"));
        assertEquals("1", d.value("sip.CSeq.seq"));
        assertEquals("c1", d.value("sip.call_id_generated"));
        assertFalse(d.has("sip.msg_body"));
    }

    @Test
    void shortFormsAndFoldedHeaders() {
        Dissected d = only(message("OPTIONS sip:b SIP/2.0", "f: sip:ann@example.org;tag=2", "s: one", "  two", "k: path", "X-Mine: 1",
                "nothing"));
        assertEquals("ann", d.value("sip.from.user"));
        assertEquals("2", d.value("sip.from.tag"));
        assertEquals("one\r\n  two", d.value("sip.Subject"));
        assertEquals("path", d.value("sip.Supported"));
        assertTrue(d.has("sip.unrecognized_header"));
        assertTrue(d.has("sip.header_no_colon"));
    }

    @Test
    void credentials() {
        Dissected d = only(message("OPTIONS sip:b SIP/2.0",
                "Authorization: Digest username=\"bob, jr\", realm = \"r\", nc=00000001, qop=auth, x=y"));
        assertEquals("Digest", d.value("sip.auth.scheme"));
        assertEquals("\"bob, jr\"", d.value("sip.auth.username"));
        assertEquals("\"r\"", d.value("sip.auth.realm"));
        assertEquals("00000001", d.value("sip.auth.nc"));
        assertEquals("auth", d.value("sip.auth.qop"));
        assertTrue(d.hidden("sip.auth"));
    }

    @Test
    void transactions() {
        List<Dissected> all = new Bench(Bench.ETHERNET).add(there(request("INVITE", 1))).add(there(request("INVITE", 1)))
                .add(back(response("180 Ringing", "1 INVITE"))).add(back(response("200 OK", "1 INVITE"))).add(back(response("200 OK",
                "1 INVITE")))
                .add(there(request("ACK", 1))).add(back(request("BYE", 2))).add(there(response("200 OK", "2 BYE"))).once();
        assertEquals("1", all.get(1).value("sip.resend-original"));
        assertFalse(all.get(2).has("sip.resend-original"));
        assertEquals("1", all.get(2).value("sip.response-request"));
        assertEquals("2000", all.get(2).value("sip.response-time"));
        assertEquals("4", all.get(4).value("sip.resend-original"));
        assertEquals("1", all.get(5).value("sip.response-request"));
        assertEquals("7", all.get(7).value("sip.response-request"));
        assertEquals("1000", all.get(7).value("sip.release-time"));
        assertTrue(all.get(7).row().endsWith("Status: 200 OK (BYE) | "), all.get(7).row());
    }

    @Test
    void bindings() {
        assertTrue(only(request("REGISTER", 1)).row().endsWith("  (fetch bindings) | "));
        assertTrue(only(request("REGISTER", 1, "Contact: *", "Expires: 0")).row().endsWith("  (remove all bindings) | "));
        assertTrue(only(request("REGISTER", 1, "Contact: <sip:a@b>;expires=0, <sip:c@d>;q=1")).row()
                .endsWith("  (remove 1 binding) (add 1 binding) | "));
    }

    @Test
    void blanksTooManyInADescription() {
        String body = "v=0\r\no=u 1 1 IN IP4 192.0.2.1\r\ns=x\r\nc=IN IP4 192.0.2.1\r\nt=0 0\r\nm=audio 2000 RTP/AVP 18  0\r\n";
        Dissected d = only("INVITE sip:a@b SIP/2.0\r\nCall-ID: 1\r\nCSeq: 1 INVITE\r\nContent-Type: application/sdp\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
        assertTrue(d.has("sdp.invalid_line.extra_space"));
        assertEquals(2, d.values("sdp.media.format").size());
        assertEquals("2000", d.value("sdp.media.port"));
    }

    @Test
    void theContentLengthCutsTheBody() {
        Dissected d = only(request("MESSAGE", 1, "Content-Length: 3") + "hello");
        assertEquals("3", d.place("sip.msg_body").substring(d.place("sip.msg_body").indexOf('+') + 1));
        assertTrue(only(request("MESSAGE", 1, "Content-Length: 0") + "hello").items().stream()
                .noneMatch(i -> i.startsWith("sip.msg_body")));
    }

    @Test
    void whatIsNoMessageIsForOthers() {
        for (String text : new String[] {"\r\n\r\n", "INVITE sip:b HTTP/1.1\r\n\r\n", "SIP/2.0 20 OK\r\n\r\n",
                "INVITE b SIP/2.0\r\n\r\n"}) {
            assertTrue(only(text).chain().endsWith("udp:data"), text);
        }
        assertTrue(Bench.ethernet(Bench.frame(THERE, Udp.ports(7000, 7001), Payload.of(request("INVITE", 1)))).chain().endsWith("udp:sip"));
    }

    @Test
    void streamsCutAnywhere() {
        byte[] stream = (request("OPTIONS", 1, "Content-Length: 4") + "body" + request("OPTIONS", 2, "Content-Length: 0")).getBytes();
        for (int cut = 1; cut < stream.length; cut += 7) {
            Talk talk = new Talk(5060).handshake().answer(stream, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(List.of("1", "2"), all.stream().flatMap(d -> d.values("sip.CSeq.seq").stream()).toList(), "cut at " + cut);
            }
        }
    }

    @Test
    void whichResponseIsAcknowledged() {
        Dissected d = only(request("PRACK", 2, "RAck: 776656 1 INVITE"));
        assertEquals("776656", d.value("sip.RAck.RSeq.seq"));
        assertEquals("1", d.value("sip.RAck.CSeq.seq"));
        assertEquals("INVITE", d.value("sip.RAck.CSeq.method"));
    }
}
