package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graphs;
import org.wirestrata.api.graph.IoSeries;
import org.wirestrata.api.graph.IoSeries.Calculation;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.TcpGraph;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.api.graph.TcpStream.Settings;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.testkit.Services;
import org.wirestrata.testkit.frames.Tcp;

/** What graphs are made of, frame by frame. */
class GraphDataTest {
    private static final int ACK = Tcp.ACK;
    private static final String HUNDRED = "x".repeat(100);
    private static final long MILLISECOND = 1_000_000;
    private final Sessions sessions = Services.get(Sessions.class);
    private final Graphs graphs = sessions.graphs();
    @TempDir
    Path folder;

    private <A, R> R collect(Talk talk, Tap<A, R> tap, int cutBehind) throws IOException {
        Path file = folder.resolve("made.pcap");
        talk.write(file);
        List<A> parts = List.of(tap.begin(), tap.begin());
        Sessions.Run run = new Sessions.Run(Configuration.STANDARD, false, null, null, 0, tap.wanted(sessions.snapshot()), false);
        sessions.run(file, run, p -> {
            tap.count(parts.get(p.frame().number <= cutBehind ? 0 : 1), p);
            return true;
        }, Sessions.Progress.NONE);
        return tap.result(tap.merge(parts.get(0), parts.get(1)));
    }

    private TcpStream stream(Talk talk) throws IOException {
        return collect(talk, graphs.tcp(sessions.snapshot(), 0), Integer.MAX_VALUE);
    }

