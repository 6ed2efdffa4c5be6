package org.wirestrata.tests.dissectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;

class GrpcTest {
    /** A message with field 1, the number 150, and field 2, the text <code>testing</code>. */
    private static final byte[] MESSAGE = HexFormat.of().parseHex("00" + "0000000c" + "089601" + "120774657374696e67");

    private static Talk call() {
        return new Talk(80).handshake().ask(new Http2Frames().preface().frame(Http2Frames.HEADERS, Http2Frames.END_HEADERS, 1,
                Http2Frames.block(":method", "POST", ":path", "/pkg.Service/Call", "content-type", "application/grpc")).bytes());
    }

    private static List<String> values(List<Dissected> all, String field) {
        return all.stream().flatMap(d -> d.values(field).stream()).toList();
    }

    @Test
    void message() {
        Dissected d = call().ask(new Http2Frames().frame(Http2Frames.DATA, 1, 1, MESSAGE).bytes()).once().getLast();
        assertTrue(d.row().endsWith("GRPC DATA[1] (GRPC) (PROTOBUF)"), d.row());
        assertTrue(d.chain().endsWith("http2:grpc:protobuf"), d.chain());
        assertEquals("12", d.value("grpc.message_length"));
        assertEquals(List.of("1", "2"), d.values("protobuf.field.number"));
        assertEquals(List.of("0", "2"), d.values("protobuf.field.wiretype"));
        assertEquals("150", d.value("protobuf.field.value.uint32"));
        assertEquals(List.of("96:01", "74:65:73:74:69:6e:67"), d.values("protobuf.field.value"));
    }

    @Test
    void messagesBeginAndEndAnywhere() {
        byte[] two = Arrays.copyOf(MESSAGE, MESSAGE.length * 2);
        System.arraycopy(MESSAGE, 0, two, MESSAGE.length, MESSAGE.length);
        for (int cut = 0; cut <= two.length; cut++) {
            Talk talk = call().ask(new Http2Frames().frame(Http2Frames.DATA, 0, 1, Arrays.copyOf(two, cut)).bytes())
                    .ask(new Http2Frames().frame(Http2Frames.DATA, 1, 1, Arrays.copyOfRange(two, cut, two.length)).bytes());
            for (List<Dissected> all : List.of(talk.once(), talk.twice())) {
                assertEquals(List.of("12", "12"), values(all, "grpc.message_length"), "cut at " + cut);
                assertEquals(List.of("150", "150"), values(all, "protobuf.field.value.uint32"), "cut at " + cut);
            }
        }
    }

    @Test
    void aMessageOctetByOctet() {
        Talk talk = call();
        for (byte b : MESSAGE) {
            talk.ask(new Http2Frames().frame(Http2Frames.DATA, 0, 1, new byte[] {b}).bytes());
        }
        List<Dissected> all = talk.once();
        assertEquals(List.of("150"), values(all, "protobuf.field.value.uint32"));
        assertEquals(MESSAGE.length + 5, Integer.parseInt(all.getLast().values("http2.body.fragment").getLast()) + 1);
    }

    @Test
    void twoMessagesInAFrameAreOneStep() {
        byte[] two = Arrays.copyOf(MESSAGE, MESSAGE.length * 2);
        System.arraycopy(MESSAGE, 0, two, MESSAGE.length, MESSAGE.length);
        Dissected d = call().ask(new Http2Frames().frame(Http2Frames.DATA, 0, 1, two).bytes()).once().getLast();
        assertTrue(d.chain().endsWith("http2:grpc:protobuf:protobuf"), d.chain());
        assertTrue(d.row().endsWith("GRPC DATA[1] (GRPC) (PROTOBUF) (PROTOBUF)"), d.row());
    }

    @Test
    void fieldsThatDoNotFit() {
        Dissected d = call().ask(new Http2Frames().frame(Http2Frames.DATA, 1, 1, "00" + "00000001" + "0b").bytes()).once().getLast();
        assertTrue(d.has("protobuf.field.wiretype.invalid"));
        d = call().ask(new Http2Frames().frame(Http2Frames.DATA, 1, 1, "00" + "00000005" + "0a09616263").bytes()).once().getLast();
        assertTrue(d.has("_ws.malformed"));
        d = call().ask(new Http2Frames().frame(Http2Frames.DATA, 1, 1, "00" + "00000001" + "ff").bytes()).once().getLast();
        assertTrue(d.has("protobuf.failed_parse_tag"));
    }
}
