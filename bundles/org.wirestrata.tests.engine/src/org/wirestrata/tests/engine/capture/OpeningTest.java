package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureReader;

/** What is opened at all: paths that are no files, files that are no captures, and compressed ones. */
class OpeningTest {
    @TempDir
    Path folder;

    private static void refused(Problem problem, Path file) {
        CaptureException inOrder = assertThrows(CaptureException.class, () -> Reading.FILES.read(file));
        CaptureException random = assertThrows(CaptureException.class, () -> Reading.FILES.open(file));
        assertEquals(problem, inOrder.problem());
        assertEquals(problem, random.problem());
        assertTrue(inOrder.getMessage().contains(file.toString()), inOrder.getMessage());
        assertFalse(inOrder.getMessage().contains("\n"));
        assertEquals(inOrder.getMessage(), random.getMessage());
    }

    @Test
    void whatIsNoCaptureIsRefusedByName() throws IOException {
        refused(Problem.NOT_FOUND, folder.resolve("nothing.pcap"));
        refused(Problem.FOLDER, folder);
        refused(Problem.NOT_A_CAPTURE, Files.writeString(folder.resolve("text"), "this is no capture at all\n".repeat(20)));
        refused(Problem.NOT_A_CAPTURE, Files.write(folder.resolve("zeros"), new byte[1000]));
    }

    @Test
    void aFileIsRefusedWhereItsReaderHasNoPermission() throws IOException {
        Path file = Files.write(folder.resolve("secret"), Pcap.standard().array());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        if (Files.isReadable(file)) {
            Reading.FILES.read(file).close();
        } else {
            refused(Problem.NO_PERMISSION, file);
        }
    }

    @Test
    void anEmptyFileIsACaptureWithoutFrames() throws IOException {
        Reading reading = Reading.all(folder, new byte[0]);
        assertNull(reading.fault());
        assertEquals(0, reading.frames().size());
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.toByteArray();
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    @Test
    void gzipIsToldByContentAndMayHaveSeveralMembers() throws IOException {
        byte[] plain = Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).record(2, 0, 3000, Bytes.frame(2, 3000)).array();
        Reading expected = Reading.all(folder, plain);
        byte[] members = join(gzip(Arrays.copyOf(plain, 50)), gzip(Arrays.copyOfRange(plain, 50, plain.length)));
        for (byte[] packed : new byte[][] { gzip(plain), members, join(members, new byte[20]) }) {
            Reading reading = Reading.all(folder, packed);
            assertNull(reading.fault());
            assertEquals(expected.frames(), reading.frames());
        }
        try (CaptureReader reader = Reading.FILES.read(Files.write(folder.resolve("packed"), gzip(plain)))) {
            assertEquals("gzip", reader.compression());
            assertEquals("pcap", reader.format());
        }
    }

    @Test
    void gzipThatIsCutOrDamagedGivesWhatComesBefore() throws IOException {
        byte[] plain = Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).record(2, 0, 30, Bytes.frame(2, 30)).array();
        byte[] packed = gzip(plain);
        Reading cut = Reading.all(folder, Arrays.copyOf(packed, packed.length - 4));
        assertEquals(Problem.TRUNCATED, cut.problem());
        assertEquals(2, cut.frames().size());
        byte[] wrong = packed.clone();
        wrong[packed.length - 6] ^= 1;
        assertEquals(Problem.DAMAGED, Reading.all(folder, wrong).problem());
        assertEquals(2, Reading.all(folder, wrong).frames().size());
        assertEquals(Problem.DAMAGED, Reading.all(folder, join(packed, new byte[] { 1, 2, 3 })).problem());
        assertEquals(Problem.NOT_A_CAPTURE, Reading.all(folder, gzip("no capture at all, but compressed".getBytes())).problem());
    }
}
