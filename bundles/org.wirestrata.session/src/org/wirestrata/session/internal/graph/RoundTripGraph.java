package org.wirestrata.session.internal.graph;

import java.util.List;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;

/**
 * The time from each segment to the first acknowledgement that covers it. Where a segment was sent again, nobody knows which one is
 * acknowledged (RFC 6298, section 3: Karn's algorithm): its time is counted from the first one, and shown apart.
 */
final class RoundTripGraph {
    private static final Axis ROUND_TRIP = new Axis("round_trip_time", "Round-trip time", Unit.TIME);

    private RoundTripGraph() {
    }

    static Graph make(Segments segments, boolean fromA, boolean overSequence, String title) {
        Series.Builder sure = new Series.Builder("round-trip time", Kind.ROUND_TRIPS, Shape.POINTS);
        Series.Builder unsure = new Series.Builder("of segments sent again", Kind.AMBIGUOUS_ROUND_TRIPS, Shape.POINTS);
        Unacknowledged sent = new Unacknowledged();
        for (Walk w = new Walk(segments); w.next();) {
            if (w.fromA() == fromA) {
                if (w.end() > w.sequence() && !w.is(Mark.KEEP_ALIVE | Mark.RST)) {
                    sent.send(w.sequence(), w.end(), w.time(), w.frame(), w.is(Mark.RETRANSMISSION));
                }
            } else if (w.is(Mark.ACK)) {
                long now = w.time();
                sent.acknowledge(w.acknowledgement(), (sequence, when, frame, again) -> (again ? unsure : sure).add(frame,
                        overSequence ? sequence : when, now - when));
            }
        }
        List<Series> both = List.of(sure.build(), unsure.build());
        return overSequence ? new Graph(title, SequenceGraphs.SEQUENCE, ROUND_TRIP, 0, 0, both)
                : new Graph(title, SequenceGraphs.TIME, ROUND_TRIP, 0, segments.duration(), both);
    }
}
