package org.wirestrata.session.internal.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.TcpGraph;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.api.session.Packet;

/** A stream's segments while they are collected, and behind it. */
final class CollectedStream implements TcpStream {
    private static final int FIRST_STREAMS = 64;
    private final SegmentReader reader;
    private final int number;
    private final Segments segments = new Segments();
    private final long[] bytes = new long[2];
    private String a = "";
    private String b = "";
    private int streams;
    private long[] dataOf = new long[FIRST_STREAMS];
    private long[] segmentsOf = new long[FIRST_STREAMS];

    CollectedStream(SegmentReader reader, int number) {
        this.reader = reader;
        this.number = number;
    }

    /** Takes a packet of any stream. */
    void take(Packet packet) {
        reader.read(packet.tape());
        while (reader.next()) {
            take(reader, packet.frame().number, packet.frame().sinceFirst);
        }
    }

    private void take(SegmentReader r, int frame, long time) {
        if (r.stream < 0) {
            return;
        }
        count(r.stream, 1, r.length);
        if (r.stream != number) {
            return;
        }
        String source = r.source();
        if (segments.size() == 0) {
            boolean answer = (r.marks & (Mark.SYN | Mark.ACK)) == (Mark.SYN | Mark.ACK);
            a = answer ? r.destination() : source;
            b = answer ? source : r.destination();
        }
        boolean fromA = source.equals(a);
        bytes[fromA ? 0 : 1] += r.length;
        segments.add(r, frame, time, fromA);
    }

    private void count(int stream, long itsSegments, long data) {
        if (stream >= dataOf.length) {
            int room = Math.max(stream + 1, dataOf.length * 2);
            dataOf = Arrays.copyOf(dataOf, room);
            segmentsOf = Arrays.copyOf(segmentsOf, room);
        }
        streams = Math.max(streams, stream + 1);
        segmentsOf[stream] += itsSegments;
        dataOf[stream] += data;
    }

    /** Adds what was collected of the frames that follow. */
    void add(CollectedStream later) {
        for (int i = 0; i < later.streams; i++) {
            count(i, later.segmentsOf[i], later.dataOf[i]);
        }
        if (segments.size() == 0) {
            a = later.a;
            b = later.b;
        }
        boolean turned = !a.equals(later.a);
        bytes[0] += later.bytes[turned ? 1 : 0];
        bytes[1] += later.bytes[turned ? 0 : 1];
        segments.add(later.segments, turned);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    public int segments() {
        return segments.size();
    }

    @Override
    public String a() {
        return a;
    }

    @Override
    public String b() {
        return b;
    }

    @Override
    public long begin() {
        return segments.size() == 0 ? 0 : segments.time(0);
    }

    @Override
    public long bytes(boolean fromA) {
        return bytes[fromA ? 0 : 1];
    }

    @Override
    public Graph graph(TcpGraph which, boolean fromA, Settings settings) {
        String title = fromA ? a + " → " + b : b + " → " + a;
        return switch (which) {
            case STEVENS -> SequenceGraphs.stevens(segments, fromA, title);
            case TCPTRACE -> SequenceGraphs.tcptrace(segments, fromA, title);
            case THROUGHPUT -> new ThroughputGraph(segments, fromA, settings.window()).make(title);
            case ROUND_TRIP -> RoundTripGraph.make(segments, fromA, settings.overSequence(), title);
            case WINDOW -> WindowGraph.make(segments, fromA, title);
        };
    }

    @Override
    public int streams() {
        return streams;
    }

    @Override
    public List<Size> largest(int most) {
        return IntStream.range(0, streams).mapToObj(i -> new Size(i, segmentsOf[i], dataOf[i]))
                .sorted(Comparator.comparingLong(Size::bytes).reversed()).limit(most).toList();
    }
}
