package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class Http2Test {
    private static final int HEAD = Http2Frames.END_HEADERS;
    private static final int LAST = Http2Frames.END_STREAM;

    private static Talk talk() {
        return new Talk(80).handshake().ask(new Http2Frames().preface().frame(Http2Frames.SETTINGS, 0, 0, "000300000064").bytes());
    }

    private static Http2Frames frames() {
        return new Http2Frames();
    }

    private static Dissected last(List<Dissected> all) {
        return all.get(all.size() - 1);
    }

    @Test
    void preface() {
        Dissected d = last(talk().once());
        assertTrue(d.row().endsWith("HTTP2 Magic, SETTINGS[0]"), d.row());
        assertTrue(d.chain().endsWith("tcp:http:http2"), d.chain());
        assertEquals("100", d.value("http2.settings.max_concurrent_streams"));
        assertEquals(List.of("24", "15"), d.values("tcp.pdu.size"));
    }

    /** The examples of RFC 7541 appendix C.4. */
    @Test
    void headersGoByATableThatGrows() {
        Talk talk = talk().ask(frames().frame(Http2Frames.HEADERS, HEAD | LAST, 1, "828684418cf1e3c2e5f23a6ba0ab90f4ff").bytes())
                .ask(frames().frame(Http2Frames.HEADERS, HEAD | LAST, 3, "828684be5886a8eb10649cbf").bytes())
                .ask(frames().frame(Http2Frames.HEADERS, HEAD | LAST, 5, "828785bf408825a849e95ba97d7f8925a849e95bb8e8b4bf").bytes());
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            Dissected first = all.get(4);
            assertTrue(first.row().endsWith("HTTP2 HEADERS[1]: GET /"), first.row());
            assertEquals("http://www.example.com/", first.value("http2.request.full_uri"));
            assertEquals(List.of(":method", ":scheme", ":path", ":authority"), first.values("http2.header.name"));
            assertEquals(List.of("2", "6", "4", "1"), first.values("http2.header.index"));
            assertEquals("no-cache", all.get(5).value("http2.headers.cache_control"));
            assertEquals("www.example.com", all.get(5).value("http2.headers.authority"));
            assertEquals("https://www.example.com/index.html", all.get(6).value("http2.request.full_uri"));
            assertEquals(List.of("GET", "https", "/index.html", "www.example.com", "custom-value"),
                    all.get(6).values("http2.header.value"));
        }
    }

    /** The examples of RFC 7541 appendix C.6: entries are evicted. */
    @Test
    void headersLeaveTheTable() {
        Talk talk = talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, "3fe101" + "488264025885aec3771a4b6196d07abe941054"
                + "d444a8200595040b8166e082a62d1bff6e919d29ad171863c78f0b97c8e9ae82ae43d3")
                .frame(Http2Frames.HEADERS, HEAD, 3, "4883640effc1c0bf").bytes());
        Dissected d = last(talk.once());
        assertEquals("256", d.value("http2.header_table_size_update.header_table_size"));
        assertEquals(List.of("302", "307"), d.values("http2.headers.status"));
        assertEquals(List.of("https://www.example.com", "https://www.example.com"), d.values("http2.headers.location"));
        assertTrue(d.row().endsWith("HEADERS[1]: 302 Found, HEADERS[3]: 307 Temporary Redirect"), d.row());
    }

    @Test
    void blocksGoOnInContinuations() {
        byte[] block = Http2Frames.block(":status", "200", "x-long", "abcdefghij");
        for (int cut = 0; cut <= block.length; cut++) {
            Talk talk = talk().answer(frames().frame(Http2Frames.HEADERS, 0, 1, Arrays.copyOf(block, cut))
                    .frame(Http2Frames.CONTINUATION, HEAD, 1, Arrays.copyOfRange(block, cut, block.length)).bytes());
            Dissected d = last(talk.once());
            assertEquals(List.of("200", "abcdefghij"), d.values("http2.header.value"), "cut at " + cut);
        }
    }

    @Test
    void whatCanNotBeDecodedIsLeftOut() {
        Dissected d = last(talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, "ff00").frame(Http2Frames.HEADERS, HEAD, 3, "88")
                .bytes()).once());
        assertFalse(d.has("http2.header"));
        assertTrue(d.row().endsWith("HEADERS[1], HEADERS[3]"), d.row());
    }

    @Test
    void bodiesOfSeveralFrames() {
        Talk talk = talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, "88").data(0, 1, "one ").bytes())
                .answer(frames().data(Http2Frames.PADDED, 1, "\u0002two \0\0").data(LAST, 1, "three").bytes());
        List<Dissected> once = talk.once();
        assertEquals(List.of("6f:6e:65:20"), once.get(4).values("http2.data.data"));
        assertFalse(once.get(4).has("http2.body.reassembled.in"));
        Dissected d = last(once);
        assertEquals(List.of("5", "6", "6"), d.values("http2.body.fragment"));
        assertEquals("13", d.value("http2.body.reassembled.length"));
        assertEquals("6", talk.twice().get(4).value("http2.body.reassembled.in"));
    }

    @Test
    void trailersEndABody() {
        Dissected d = last(talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, "88").data(0, 1, "body")
                .frame(Http2Frames.HEADERS, HEAD | LAST, 1, Http2Frames.block("check", "1")).bytes()).once());
        assertEquals("1", d.value("http2.body.fragment.count"));
        assertEquals(List.of("200", "1"), d.values("http2.header.value"));
    }

    @Test
    void compressedBodies() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("hello".getBytes());
        }
        byte[] head = Http2Frames.block(":status", "200", "content-encoding", "gzip");
        Dissected d = last(talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, head).frame(Http2Frames.DATA, LAST, 1,
                packed.toByteArray()).bytes()).once());
        assertEquals("68:65:6c:6c:6f", d.value("http2.data.data"));
        d = last(talk().answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, head).data(LAST, 1, "no gzip").bytes()).once());
        assertTrue(d.has("http2.body_decompression_failed"));
    }

    @Test
    void streamsCutAnywhere() {
        byte[] stream = frames().frame(Http2Frames.SETTINGS, 0, 0, "").frame(Http2Frames.HEADERS, HEAD, 1, "88").data(0, 1, "one")
                .data(LAST, 1, "two").bytes();
        for (int cut = 1; cut < stream.length; cut++) {
            Talk talk = talk().answer(stream, cut);
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(List.of("4", "1", "0", "0"), all.subList(4, all.size()).stream().flatMap(d -> d.values("http2.type").stream())
                        .toList(), "cut at " + cut);
                assertEquals(List.of("6f:6e:65:74:77:6f"), all.stream().flatMap(d -> d.values("http2.body.reassembled.data").stream())
                        .toList(), "cut at " + cut);
            }
        }
    }

    @Test
    void afterAnUpgrade() {
        Dissected d = last(new Talk(80).handshake().ask("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")
                .answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")
                .answer(frames().frame(Http2Frames.HEADERS, HEAD, 1, "88").bytes()).once());
        assertTrue(d.row().endsWith("HTTP2 HEADERS[1]: 200 OK"), d.row());
        assertTrue(d.chain().endsWith("tcp:http:http2"), d.chain());
    }

    @Test
    void theAnswerThatAgreesMayShareItsPacket() {
        String head = "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n";
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(head.getBytes());
        both.writeBytes(frames().frame(Http2Frames.SETTINGS, 0, 0, "").bytes());
        Talk talk = new Talk(80).handshake().ask("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n")
                .answer(both.toByteArray());
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals("101", last(all).value("http.response.code"));
            assertEquals("4", last(all).value("http2.type"));
            assertTrue(last(all).chain().endsWith("tcp:http:http2"), last(all).chain());
        }
    }

    @Test
    void unknownTypesAndLittleContent() {
        Dissected d = last(talk().answer(frames().frame(99, 0, 3, "0102").frame(2, 0, 3, "01").frame(6, 1, 0, "0102030405060708").bytes())
                .once());
        assertEquals("01:02", d.value("http2.unknown"));
        assertTrue(d.has("_ws.malformed"));
        assertEquals("01:02:03:04:05:06:07:08", d.value("http2.pong"));
        assertTrue(d.row().endsWith("Unknown type (99)[3], PRIORITY[3][Malformed Packet], PING[0]"), d.row());
    }
}
