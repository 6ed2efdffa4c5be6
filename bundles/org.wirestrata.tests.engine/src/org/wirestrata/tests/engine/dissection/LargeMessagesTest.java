package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.TapeText;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.PcapFile;
import org.wirestrata.testkit.frames.Tcp;

/** Messages of many segments are put together whether their bytes are kept or read from the file again, in whatever order they come. */
class LargeMessagesTest {
    private static final int SEGMENT = 1400;
    private static final int BODY = 200_000;
    private static final int SEEDS = 8;

    @TempDir
    private Path folder;

    private static byte[] message(Random random) {
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: " + BODY + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + BODY);
        byte[] body = new byte[BODY];
        random.nextBytes(body);
        System.arraycopy(body, 0, all, head.length, BODY);
        return all;
    }

    private Path capture(Random random, byte[] message) throws IOException {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < message.length; i += SEGMENT) {
            starts.add(i);
            if (random.nextInt(20) == 0) {
                starts.add(i);
            }
        }
        // The first segment tells how long the message is; what ends it comes last.
        for (int i = 1; i + 4 < starts.size(); i += 1 + random.nextInt(8)) {
            Collections.shuffle(starts.subList(i, Math.min(starts.size() - 1, i + 3)), random);
        }
        Path file = folder.resolve("large.pcap");
        try (PcapFile out = PcapFile.create(file, PcapFile.ETHERNET)) {
            int time = 0;
            for (int start : starts) {
                byte[] data = Arrays.copyOfRange(message, start, Math.min(message.length, start + SEGMENT));
                out.add(++time * 1_000_000L, Frames.of(Ethernet.between("02:00:00:00:00:02", "02:00:00:00:00:01"),
                        Ipv4.between("10.0.0.2", "10.0.0.1"), Tcp.ports(80, 40_001).sequence(1000L + start).acknowledgment(1), new Payload(data)));
            }
        }
        return file;
    }

    private static List<String> dissected(CaptureReader reader) throws IOException {
        Set<Field> wanted = new HashSet<>();
        for (String name : List.of("tcp.reassembled.data", "tcp.segment", "tcp.segment.overlap", "http.response.code", "tcp.reassembled_in")) {
            wanted.addAll(Services.get(DissectorRegistry.class).snapshot().fields(name));
        }
        List<String> found = new ArrayList<>();
        Sessions.Sink sink = p -> found.add(TapeText.alone(p, wanted::contains));
        Services.get(Sessions.class).run(reader, new Sessions.Run(Configuration.STANDARD, false, null, null, 0, wanted, false, false, 1), sink,
                Sessions.Progress.NONE);
        return found;
    }

    /** Both ways agree; in a few orders the message is not whole for either, nor for the referee. */
    @Test
    void anyOrder() throws IOException {
        CaptureFiles files = Services.get(CaptureFiles.class);
        int found = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            byte[] message = message(random);
            Path file = capture(random, message);
            List<String> read = dissected(files.read(file));
            assertEquals(dissected(files.read(Files.newInputStream(file), "stream")), read, "seed " + seed);
            String whole = Arrays.toString(message);
            found += read.stream().anyMatch(t -> t.contains(whole)) ? 1 : 0;
        }
        assertTrue(found > SEEDS / 2, "only " + found + " messages are whole");
    }
}
