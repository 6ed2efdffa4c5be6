package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureReader;

/**
 * zstd and lz4. The packed samples were made by the programs of these names from {@link #plain}: with Huffman codes, entropy tables,
 * repeated blocks, several frames.
 */
class CompressionTest {
    private static final String[] WORDS = { "GET", "POST", "Host", "example.org", "Accept", "text/html", "HTTP/1.1", "gzip",
            "Connection", "close" };

    @TempDir
    Path folder;

    /** A capture that can be compressed in all ways. */
    static byte[] plain() {
        Random random = new Random(1);
        Pcap pcap = Pcap.standard();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int w = random.nextInt(30); w >= 0; w--) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(w % 7 == 0 ? "\r\n" : " ");
            }
            byte[] data = text.toString().getBytes(StandardCharsets.US_ASCII);
            pcap.record(1_700_000_000L + i, random.nextInt(1_000_000), data.length, data);
        }
        return pcap.record(1_700_000_100L, 0, 200_000, new byte[200_000]).array();
    }

    private static byte[] packed(String name) throws IOException {
        try (var in = CompressionTest.class.getResourceAsStream(name + ".base64")) {
            return Base64.getMimeDecoder().decode(in.readAllBytes());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "best.zst", "fast.zst", "several.zst", "best.lz4", "linked.lz4" })
    void isUnpacked(String name) throws IOException {
        Reading expected = Reading.all(folder, plain());
        Reading reading = Reading.all(folder, packed(name));
        assertNull(reading.fault());
        assertEquals(expected.frames(), reading.frames());
        assertEquals(41, reading.frames().size());
        try (CaptureReader reader = Reading.FILES.read(Files.write(folder.resolve("x"), packed(name)))) {
            assertEquals(name.endsWith("zst") ? "zstd" : "lz4", reader.compression());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "best.zst", "fast.zst", "several.zst", "best.lz4", "linked.lz4" })
    void aCutGivesWhatComesBefore(String name) throws IOException {
        byte[] whole = packed(name);
        for (int length = 4; length < whole.length; length += 97) {
            Reading reading = Reading.all(folder, Arrays.copyOf(whole, length));
            assertTrue(reading.problem() == Problem.TRUNCATED || reading.frames().size() >= 40, name + " of " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "best.zst", "fast.zst", "best.lz4", "linked.lz4" })
    void damageNeverEscapesAsAnythingElse(String name) throws IOException {
        byte[] whole = packed(name);
        Random random = new Random(7);
        int found = 0;
        for (int i = 0; i < 300; i++) {
            byte[] wrong = whole.clone();
            wrong[4 + random.nextInt(wrong.length - 4)] ^= 1 << random.nextInt(8);
            Path file = Files.write(folder.resolve("wrong"), wrong);
            found += Reading.inOrder(() -> Reading.FILES.read(file)).fault() != null ? 1 : 0;
        }
        assertTrue(found > 200, "only " + found + " of 300 faults were found");
    }

    @Test
    void whatIsPackedButNoCaptureIsRefused() throws IOException {
        byte[] skippable = new byte[] { 0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x20, 0x05, 0x29, 0, 0, 'h', 'e', 'l', 'l', 'o' };
        assertEquals(Problem.NOT_A_CAPTURE, Reading.all(folder, skippable).problem());
    }
}
