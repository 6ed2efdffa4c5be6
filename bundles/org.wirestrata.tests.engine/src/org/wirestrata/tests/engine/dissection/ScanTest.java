package org.wirestrata.tests.engine.dissection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.TapeText;
import org.wirestrata.testkit.frames.PcapFile;

/** Several threads find what one finds, byte for byte, and a scan leaves no garbage. */
class ScanTest {
    private static final int[] THREADS = {1, 2, 16};
    private static final int REPEATED = 2;

    private final Sessions sessions = Services.get(Sessions.class);
    private final Engine engine = Services.get(Engine.class);
    private final Snapshot snapshot = Services.get(DissectorRegistry.class).snapshot();
    @TempDir
    private Path folder;

    /** All our Ethernet recordings in one capture, several times: fragments, tunnels, messages over segments, everything. */
    private Path everything() throws IOException {
        Path file = folder.resolve("everything.pcap");
        try (PcapFile out = PcapFile.create(file, PcapFile.ETHERNET)) {
            for (int i = 0; i < REPEATED; i++) {
                for (Path capture : Captures.all().toList()) {
                    for (FrameData f : Captures.frames(capture)) {
                        if (f.linkType == PcapFile.ETHERNET) {
                            out.add(f.seconds * 1_000_000_000 + f.nanos, java.util.Arrays.copyOf(f.data, f.capturedLength));
                        }
                    }
                }
            }
        }
        return file;
    }

    private Set<Field> fields(String... names) {
        Set<Field> all = new HashSet<>();
        for (String n : names) {
            all.addAll(snapshot.fields(n));
        }
        return all;
    }

    private String scan(Path file, int threads, String filter, String... names) throws IOException, FilterException {
        StringBuilder all = new StringBuilder();
        Sessions.Collector<StringBuilder> collector = new Sessions.Collector<>() {
            @Override
            public StringBuilder begin() {
                return new StringBuilder();
            }

            @Override
            public void take(StringBuilder part, Packet p) {
                part.append(p.frame().number).append(' ').append(TapeText.alone(p, f -> true)).append('\n');
            }

            @Override
            public boolean end(StringBuilder part) {
                all.append(part);
                return true;
            }
        };
        var compiled = filter == null ? null : Services.get(DisplayFilters.class).compile(filter, snapshot);
        CaptureReader reader = Services.get(CaptureFiles.class).read(file);
        sessions.run(reader, new Sessions.Run(Configuration.STANDARD, false, null, compiled, 0, fields(names), false, false, threads), collector,
                Sessions.Progress.NONE);
        return all.toString();
    }

    private void sameWithAnyNumberOfThreads(String filter, String... names) throws IOException, FilterException {
        Path file = everything();
        String one = scan(file, THREADS[0], filter, names);
        assertTrue(one.length() > 10_000, "so little was found: " + one.length());
        for (int threads : THREADS) {
            assertEquals(one, scan(file, threads, filter, names), threads + " threads");
        }
    }

    @Test
    void addressesAndPorts() throws IOException, FilterException {
        sameWithAnyNumberOfThreads(null, "ip.src", "ipv6.dst", "tcp.srcport", "udp.dstport", "tcp.window_size_value");
    }

    @Test
    void addressesAndPortsOfSome() throws IOException, FilterException {
        sameWithAnyNumberOfThreads("udp.port == 53 || tcp.flags.syn == 1", "ip.src", "tcp.srcport", "udp.dstport", "tcp.flags.syn");
    }

    @Test
    void fieldsThatNeedWhatIsRemembered() throws IOException, FilterException {
        sameWithAnyNumberOfThreads(null, "tcp.seq", "tcp.stream", "tcp.analysis.flags", "dns.qry.name", "http.request.uri", "ip.src");
    }

    @Test
    void protocolHierarchy() throws IOException, FilterException {
        Path file = everything();
        Statistic hierarchy = sessions.statistics().stream().filter(s -> s.name().equals("io,phs")).findFirst().orElseThrow();
        String one = null;
        for (int threads : THREADS) {
            var tap = hierarchy.tap(new Statistic.Request(List.of(), snapshot, Services.get(DisplayFilters.class)));
            var run = new Sessions.Run(Configuration.STANDARD, false, null, null, 0, Set.of(), false, false, threads);
            StringBuilder text = new StringBuilder();
            sessions.count(file, run, List.of(tap), Sessions.Progress.NONE).reports().get(0).text(text);
            one = one == null ? text.toString() : one;
            assertEquals(one, text.toString(), threads + " threads");
        }
        assertTrue(one.contains("tcp.segments"), one);
    }

    @Test
    void aScanAllocatesNothingPerFrame() throws IOException {
        Engine.Scan scan = engine.scan(snapshot, Configuration.STANDARD,
                new Engine.Want(fields("frame.number", "ip.src", "ip.dst", "tcp.srcport", "tcp.dstport", "tcp.window_size_value"), false));
        List<FrameData> frames = Captures.frames(everything());
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (FrameData f : frames) {
                scan.dissect(f);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertTrue(least < frames.size(), least + " bytes for " + frames.size() + " frames");
    }
}
