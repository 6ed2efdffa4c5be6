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
        Statistic found = null;
        for (Statistic s : sessions.statistics()) {
            boolean named = asked.equals(s.name()) || asked.startsWith(s.name() + ",");
            if (named && (found == null || s.name().length() > found.name().length())) {
                found = s;
            }
        }
        if (found == null) {
            StringBuilder text = new StringBuilder("\"" + asked + "\" is not a statistic of -z; there are:");
            for (Statistic s : sessions.statistics()) {
                text.append(String.format("%n  %-28s  %s", s.name() + s.usage(), s.about()));
            }
            throw Refusal.usage(text.toString());
        }
        String rest = asked.substring(found.name().length());
        List<String> arguments = rest.isEmpty() ? List.of() : List.of(rest.substring(1).split(",", -1));
        try {
            add(found.tap(new Statistic.Request(arguments, installed, environment.services().filters())));
        } catch (FilterException e) {
            throw new Refusal(Refusal.USAGE, Complaints.of(e));
        } catch (IllegalArgumentException e) {
            throw Refusal.usage("-z " + asked + ": " + e.getMessage());
        }
    }

    /** Adds a tap that is no statistic. */
    void add(Tap<?, Report> tap) {
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

    /** What was counted, as text. */
    void print(StringBuilder to) {
        print(counts.stream().map(Count::result).toList(), to);
    }

    /** The text of results, what was asked for last first. */
    static void print(List<Report> reports, StringBuilder to) {
        reports.reversed().forEach(r -> r.text(to));
    }
}
