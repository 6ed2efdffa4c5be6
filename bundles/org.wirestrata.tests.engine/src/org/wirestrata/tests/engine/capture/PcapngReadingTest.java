package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.api.capture.CaptureException.Problem;

/** The block format: every block that gives frames, options, sections, and everything that can be wrong. */
class PcapngReadingTest {
    private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
    private static final byte[] DATA = Bytes.frame(1, 61);

    @TempDir
    Path folder;

    private static Bytes section(ByteOrder order) {
        return new Bytes(order).block(0x0a0d0d0aL, new Bytes(order).u32(0x1a2b3c4dL).u16(1).u16(0).u64(-1));
    }

    private static Bytes interfaceBlock(ByteOrder order, int linkType, int snap, Bytes options) {
        return new Bytes(order).block(1, new Bytes(order).u16(linkType).u16(0).u32(snap).raw(options.array()));
    }

    private static Bytes packet(ByteOrder order, int from, long stamp, byte[] data, Bytes options) {
        return new Bytes(order).block(6, new Bytes(order).u32(from).u32(stamp >>> 32).u32(stamp).u32(data.length)
                .u32(data.length + 4).raw(data)
                .zeros(-data.length & 3).raw(options.array()));
    }

    private static Bytes none() {
        return new Bytes(LITTLE);
    }

    private static byte[] join(Bytes... parts) {
        Bytes all = none();
        for (Bytes part : parts) {
            all.raw(part.array());
        }
        return all.array();
    }

