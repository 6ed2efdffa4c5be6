package org.wirestrata.tests.engine.dissection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.testkit.Services;
import org.wirestrata.tests.engine.layout.Checkout;

/** The recordings of this project, read into memory. */
final class Captures {
    private Captures() {
    }

    static Stream<Path> all() throws IOException {
        try (Stream<Path> files = Files.list(Checkout.root().resolve("bundles/org.wirestrata.tests.golden/captures"))) {
            return files.filter(f -> f.toString().contains(".pcap")).sorted().toList().stream();
        }
    }

    /** The frames of a capture; of a cut one, those before the cut. */
    static List<FrameData> frames(Path file) throws IOException {
        List<FrameData> frames = new ArrayList<>();
        try (CaptureFile f = Services.get(CaptureFiles.class).open(file)) {
            try {
                f.extend(n -> { }, () -> false);
            } catch (CaptureException e) {
                if (e.problem() != CaptureException.Problem.TRUNCATED) {
                    throw e;
                }
            }
            for (int n = 1; n <= f.size(); n++) {
                FrameData d = new FrameData();
                f.read(n, d);
                d.data = java.util.Arrays.copyOfRange(d.data, d.offset, d.offset + d.capturedLength);
                d.offset = 0;
                frames.add(d);
            }
        }
        return frames;
    }
}
