package org.wirestrata.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.Embedded;
import org.wirestrata.testkit.frames.SyntheticTraffic;

/** The engine with all dissectors of the class path, and frames to feed it with. */
final class Traffic {
    /** Frames in memory: so many hosts, each with ARP, ICMP, DNS and an HTTP exchange. */
    static final int FRAMES = 100 * SyntheticTraffic.ROUND;

    final Embedded services = Embedded.create();
    final Engine engine = services.get(Engine.class);
    final Snapshot snapshot = services.get(DissectorRegistry.class).snapshot();

    /** The same frames at every call. */
    List<FrameData> frames() {
        try {
            Path file = Files.createTempFile("benchmark", ".pcap");
            try {
                SyntheticTraffic.write(file, FRAMES);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FrameData> read(Path file) throws IOException {
        List<FrameData> frames = new ArrayList<>();
        try (CaptureReader reader = services.get(CaptureFiles.class).read(file)) {
            FrameData f = new FrameData();
            while (reader.next(f)) {
                FrameData own = new FrameData();
                own.set(f);
                own.number = frames.size() + 1;
                own.data = Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength);
                own.offset = 0;
                frames.add(own);
            }
        }
        return frames;
    }

    /** What a job asks for: <code>all</code> fields and columns, <code>tops</code>, <code>none</code>, or names of fields. */
    Engine.Want want(String names) {
        if (names.equals("all")) {
            return Engine.Want.ALL;
        }
        Set<Field> fields = new HashSet<>();
        for (String n : names.split(",")) {
            fields.addAll(snapshot.fields(n));
        }
        return new Engine.Want(fields, false, names.equals("tops"));
    }
}
