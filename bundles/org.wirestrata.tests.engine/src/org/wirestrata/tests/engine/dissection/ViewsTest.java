package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Engine.Keep;
import org.wirestrata.api.session.Engine.View;
import org.wirestrata.api.session.Engine.Want;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.testkit.TapeText;
import org.wirestrata.testkit.Services;

/** A frame shows the same however one comes to it: in the pass, at random afterwards, with all fields or a few. */
class ViewsTest {
    private static final long SEED = 20040926;

    /** What is told of fixed headers. */
    private static final List<String> HEADERS = List.of("frame", "frame.encap_type", "frame.time", "frame.time_epoch", "frame.time_delta",
            "frame.time_relative", "frame.number", "frame.len", "frame.cap_len", "eth", "eth.dst", "eth.src", "eth.addr", "eth.type", "vlan",
            "vlan.priority", "vlan.dei", "vlan.id", "vlan.etype", "ip", "ip.version", "ip.hdr_len", "ip.len", "ip.id", "ip.flags", "ip.flags.rb",
            "ip.flags.df", "ip.flags.mf", "ip.frag_offset", "ip.ttl", "ip.proto", "ip.src", "ip.dst", "ip.addr", "ipv6", "ipv6.plen", "ipv6.nxt",
            "ipv6.hlim", "ipv6.src", "ipv6.dst", "ipv6.addr", "tcp", "tcp.srcport", "tcp.dstport", "tcp.port", "tcp.len", "tcp.seq_raw",
            "tcp.ack_raw", "tcp.hdr_len", "tcp.flags", "tcp.flags.res", "tcp.flags.ae", "tcp.flags.cwr", "tcp.flags.ece", "tcp.flags.urg",
            "tcp.flags.ack", "tcp.flags.push", "tcp.flags.reset", "tcp.flags.syn", "tcp.flags.fin", "tcp.window_size_value", "tcp.urgent_pointer",
            "udp", "udp.srcport", "udp.dstport", "udp.port", "udp.length");

    static Stream<Path> captures() throws IOException {
        return Captures.all();
    }

    private final Engine engine = Services.get(Engine.class);
    private final Snapshot snapshot = Services.get(DissectorRegistry.class).snapshot();

