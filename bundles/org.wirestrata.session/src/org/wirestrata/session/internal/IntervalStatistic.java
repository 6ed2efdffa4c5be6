package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;

/** Frames and bytes, or what fields add up to, in each interval of a capture, in columns. */
@Component(service = Statistic.class)
public final class IntervalStatistic implements Statistic {
    private static final double MICROSECONDS = 1e6;

    @Override
    public String name() {
        return "io,stat";
    }

    @Override
    public String usage() {
        return ",INTERVAL[,FILTER|FUNCTION(FIELD)FILTER]...";
    }

    @Override
    public String about() {
        return "frames, bytes, or COUNT, SUM, MIN, MAX, AVG, LOAD of a field in each interval of so many seconds; 0 is all";
    }

    @Override
    public Tap<?, Report> tap(Request request) throws FilterException {
        List<String> arguments = request.arguments();
        if (arguments.size() > 1 && arguments.getLast().isEmpty()) {
            throw new IllegalArgumentException("a column is missing behind the last comma");
        }
        long interval = interval(arguments.isEmpty() ? "" : arguments.getFirst());
        List<IntervalColumn> columns = new ArrayList<>();
        for (String text : arguments.size() == 1 ? List.of("") : arguments.subList(1, arguments.size())) {
            columns.add(IntervalColumn.of(text.strip(), request));
        }
        Set<Field> filtered = new HashSet<>();
        for (IntervalColumn c : columns) {
            if (c.filter() != null) {
                filtered.addAll(c.filter().wanted());
            }
        }
        return new Counting(interval, columns.stream().map(c -> c.among(filtered)).toList(), filtered);
    }

    /** An interval's length in microseconds; that of all where it is not above 0. */
    private static long interval(String seconds) {
        double length;
        try {
            length = Double.parseDouble(seconds);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the interval is a number of seconds, not \"" + seconds + "\"", e);
        }
        if (length > 0 && length * MICROSECONDS < 1) {
            throw new IllegalArgumentException("the shortest interval is 0.000001 seconds; 0 stands for the whole capture");
        }
        return length > 0 ? (long) (length * MICROSECONDS + 0.5) : IntervalCounts.ALL;
    }

    private static final class Counting extends IntervalTap<Report> {
        Counting(long interval, List<IntervalColumn> columns, Set<Field> wanted) {
            super(interval, columns, wanted);
        }

        @Override
        public Report result(IntervalCounts counts) {
            return new Answer(to -> new IntervalTable(counts).text(to), () -> IntervalData.of(counts));
        }
    }
}
