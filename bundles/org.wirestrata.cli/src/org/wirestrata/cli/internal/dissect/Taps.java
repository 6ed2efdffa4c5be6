package org.wirestrata.cli.internal.dissect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.filter.FilterException;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Statistic;
import org.wirestrata.api.tap.Tap;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;
import org.wirestrata.export.ByteOut;

/** The statistics that <code>-z</code> asks for, counted while frames pass. */
final class Taps {
    /** A tap with what it counted. */
    private static final class Count<A> {
        private final Tap<A, Report> tap;
        private final A counted;

        Count(Tap<A, Report> tap) {
            this.tap = tap;
            this.counted = tap.begin();
        }

        void count(Packet p) {
            tap.count(counted, p);
        }

        Report result() {
            return tap.result(counted);
        }
    }

    private final List<Count<?>> counts = new ArrayList<>();
    private final List<Tap<?, Report>> taps = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Set<Field> wanted = new HashSet<>();
    private boolean tops;
    private final Snapshot installed;

    private Taps(Snapshot installed) {
        this.installed = installed;
    }

    /** Reads what stands after <code>-z</code>, once or several times. */
    static Taps of(List<String> asked, Environment environment, Snapshot installed) {
        Taps taps = new Taps(installed);
        for (String a : asked) {
            taps.add(a, environment);
        }
        return taps;
    }

    private void add(String asked, Environment environment) {
        Sessions sessions = environment.services().sessions();
        try {
            Tap<?, Report> tap = sessions.tap(asked, environment.services().filters());
            if (tap == null) {
                throw unknown(asked, sessions);
            }
            add(asked, tap);
        } catch (FilterException e) {
            throw new Refusal(Refusal.USAGE, Complaints.of(e));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("-z " + asked + ": " + e.getMessage());
        }
    }

    private static Refusal unknown(String asked, Sessions sessions) {
        StringBuilder text = new StringBuilder("\"" + asked + "\" is not a statistic of -z; there are:");
        for (Statistic s : sessions.statistics()) {
            text.append(String.format("%n  %-28s  %s", s.name() + s.usage(), s.about()));
        }
        return Refusal.usage(text.toString());
    }

    /** Adds a tap under the name by which it was asked for. */
    void add(String asked, Tap<?, Report> tap) {
        names.add(asked);
        wanted.addAll(tap.wanted(installed));
        tops |= tap.tops();
        taps.add(tap);
        counts.add(new Count<>(tap));
    }

    boolean none() {
        return counts.isEmpty();
    }

    /** The fields that are looked at. */
    Set<Field> wanted() {
        return wanted;
    }

    /** Whether all items at the top of the tree are looked at. */
    boolean tops() {
        return tops;
    }

    /** Whether the row's texts are looked at. */
    boolean columns() {
        return taps.stream().anyMatch(Tap::columns);
    }

    /** What is asked for. */
    List<Tap<?, Report>> all() {
        return taps;
    }

    void count(Packet p) {
        for (Count<?> c : counts) {
            c.count(p);
        }
    }

    /** Prints what was counted. */
    void print(StatisticsFormat format, ByteOut out) {
        print(counts.stream().map(Count::result).toList(), format, out);
    }

    /** Prints results of {@link #all}. */
    void print(List<Report> reports, StatisticsFormat format, ByteOut out) {
        if (!reports.isEmpty()) {
            format.print(names, reports, out);
        }
    }
}
