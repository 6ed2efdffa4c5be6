package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.DissectorRegistry;

class HttpTest {
    private static final String GET = "GET /a?b=c&d HTTP/1.1\r\nHost: example.org\r\nCookie: x=1; y=2\r\n\r\n";
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<String> contents(List<Dissected> all) {
        return all.stream().flatMap(d -> d.values("http.file_data").stream()).toList();
    }

    @Test
    void requestAndResponse() {
        Talk talk = new Talk(80).handshake().ask(GET).answer(OK);
        List<Dissected> once = talk.once();
        Dissected request = once.get(3);
        Dissected response = once.get(4);
        assertTrue(request.row().endsWith("HTTP GET /a?b=c&d HTTP/1.1 "), request.row());
        assertTrue(response.row().endsWith("HTTP HTTP/1.1 200 OK  (text/plain)"), response.row());
        assertEquals("/a", request.value("http.request.uri.path"));
        assertEquals(List.of("b=c", "d"), request.values("http.request.uri.query.parameter"));
        assertEquals(List.of("x=1", "y=2"), request.values("http.cookie_pair"));
        assertEquals("http://example.org/a?b=c&d", request.value("http.request.full_uri"));
        assertTrue(request.hidden("http.request.line"));
        assertEquals("200", response.value("http.response.code"));
        assertEquals("4", response.value("http.request_in"));
        assertEquals("1.000000000", response.value("http.time"));
        assertEquals("http://example.org/a?b=c&d", response.value("http.response_for.uri"));
        assertFalse(request.has("http.response_in"));
        assertEquals("5", talk.twice().get(3).value("http.response_in"));
    }

    @Test
    void streamsCutAnywhere() {
        String chunked = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
        byte[] stream = bytes(OK + chunked + OK);
        List<String> whole = List.of("hello", "abcde", "hello");
        for (int cut = 1; cut < stream.length; cut++) {
            Talk talk = new Talk(80).handshake().ask(GET).answer(stream, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(whole, contents(all), "cut at " + cut);
            }
        }
    }

    @Test
    void compressedContent() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes("unpacked"));
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.write(bytes("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size()
                + "\r\n\r\n"));
        message.write(packed.toByteArray());
        Dissected d = new Talk(80).handshake().answer(message.toByteArray()).once().get(3);
        assertEquals("unpacked", d.value("http.file_data"));
        assertEquals(2, d.tape.sources());
    }

    @Test
    void damagedCompressionIsSaid() {
        Dissected d = new Talk(80).handshake()
                .answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: gzip\r\n"
                        + "Content-Length: 4\r\n\r\nabcd").once().get(3);
        assertTrue(d.has("http.decompression_failed"));
        assertFalse(d.has("http.file_data"));
    }

    @Test
    void responsesWithoutContentWhateverTheySay() {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n";
        Talk talk = new Talk(80).handshake().ask("HEAD / HTTP/1.1\r\n\r\n").answer(head).ask(GET)
                .answer("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n").ask(GET).answer(OK);
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals("200", all.get(4).value("http.response.code"));
            assertEquals("304", all.get(6).value("http.response.code"));
            assertEquals(List.of("hello"), contents(all));
        }
    }

    @Test
    void untilTheConnectionCloses() {
        Talk talk = new Talk(80).handshake().ask(GET)
                .answer("HTTP/1.0 200 OK\r\nContent-Type: text/plain\r\n\r\nhel").answer("lo").serverCloses();
        String waiting = talk.once().get(4).row();
        assertTrue(waiting.endsWith("TCP HTTP/1.0 200 OK  [TCP segment of a reassembled PDU]"), waiting);
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals("hello", all.get(6).value("http.file_data"));
        }
        assertEquals("7", talk.twice().get(4).value("tcp.reassembled_in"));
    }

    @Test
    void anyPortIsRecognised() {
        Talk talk = new Talk(40002).handshake().ask(GET).answer(OK);
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertTrue(all.get(3).has("http.request"));
            assertEquals("hello", all.get(4).value("http.file_data"));
        }
    }

    /** What was looked at is not looked at again with each segment: the work grows as the message does, not as its square. */
    @Test
    void longMessagesInSmallSegments() {
        String line = "X-Long: " + "y".repeat(150_000) + "\r\n";
        String lines = ("X-Many: " + "z".repeat(32) + "\r\n").repeat(3000);
        String chunks = ("28\r\n" + "c".repeat(40) + "\r\n").repeat(4000) + "0\r\n\r\n";
        String head = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n";
        Set<Field> wanted = Set.copyOf(Services.get(DissectorRegistry.class).snapshot().fields("http.response.code"));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            for (String message : List.of(head + line + "\r\n0\r\n\r\n", head + lines + "\r\n0\r\n\r\n", head + "\r\n" + chunks)) {
                Talk talk = new Talk(80).handshake().ask(GET);
                byte[] all = bytes(message);
                for (int i = 0; i < all.length; i += 20) {
                    talk.answer(Arrays.copyOfRange(all, i, Math.min(all.length, i + 20)));
                }
                List<Dissected> once = talk.some(wanted);
                assertEquals("200", once.getLast().value("http.response.code"));
                assertFalse(once.get(once.size() - 2).has("http.response.code"));
            }
        });
    }

    @Test
    void aKeepAliveOfAMessageInThreeSegments() {
        Talk talk = new Talk(80).handshake().ask(GET.substring(0, 10)).ask(GET.substring(10, 20)).ask(GET.substring(20)).again("\n");
        assertTrue(talk.once().get(6).has("tcp.analysis.keep_alive"));
        assertTrue(talk.once().get(6).has("_ws.malformed"));
    }
}