    @Test
    void readsSectionsOfDifferingByteOrder() throws IOException {
        Bytes file = none();
        for (ByteOrder order : new ByteOrder[] { LITTLE, ByteOrder.BIG_ENDIAN, LITTLE }) {
            Bytes named = new Bytes(order).option(2, "eth7".getBytes(StandardCharsets.UTF_8))
                    .option(3, "the seventh".getBytes(StandardCharsets.UTF_8))
                    .option(11, "\0tcp port 80".getBytes(StandardCharsets.UTF_8)).u32(0);
            file.raw(section(order).array()).raw(new Bytes(order).block(0x999, new Bytes(order).zeros(40)).array())
                    .raw(interfaceBlock(order, 1, 0, named).array())
                    .raw(packet(order, 0, 1_000_002, DATA, new Bytes(order).option(1, "first".getBytes(StandardCharsets.UTF_8))
                            .option(1, "second".getBytes(StandardCharsets.UTF_8)).u32(0)).array());
        }
        Reading reading = Reading.all(folder, file.array());
        assertNull(reading.fault());
        assertEquals(3, reading.frames().size());
        for (int i = 0; i < 3; i++) {
            Reading.Frame frame = reading.frames().get(i);
            assertEquals(i, frame.section());
            assertEquals("1.000002000", frame.time());
            assertEquals("eth7", frame.from().name());
            assertEquals("the seventh", frame.from().description());
            assertEquals("tcp port 80", frame.from().filter());
            assertEquals(List.of("first", "second"), frame.comments());
            assertArrayEquals(DATA, frame.bytes());
            assertEquals(65, frame.original());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = { true, false })
    void readsOptionsOfPackets(boolean bigEndian) throws IOException {
        ByteOrder order = bigEndian ? ByteOrder.BIG_ENDIAN : LITTLE;
        Bytes options = new Bytes(order).option(2, new Bytes(order).u32(0x8000_0021L).array())
                .option(2, new Bytes(order).u32(7).array()).option(4, new Bytes(order).u64(77).array())
                .option(5, new Bytes(order).u64(-2).array()).option(6, new Bytes(order).u32(5).array())
                .option(7, (byte) 0, (byte) 1, (byte) 2).option(7, new Bytes(order).raw((byte) 1).u64(2).array())
                .option(7, new Bytes(order).raw((byte) 2).u32(3).array()).u32(0);
        Bytes wrong = new Bytes(order).option(2, (byte) 1).option(4, (byte) 1).option(5, (byte) 1).option(6, (byte) 1).option(7).u32(0);
        Reading reading = Reading.all(folder, join(section(order), interfaceBlock(order, 1, 0, none()), packet(order, 0, 1, DATA, options),
                packet(order, 0, 2, DATA, wrong), packet(order, 0, 3, DATA, none()),
                new Bytes(order).block(2, new Bytes(order).u16(0).u16(9).u32(0).u32(4).u32(61).u32(61).raw(DATA).zeros(3)),
                new Bytes(order).block(2, new Bytes(order).u16(0).u16(0xffff).u32(0).u32(5).u32(61).u32(61).raw(DATA).zeros(3))));
        assertNull(reading.fault());
        String number = bigEndian ? "[0, 0, 0, 0, 0, 0, 0, 2]2" : "[2, 0, 0, 0, 0, 0, 0, 0]2";
        assertEquals(List.of("-2147483615 77 -2 5 0[1, 2]0 1" + number + " 2" + (bigEndian ? "[0, 0, 0, 3]0" : "[3, 0, 0, 0]0"), "", "",
                "null 9 null null", ""), reading.frames().stream().map(Reading.Frame::options).toList());
    }

    @Test
    void frameAfterFrameHasItsOwnOptions() throws IOException {
        Bytes in = none().option(2, none().u32(1).array()).u32(0);
        Bytes out = none().option(2, none().u32(2).array()).u32(0);
        Bytes odd = none().option(2, none().u32(0x0100_0001).array()).u32(0);
        Bytes counted = none().option(2, none().u32(1).array()).option(5, none().u64(7).array()).u32(0);
        List<Bytes> parts = new ArrayList<>(List.of(section(LITTLE), interfaceBlock(LITTLE, 1, 0, none())));
        for (Bytes options : List.of(in, in, out, odd, in, counted, none(), in)) {
            parts.add(packet(LITTLE, 0, 1, DATA, options));
        }
        Reading reading = Reading.all(folder, join(parts.toArray(new Bytes[0])));
        assertNull(reading.fault());
        assertEquals(List.of("1 null null null", "1 null null null", "2 null null null", "16777217 null null null", "1 null null null",
                "1 null 7 null", "", "1 null null null"), reading.frames().stream().map(Reading.Frame::options).toList());
    }

    @ParameterizedTest
    @CsvSource({ "0,81985529216486895.000000000", "3,81985529216486.895000000", "6,81985529216.486895000", "9,81985529.216486895",
            "12,81985.529216486", "18,0.081985529", "19,0.008198552", "128,81985529216486895.000000000", "138,80063993375475.483398437",
            "191,0.008888888" })
    void readsAnyResolution(int resolution, String time) throws IOException {
        Reading reading = Reading.all(folder, join(section(LITTLE),
                interfaceBlock(LITTLE, 1, 0, none().option(9, (byte) resolution).u32(0)),
                packet(LITTLE, 0, 0x123456789abcdefL, DATA, none())));
        assertEquals(time, reading.frames().getFirst().time());
    }

    @Test
    void addsTheOffset() throws IOException {
        Reading reading = Reading.all(folder, join(section(LITTLE),
                interfaceBlock(LITTLE, 1, 0, none().option(14, new Bytes(LITTLE).u64(-500).array()).u32(0)),
                packet(LITTLE, 0, 1_000_000_000, DATA, none())));
        assertEquals("500.000000000", reading.frames().getFirst().time());
    }

    @Test
    void readsSimpleObsoleteAndCustomBlocks() throws IOException {
        Reading reading = Reading.all(folder, join(section(LITTLE), interfaceBlock(LITTLE, 1, 50, none()),
                none().block(3, none().u32(61).raw(Arrays.copyOf(DATA, 50)).zeros(2)),
                none().block(2, none().u16(0).u16(9).u32(0).u32(1_500_000).u32(61).u32(61).raw(DATA).zeros(3)),
                none().block(0xbad, none().u32(32473).raw((byte) 1, (byte) 2, (byte) 3, (byte) 4))));
        assertNull(reading.fault());
        Reading.Frame simple = reading.frames().getFirst();
        assertFalse(simple.timed());
        assertEquals(61, simple.original());
        assertEquals(50, simple.bytes().length);
        assertEquals("1.500000000", reading.frames().get(1).time());
        assertArrayEquals(DATA, reading.frames().get(1).bytes());
        Reading.Frame custom = reading.frames().get(2);
        assertEquals(-1, custom.linkType());
        assertArrayEquals(new byte[] { 1, 2, 3, 4 }, custom.bytes());
        assertNull(custom.from());
    }

    @Test
    void aCutAtAnyByteKeepsTheFramesBefore() throws IOException {
        Bytes[] parts = { section(LITTLE), interfaceBlock(LITTLE, 1, 0, none()), packet(LITTLE, 0, 1, DATA, none()),
                none().block(0x999, none().zeros(24)), packet(LITTLE, 0, 2, DATA, none()) };
        byte[] whole = join(parts);
        int idb = 28 + 20;
        int first = idb + 32 + 64;
        int other = first + 36;
        for (int length = 0; length < whole.length; length++) {
            Reading reading = Reading.all(folder, Arrays.copyOf(whole, length));
            boolean between = length == 0 || length == 28 || length == idb || length == first || length == other;
            assertEquals(length < first ? 0 : 1, reading.frames().size(), "of " + length + " bytes");
            assertEquals(between ? null : length < 4 ? Problem.NOT_A_CAPTURE : Problem.TRUNCATED, reading.problem(), "of " + length
                    + " bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({ "0", "8", "4294967292", "31" })
    void aBlockLengthThatCannotBeIsDamage(long length) throws IOException {
        Bytes good = packet(LITTLE, 0, 1, DATA, none());
        Reading reading = Reading.all(folder, join(section(LITTLE), interfaceBlock(LITTLE, 1, 0, none()), good,
                none().u32(6).u32(length).zeros(90)));
        assertEquals(1, reading.frames().size());
        assertEquals(Problem.DAMAGED, reading.problem());
        assertEquals(28 + 20 + good.array().length, reading.fault().offset());
        assertTrue(reading.fault().getMessage().contains(Long.toString(length)), reading.fault().getMessage());
    }

    @Test
    void contradictionsAreDamage() throws IOException {
        Bytes idb = interfaceBlock(LITTLE, 1, 0, none());
        damaged(section(LITTLE), packet(LITTLE, 0, 1, DATA, none()));
        damaged(section(LITTLE), none().block(3, none().u32(4).zeros(4)));
        damaged(section(LITTLE), idb, packet(LITTLE, 7, 1, DATA, none()));
        damaged(section(LITTLE), idb, none().block(6, none().u32(0).u64(0).u32(100).u32(100).zeros(64)));
        damaged(section(LITTLE), idb, packet(LITTLE, 0, 1, DATA, none().u16(1).u16(500).zeros(4)));
        damaged(section(LITTLE), idb, none().u32(6).u32(36).zeros(24).u32(40));
        damaged(section(LITTLE), interfaceBlock(LITTLE, 1, 0, none().u16(2).u16(500).zeros(4)));
        damaged(section(LITTLE), none().u32(0x0a0d0d0aL).u32(28).u32(0).zeros(12).u32(28));
    }

    private void damaged(Bytes... parts) throws IOException {
        assertEquals(Problem.DAMAGED, Reading.all(folder, join(parts)).problem());
    }

    @Test
    void anUnknownVersionIsRefused() throws IOException {
        assertEquals(Problem.UNSUPPORTED,
                Reading.all(folder, none().block(0x0a0d0d0aL, none().u32(0x1a2b3c4dL).u16(2).u16(0).u64(-1)).array()).problem());
    }
}
