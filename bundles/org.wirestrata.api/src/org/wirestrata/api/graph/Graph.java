package org.wirestrata.api.graph;

import java.util.List;

/**
 * What a picture shows: rows of points over common axes. Immutable.
 *
 * @param title  what is shown, for people
 * @param x      the axis to the right
 * @param y      the axis upwards
 * @param begin  where the axis to the right begins, unless a point lies before it
 * @param end    where the axis to the right ends, at least; the last step of a row of steps holds until there
 * @param series the rows of points, what lies behind first
 */
public record Graph(String title, Axis x, Axis y, long begin, long end, List<Series> series) {
    public Graph {
        series = List.copyOf(series);
    }

    /** What numbers on an axis count. */
    public enum Unit {
        /** Time, counted in nanoseconds. */
        TIME("s"),
        BYTES("B"),
        BITS_PER_SECOND("bit/s"),
        /** Anything else: frames, bits, values of fields. */
        NUMBER("");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** The symbol of the unit, of seconds where time is counted. */
        public String symbol() {
            return symbol;
        }
    }

    /**
     * An axis.
     *
     * @param key   a name for programs, such as <code>sequence</code>
     * @param label a name for people, without the unit
     */
    public record Axis(String key, String label, Unit unit) {
    }

    /** The part between two places on the axis to the right, both included. A step that began before holds from the first place on. */
    public Graph part(long from, long to) {
        return new Graph(title, x, y, from, to, series.stream().map(s -> s.part(from, to)).toList());
    }

    /** Whether no series has a point. */
    public boolean empty() {
        return series.stream().allMatch(s -> s.size() == 0);
    }
}
