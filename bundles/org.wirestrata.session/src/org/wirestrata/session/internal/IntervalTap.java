package org.wirestrata.session.internal;

import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Tap;

/**
 * Counts columns in intervals.
 *
 * @param <R> what is made of the counts
 */
abstract class IntervalTap<R> implements Tap<IntervalCounts, R> {
    /** In microseconds, or {@link IntervalCounts#ALL}. */
    final long interval;
    final List<IntervalColumn> columns;
    private final Set<Field> wanted;

    IntervalTap(long interval, List<IntervalColumn> columns, Set<Field> wanted) {
        this.interval = interval;
        this.columns = columns;
        this.wanted = wanted;
    }

    @Override
    public final Set<Field> wanted(Catalog catalog) {
        return wanted;
    }

    @Override
    public final IntervalCounts begin() {
        return new IntervalCounts(interval, columns);
    }

    @Override
    public final void count(IntervalCounts counts, Packet packet) {
        counts.count(packet);
    }

    @Override
    public final IntervalCounts merge(IntervalCounts earlier, IntervalCounts later) {
        earlier.add(later);
        return earlier;
    }
}
