package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

class WebSocketTest {
    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    private static Talk talk(String headers) {
        return new Talk(8888).handshake().ask("GET /chat HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n")
                .answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" + headers + "\r\n");
    }

    /** The examples of RFC 6455 section 5.7. */
    @Test
    void text() {
        List<Dissected> all = talk("").answer(hex("810548656c6c6f")).ask(hex("818537fa213d7f9f4d5158")).once();
        assertEquals("Hello", all.get(5).value("websocket.payload.text"));
        assertTrue(all.get(5).row().endsWith("WebSocket WebSocket Text [FIN] "), all.get(5).row());
        assertTrue(all.get(5).chain().contains("tcp:http:websocket"), all.get(5).chain());
        assertEquals("Hello", all.get(6).value("websocket.payload.text"));
        assertEquals("37:fa:21:3d", all.get(6).value("websocket.masking_key"));
        assertTrue(all.get(6).row().endsWith("WebSocket Text [FIN] [MASKED]"), all.get(6).row());
    }

    @Test
    void fragments() {
        Talk talk = talk("").answer(hex("010348656c")).answer(hex("89026869")).answer(hex("80026c6f"));
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertFalse(all.get(5).has("websocket.payload.text"));
            assertEquals("68:69", all.get(6).value("websocket.payload.ping"));
            assertEquals("Hello", all.get(7).value("websocket.payload.text"));
            assertEquals(List.of("6", "8"), all.get(7).values("websocket.fragment"));
            assertEquals("5", all.get(7).value("websocket.reassembled.length"));
        }
    }

    /** The examples of RFC 7692 section 7.2.3: the second message refers to the first. */
    @Test
    void compressedMessages() {
        Talk talk = talk("Sec-WebSocket-Extensions: permessage-deflate\r\n").answer(hex("c107f248cdc9c90700")).answer(hex("c105f200110000"))
                .answer(hex("c104ffffffff"));
        for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
            assertEquals("1", all.get(5).value("websocket.pmc"));
            assertEquals("Hello", all.get(5).value("websocket.payload.text"));
            assertEquals("Hello", all.get(6).value("websocket.payload.text"));
            assertTrue(all.get(7).has("websocket.decompression.failed.expert"));
        }
    }

    @Test
    void close() {
        Dissected d = talk("").answer(hex("880503e8627965")).once().getLast();
        assertEquals("1000", d.value("websocket.payload.close.status_code"));
        assertEquals("bye", d.value("websocket.payload.close.reason"));
        assertTrue(d.row().endsWith("WebSocket Connection Close [FIN] "), d.row());
    }

    @Test
    void lengths() {
        StringBuilder payload = new StringBuilder("82" + "7e" + "0100");
        payload.append("00".repeat(256)).append("82" + "7f" + "0000000000000002" + "0102").append("8200");
        byte[] stream = hex(payload.toString());
        for (int cut : new int[] {0, 1, 2, 3, 4, 100, 260, 261, 269, 271, 272, 273}) {
            List<Dissected> all = talk("").answer(stream, cut).once();
            List<String> lengths = all.stream().flatMap(d -> d.values("websocket.payload_length").stream()).toList();
            assertEquals(List.of("126", "127", "0"), lengths, "cut at " + cut);
        }
    }

    @Test
    void unknownOpcodesAndHostileLengths() {
        Dissected d = talk("").answer(hex("8301ff")).once().getLast();
        assertEquals("ff", d.value("websocket.payload.unknown"));
        assertTrue(d.has("websocket.payload.unknown.expert"));
        assertFalse(talk("").answer(hex("827fffffffffffffffff0102")).once().isEmpty());
    }
}
