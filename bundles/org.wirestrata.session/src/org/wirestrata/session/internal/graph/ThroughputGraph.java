package org.wirestrata.session.internal.graph;

import java.util.List;

import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.graph.Series.Kind;
import org.wirestrata.api.graph.Series.Shape;

/**
 * Bits per second over a moving window: what was sent in the time up to each moment, divided by the whole window, also where the stream is
 * younger than that. The steps are exact: one where data comes, one where it falls out of the window behind. Goodput is the same of data
 * that is acknowledged for the first time, in the moment of that acknowledgement.
 */
final class ThroughputGraph {
    private static final Axis RATE = new Axis("bits_per_second", "Throughput", Unit.BITS_PER_SECOND);
    private static final long SECOND = 1_000_000_000L;
    private static final long LEAST = 1000;
    private static final int PARTS = 10;
    private static final double BITS = 8;

    /** Moments at which some bytes count. */
    private abstract static class Events {
        final Walk walk;
        long bytes;

        Events(Segments segments) {
            walk = new Walk(segments);
        }

        /** Goes to the next moment; false where there is none. */
        boolean next() {
            while (walk.next()) {
                bytes = counted();
                if (bytes > 0) {
                    return true;
                }
            }
            return false;
        }

        /** The bytes that count with the segment at hand. */
        abstract long counted();
    }

    private static final class Sent extends Events {
        private final boolean fromA;

        Sent(Segments segments, boolean fromA) {
            super(segments);
            this.fromA = fromA;
        }

        @Override
        long counted() {
            return walk.fromA() == fromA ? walk.length() : 0;
        }
    }

    private static final class Acknowledged extends Events {
        private final boolean fromA;
        /** The first number of data that is not acknowledged; -1 where nothing is known. */
        private long reached = -1;
        /** The number behind all data, once a FIN tells it. */
        private long last = Long.MAX_VALUE;

        Acknowledged(Segments segments, boolean fromA) {
            super(segments);
            this.fromA = fromA;
        }

        @Override
        long counted() {
            if (walk.fromA() == fromA) {
                if (walk.is(Mark.SYN)) {
                    reached = walk.sequence() + 1;
                } else if (reached < 0 && walk.length() > 0) {
                    reached = walk.sequence();
                }
                if (walk.is(Mark.FIN)) {
                    last = walk.sequence() + walk.length();
                }
                return 0;
            }
            if (!walk.acknowledges()) {
                return 0;
            }
            long now = Math.min(last, walk.acknowledgement());
            long more = reached < 0 ? 0 : now - reached;
            reached = Math.max(reached, now);
            return more;
        }
    }

    private final Segments segments;
    private final boolean fromA;
    private final long duration;
    private final long window;

    ThroughputGraph(Segments segments, boolean fromA, long window) {
        this.segments = segments;
        this.fromA = fromA;
        this.duration = segments.duration();
        this.window = window > 0 ? window : suitable(duration);
    }

    /** A second, or of the lengths 1, 2, 5, 10, … the longest that is not longer than a tenth of a stream. */
    static long suitable(long duration) {
        if (duration <= 0) {
            return SECOND;
        }
        for (long unit = SECOND; unit > LEAST; unit /= 10) {
            for (long part : new long[] {unit, unit / 2, unit / 5}) {
                if (part <= duration / PARTS) {
                    return part;
                }
            }
        }
        return LEAST;
    }

    Graph make(String title) {
        Axis axis = new Axis(RATE.key(), RATE.label() + " over " + Lengths.text(window), RATE.unit());
        return new Graph(title, SequenceGraphs.TIME, axis, 0, duration, List.of(
                series("throughput", Kind.THROUGHPUT, new Sent(segments, fromA), new Sent(segments, fromA)),
                series("goodput", Kind.GOODPUT, new Acknowledged(segments, fromA), new Acknowledged(segments, fromA))));
    }

    private Series series(String name, Kind kind, Events in, Events out) {
        Series.Builder steps = new Series.Builder(name, kind, Shape.STEPS);
        long sum = 0;
        boolean there = out.next();
        if (there && out.walk.time() > 0) {
            steps.add(0, 0, 0);
        }
        while (in.next()) {
            long now = in.walk.time();
            while (there && out.walk.time() + window <= now) {
                sum -= out.bytes;
                if (out.walk.time() + window < now) {
                    steps.add(0, out.walk.time() + window, rate(sum));
                }
                there = out.next();
            }
            sum += in.bytes;
            steps.add(in.walk.frame(), now, rate(sum));
        }
        while (there && out.walk.time() + window <= duration) {
            sum -= out.bytes;
            steps.add(0, out.walk.time() + window, rate(sum));
            there = out.next();
        }
        return steps.build();
    }

    private double rate(long bytes) {
        return bytes * BITS * SECOND / window;
    }
}
