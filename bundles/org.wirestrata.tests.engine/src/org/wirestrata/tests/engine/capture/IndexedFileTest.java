package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.FrameData;

/** Random access: files that grow or are larger than 4 GB, several threads, cancelling. */
class IndexedFileTest {
    private static final long GIGABYTE = 1L << 30;

    @TempDir
    Path folder;

    private static boolean extend(CaptureFile capture) throws CaptureException {
        return capture.extend(_ -> {
        }, () -> false);
    }

    @Test
    void aFileThatGrowsByteByByteIsFollowed() throws IOException {
        byte[] whole = Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).record(2, 500_000, 30, Bytes.frame(2, 30)).array();
        Path file = Files.write(folder.resolve("growing"), new byte[0]);
        FrameData f = new FrameData();
        try (CaptureFile capture = Reading.FILES.open(file)) {
            assertTrue(extend(capture));
            for (int length = 4; length <= whole.length; length++) {
                Files.write(file, Arrays.copyOfRange(whole, length == 4 ? 0 : length - 1, length), StandardOpenOption.APPEND);
                if (length == 24 || length == 60 || length == whole.length) {
                    assertTrue(extend(capture));
                } else {
                    CaptureException fault = assertThrows(CaptureException.class, () -> extend(capture));
                    assertEquals(Problem.TRUNCATED, fault.problem());
                }
                assertEquals(length < 60 ? 0 : length < whole.length ? 1 : 2, capture.size());
                assertEquals(length, capture.fileSize());
                if (capture.size() > 0) {
                    capture.read(capture.size(), f);
                    assertEquals(capture.size(), f.number);
                }
            }
            assertEquals(1_500_000_000, f.sinceFirst);
            assertEquals(1_500_000_000, f.sincePrevious);
            assertEquals(2_500_000_000L, capture.time(2));
            assertEquals(30, capture.originalLength(2));
            assertEquals("pcap", capture.format());
        }
    }

    @Test
    void aFrameThatWasReadStaysWhatItWas() throws IOException {
        Pcap pcap = Pcap.standard();
        for (int i = 0; i < 5000; i++) {
            pcap.record(i, 0, 1000, Bytes.frame(i, 1000));
        }
        Path file = Files.write(folder.resolve("many"), pcap.array());
        try (CaptureFile capture = Reading.FILES.open(file); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            extend(capture);
            assertEquals(5000, capture.size());
            FrameData kept = new FrameData();
            capture.read(1, kept);
            Future<?>[] jobs = new Future<?>[4];
            for (int t = 0; t < jobs.length; t++) {
                Random random = new Random(t);
                jobs[t] = threads.submit(() -> {
                    FrameData f = new FrameData();
                    for (int i = 0; i < 5000; i++) {
                        int number = 1 + random.nextInt(5000);
                        capture.read(number, f);
                        assertArrayEquals(Bytes.frame(number - 1, 1000), Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength));
                        assertEquals(number - 1, f.seconds);
                    }
                    return null;
                });
            }
            for (Future<?> job : jobs) {
                job.get();
            }
            assertArrayEquals(Bytes.frame(0, 1000), Arrays.copyOfRange(kept.data, kept.offset, kept.offset + 1000));
            assertThrows(IndexOutOfBoundsException.class, () -> capture.read(0, kept));
            assertThrows(IndexOutOfBoundsException.class, () -> capture.read(5001, kept));
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anInterruptedThreadDoesNotCloseTheFile() throws IOException {
        Path file = Files.write(folder.resolve("some"), Pcap.standard().record(1, 0, 20, Bytes.frame(1, 20)).array());
        FrameData f = new FrameData();
        try (CaptureFile capture = Reading.FILES.open(file)) {
            extend(capture);
            Thread.currentThread().interrupt();
            capture.read(1, f);
            assertTrue(Thread.interrupted());
            Files.write(file, Arrays.copyOfRange(Pcap.standard().record(2, 0, 30, Bytes.frame(2, 30)).array(), 24, 70),
                    StandardOpenOption.APPEND);
            assertTrue(extend(capture));
            capture.read(2, f);
            assertArrayEquals(Bytes.frame(2, 30), Arrays.copyOfRange(f.data, f.offset, f.offset + 30));
        }
        assertThrows(CaptureException.class, () -> {
            CaptureFile closed = Reading.FILES.open(file);
            extend(closed);
            closed.close();
            closed.read(1, f);
        });
    }

    @Test
    void indexingIsCancelledAndGoesOn() throws IOException {
        Pcap pcap = Pcap.standard();
        for (int i = 0; i < 10_000; i++) {
            pcap.record(i, 0, 10, Bytes.frame(i, 10));
        }
        try (CaptureFile capture = Reading.FILES.open(Files.write(folder.resolve("many"), pcap.array()))) {
            assertFalse(capture.extend(_ -> {
            }, () -> true));
            assertTrue(capture.size() < 10_000);
            assertTrue(extend(capture));
            assertEquals(10_000, capture.size());
        }
    }

    @Test
    void framesBehindFourGigabytesAreFound() throws IOException {
        Path file = folder.resolve("sparse.pcapng");
        ByteOrder order = ByteOrder.LITTLE_ENDIAN;
        int filler = 100 << 20;
        long last = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE,
                StandardOpenOption.SPARSE)) {
            byte[] head = new Bytes(order).block(0x0a0d0d0aL, new Bytes(order).u32(0x1a2b3c4dL).u16(1).u16(0).u64(-1))
                    .block(1, new Bytes(order).u16(1).u16(0).u32(0)).array();
            long at = channel.write(ByteBuffer.wrap(head), 0);
            for (int i = 0; at < 4 * GIGABYTE + 5L * filler; i++) {
                last = at;
                at += channel.write(ByteBuffer.wrap(new Bytes(order)
                        .block(6, new Bytes(order).u32(0).u32(0).u32(i).u32(8).u32(8).raw(Bytes.frame(i, 8))).array()), at);
                channel.write(ByteBuffer.wrap(new Bytes(order).u32(0x999).u32(filler).array()), at);
                channel.write(ByteBuffer.wrap(new Bytes(order).u32(filler).array()), at + filler - 4);
                at += filler;
            }
        }
        try (CaptureFile capture = Reading.FILES.open(file)) {
            assertTrue(extend(capture));
            FrameData f = new FrameData();
            capture.read(capture.size(), f);
            assertTrue(last > 4 * GIGABYTE);
            assertEquals(last, f.position);
            assertArrayEquals(Bytes.frame(capture.size() - 1, 8), Arrays.copyOfRange(f.data, f.offset, f.offset + 8));
            capture.read(1, f);
            assertEquals(48, f.position);
        }
        try (var reader = Reading.FILES.read(file)) {
            FrameData f = new FrameData();
            while (reader.next(f)) {
                assertEquals(8, f.capturedLength);
            }
            assertEquals(last, f.position);
        }
    }
}
