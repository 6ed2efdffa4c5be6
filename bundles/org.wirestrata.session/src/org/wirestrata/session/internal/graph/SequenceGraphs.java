package org.wirestrata.session.internal.graph;

import java.util.List;
import java.util.stream.Stream;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;

/** Sequence numbers over time. */
final class SequenceGraphs {
    static final Axis TIME = new Axis("time", "Time", Unit.TIME);
    static final Axis SEQUENCE = new Axis("sequence", "Sequence number", Unit.BYTES);
    private static final String RETRANSMISSIONS = "retransmissions";

    private SequenceGraphs() {
    }

    /** The first sequence number of every segment but resets, whose number may be anything. */
    static Graph stevens(Segments segments, boolean fromA, String title) {
        Series.Builder first = new Series.Builder("segments", Kind.SEGMENTS, Shape.POINTS);
        Series.Builder again = new Series.Builder(RETRANSMISSIONS, Kind.RETRANSMISSIONS, Shape.POINTS);
        for (Walk w = new Walk(segments); w.next();) {
            if (w.fromA() == fromA && !w.is(Mark.RST)) {
                (w.is(Mark.RETRANSMISSION) ? again : first).add(w.frame(), w.time(), w.sequence());
            }
        }
        return new Graph(title, TIME, SEQUENCE, 0, segments.duration(), List.of(first.build(), again.build()));
    }

    /** Segments of one side, with acknowledgements and windows of the other. */
    static Graph tcptrace(Segments segments, boolean fromA, String title) {
        Series.Builder window = new Series.Builder("receive window", Kind.WINDOW, Shape.STEPS);
        Series.Builder acknowledged = new Series.Builder("acknowledged", Kind.ACKNOWLEDGEMENT, Shape.STEPS);
        Series.Builder selective = new Series.Builder("selectively acknowledged", Kind.SELECTIVE_ACKNOWLEDGEMENTS, Shape.SPANS);
        Series.Builder first = new Series.Builder("segments", Kind.SEGMENTS, Shape.SPANS);
        Series.Builder unordered = new Series.Builder("out of order", Kind.OUT_OF_ORDER, Shape.SPANS);
        Series.Builder again = new Series.Builder(RETRANSMISSIONS, Kind.RETRANSMISSIONS, Shape.SPANS);
        Series.Builder duplicates = new Series.Builder("duplicate acknowledgements", Kind.DUPLICATE_ACKNOWLEDGEMENTS, Shape.POINTS);
        Series.Builder zero = new Series.Builder("zero windows", Kind.ZERO_WINDOWS, Shape.POINTS);
        Series.Builder signals = new Series.Builder("SYN, FIN", Kind.SIGNALS, Shape.POINTS);
        Series.Builder resets = new Series.Builder("RST", Kind.RESETS, Shape.POINTS);
        for (Walk w = new Walk(segments); w.next();) {
            if (w.is(Mark.RST)) {
                resets.add(w.frame(), w.time(), w.top(fromA));
            } else if (w.fromA() == fromA) {
                if (w.is(Mark.SYN | Mark.FIN)) {
                    signals.add(w.frame(), w.time(), w.is(Mark.SYN) ? w.sequence() : w.sequence() + w.length());
                }
                if (w.length() > 0) {
                    Series.Builder one = w.is(Mark.RETRANSMISSION) ? again : w.is(Mark.OUT_OF_ORDER) ? unordered : first;
                    one.add(w.frame(), w.time(), w.sequence(), w.sequence() + w.length());
                }
            } else if (w.acknowledges()) {
                acknowledged.add(w.frame(), w.time(), w.acknowledgement());
                window.add(w.frame(), w.time(), w.acknowledgement() + w.window());
                w.blocks((left, right) -> selective.add(w.frame(), w.time(), left, right));
                if (w.is(Mark.DUPLICATE)) {
                    duplicates.add(w.frame(), w.time(), w.acknowledgement());
                }
                if (w.is(Mark.ZERO_WINDOW)) {
                    zero.add(w.frame(), w.time(), w.acknowledgement());
                }
            }
        }
        Stream<Series.Builder> all = Stream.of(window, acknowledged, selective, first, unordered, again, duplicates, zero, signals, resets);
        return new Graph(title, TIME, SEQUENCE, 0, segments.duration(), all.map(Series.Builder::build).toList());
    }
}
