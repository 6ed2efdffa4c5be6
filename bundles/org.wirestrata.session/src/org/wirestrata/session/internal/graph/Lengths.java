package org.wirestrata.session.internal.graph;

/** Writes spans of time for people. */
public final class Lengths {
    private static final long SECOND = 1_000_000_000L;
    private static final long MILLISECOND = 1_000_000L;
    private static final long MICROSECOND = 1000L;

    private Lengths() {
    }

    /** A span of whole microseconds in a unit that suits it. */
    public static String text(long nanos) {
        if (nanos >= SECOND) {
            return number(nanos, SECOND) + " s";
        }
        return nanos >= MILLISECOND ? number(nanos, MILLISECOND) + " ms" : number(nanos, MICROSECOND) + " µs";
    }

    private static String number(long nanos, long unit) {
        return nanos % unit == 0 ? Long.toString(nanos / unit) : Double.toString((double) nanos / unit);
    }
}
