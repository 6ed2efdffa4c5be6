package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.session.internal.IntervalColumn.Function;

/**
 * What is counted in intervals. Times are microseconds since the first frame. A frame whose time lies before the interval that was reached
 * is counted in that one; a frame whose time lies before the first frame's, where the frame before it is.
 */
final class IntervalCounts {
    /** The length of an interval that takes all. */
    static final long ALL = Long.MAX_VALUE;
    private static final int NANOSECONDS = 1000;
    /** Intervals before its own to which a value may add at most, so that a wrong time does not fill the memory. */
    private static final long MOST_BACK = 1_000_000;
    private static final long BILLION = 1_000_000_000L;

    /** What a column counted in an interval. */
    static final class Cell {
        long frames;
        /** Values that were added up. */
        long values;
        /** A sum, the least, or the greatest: bytes, numbers, spans in nanoseconds, or, of a load, in microseconds. */
        long number;
        double real;

        private void add(Cell later, Function function) {
            boolean extreme = function == Function.MIN || function == Function.MAX;
            boolean other = extreme && later.frames > 0 && (frames == 0 || (function == Function.MIN) == (later.number < number));
            boolean otherReal = extreme && later.frames > 0 && (frames == 0 || (function == Function.MIN) == (later.real < real));
            number = extreme ? other ? later.number : number : number + later.number;
            real = extreme ? otherReal ? later.real : real : real + later.real;
            frames += later.frames;
            values += later.values;
        }
    }

    /** A column with its cells. */
    static final class Series {
        final IntervalColumn column;
        /** The greatest number of frames in a cell. */
        long mostFrames;
        /** The greatest value in a cell, at any time: it tells how wide the column is. */
        long most;
        private final TreeMap<Long, Cell> cells = new TreeMap<>();
        private long reached;
        private Cell current;

        Series(IntervalColumn column) {
            this.column = column;
        }

        /** The cell of an interval, or null where nothing was counted. */
        Cell at(long interval) {
            return cells.get(interval);
        }

        /** The intervals in which something was counted. */
        Set<Long> intervals() {
            return cells.keySet();
        }

        private Cell cell(long interval) {
            return cells.computeIfAbsent(interval, i -> new Cell());
        }

        private void count(Packet packet, long time, long length) {
            Tape t = packet.tape();
            if (column.filter() != null && !column.filter().matches(t)) {
                return;
            }
            long interval = time / length;
            if (current == null || interval > reached) {
                reached = interval;
                current = cell(interval);
            }
            Cell c = current;
            c.frames++;
            if (!column.function().ofField()) {
                c.number += packet.frame().originalLength;
            } else {
                boolean first = c.frames == 1;
                for (int i = 0; i < t.size(); i++) {
                    if (counted(t.fieldId(i))) {
                        value(c, t, i, first, length);
                        first = false;
                    }
                }
            }
            note(c);
        }

        private boolean counted(int field) {
            for (Field f : column.fields()) {
                if (f.id == field) {
                    return true;
                }
            }
            return false;
        }

        private void value(Cell c, Tape t, int item, boolean first, long length) {
            c.values++;
            long n = t.kind(item) == Tape.NUMBER ? t.number(item) : 0;
            double r = t.kind(item) == Tape.REAL ? t.real(item) : 0;
            switch (column.function()) {
                case COUNT -> c.number++;
                case SUM, AVG -> {
                    c.number += n;
                    c.real += r;
                }
                case MIN -> {
                    c.number = first ? n : Math.min(c.number, n);
                    c.real = first ? r : Math.min(c.real, r);
                }
                case MAX -> {
                    c.number = first ? n : Math.max(c.number, n);
                    c.real = first ? r : Math.max(c.real, r);
                }
                default -> load(c, n / NANOSECONDS, length);
            }
        }

        /** Adds how long an answer took, to the intervals in which it was waited for. */
        private void load(Cell c, long took, long length) {
            long part = took % length;
            c.number += part;
            long at = reached;
            long first = reached - MOST_BACK;
            for (long left = took - part; left > 0 && at > first; left -= length) {
                at--;
                cell(Math.max(0, at)).number += Math.min(left, length);
            }
        }

        private void note(Cell c) {
            mostFrames = Math.max(mostFrames, c.frames);
            long value = shown(c);
            if (Long.compareUnsigned(value, most) > 0) {
                most = value;
            }
        }

        /** A cell's value as far as the width of what is shown depends on it. */
        private long shown(Cell c) {
            boolean average = column.function() == Function.AVG;
            if (average && c.values == 0) {
                return 0;
            }
            if (column.real()) {
                return average ? (long) c.real / c.values : (long) (c.real + 0.5);
            }
            if (average) {
                return column.span() ? (c.number / c.values + BILLION / 2) / BILLION : c.number / c.values;
            }
            return c.number;
        }

        private void add(Series later) {
            later.cells.forEach((interval, cell) -> {
                Cell c = cell(Math.max(interval, reached));
                c.add(cell, column.function());
                note(c);
            });
            if (!cells.isEmpty()) {
                reached = cells.lastKey();
                current = cells.lastEntry().getValue();
            }
        }
    }

    final long interval;
    final List<Series> series = new ArrayList<>();
    private long last;
    private long duration;
    private boolean any;

    IntervalCounts(long interval, List<IntervalColumn> columns) {
        this.interval = interval;
        columns.forEach(c -> series.add(new Series(c)));
    }

    /** The time of the latest frame. */
    long duration() {
        return duration;
    }

    /** Whether there was no frame. */
    boolean empty() {
        return !any;
    }

    void count(Packet packet) {
        any = true;
        long since = packet.frame().sinceFirst;
        if (since >= 0) {
            last = (since + NANOSECONDS / 2) / NANOSECONDS;
            duration = Math.max(duration, last);
        }
        for (Series s : series) {
            s.count(packet, last, interval);
        }
    }

    void add(IntervalCounts later) {
        any |= later.any;
        last = later.last;
        duration = Math.max(duration, later.duration);
        for (int i = 0; i < series.size(); i++) {
            series.get(i).add(later.series.get(i));
        }
    }
}
