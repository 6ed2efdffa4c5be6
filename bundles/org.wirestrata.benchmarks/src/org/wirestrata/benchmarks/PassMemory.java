package org.wirestrata.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.testkit.frames.SyntheticTraffic;

/** Says what the first of two passes keeps of a capture: heap in use after it, by frame and by conversation. */
public final class PassMemory {
    private static final int[] ROUNDS = {5_000, 20_000};

    private PassMemory() {
    }

    /**
     * Prints a line for a file, or for generated traffic of two sizes.
     *
     * @param arguments a capture file, or nothing
     */
    public static void main(String[] arguments) throws IOException {
        Traffic traffic = new Traffic();
        if (arguments.length > 0) {
            measure(traffic, Path.of(arguments[0]), arguments[0]);
            return;
        }
        for (int rounds : ROUNDS) {
            Path file = Files.createTempFile("memory", ".pcap");
            try {
                SyntheticTraffic.write(file, (long) rounds * SyntheticTraffic.ROUND);
                measure(traffic, file, rounds + " hosts, each ARP, ICMP, DNS, and one TCP connection with HTTP");
            } finally {
                Files.delete(file);
            }
        }
    }

    private static void measure(Traffic traffic, Path file, String what) throws IOException {
        long before = used();
        Engine.Pass pass = traffic.engine.begin(traffic.snapshot, Configuration.STANDARD, Engine.Keep.ALL, new Engine.Want(Set.of(), false));
        int frames = 0;
        try (CaptureReader reader = traffic.services.get(CaptureFiles.class).read(file)) {
            FrameData f = new FrameData();
            while (reader.next(f)) {
                f.number = ++frames;
                pass.learn(f);
            }
        }
        long kept = used() - before;
        long conversations = conversations(traffic, file);
        System.out.printf("%s: %d frames, %d conversations, %.1f MB kept, %d bytes a frame, %d bytes a conversation%n", what, frames,
                conversations, kept / 1e6, kept / Math.max(1, frames), kept / Math.max(1, conversations));
        if (pass.hashCode() == 0) {
            System.out.println();
        }
    }

    /** Connections over TCP and exchanges over UDP, counted by the numbers that they have. */
    private static long conversations(Traffic traffic, Path file) throws IOException {
        Field[] numbers = {traffic.snapshot.fields("tcp.stream").get(0), traffic.snapshot.fields("udp.stream").get(0)};
        long[] most = {-1, -1};
        Engine.Pass pass = traffic.engine.begin(traffic.snapshot, Configuration.STANDARD, Engine.Keep.NOTHING,
                new Engine.Want(Set.of(numbers), false));
        try (CaptureReader reader = traffic.services.get(CaptureFiles.class).read(file)) {
            FrameData f = new FrameData();
            while (reader.next(f)) {
                f.number++;
                Tape t = pass.learn(f).tape();
                for (int i = 0; i < numbers.length; i++) {
                    int item = t.first(numbers[i]);
                    most[i] = item < 0 ? most[i] : Math.max(most[i], t.number(item));
                }
            }
        }
        return most[0] + most[1] + 2;
    }

    private static long used() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        Runtime r = Runtime.getRuntime();
        return r.totalMemory() - r.freeMemory();
    }
}
