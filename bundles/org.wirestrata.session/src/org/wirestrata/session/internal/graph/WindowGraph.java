package org.wirestrata.session.internal.graph;

import java.util.List;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;

/** The receiver's window, scaled where the capture tells by how much, and what the sender has in flight. */
final class WindowGraph {
    private static final Axis SIZE = new Axis("bytes", "Window", Unit.BYTES);

    private WindowGraph() {
    }

    static Graph make(Segments segments, boolean fromA, String title) {
        Series.Builder window = new Series.Builder("receive window", Kind.WINDOW, Shape.STEPS);
        Series.Builder flight = new Series.Builder("bytes in flight", Kind.BYTES_IN_FLIGHT, Shape.STEPS);
        Series.Builder zero = new Series.Builder("zero windows", Kind.ZERO_WINDOWS, Shape.POINTS);
        for (Walk w = new Walk(segments); w.next();) {
            if (w.fromA() == fromA) {
                if (w.is(Mark.IN_FLIGHT)) {
                    flight.add(w.frame(), w.time(), w.inFlight());
                }
            } else if (!w.is(Mark.RST)) {
                window.add(w.frame(), w.time(), w.window());
                if (w.is(Mark.ZERO_WINDOW)) {
                    zero.add(w.frame(), w.time(), 0);
                }
            }
        }
        return new Graph(title, SequenceGraphs.TIME, SIZE, 0, segments.duration(), List.of(window.build(), flight.build(), zero.build()));
    }
}
