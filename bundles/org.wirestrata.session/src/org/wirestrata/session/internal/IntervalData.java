package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

import org.wirestrata.session.internal.IntervalColumn.Function;
import org.wirestrata.session.internal.IntervalCounts.Cell;
import org.wirestrata.session.internal.IntervalCounts.Series;

/** Tells what was counted in intervals as data: intervals in which nothing was counted are left out. */
final class IntervalData {
    private IntervalData() {
    }

    static Map<String, Object> of(IntervalCounts counts) {
        TreeSet<Long> intervals = new TreeSet<>();
        counts.series.forEach(s -> intervals.addAll(s.intervals()));
        List<Map<String, Object>> told = new ArrayList<>();
        for (long i : intervals) {
            long start = counts.interval == IntervalCounts.ALL ? 0 : i * counts.interval;
            List<Map<String, Object>> values = counts.series.stream().map(s -> value(s.column, s.at(i))).toList();
            told.add(Answer.map("startMicros", start, "values", values));
        }
        List<Map<String, Object>> columns = counts.series.stream().map(IntervalData::column).toList();
        long interval = counts.interval == IntervalCounts.ALL ? 0 : counts.interval;
        return Answer.map("durationMicros", counts.duration(), "intervalMicros", interval, "columns", columns,
                "intervals", told);
    }

    private static Map<String, Object> column(Series s) {
        IntervalColumn c = s.column;
        return Answer.map("text", c.text(), "function", c.function() == Function.BOTH ? null : c.function().label.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Object> value(IntervalColumn column, Cell c) {
        if (c == null) {
            return column.function().ofField() ? Map.of() : Answer.map("frames", 0, "bytes", 0);
        }
        if (!column.function().ofField()) {
            return Answer.map("frames", c.frames, "bytes", c.number);
        }
        if (c.values == 0 && column.function() != Function.COUNT && column.function() != Function.LOAD) {
            return Map.of();
        }
        boolean average = column.function() == Function.AVG;
        if (column.real()) {
            return Answer.map("real", average ? c.real / c.values : c.real);
        }
        return Answer.map(column.function() == Function.LOAD ? "waitingMicros" : column.span() ? "nanos" : "number",
                average ? c.number / c.values : c.number);
    }
}
