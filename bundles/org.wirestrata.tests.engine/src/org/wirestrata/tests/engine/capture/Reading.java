package org.wirestrata.tests.engine.capture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.PacketOptions;
import org.wirestrata.testkit.Services;

/** What all ways to read a capture gave: the same frames, and the same fault. */
record Reading(List<Frame> frames, CaptureException fault) {
    static final CaptureFiles FILES = Services.get(CaptureFiles.class);

    /** A frame, copied. */
    record Frame(long seconds, int nanos, boolean timed, int original, int linkType, CaptureInterface from, int section,
            List<String> comments, String options, List<Byte> data) {
        static Frame of(FrameData f) {
            List<Byte> data = new ArrayList<>();
            for (byte b : Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength)) {
                data.add(b);
            }
            return new Frame(f.seconds, f.nanos, f.timed, f.originalLength, f.linkType, f.captureInterface, f.section,
                    f.comments == null ? List.of() : List.of(f.comments), text(f.packetOptions), data);
        }

        private static String text(PacketOptions o) {
            return o == null ? "" : o.flags() + " " + o.dropCount() + " " + o.packetId() + " " + o.queue() + o.verdicts().stream()
                    .map(v -> " " + v.type() + Arrays.toString(v.bytes()) + v.value()).collect(Collectors.joining());
        }

        byte[] bytes() {
            byte[] bytes = new byte[data.size()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = data.get(i);
            }
            return bytes;
        }

        String time() {
            return String.format("%d.%09d", seconds, nanos);
        }
    }

    /** Reads bytes as a file in order, as a stream, and at random, and checks that all agree. */
    static Reading all(Path folder, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("capture"), content);
        Reading inOrder = inOrder(() -> FILES.read(file));
        Reading stream = inOrder(() -> FILES.read(new ByteArrayInputStream(content), file.toString()));
        Reading random = random(file);
        assertEquals(inOrder.frames, stream.frames);
        assertEquals(inOrder.problem(), stream.problem());
        assertEquals(inOrder.frames, random.frames);
        assertEquals(inOrder.problem(), random.problem());
        return inOrder;
    }

    /** Opens a capture. */
    interface Opening {
        CaptureReader open() throws CaptureException;
    }

    static Reading inOrder(Opening opening) throws IOException {
        List<Frame> frames = new ArrayList<>();
        FrameData f = new FrameData();
        try (CaptureReader reader = opening.open()) {
            while (reader.next(f)) {
                frames.add(Frame.of(f));
            }
            return new Reading(frames, null);
        } catch (CaptureException e) {
            return new Reading(frames, e);
        }
    }

    static Reading random(Path file) throws IOException {
        List<Frame> frames = new ArrayList<>();
        CaptureException fault = null;
        try (CaptureFile capture = FILES.open(file)) {
            try {
                capture.extend(_ -> {
                }, () -> false);
            } catch (CaptureException e) {
                fault = e;
            }
            FrameData f = new FrameData();
            for (int n = capture.size(); n >= 1; n--) {
                capture.read(n, f);
                assertEquals(n, f.number);
                frames.addFirst(Frame.of(f));
            }
        } catch (CaptureException e) {
            fault = e;
        }
        return new Reading(frames, fault);
    }

    CaptureException.Problem problem() {
        return fault == null ? null : fault.problem();
    }
}
