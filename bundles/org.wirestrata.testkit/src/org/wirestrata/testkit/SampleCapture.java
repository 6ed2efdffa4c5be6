package org.wirestrata.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Configuration.DecodeAs;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Udp;

/** A capture made of bytes, a second between its frames: what a dissector's test begins with. Immutable. */
public final class SampleCapture {
    private static final int ETHERNET = 1;
    private static final long BEGINNING = 1_700_000_000L;
    private static final long BILLION = 1_000_000_000L;
    private static final int CLIENT_PORT = 49_152;
    private static final int ANY_PORT = 40_000;

    private final List<FrameData> frames;
    private final Configuration configuration;

    private SampleCapture(List<FrameData> frames, Configuration configuration) {
        this.frames = List.copyOf(frames);
        this.configuration = configuration;
    }

    /** Ethernet frames; {@link Frames} builds them. */
    public static SampleCapture ethernet(byte[]... frames) {
        return of(ETHERNET, frames);
    }

    /** Frames of a link type, as capture files number them. */
    public static SampleCapture of(int linkType, byte[]... frames) {
        List<FrameData> all = new ArrayList<>();
        for (byte[] bytes : frames) {
            FrameData f = new FrameData();
            f.linkType = linkType;
            f.data = bytes;
            f.capturedLength = bytes.length;
            f.originalLength = bytes.length;
            all.add(placed(f, all.size()));
        }
        return new SampleCapture(all, Configuration.STANDARD);
    }

    /** Frames that were read from a file; their bytes must be their own. */
    public static SampleCapture of(List<FrameData> frames) {
        return new SampleCapture(frames, Configuration.STANDARD);
    }

    /**
     * A capture file, in any format that is installed.
     *
     * @throws CaptureException if it can't be read to its end
     */
    public static SampleCapture read(Path file) throws CaptureException {
        List<FrameData> all = new ArrayList<>();
        try (CaptureReader reader = Services.get(CaptureFiles.class).read(file)) {
            FrameData f = new FrameData();
            while (reader.next(f)) {
                FrameData own = new FrameData();
                own.set(f);
                own.data = Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength);
                own.offset = 0;
                own.place = -1;
                all.add(numbered(own, all));
                f.secrets = null;
                f.comments = null;
            }
        } catch (CaptureException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SampleCapture(all, Configuration.STANDARD);
    }

    private static FrameData numbered(FrameData f, List<FrameData> before) {
        f.number = before.size() + 1;
        f.sinceFirst = before.isEmpty() ? 0 : between(before.getFirst(), f);
        f.sincePrevious = before.isEmpty() ? 0 : between(before.getLast(), f);
        f.sinceDisplayed = f.sincePrevious;
        return f;
    }

    private static long between(FrameData a, FrameData b) {
        return (b.seconds - a.seconds) * BILLION + b.nanos - a.nanos;
    }

    /** UDP datagrams from a client to a port. */
    public static SampleCapture udp(int port, byte[]... payloads) {
        byte[][] frames = new byte[payloads.length][];
        for (int i = 0; i < frames.length; i++) {
            frames[i] = Frames.of(Ethernet.between("02:00:00:00:00:01", "02:00:00:00:00:02"), Ipv4.between("192.0.2.1", "192.0.2.2"),
                    Udp.ports(CLIENT_PORT, port), new Payload(payloads[i]));
        }
        return ethernet(frames);
    }

    /** What a dissector is given, whatever it is registered for; it comes in UDP datagrams here. */
    public static SampleCapture decodedAs(String protocol, byte[]... payloads) {
        return udp(ANY_PORT, payloads).with(new Configuration(java.util.Map.of(),
                List.of(new DecodeAs("udp.port", ANY_PORT, ANY_PORT, null, protocol)), Set.of()));
    }

    /** The same under a configuration: preferences, Decode As. */
    public SampleCapture with(Configuration c) {
        return new SampleCapture(frames, c);
    }

    private static FrameData placed(FrameData f, int index) {
        f.number = index + 1;
        f.seconds = BEGINNING + index;
        f.sinceFirst = index * BILLION;
        f.sincePrevious = index == 0 ? 0 : BILLION;
        f.sinceDisplayed = f.sincePrevious;
        return f;
    }

    /** The frames. Not to be changed. */
    public List<FrameData> frames() {
        return frames;
    }

    /** How the frames are dissected. */
    public Configuration configuration() {
        return configuration;
    }

    /** The frames before one, and that one with other bytes. */
    SampleCapture changed(int index, byte[] bytes, int originalLength) {
        List<FrameData> all = new ArrayList<>(frames.subList(0, index + 1));
        FrameData f = new FrameData();
        f.set(frames.get(index));
        f.data = bytes;
        f.offset = 0;
        f.capturedLength = bytes.length;
        f.originalLength = originalLength;
        all.set(index, f);
        return new SampleCapture(all, configuration);
    }

    /** A frame alone. */
    public SampleCapture alone(int index) {
        FrameData f = new FrameData();
        f.set(frames.get(index));
        return new SampleCapture(List.of(placed(f, 0)), configuration);
    }

    /** All frames as one pass shows them. */
    public List<SeenFrame> dissected() {
        Engine.Pass pass = pass(Keep.NOTHING, Want.ALL);
        return frames.stream().map(f -> new SeenFrame(pass.learn(f))).toList();
    }

    /** All frames as they show when all of them are known. */
    public List<SeenFrame> dissectedTwice() {
        Engine.Pass pass = pass(Keep.ALL, Want.ALL);
        frames.forEach(pass::learn);
        Engine.Recall recall = recall(pass);
        return frames.stream().map(f -> new SeenFrame(recall.dissect(f, View.COMPLETE))).toList();
    }

    Engine.Pass pass(Keep keep, Want want) {
        return Services.get(Engine.class).begin(Services.get(DissectorRegistry.class).snapshot(), configuration, keep, want);
    }

    Engine.Recall recall(Engine.Pass pass) {
        return pass.recall(Want.ALL, (n, into) -> into.set(frames.get(n - 1)));
    }
}
