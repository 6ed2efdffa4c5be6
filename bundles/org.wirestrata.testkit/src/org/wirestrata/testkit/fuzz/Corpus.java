package org.wirestrata.testkit.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Configuration.DecodeAs;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.testkit.SampleCapture;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.frames.Ethernet;
import org.wirestrata.testkit.frames.Frames;
import org.wirestrata.testkit.frames.Ipv4;
import org.wirestrata.testkit.frames.Payload;
import org.wirestrata.testkit.frames.Tcp;

/**
 * Captures to begin with. What a protocol gets to see only inside what was decrypted, decompressed or put together is a capture of its own
 * too, in which it comes bare: changes to the outer bytes would hardly ever reach it. So is a protocol that comes in no capture, with
 * bytes that mean nothing. Immutable.
 */
public final class Corpus {
    private static final int MOST_FRAMES = 4000;
    private static final long MOST_BYTES = 16 << 20;
    private static final int MOST_PAYLOADS = 48;
    private static final int PAYLOADS_OF_CAPTURE = 6;
    private static final int LONGEST_PAYLOAD = 4096;
    private static final int PORT = 40_000;
    /** For protocols that come in no capture. */
    private static final List<byte[]> ANYTHING = List.of(new byte[64], counting(), "text 1: 2\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

    /** Where a layer begins in its frame, and its protocol. */
    record Start(String protocol, int at) {
    }

    /** A capture, and where the layers of each of its frames begin. */
    record Capture(String name, List<FrameData> frames, Configuration configuration, List<List<Start>> layers) {
    }

    private final List<Capture> captures;
    private final List<String> unreadable;
    private final Set<String> protocols;

    private Corpus(List<Capture> captures, List<String> unreadable, Set<String> protocols) {
        this.captures = List.copyOf(captures);
        this.unreadable = List.copyOf(unreadable);
        this.protocols = protocols;
    }

    /**
     * Reads captures.
     *
     * @param places capture files, and folders in which every file that is a capture is taken, in alphabetical order
     * @throws IOException if a folder can't be listed
     */
    public static Corpus read(Path... places) throws IOException {
        Map<String, List<FrameData>> captures = new LinkedHashMap<>();
        List<String> unreadable = new ArrayList<>();
        for (Path place : places) {
            try (Stream<Path> all = Files.walk(place)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                    List<FrameData> frames = frames(file);
                    String name = (file.equals(place) ? file.getFileName() : place.relativize(file)).toString();
                    if (frames.isEmpty()) {
                        unreadable.add(name);
                    } else {
                        captures.put(captures.containsKey(name) ? name + " in " + place.getFileName() : name, frames);
                    }
                }
            }
        }
        return of(captures, unreadable);
    }

    /** A sample of a dissector's test. */
    public static Corpus of(String name, SampleCapture sample) {
        List<Capture> all = new ArrayList<>();
        Set<String> protocols = new TreeSet<>();
        all.add(explored(name, FuzzCase.numbered(sample.frames()), sample.configuration(), protocols, new LinkedHashMap<>()));
        return new Corpus(all, List.of(), protocols);
    }

