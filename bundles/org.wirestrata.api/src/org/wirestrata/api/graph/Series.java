package org.wirestrata.api.graph;

import java.util.Arrays;

/** A row of points in the order of frames or of intervals, in columns. Immutable. */
public final class Series {
    /** How the points belong together. */
    public enum Shape {
        /** Each for itself. */
        POINTS,
        /** A value holds until the next one. */
        STEPS,
        /** Each reaches from {@link Series#low} to {@link Series#y}. */
        SPANS
    }

    /** What a row tells, so that the same looks the same in every picture. */
    public enum Kind {
        SEGMENTS, RETRANSMISSIONS, OUT_OF_ORDER, SELECTIVE_ACKNOWLEDGEMENTS, ACKNOWLEDGEMENT, DUPLICATE_ACKNOWLEDGEMENTS, WINDOW,
        ZERO_WINDOWS, SIGNALS, RESETS, THROUGHPUT, GOODPUT, ROUND_TRIPS, AMBIGUOUS_ROUND_TRIPS, BYTES_IN_FLIGHT,
        /** Something that somebody asked for by a name of their own. */
        CHOSEN
    }

    private final String name;
    private final Kind kind;
    private final Shape shape;
    private final long[] x;
    private final double[] y;
    private final double[] low;
    private final int[] frame;

    private Series(Builder b) {
        name = b.name;
        kind = b.kind;
        shape = b.shape;
        x = Arrays.copyOf(b.x, b.size);
        y = Arrays.copyOf(b.y, b.size);
        low = b.low == null ? null : Arrays.copyOf(b.low, b.size);
        frame = Arrays.copyOf(b.frame, b.size);
    }

    /** A name for people. */
    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Shape shape() {
        return shape;
    }

    /** The number of points. */
    public int size() {
        return x.length;
    }

    /** Where a point lies on the axis to the right, in that axis's unit. */
    public long x(int point) {
        return x[point];
    }

    /** Where a point lies on the axis upwards, or the upper end of a span; not a number where there is no value. */
    public double y(int point) {
        return y[point];
    }

    /** The lower end of a span; of other points, {@link #y}. */
    public double low(int point) {
        return low == null ? y[point] : low[point];
    }

    /** The frame that a point stands for; 0 where there is none. */
    public int frame(int point) {
        return frame[point];
    }

    /** The points between two places to the right, both included. A step that began before holds from the first place on. */
    Series part(long from, long to) {
        Builder b = new Builder(name, kind, shape);
        int held = -1;
        for (int i = 0; i < size(); i++) {
            if (x[i] < from) {
                held = shape == Shape.STEPS ? i : -1;
            } else if (x[i] <= to) {
                if (held >= 0 && x[i] > from) {
                    b.add(frame[held], from, y[held]);
                }
                held = -1;
                b.add(frame[i], x[i], low(i), y[i]);
            }
        }
        if (held >= 0) {
            b.add(frame[held], from, y[held]);
        }
        return b.build();
    }

    /** Collects points. */
    public static final class Builder {
        private static final int FIRST = 64;
        private final String name;
        private final Kind kind;
        private final Shape shape;
        private int size;
        private long[] x = new long[FIRST];
        private double[] y = new double[FIRST];
        private double[] low;
        private int[] frame = new int[FIRST];

        public Builder(String name, Kind kind, Shape shape) {
            this.name = name;
            this.kind = kind;
            this.shape = shape;
            this.low = shape == Shape.SPANS ? new double[FIRST] : null;
        }

        /** Adds a point. */
        public void add(int itsFrame, long itsX, double itsY) {
            add(itsFrame, itsX, itsY, itsY);
        }

        /** Adds a span. */
        public void add(int itsFrame, long itsX, double from, double to) {
            if (size == x.length) {
                grow();
            }
            frame[size] = itsFrame;
            x[size] = itsX;
            y[size] = to;
            if (low != null) {
                low[size] = from;
            }
            size++;
        }

        private void grow() {
            int most = size + (size >> 1);
            x = Arrays.copyOf(x, most);
            y = Arrays.copyOf(y, most);
            low = low == null ? null : Arrays.copyOf(low, most);
            frame = Arrays.copyOf(frame, most);
        }

        /** The series of what was added. */
        public Series build() {
            return new Series(this);
        }
    }
}
