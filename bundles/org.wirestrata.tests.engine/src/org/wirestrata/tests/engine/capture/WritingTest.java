package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;

/** What is written is read back as it was, in every format as far as it can tell it. */
class WritingTest {
    private static final CaptureInterface WIRE = new CaptureInterface(0, 1, 0, "eth0", "the wire", "tcp or udp", 1_000_000_000, 0);
    private static final CaptureInterface COOKED = new CaptureInterface(1, 113, 96, "any", null, null, 1_000_000, -3600);

    @TempDir
    Path folder;

    private static FrameData frame(int seed, int length, CaptureInterface from) {
        FrameData f = new FrameData();
        f.data = Bytes.frame(seed, length + 7);
        f.offset = 7;
        f.capturedLength = length;
        f.originalLength = length + seed;
        f.seconds = 1_700_000_000 + seed;
        f.nanos = seed * 1000;
        f.linkType = from.linkType();
        f.captureInterface = from;
        f.interfaceId = from.id();
        return f;
    }

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void whatIsWrittenIsReadBack(FileFormat format) throws IOException {
        Random random = new Random(5);
        Path file = folder.resolve("out");
        FrameData[] frames = new FrameData[300];
        try (CaptureWriter writer = Reading.FILES.create(file, format, List.of(WIRE))) {
            for (int i = 0; i < frames.length; i++) {
                frames[i] = frame(i, i == 7 ? 262_144 : random.nextInt(1600), WIRE);
                writer.write(frames[i]);
            }
            writer.flush();
            assertEquals(Files.size(file), writer.written());
        }
        Reading reading = Reading.all(folder, Files.readAllBytes(file));
        assertNull(reading.fault());
        assertEquals(frames.length, reading.frames().size());
        for (int i = 0; i < frames.length; i++) {
            Reading.Frame back = reading.frames().get(i);
            assertEquals(Reading.Frame.of(frames[i]).data(), back.data());
            assertEquals(frames[i].seconds, back.seconds());
            assertEquals(frames[i].nanos, back.nanos());
            assertEquals(frames[i].originalLength, back.original());
            assertEquals(1, back.linkType());
        }
    }

    @Test
    void pcapngKeepsInterfacesCommentsAndNanoseconds() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CaptureWriter writer = Reading.FILES.create(out, "out", FileFormat.PCAPNG, List.of(WIRE))) {
            FrameData f = frame(1, 50, COOKED);
            f.comments = new String[] { "one", "zwei – 二" };
            writer.write(f);
            f = frame(2, 51, WIRE);
            f.nanos = 999_999_999;
            writer.write(f);
            f = frame(3, 52, WIRE);
            f.timed = false;
            f.originalLength = f.capturedLength;
            writer.write(f);
            f.enterprise = 32473;
            f.linkType = -1;
            f.captureInterface = null;
            writer.write(f);
        }
        assertTrue(new String(out.toByteArray(), StandardCharsets.ISO_8859_1).contains("Wirestrata"));
        List<Reading.Frame> frames = Reading.all(folder, out.toByteArray()).frames();
        assertEquals(COOKED, frames.getFirst().from());
        assertEquals(List.of("one", "zwei – 二"), frames.getFirst().comments());
        assertEquals(WIRE, frames.get(1).from());
        assertEquals(999_999_999, frames.get(1).nanos());
        assertEquals(false, frames.get(2).timed());
        assertEquals(-1, frames.get(3).linkType());
        assertArrayEquals(frames.get(2).bytes(), frames.get(3).bytes());
    }

    @Test
    void pcapRefusesWhatItCannotTell() throws IOException {
        Path file = folder.resolve("out.pcap");
        assertEquals(Problem.UNSUPPORTED,
                assertThrows(CaptureException.class, () -> Reading.FILES.create(file, FileFormat.PCAP, List.of(WIRE, COOKED))).problem());
        try (CaptureWriter writer = Reading.FILES.create(file, FileFormat.PCAP, List.of(WIRE))) {
            assertEquals(Problem.UNSUPPORTED, assertThrows(CaptureException.class, () -> writer.write(frame(1, 5, COOKED))).problem());
            FrameData late = frame(1, 5, WIRE);
            late.seconds = 1L << 32;
            assertEquals(Problem.UNSUPPORTED, assertThrows(CaptureException.class, () -> writer.write(late)).problem());
        }
    }

    @Test
    void aFullDiskAndAMissingFolderAreSaidOnce() throws IOException {
        Path missing = folder.resolve("none/out.pcap");
        assertEquals(Problem.NOT_FOUND,
                assertThrows(CaptureException.class, () -> Reading.FILES.create(missing, FileFormat.PCAPNG, List.of(WIRE))).problem());
        assertEquals(Problem.FOLDER,
                assertThrows(CaptureException.class, () -> Reading.FILES.create(folder, FileFormat.PCAPNG, List.of(WIRE))).problem());
        Path full = Path.of("/dev/full");
        CaptureWriter writer = Reading.FILES.create(full, FileFormat.PCAPNG, List.of(WIRE));
        writer.write(frame(1, 100, WIRE));
        CaptureException fault = assertThrows(CaptureException.class, writer::flush);
        assertEquals(Problem.INPUT_OUTPUT, fault.problem());
        assertTrue(fault.getMessage().contains("/dev/full"), fault.getMessage());
        writer.close();
    }
}