    /** The frames of a capture file as far as they can be read; none where it isn't one. */
    static List<FrameData> frames(Path file) {
        List<FrameData> frames = new ArrayList<>();
        long sum = 0;
        try (CaptureReader reader = Services.get(CaptureFiles.class).read(file)) {
            FrameData f = new FrameData();
            while (frames.size() < MOST_FRAMES && sum < MOST_BYTES && reader.next(f)) {
                if (f.enterprise < 0 && f.timed) {
                    frames.add(FuzzCase.changed(f, FuzzCase.bytes(f), f.originalLength));
                    sum += f.capturedLength;
                }
                f.secrets = null;
            }
        } catch (CaptureException e) {
            return FuzzCase.numbered(frames);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return FuzzCase.numbered(frames);
    }

    private static Corpus of(Map<String, List<FrameData>> files, List<String> unreadable) {
        List<Capture> all = new ArrayList<>();
        Set<String> protocols = new TreeSet<>();
        Map<String, Set<Bytes>> inner = new LinkedHashMap<>();
        files.forEach((name, frames) -> all.add(explored(name, frames, Configuration.STANDARD, protocols, inner)));
        inner.forEach((protocol, payloads) -> add(bare(protocol, payloads.stream().map(Bytes::bytes).toList()), all));
        for (Protocol p : Services.get(DissectorRegistry.class).snapshot().protocols()) {
            if (!protocols.contains(p.filterName())) {
                add(bare(p.filterName(), ANYTHING), all);
            }
        }
        return new Corpus(all, unreadable, protocols);
    }

    private static void add(Capture bare, List<Capture> all) {
        if (bare != null) {
            all.add(bare);
        }
    }

    private static byte[] counting() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** Bytes that are equal where their content is. */
    private record Bytes(byte[] bytes) {
        @Override
        public boolean equals(Object o) {
            return o instanceof Bytes b && Arrays.equals(bytes, b.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }
    }

    private static Capture explored(String name, List<FrameData> frames, Configuration c, Set<String> protocols, Map<String, Set<Bytes>> inner) {
        Engine.Pass pass = Services.get(Engine.class).begin(Services.get(DissectorRegistry.class).snapshot(), c, Keep.NOTHING, Want.ALL);
        List<List<Start>> layers = new ArrayList<>();
        Map<String, Integer> taken = new LinkedHashMap<>();
        for (FrameData f : frames) {
            Tape t = pass.learn(f).tape();
            List<Start> starts = new ArrayList<>();
            for (int i = 0; i < t.size(); i++) {
                if (protocol(t, i)) {
                    protocols.add(t.field(i).name());
                    if (t.source(i) == 0) {
                        starts.add(new Start(t.field(i).name(), t.start(i)));
                    } else if (t.length(i) > 0 && taken.merge(t.field(i).name(), 1, Integer::sum) <= PAYLOADS_OF_CAPTURE) {
                        Set<Bytes> of = inner.computeIfAbsent(t.field(i).name(), x -> new LinkedHashSet<>());
                        if (of.size() < MOST_PAYLOADS) {
                            of.add(new Bytes(payload(t, i)));
                        }
                    }
                }
            }
            layers.add(starts);
        }
        return new Capture(name, frames, c, layers);
    }

    /** Whether an item begins a protocol: a layer, or what a dissector records in its place. */
    private static boolean protocol(Tape t, int item) {
        return (t.layer(item) || t.field(item).type() == Ftype.PROTOCOL) && !t.field(item).name().startsWith("_ws");
    }

    private static byte[] payload(Tape t, int layer) {
        int source = t.source(layer);
        int from = Math.min(t.start(layer), t.sourceLength(source));
        int to = Math.min(t.sourceLength(source), from + LONGEST_PAYLOAD);
        int offset = t.sourceOffset(source);
        return Arrays.copyOfRange(t.sourceArray(source), offset + from, offset + to);
    }

    /** A capture in which a protocol comes bare, over UDP or TCP, whichever it can come over; null for neither. */
    private static Capture bare(String protocol, List<byte[]> payloads) {
        List<SampleCapture> both = List.of(SampleCapture.decodedAs(protocol, payloads.toArray(byte[][]::new)), connection(protocol, payloads));
        for (SampleCapture sample : both) {
            Set<String> found = new HashSet<>();
            Capture c = explored(protocol + " bare", FuzzCase.numbered(sample.frames()), sample.configuration(), found, new LinkedHashMap<>());
            if (found.contains(protocol)) {
                return c;
            }
        }
        return null;
    }

    private static SampleCapture connection(String protocol, List<byte[]> payloads) {
        List<byte[]> frames = new ArrayList<>();
        long sequence = 1;
        for (byte[] p : payloads) {
            for (int at = 0; at < p.length; at += 1400) {
                byte[] part = Arrays.copyOfRange(p, at, Math.min(p.length, at + 1400));
                frames.add(Frames.of(Ethernet.between("02:00:00:00:00:01", "02:00:00:00:00:02"), Ipv4.between("192.0.2.1", "192.0.2.2"),
                        Tcp.ports(49_152, PORT).sequence(sequence), new Payload(part)));
                sequence += part.length;
            }
        }
        return SampleCapture.ethernet(frames.toArray(byte[][]::new)).with(new Configuration(Map.of(),
                List.of(new DecodeAs("tcp.port", PORT, PORT, null, protocol)), Set.of()));
    }

    /** Those captures alone in which a protocol comes, changed in its bytes alone. */
    public Corpus only(String protocol) {
        List<Capture> some = new ArrayList<>();
        for (Capture c : captures) {
            List<FrameData> frames = new ArrayList<>();
            List<List<Start>> layers = new ArrayList<>();
            boolean there = false;
            for (int i = 0; i < c.frames.size(); i++) {
                List<Start> starts = c.layers.get(i);
                int from = 0;
                while (from < starts.size() && !starts.get(from).protocol.equals(protocol)) {
                    from++;
                }
                there |= from < starts.size();
                frames.add(c.frames.get(i));
                layers.add(from < starts.size() ? starts.subList(from, starts.size()) : List.of());
            }
            if (there) {
                some.add(new Capture(c.name, frames, c.configuration, layers));
            }
        }
        return new Corpus(some, unreadable, Set.of(protocol));
    }

    /** How many captures there are. */
    public int size() {
        return captures.size();
    }

    /** The protocols that come in them. */
    public Set<String> protocols() {
        return protocols;
    }

    /** Files that are no captures, or have no frames. */
    public List<String> unreadable() {
        return unreadable;
    }

    Capture get(int n) {
        return captures.get(n);
    }
}