    private Engine.Pass pass(Keep keep, Want want) {
        return engine.begin(snapshot, Configuration.STANDARD, keep, want);
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aFrameAtRandomShowsWhatThePassShowed(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Engine.Pass streaming = pass(Keep.NOTHING, Want.ALL);
        Engine.Pass keeping = pass(Keep.ALL, Want.ALL);
        List<String> shown = new ArrayList<>();
        for (FrameData f : frames) {
            shown.add(TapeText.of(keeping.learn(f)));
            assertEquals(shown.getLast(), TapeText.of(streaming.learn(f)), () -> "frame " + f.number + ", keeping nothing");
        }
        Engine.Recall recall = keeping.recall(Want.ALL, again(frames));
        for (FrameData f : shuffled(frames)) {
            assertEquals(shown.get(f.number - 1), TapeText.of(recall.dissect(f, View.AS_OF_FRAME)), () -> "frame " + f.number);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void theCompleteViewDoesNotDependOnTheOrder(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Engine.Pass pass = pass(Keep.ALL, new Want(Set.of(), false));
        frames.forEach(pass::learn);
        Engine.Recall inOrder = pass.recall(Want.ALL, again(frames));
        List<String> shown = frames.stream().map(f -> TapeText.of(inOrder.dissect(f, View.COMPLETE))).toList();
        Engine.Recall atRandom = pass.recall(Want.ALL, again(frames));
        for (FrameData f : shuffled(frames)) {
            assertEquals(shown.get(f.number - 1), TapeText.of(atRandom.dissect(f, View.COMPLETE)), () -> "frame " + f.number);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void someFieldsShowAsAmongAll(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Random random = new Random(SEED);
        for (int round = 0; round < 3; round++) {
            Set<Field> some = new HashSet<>();
            for (String name : snapshot.names()) {
                if (random.nextInt(4) == 0) {
                    some.addAll(snapshot.fields(name));
                }
            }
            Engine.Pass all = pass(Keep.NOTHING, Want.ALL);
            Engine.Pass few = pass(Keep.NOTHING, new Want(some, true));
            for (FrameData f : frames) {
                assertEquals(TapeText.of(all.learn(f), some::contains, true), TapeText.of(few.learn(f), some::contains, true),
                        () -> "frame " + f.number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aFewFieldsShowAsAmongAllThoughTheRestIsLeftOut(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Random random = new Random(SEED);
        Engine.Pass all = pass(Keep.NOTHING, Want.ALL);
        List<Set<Field>> wanted = new ArrayList<>();
        List<Engine.Pass> jobs = new ArrayList<>();
        List<Engine.Scan> scans = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            Set<Field> few = new HashSet<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                few.addAll(snapshot.fields(snapshot.names().get(random.nextInt(snapshot.names().size()))));
            }
            wanted.add(few);
            jobs.add(pass(Keep.NOTHING, new Want(few, false)));
            scans.add(engine.scan(snapshot, Configuration.STANDARD, new Want(few, false)));
        }
        for (FrameData f : frames) {
            var packet = all.learn(f);
            for (int i = 0; i < jobs.size(); i++) {
                Set<Field> few = wanted.get(i);
                String expected = TapeText.alone(packet, few::contains);
                assertEquals(expected, TapeText.alone(jobs.get(i).learn(f), few::contains), () -> "frame " + f.number + ", " + few);
                var alone = scans.get(i) == null ? null : scans.get(i).dissect(f);
                if (alone != null) {
                    assertEquals(expected, TapeText.alone(alone, few::contains), () -> "frame " + f.number + " alone, " + few);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void fieldsOfHeadersShowAsAmongAll(Path capture) throws IOException {
        List<FrameData> frames = new ArrayList<>();
        Random random = new Random(SEED);
        for (FrameData f : Captures.frames(capture)) {
            FrameData may = new FrameData();
            may.set(f);
            if (random.nextInt(4) == 0) {
                may.capturedLength = random.nextInt(Math.min(f.capturedLength, 80) + 1);
            } else if (random.nextInt(4) == 0) {
                may.data = Arrays.copyOfRange(f.data, f.offset, f.offset + f.capturedLength);
                may.offset = 0;
                may.data[random.nextInt(Math.min(may.data.length, 60))] = (byte) random.nextInt();
            }
            frames.add(may);
        }
        List<Set<Field>> wanted = new ArrayList<>();
        List<Engine.Pass> jobs = new ArrayList<>();
        List<Engine.Scan> scans = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            Set<Field> few = new HashSet<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                few.addAll(snapshot.fields(HEADERS.get(random.nextInt(HEADERS.size()))));
            }
            wanted.add(few);
            jobs.add(pass(Keep.NOTHING, new Want(few, false)));
            scans.add(engine.scan(snapshot, Configuration.STANDARD, new Want(few, false)));
        }
        Engine.Pass all = pass(Keep.NOTHING, Want.ALL);
        for (FrameData f : frames) {
            Packet packet = all.learn(f);
            for (int i = 0; i < jobs.size(); i++) {
                Set<Field> few = wanted.get(i);
                String expected = TapeText.alone(packet, few::contains);
                assertEquals(expected, TapeText.alone(jobs.get(i).learn(f), few::contains), () -> "frame " + f.number + ", " + few);
                Packet alone = scans.get(i).dissect(f);
                if (alone != null) {
                    assertEquals(expected, TapeText.alone(alone, few::contains), () -> "frame " + f.number + " alone, " + few);
                }
            }
        }
    }

    @Test
    void datagramsThatNobodyLooksIntoNeedNoMemory() throws IOException {
        Path capture = captures().filter(p -> p.endsWith("dns-records.pcap")).findFirst().orElseThrow();
        Engine.Scan scan = engine.scan(snapshot, Configuration.STANDARD, new Want(Set.copyOf(snapshot.fields("tcp.flags.syn")), false));
        for (FrameData f : Captures.frames(capture)) {
            assertNotNull(scan.dissect(f), () -> "frame " + f.number);
        }
    }

    @ParameterizedTest
    @MethodSource("captures")
    void aCandidateShowsAllOrSaysThatItCannot(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Random random = new Random(SEED);
        List<Engine.Pass> jobs = new ArrayList<>();
        List<Engine.Recall> recalls = new ArrayList<>();
        for (String name : List.of("tcp.flags", "tcp.analysis.flags", "ip.addr", "http", "tls", "dns", "udp.port", "frame.number", "icmp", "arp")) {
            jobs.add(pass(Keep.CANDIDATE, new Want(Set.copyOf(snapshot.fields(name)), false)));
        }
        for (int round = 0; round < 8; round++) {
            Set<Field> few = Set.copyOf(snapshot.fields(snapshot.names().get(random.nextInt(snapshot.names().size()))));
            jobs.add(pass(Keep.CANDIDATE, new Want(few, false)));
        }
        Set<Field> some = new HashSet<>();
        for (String name : snapshot.names()) {
            snapshot.fields(name).stream().filter(f -> !f.decidedInside() && !name.startsWith("_ws.")).forEach(some::add);
        }
        jobs.forEach(p -> recalls.add(p.recall(new Want(some, true), null)));
        Engine.Pass all = pass(Keep.NOTHING, Want.ALL);
        int compared = 0;
        boolean segments = false;
        for (FrameData f : frames) {
            String expected = TapeText.of(all.learn(f), some::contains, true);
            segments |= expected.contains(" > tcp.flags.syn @");
            for (int i = 0; i < jobs.size(); i++) {
                jobs.get(i).learn(f);
                Packet shown = recalls.get(i).dissect(f, View.AS_OF_FRAME);
                if (shown != null) {
                    int job = i;
                    assertEquals(expected, TapeText.of(shown, some::contains, true), () -> "frame " + f.number + ", job " + job);
                    compared++;
                }
            }
        }
        assertTrue(compared > 0 || !segments, "no candidate was shown");
    }

    @ParameterizedTest
    @MethodSource("captures")
    void someFieldsAtRandomShowAsAmongAll(Path capture) throws IOException {
        List<FrameData> frames = Captures.frames(capture);
        Random random = new Random(SEED);
        Engine.Pass pass = pass(Keep.ALL, new Want(Set.of(), false));
        frames.forEach(pass::learn);
        Engine.Recall all = pass.recall(Want.ALL, again(frames));
        for (View view : View.values()) {
            Set<Field> some = new HashSet<>();
            for (String name : snapshot.names()) {
                if (random.nextInt(8) == 0) {
                    some.addAll(snapshot.fields(name));
                }
            }
            Engine.Recall few = pass.recall(new Want(some, true), again(frames));
            for (FrameData f : shuffled(frames)) {
                assertEquals(TapeText.of(all.dissect(f, view), some::contains, true), TapeText.of(few.dissect(f, view), some::contains, true),
                        () -> view + " of frame " + f.number);
            }
        }
    }

    private static Engine.FrameSource again(List<FrameData> frames) {
        return (n, into) -> into.set(frames.get(n - 1));
    }

    private static List<FrameData> shuffled(List<FrameData> frames) {
        List<FrameData> order = new ArrayList<>(frames);
        Collections.shuffle(order, new Random(SEED));
        return order;
    }
}
