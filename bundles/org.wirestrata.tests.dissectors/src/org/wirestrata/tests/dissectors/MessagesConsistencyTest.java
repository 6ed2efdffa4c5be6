package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Snapshot;

/** What HTTP/2, gRPC and WebSocket learn from one packet about another does not depend on when one looks, nor on what else one looks at. */
class MessagesConsistencyTest {
    private static final long SEED = 792;
    private static final byte[] MESSAGE = HexFormat.of().parseHex("00" + "0000000c" + "089601" + "120774657374696e67");

    private static Http2Frames frames() {
        return new Http2Frames();
    }

    private static Talk http2() {
        byte[] answers = frames().frame(Http2Frames.SETTINGS, 1, 0, "").frame(Http2Frames.HEADERS, Http2Frames.END_HEADERS, 1, "88")
                .data(0, 1, "one").data(0, 1, "two").bytes();
        return new Talk(80).handshake().answer(frames().frame(Http2Frames.SETTINGS, 0, 0, "").bytes())
                .ask(frames().preface().frame(Http2Frames.SETTINGS, 0, 0, "000300000064").bytes())
                .ask(frames().frame(Http2Frames.HEADERS, Http2Frames.END_HEADERS, 1, "828684418cf1e3c2e5f23a6ba0ab90f4ff").bytes())
                .ask(frames().frame(Http2Frames.HEADERS, Http2Frames.END_HEADERS, 3, Http2Frames.block(":method", "POST", ":path", "/s/m",
                        "content-type", "application/grpc")).frame(Http2Frames.DATA, 0, 3, Arrays.copyOf(MESSAGE, 3)).bytes())
                .answer(answers, 40)
                .ask(frames().frame(Http2Frames.DATA, 0, 3, Arrays.copyOfRange(MESSAGE, 3, 9)).bytes())
                .ask(frames().frame(Http2Frames.DATA, 1, 3, Arrays.copyOfRange(MESSAGE, 9, MESSAGE.length)).bytes())
                .answer(frames().data(0, 1, "three").frame(Http2Frames.HEADERS, 5, 1, Http2Frames.block("x", "y")).bytes());
    }

    private static Talk webSocket() {
        HexFormat hex = HexFormat.of();
        return new Talk(80).handshake().ask("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\n\r\n")
                .answer("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n")
                .answer(hex.parseHex("c107f248cdc9c90700")).answer(hex.parseHex("c105f200110000" + "010348656c"))
                .answer(hex.parseHex("8900"))
                .answer(hex.parseHex("80026c6f")).ask(hex.parseHex("818537fa213d7f9f4d5158")).answer(hex.parseHex("880203e8"));
    }

    @Test
    void aPacketAtRandomShowsWhatItShowedInOrder() {
        for (Talk talk : List.of(http2(), webSocket())) {
            List<Dissected> once = talk.once();
            List<Dissected> backwards = talk.backwards().reversed();
            for (int i = 0; i < once.size(); i++) {
                assertEquals(once.get(i).items(), backwards.get(i).items(), "frame " + (i + 1));
                assertEquals(once.get(i).row(), backwards.get(i).row(), "frame " + (i + 1));
            }
        }
    }

    @Test
    void someFieldsShowAsAmongAll() {
        Snapshot snapshot = Services.get(DissectorRegistry.class).snapshot();
        Random random = new Random(SEED);
        for (Talk talk : List.of(http2(), webSocket())) {
            List<Dissected> all = talk.once();
            for (int round = 0; round < 20; round++) {
                Set<Field> some = new HashSet<>();
                int share = 1 + random.nextInt(20);
                for (String name : snapshot.names()) {
                    if (random.nextInt(share) == 0) {
                        some.addAll(snapshot.fields(name));
                    }
                }
                List<Dissected> few = talk.some(some);
                for (int i = 0; i < all.size(); i++) {
                    assertEquals(all.get(i).items(some), few.get(i).items(some), "frame " + (i + 1));
                    assertEquals(all.get(i).row(), few.get(i).row(), "frame " + (i + 1));
                }
            }
        }
    }
}
