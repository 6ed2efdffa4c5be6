package org.wirestrata.session.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.session.Packet;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Tap;

/** What several taps count, by one thread. */
final class Counts {
    /** A tap with what it counted. */
    private static final class Count<A> {
        private final Tap<A, Report> tap;
        private A counted;

        Count(Tap<A, Report> tap) {
            this.tap = tap;
            this.counted = tap.begin();
        }

        @SuppressWarnings("unchecked")
        void merge(Count<?> later) {
            counted = tap.merge(counted, (A) later.counted);
        }
    }

    private final List<Count<?>> all = new ArrayList<>();

    Counts(List<Tap<?, Report>> taps) {
        taps.forEach(t -> all.add(new Count<>(t)));
    }

    void count(Packet p) {
        for (Count<?> c : all) {
            count(c, p);
        }
    }

    private static <A> void count(Count<A> c, Packet p) {
        c.tap.count(c.counted, p);
    }

    /** Takes over what was counted of other frames by the same taps. */
    void merge(Counts other) {
        for (int i = 0; i < all.size(); i++) {
            all.get(i).merge(other.all.get(i));
        }
    }

    List<Report> reports() {
        List<Report> reports = new ArrayList<>();
        for (Count<?> c : all) {
            reports.add(report(c));
        }
        return reports;
    }

    private static <A> Report report(Count<A> c) {
        return c.tap.result(c.counted);
    }
}