    private static Series series(Graph g, String name) {
        return g.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    /** Points as frame, milliseconds, ends. */
    private static List<String> points(Graph g, String name) {
        Series s = series(g, name);
        return IntStream.range(0, s.size()).mapToObj(i -> s.frame(i) + " " + s.x(i) / MILLISECOND + "ms "
                + (s.shape() == Series.Shape.SPANS ? number(s.low(i)) + ".." : "") + number(s.y(i))).toList();
    }

    private static String number(double d) {
        return d == Math.rint(d) ? Long.toString((long) d) : String.format(Locale.ROOT, "%.3f", d);
    }

    private static Talk lossy() {
        // frames 4 to 6 are data, of which the second is lost behind the place of the recording and sent again in frame 9
        return new Talk().handshake().client(ACK, 101, 501, HUNDRED).client(ACK, 201, 501, HUNDRED).client(ACK, 301, 501, HUNDRED)
                .pause(20).server(ACK, 501, 201).options(1, 1, 5, 10, 0, 0, 1, 45, 0, 0, 1, 145).server(ACK, 501, 201).pause(300)
                .client(ACK, 201, 501, HUNDRED).pause(20).window(0).server(ACK, 501, 401);
    }

    @Test
    void segmentsReachFromTheirFirstToTheirLastNumber() throws IOException {
        TcpStream s = stream(lossy());
        assertEquals("192.0.2.1:40000", s.a());
        assertEquals("192.0.2.2:80", s.b());
        assertEquals(400, s.bytes(true));
        assertEquals(0, s.bytes(false));
        Graph g = s.graph(TcpGraph.TCPTRACE, true, Settings.STANDARD);
        assertEquals(List.of("4 3ms 1..101", "5 4ms 101..201", "6 5ms 201..301"), points(g, "segments"));
        assertEquals(List.of("9 328ms 101..201"), points(g, "retransmissions"));
        assertEquals(List.of("2 1ms 1", "7 26ms 101", "8 27ms 101", "10 349ms 301"), points(g, "acknowledged"));
        assertEquals("10 349ms 301", points(g, "receive window").getLast());
        assertEquals("7 26ms 8293", points(g, "receive window").get(1));
        assertEquals(List.of("8 27ms 201..301"), points(g, "selectively acknowledged"));
        assertEquals(List.of("8 27ms 101"), points(g, "duplicate acknowledgements"));
        assertEquals(List.of("10 349ms 301"), points(g, "zero windows"));
        assertEquals(List.of("1 0ms 0"), points(g, "SYN, FIN"));
        assertEquals(349 * MILLISECOND, g.end());
        Graph other = s.graph(TcpGraph.TCPTRACE, false, Settings.STANDARD);
        assertEquals(List.of(), points(other, "segments"));
        assertEquals("192.0.2.2:80 → 192.0.2.1:40000", other.title());
    }

    @Test
    void everySegmentHasItsNumberInTheDrawingOfStevens() throws IOException {
        Graph g = stream(lossy()).graph(TcpGraph.STEVENS, true, Settings.STANDARD);
        assertEquals(List.of("1 0ms 0", "3 2ms 1", "4 3ms 1", "5 4ms 101", "6 5ms 201"), points(g, "segments"));
        assertEquals(List.of("9 328ms 101"), points(g, "retransmissions"));
    }

    @Test
    void roundTripsOfSegmentsThatWereSentAgainAreUnsure() throws IOException {
        Graph g = stream(lossy()).graph(TcpGraph.ROUND_TRIP, true, new Settings(0, false));
        assertEquals(List.of("1 0ms 1000000", "4 3ms 23000000", "6 5ms 344000000"), points(g, "round-trip time"));
        assertEquals(List.of("5 4ms 345000000"), points(g, "of segments sent again"));
        Series bySequence = series(stream(lossy()).graph(TcpGraph.ROUND_TRIP, true, Settings.STANDARD), "round-trip time");
        assertEquals(201, bySequence.x(2));
    }

    @Test
    void whatIsSentAgainBehindItsAcknowledgementHasNoRoundTrip() throws IOException {
        Talk talk = new Talk().handshake().client(ACK, 101, 501, HUNDRED).server(ACK, 501, 201).client(ACK, 101, 501, HUNDRED)
                .server(ACK, 501, 201);
        Graph g = stream(talk).graph(TcpGraph.ROUND_TRIP, true, Settings.STANDARD);
        assertEquals(2, series(g, "round-trip time").size());
        assertEquals(0, series(g, "of segments sent again").size());
    }

    @Test
    void windowsAndBytesInFlight() throws IOException {
        Graph g = stream(lossy()).graph(TcpGraph.WINDOW, true, Settings.STANDARD);
        assertEquals(List.of("2 1ms 8192", "7 26ms 8192", "8 27ms 8192", "10 349ms 0"), points(g, "receive window"));
        assertEquals(List.of("4 3ms 100", "5 4ms 200", "6 5ms 300"), points(g, "bytes in flight").subList(0, 3));
        assertEquals(List.of("10 349ms 0"), points(g, "zero windows"));
    }

    @Test
    void throughputIsExactStepByStep() throws IOException {
        Graph g = stream(lossy()).graph(TcpGraph.THROUGHPUT, true, new Settings(10 * MILLISECOND, true));
        // 100 bytes in 10 milliseconds are 80 kbit/s
        assertEquals(List.of("0 0ms 0", "4 3ms 80000", "5 4ms 160000", "6 5ms 240000", "0 13ms 160000", "0 14ms 80000",
                "0 15ms 0", "9 328ms 80000", "0 338ms 0"), points(g, "throughput"));
        assertEquals(List.of("0 0ms 0", "7 26ms 80000", "0 36ms 0", "10 349ms 160000"), points(g, "goodput"));
        assertEquals("Throughput over 10 ms", g.y().label());
        assertEquals("Throughput over 20 ms", stream(lossy()).graph(TcpGraph.THROUGHPUT, true, Settings.STANDARD).y().label());
    }

    @Test
    void numbersGoOnBeyondFourGigabytes() throws IOException {
        Talk talk = new Talk().handshake();
        long step = 1_500_000_000L;
        for (long sequence = 101; sequence < 5 * step; sequence += step) {
            talk.client(ACK, sequence & 0xffff_ffffL, 501, HUNDRED).server(ACK, 501, sequence + 100 & 0xffff_ffffL);
        }
        Graph g = stream(talk).graph(TcpGraph.TCPTRACE, true, Settings.STANDARD);
        Series s = series(g, "segments");
        assertEquals(5, s.size());
        assertEquals(4 * step + 1, s.low(4));
        assertEquals(4 * step + 101, series(g, "acknowledged").y(5));
    }

    @Test
    void partsOfACapturePutTogetherAreTheWhole() throws IOException {
        for (int cut = 0; cut < 10; cut++) {
            TcpStream s = collect(lossy(), graphs.tcp(sessions.snapshot(), 0), cut);
            for (TcpGraph which : TcpGraph.values()) {
                Graph whole = stream(lossy()).graph(which, true, Settings.STANDARD);
                Graph g = s.graph(which, true, Settings.STANDARD);
                for (Series one : whole.series()) {
                    assertEquals(points(whole, one.name()), points(g, one.name()), which + " cut behind " + cut);
                }
            }
        }
    }

    @Test
    void aPartBeginsWithTheStepThatHolds() throws IOException {
        Graph g = stream(lossy()).graph(TcpGraph.TCPTRACE, true, Settings.STANDARD).part(10 * MILLISECOND, 328 * MILLISECOND);
        assertEquals(List.of("2 10ms 1", "7 26ms 101", "8 27ms 101"), points(g, "acknowledged"));
        assertEquals(List.of(), points(g, "segments"));
        assertEquals(List.of("9 328ms 101..201"), points(g, "retransmissions"));
        assertEquals(List.of("8 30ms 101"), points(g.part(30 * MILLISECOND, 40 * MILLISECOND), "acknowledged"));
        assertEquals(10 * MILLISECOND, g.begin());
    }

    @Test
    void streamsAreCounted() throws IOException {
        Talk talk = lossy().between("192.0.2.7", 1000, 25).handshake().client(ACK, 101, 501, "x".repeat(1000));
        TcpStream s = collect(talk, graphs.tcp(sessions.snapshot(), 7), Integer.MAX_VALUE);
        assertEquals(0, s.segments());
        assertEquals(2, s.streams());
        assertEquals(List.of(new TcpStream.Size(1, 4, 1000), new TcpStream.Size(0, 10, 400)), s.largest(5));
        assertTrue(s.graph(TcpGraph.TCPTRACE, true, Settings.STANDARD).empty());
    }

    @Test
    void theEndThatAnswersIsNotA() throws IOException {
        TcpStream s = stream(new Talk().server(Tcp.SYN | ACK, 500, 101).client(ACK, 101, 501));
        assertEquals("192.0.2.1:40000", s.a());
        assertEquals(1, series(s.graph(TcpGraph.STEVENS, true, Settings.STANDARD), "segments").size());
    }

    private Graph io(Talk talk, long interval, IoSeries... asked) throws IOException, FilterException {
        return collect(talk, graphs.io(sessions.snapshot(), Services.get(DisplayFilters.class), interval, List.of(asked)), 5);
    }

    @Test
    void intervalsAreCounted() throws IOException, FilterException {
        Graph g = io(lossy(), 100 * MILLISECOND, new IoSeries("all", "", Calculation.PACKETS, ""),
                new IoSeries("data", "tcp.len > 0", Calculation.BITS, ""), new IoSeries("sum", "", Calculation.SUM, "tcp.len"),
                new IoSeries("greatest", "", Calculation.MAX, "tcp.len"),
                new IoSeries("round trip", "", Calculation.AVG, "tcp.analysis.ack_rtt"));
        assertEquals(List.of("0 0ms 8", "0 100ms 0", "0 200ms 0", "0 300ms 2"), points(g, "all"));
        assertEquals(List.of("0 0ms 3360", "0 100ms 0", "0 200ms 0", "0 300ms 1120"), points(g, "data"));
        assertEquals(List.of("0 0ms 300", "0 100ms 0", "0 200ms 0", "0 300ms 100"), points(g, "sum"));
        assertEquals(100, series(g, "greatest").y(0));
        assertTrue(Double.isNaN(series(g, "greatest").y(1)));
        assertEquals((0.001 + 0.001 + 0.023) / 3, series(g, "round trip").y(0), 1e-9);
        assertEquals(400 * MILLISECOND, g.end());
        assertEquals(Graph.Unit.NUMBER, g.y().unit());
    }

    @Test
    void whatCannotBeCalculatedIsRefused() {
        IoSeries text = new IoSeries("s", "", Calculation.SUM, "http.host");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> io(lossy(), MILLISECOND, text)).getMessage().contains("of numbers"));
        IoSeries unknown = new IoSeries("s", "", Calculation.SUM, "no.such");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> io(lossy(), MILLISECOND, unknown)).getMessage().contains("no.such"));
        IoSeries all = new IoSeries("s", "", Calculation.PACKETS, "");
        assertThrows(IllegalArgumentException.class, () -> io(lossy(), 1, all));
        assertThrows(IllegalArgumentException.class, () -> io(lossy().pause(10_000).client(ACK, 401, 501), 1000, all));
    }
}
