package org.wirestrata.export.graph;

import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.export.ByteOut;

/** Writes numbers of graphs for programs: times as seconds with nine decimals, whole numbers without a fraction. */
final class GraphNumbers {
    private static final long BILLION = 1_000_000_000;
    private static final double EXACT = 1e15;

    private GraphNumbers() {
    }

    static void put(ByteOut out, Unit unit, long value) {
        if (unit != Unit.TIME) {
            out.put(value);
            return;
        }
        if (value < 0) {
            out.put('-');
        }
        long nanos = Math.abs(value);
        String fraction = Long.toString(nanos % BILLION + BILLION);
        out.put(nanos / BILLION).put('.').put(fraction, 1, fraction.length());
    }

    /** Writes a value, or something else where there is none. */
    static void put(ByteOut out, Unit unit, double value, String none) {
        if (Double.isNaN(value)) {
            out.put(none);
        } else if (unit == Unit.TIME || value == Math.rint(value) && Math.abs(value) < EXACT) {
            put(out, unit, Math.round(value));
        } else {
            out.put(Double.toString(value));
        }
    }
}
