package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;

/** What HTTP hands on by content type, and what it takes of what is no message. */
class ContentTest {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

    private static Dissected content(String type, byte[] body) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] message = new byte[head.length + body.length];
        System.arraycopy(head, 0, message, 0, head.length);
        System.arraycopy(body, 0, message, head.length, body.length);
        return new Talk(80).handshake().ask(GET).answer(message).once().get(4);
    }

    private static Dissected content(String type, String body) {
        return content(type, body.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean ends(Dissected d, String chain) {
        return d.chain().endsWith(chain);
    }

    @Test
    void unknownTypes() {
        Dissected d = content("foo/bar; q=1", "abc");
        assertTrue(ends(d, "tcp:http:media"), d.chain());
        assertTrue(d.row().endsWith("HTTP/1.1 200 OK  (foo/bar)"), d.row());
        assertTrue(d.has("media.type"));
        assertTrue(ends(content("application/octet-stream", "abc"), "http:data"));
    }

    @Test
    void json() {
        Dissected d = content("application/json", "{\"a\":[1,true],\"b\":{\"c\":\"x\\u00e9y\"}}");
        assertTrue(d.row().contains("HTTP/JSON"), d.row());
        assertEquals(List.of("/a/[]:1", "/a/[]:true", "/b/c:xéy"), d.values("json.path_with_value"));
        assertEquals(List.of("/a", "/b/c", "/b"), d.values("json.path"));
        assertTrue(ends(content("application/json", "{\"a\":"), "http:json:data-text-lines"));
        assertTrue(ends(content("application/json", "[".repeat(5000)), "http:json:data-text-lines"));
    }

    @Test
    void xml() {
        Dissected d = content("text/xml", "<?xml version=\"1.0\"?><a x='1'>t<b/></a></c>");
        assertEquals("1.0", d.value("xml.xmlpi.xml.version"));
        assertEquals(List.of("<a x='1'>", "<b/>"), d.values("xml.tag"));
        assertEquals("x='1'", d.value("xml.attribute"));
        assertTrue(d.has("xml.closing_unopened_tag"));
        assertTrue(content("text/xml", "<a>".repeat(20000)).has("xml.tag"));
    }

    @Test
    void form() {
        Dissected d = content("application/x-www-form-urlencoded", "a=1+2&b=%41%zz");
        assertEquals(List.of("a", "b"), d.values("urlencoded-form.key"));
        assertEquals(List.of("1 2", "A%zz"), d.values("urlencoded-form.value"));
    }

    @Test
    void partsInParts() {
        String inner = "--y\r\nContent-Type: application/json\r\n\r\n[1]\r\n--y--";
        Dissected d = content("multipart/mixed; boundary=\"x\"", "pre\r\n--x\r\nContent-Type: multipart/other; boundary=y\r\n\r\n" + inner
                + "\r\n--x--\r\nend");
        assertEquals(List.of("multipart/mixed", "multipart/other"), d.values("mime_multipart.type"));
        assertEquals("/[]:1", d.value("json.path_with_value"));
        assertTrue(d.has("mime_multipart.preamble") && d.has("mime_multipart.trailer"));
        assertTrue(content("multipart/mixed", "x").has("mime_multipart.no_required_parameter"));
    }

    @Test
    void imagesAreRecognized() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0, 0, 0, 'I', 'E', 'N', 'D', (byte) 0xae, 0x42, 0x60, (byte) 0x82};
        assertEquals("IEND", content("foo/bar", png).value("png.chunk.type"));
        Dissected wrong = content("image/gif", png);
        assertTrue(ends(wrong, "http:png") && wrong.has("http.subdissector_failed"), wrong.chain());
    }

    @Test
    void tunnels() {
        List<Dissected> all = new Talk(8080).handshake().ask("CONNECT h:9999 HTTP/1.1\r\n\r\n")
                .answer("HTTP/1.1 200 Connection established\r\n\r\n").ask("hello").once();
        assertEquals("9999", all.get(5).value("http.proxy_connect_port"));
        assertTrue(ends(all.get(5), "tcp:http:data"), all.get(5).chain());
        assertTrue(all.get(4).has("http.response.code"));
    }

    @Test
    void whatIsNoMessage() {
        assertTrue(ends(new Talk(80).handshake().ask("abc def\r\n").once().get(3), "ip:tcp"));
        Dissected header = new Talk(80).handshake().ask("a: b\r\n").once().get(3);
        assertTrue(header.has("http.unknown_header"));
        Dissected later = new Talk(80).handshake().ask(GET).ask("abc def\r\n").once().get(4);
        assertTrue(later.row().endsWith("HTTP Continuation"), later.row());
        assertFalse(new Talk(80).handshake().ask("no line end").once().get(3).has("http"));
    }

    @Test
    void furtherMessagesStandInTheChainOnce() {
        assertTrue(ends(new Talk(80).handshake().ask(GET + GET).once().get(3), "tcp:http"));
    }
}
