package org.wirestrata.tests.engine.stream;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.api.stream.ByteAssembler;
import org.wirestrata.api.stream.StreamReassembler;
import org.wirestrata.testkit.Services;

/** Segments in any order, twice, overlapping or missing give the original stream or say what is missing. */
class StreamReassemblerTest {
    private static final StreamReassembler STREAMS = Services.get(StreamReassembler.class);
    private static final long UNLIMITED = 1L << 40;

    private final Received received = new Received();
    private final ByteAssembler assembler = STREAMS.assembler(received, UNLIMITED);

    private void add(int frame, long sequence, String text) {
        byte[] data = ("??" + text).getBytes();
        assembler.add(frame, sequence, data, 2, text.length());
    }

    @Test
    void lateSegmentsWait() {
        assembler.begin(100);
        add(1, 100, "ab");
        add(2, 104, "ef");
        add(3, 102, "cd");
        assertEquals("abcdef", received.bytes.toString());
        assertEquals(2, received.lastFrame);
        assertEquals(0, assembler.waiting());
    }

    @Test
    void theFirstCopyCounts() {
        assembler.begin(0);
        add(1, 0, "abc");
        add(2, 6, "ghi");
        add(3, 1, "BCDEFGHIJ");
        add(4, 0, "abc");
        assertEquals("abcDEFghiJ", received.bytes.toString());
        assertEquals(8, assembler.repeated());
        assertEquals(5, assembler.conflicting());
    }

    @Test
    void withoutABeginTheFirstSegmentIsIt() {
        add(1, 0xfffffffeL, "abcd");
        add(2, 2, "ef");
        assertEquals("abcdef", received.bytes.toString());
    }

    @Test
    void acknowledgedBytesThatAreMissingAreAGap() {
        assembler.begin(0);
        add(1, 0, "ab");
        add(2, 5, "fg");
        assembler.acknowledged(3, 2);
        assertEquals("ab", received.bytes.toString());
        assembler.acknowledged(4, 7);
        assertEquals(List.of("2+3"), received.gaps);
        assertEquals("ab\0\0\0fg", received.bytes.toString());
        add(5, 2, "cde");
        assertEquals(7, received.bytes.size());
    }

    @Test
    void anAcknowledgementBeforeItsSegmentIsNoGap() {
        assembler.begin(0);
        assembler.acknowledged(1, 4);
        add(2, 0, "abcd");
        assertEquals("abcd", received.bytes.toString());
        assertEquals(List.of(), received.gaps);
    }

    @Test
    void whatWaitsIsBounded() {
        ByteAssembler bounded = STREAMS.assembler(received, 10_000);
        bounded.begin(0);
        for (int i = 1; i <= 1000; i++) {
            bounded.add(i, i * 100L, new byte[100], 0, 100);
            assertTrue(bounded.waiting() <= 10_000);
        }
        bounded.end();
        assertEquals(List.of("0+100"), received.gaps);
        assertEquals(100_100, received.bytes.size());
    }

    @Test
    void whatIsLeftComesAtTheEnd() {
        assembler.begin(0);
        add(1, 3, "d");
        add(2, 6, "g");
        assertEquals(2, assembler.waiting());
        assembler.end();
        assertEquals(List.of("0+3", "4+2"), received.gaps);
        assertEquals("\0\0\0d\0\0g", received.bytes.toString());
    }

    /** A piece of the original, as a segment. */
    private record Segment(int from, int to) {
    }

    @ParameterizedTest
    @ValueSource(longs = { 0, 0xffffff00L, 0x7fffff00L })
    void anyOrderGivesTheOriginalOrSaysWhatIsMissing(long begin) {
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] original = new byte[1 + random.nextInt(5000)];
            random.nextBytes(original);
            List<Segment> segments = segments(original.length, random);
            boolean[] covered = new boolean[original.length];
            Received out = new Received();
            ByteAssembler streams = STREAMS.assembler(out, UNLIMITED);
            streams.begin(begin);
            long sent = 0;
            for (Segment s : segments) {
                Arrays.fill(covered, s.from, s.to, true);
                streams.add(1, begin + s.from & 0xffff_ffffL, original, s.from, s.to - s.from);
                sent += s.to - s.from;
            }
            streams.end();
            check(original, covered, out, seed);
            long distinct = 0;
            for (boolean c : covered) {
                distinct += c ? 1 : 0;
            }
            assertEquals(sent - distinct, streams.repeated(), "seed " + seed);
            assertEquals(0, streams.conflicting(), "seed " + seed);
            assertEquals(0, streams.waiting(), "seed " + seed);
        }
    }

    private static List<Segment> segments(int length, Random random) {
        List<Segment> segments = new ArrayList<>();
        for (int from = 0; from < length;) {
            int to = Math.min(length, from + 1 + random.nextInt(200));
            boolean lost = random.nextInt(20) == 0;
            for (int copies = lost ? 0 : 1 + random.nextInt(5) / 4; copies > 0; copies--) {
                int earlier = random.nextInt(4) == 0 ? Math.max(0, from - random.nextInt(300)) : from;
                segments.add(new Segment(earlier, to));
            }
            from = to;
        }
        if (random.nextBoolean()) {
            Collections.shuffle(segments, random);
        }
        return segments;
    }

    private static void check(byte[] original, boolean[] covered, Received out, int seed) {
        byte[] expected = original.clone();
        int end = original.length;
        while (end > 0 && !covered[end - 1]) {
            end--;
        }
        for (int i = 0; i < end; i++) {
            if (!covered[i]) {
                expected[i] = 0;
            }
            assertEquals(!covered[i], out.missing[i], "seed " + seed + " at " + i);
        }
        assertArrayEquals(Arrays.copyOf(expected, end), out.bytes.toByteArray(), "seed " + seed);
    }
}
