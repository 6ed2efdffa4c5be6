package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Graphs of recorded captures show what the fields of the TCP analysis say, and what the referee's statistics count. */
class GraphsTest {
    private static final String IO = "io,stat,1,MIN(frame.len)frame.len,MAX(frame.len)frame.len,AVG(frame.len)frame.len,AVG(frame.len)sip";
    @TempDir
    private Path folder;

    static List<String> captures() throws IOException {
        return Golden.captures().stream().map(Golden.Capture::name).filter(n -> n.startsWith("tcp-")).toList();
    }

    private Path capture(String name) throws IOException {
        return Golden.captures().stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow().copyTo(folder);
    }

    private static List<String[]> lines(String... arguments) throws IOException {
        Program.Result r = Program.run(List.of(arguments));
        assertEquals("", r.errors());
        return new String(r.output(), StandardCharsets.UTF_8).lines().map(line -> line.split("[,\t]", -1)).toList();
    }

    /** The values of a series of a graph, by frame. */
    private static Map<String, String> graph(Path capture, String stream, String series, String... kind) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("graph"));
        arguments.addAll(List.of(kind));
        arguments.addAll(List.of("-r", capture.toString(), "--stream", stream, "-T", "csv"));
        Map<String, String> values = new HashMap<>();
        for (String[] line : lines(arguments.toArray(String[]::new))) {
            if (line[1].equals(series)) {
                values.put(line[2], line[4]);
            }
        }
        return values;
    }

    @ParameterizedTest
    @MethodSource("captures")
    void streamsAreDrawnAsTheyAreAnalysed(String name) throws IOException {
        Path capture = capture(name);
        List<String[]> frames = lines("dissect", "-n", "-r", capture.toString(), "-Y", "tcp", "-T", "fields", "-e", "frame.number", "-e",
                "tcp.stream", "-e", "tcp.seq", "-e", "tcp.window_size", "-e", "tcp.analysis.bytes_in_flight", "-e", "tcp.analysis.acks_frame",
                "-e", "tcp.analysis.ack_rtt", "-e", "tcp.flags.reset");
        Set<String> streams = new HashSet<>();
        frames.forEach(f -> streams.add(f[1]));
        assertTrue(streams.contains("0"), name);
        for (String stream : streams) {
            Map<String, String> sequence = graph(capture, stream, "segments", "stevens");
            sequence.putAll(graph(capture, stream, "retransmissions", "stevens"));
            Map<String, String> window = graph(capture, stream, "receive window", "window");
            Map<String, String> flight = graph(capture, stream, "bytes in flight", "window");
            Map<String, String> sure = graph(capture, stream, "round-trip time", "rtt", "--over", "time");
            Map<String, String> unsure = graph(capture, stream, "of segments sent again", "rtt", "--over", "time");
            for (String[] f : frames) {
                if (!f[1].equals(stream)) {
                    continue;
                }
                boolean reset = f[7].equals("1");
                assertEquals(reset ? null : f[2], sequence.get(f[0]), "sequence number of " + f[0]);
                assertEquals(reset ? null : f[3], window.get(f[0]), "window of " + f[0]);
                assertEquals(f[4].isEmpty() ? null : f[4], flight.get(f[0]), "bytes in flight of " + f[0]);
                if (!f[5].isEmpty() && !unsure.containsKey(f[5])) {
                    assertEquals(f[6], sure.get(f[5]), "round-trip time of " + f[5]);
                }
            }
        }
    }

    /** The rows of the referee's table, without the interval. */
    private static List<String[]> counted() throws IOException {
        List<String[]> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : Golden.lines("golden/sip-call.statistics.txt")) {
            inside = line.startsWith("### ") ? line.equals("### " + IO) : inside;
            if (inside && line.contains("<>")) {
                rows.add(line.substring(line.indexOf('|', 1) + 1).split("\\|"));
            }
        }
        return rows;
    }

    @Test
    void intervalsAreTheReferees() throws IOException {
        List<String[]> ours = lines("graph", "io", "-r", capture("sip-call").toString(), "-T", "csv", "--series", "least::MIN(frame.len)",
                "--series", "most::MAX(frame.len)", "--series", "mean::AVG(frame.len)", "--series", "calls:sip:AVG(frame.len)");
        List<String[]> theirs = counted();
        assertEquals(4, theirs.size());
        assertEquals(theirs.size() + 1, ours.size());
        for (int row = 0; row < theirs.size(); row++) {
            for (int column = 0; column < 4; column++) {
                String value = ours.get(row + 1)[column + 1];
                // the referee cuts averages, and writes nothing as 0
                String cut = new BigDecimal(value.isEmpty() ? "0" : value).setScale(0, RoundingMode.DOWN).toPlainString();
                assertEquals(theirs.get(row)[column].strip(), cut);
            }
        }
    }
}
