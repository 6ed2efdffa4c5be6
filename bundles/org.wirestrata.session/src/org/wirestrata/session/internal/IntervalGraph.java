package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.graph.Graph;
import org.wirestrata.api.graph.Graph.Axis;
import org.wirestrata.api.graph.Graph.Unit;
import org.wirestrata.api.graph.IoSeries;
import org.wirestrata.api.graph.IoSeries.Calculation;
import org.wirestrata.api.graph.Series;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.session.internal.IntervalColumn.Function;
import org.wirestrata.session.internal.IntervalCounts.Cell;
import org.wirestrata.session.internal.graph.Lengths;

/**
 * Counts in intervals as <code>-z io,stat</code> does, for a graph: all intervals up to that of the last frame, and fields whether or not a
 * filter asks for them. Where no frame has a least, a greatest or an average, there is no value.
 */
final class IntervalGraph extends IntervalTap<Graph> {
    private static final long MICROSECOND = 1000;
    private static final long MOST_INTERVALS = 4_000_000;
    private static final double BILLION = 1e9;
    private static final int BITS = 8;
    private final List<IoSeries> asked;

    private IntervalGraph(long interval, List<IoSeries> asked, List<IntervalColumn> columns, Set<Field> wanted) {
        super(interval, columns, wanted);
        this.asked = List.copyOf(asked);
    }

    static IntervalGraph of(Catalog catalog, DisplayFilters filters, long nanos, List<IoSeries> asked) throws FilterException {
        if (nanos < MICROSECOND) {
            throw new IllegalArgumentException("the shortest interval is a microsecond");
        }
        List<IntervalColumn> columns = new ArrayList<>();
        Set<Field> wanted = new HashSet<>();
        for (IoSeries s : asked) {
            IntervalColumn c = column(s, catalog, filters);
            columns.add(c);
            wanted.addAll(c.fields());
            if (c.filter() != null) {
                wanted.addAll(c.filter().wanted());
            }
        }
        return new IntervalGraph(nanos / MICROSECOND, asked, columns, wanted);
    }

    private static IntervalColumn column(IoSeries s, Catalog catalog, DisplayFilters filters) throws FilterException {
        DisplayFilter filter = s.filter().isBlank() ? null : filters.compile(s.filter(), catalog);
        if (filter != null && filter.columns()) {
            throw new FilterException("Graphs do not look at columns of the packet list.", s.filter(), 0, s.filter().length(), null);
        }
        Function function = function(s.calculation());
        return function.ofField() ? IntervalColumn.ofField(function, s.name(), s.field(), filter, catalog)
                : new IntervalColumn(s.name(), function, List.of(), null, filter);
    }

    private static Function function(Calculation c) {
        return switch (c) {
            case PACKETS -> Function.FRAMES;
            case BYTES, BITS -> Function.BYTES;
            default -> Function.valueOf(c.name());
        };
    }

    /** @throws IllegalArgumentException where the capture is too long for the interval */
    @Override
    public Graph result(IntervalCounts counts) {
        long intervals = counts.empty() ? 0 : counts.duration() / interval + 1;
        if (intervals > MOST_INTERVALS) {
            throw new IllegalArgumentException("the capture has " + intervals + " of these intervals; at most " + MOST_INTERVALS
                    + " are shown, so choose longer ones");
        }
        List<Series> series = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            series.add(series(counts.series.get(i), asked.get(i), intervals));
        }
        Unit unit = unit();
        boolean same = asked.stream().map(IoSeries::calculation).distinct().count() == 1;
        String what = (same ? label(asked.getFirst().calculation()) : "Values") + " in " + Lengths.text(interval * MICROSECOND);
        return new Graph("", new Axis("time", "Time", Unit.TIME), new Axis("value", what, unit), 0, intervals * interval * MICROSECOND,
                series);
    }

    private static String label(Calculation c) {
        return switch (c) {
            case PACKETS -> "Packets";
            case BYTES -> "Bytes";
            case BITS -> "Bits";
            default -> c.name();
        };
    }

    /** The unit of all series, where they have the same. */
    private Unit unit() {
        Unit common = null;
        for (int i = 0; i < asked.size(); i++) {
            Calculation c = asked.get(i).calculation();
            boolean span = columns.get(i).span() && c != Calculation.LOAD;
            Unit u = c == Calculation.BYTES ? Unit.BYTES : span ? Unit.TIME : Unit.NUMBER;
            if (common != null && common != u) {
                return Unit.NUMBER;
            }
            common = u;
        }
        return common == null ? Unit.NUMBER : common;
    }

    private Series series(IntervalCounts.Series counted, IoSeries s, long intervals) {
        Series.Builder b = new Series.Builder(s.name(), Series.Kind.CHOSEN, Series.Shape.STEPS);
        boolean seconds = unit() != Unit.TIME;
        for (long i = 0; i < intervals; i++) {
            Cell c = counted.at(i);
            b.add(0, i * interval * MICROSECOND, c == null ? nothing(s.calculation()) : value(counted.column, c, s.calculation(), seconds));
        }
        return b.build();
    }

    private static double nothing(Calculation c) {
        return c == Calculation.MIN || c == Calculation.MAX || c == Calculation.AVG ? Double.NaN : 0;
    }

    private double value(IntervalColumn column, Cell c, Calculation calculation, boolean seconds) {
        switch (calculation) {
            case PACKETS -> {
                return c.frames;
            }
            case BITS -> {
                return (double) c.number * BITS;
            }
            case BYTES, COUNT -> {
                return c.number;
            }
            case LOAD -> {
                return (double) c.number / interval;
            }
            default -> {
                if (c.values == 0) {
                    return nothing(calculation);
                }
                double sum = column.real() ? c.real : column.span() && seconds ? c.number / BILLION : c.number;
                return calculation == Calculation.AVG ? sum / c.values : sum;
            }
        }
    }
}
