package org.wirestrata.dissection.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Configuration;

/**
 * Which protocols can lie inside which, over the tables of a snapshot under a configuration and what dissectors say of whom they hand on to.
 * Names are filter names.
 */
final class Reach {
    private static final String LIST = "heuristic:";
    private static final String NOBODY = "-";
    private static final String WHOEVER_IS_NAMED = "*";

    /** By protocol; null for one that may hand on to anybody. */
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> namingThemselves = new HashSet<>();

    Reach(SnapshotImpl snapshot, Configuration configuration) {
        Map<String, Set<String>> tables = new HashMap<>();
        for (SnapshotImpl.Bound b : snapshot.bound()) {
            tables.computeIfAbsent(name(b.entry().table()), n -> new HashSet<>()).add(b.entry().protocol());
        }
        for (Configuration.DecodeAs a : configuration.decodeAs()) {
            tables.computeIfAbsent(a.table(), n -> new HashSet<>()).add(a.protocol());
        }
        for (SnapshotImpl.Links l : snapshot.links()) {
            named.addAll(l.hands());
            if (l.hands().isEmpty()) {
                namingThemselves.add(l.protocol());
            }
        }
        for (SnapshotImpl.Links l : snapshot.links()) {
            // whom one names for later is led to as well: it must be taken apart for its sake
            next.merge(l.protocol(), l.next().isEmpty() ? ANYBODY : union(direct(l.next(), tables), Set.copyOf(l.hands())), Reach::union);
        }
    }

    private static String name(Table t) {
        return t instanceof Table.Heuristic ? LIST + t.name() : t.name();
    }

    private static final Set<String> ANYBODY = Set.of("*");

    private static Set<String> union(Set<String> a, Set<String> b) {
        if (a == ANYBODY || b == ANYBODY) {
            return ANYBODY;
        }
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        return all;
    }

    private Set<String> direct(List<String> names, Map<String, Set<String>> tables) {
        Set<String> all = new HashSet<>();
        for (String n : names) {
            if (n.equals(WHOEVER_IS_NAMED)) {
                all.addAll(named);
            } else if (!n.equals(NOBODY)) {
                all.add(n);
                all.addAll(tables.getOrDefault(n, Set.of()));
            }
        }
        return all;
    }

    /** The protocols that somebody may name for a conversation; who says nothing may name itself. */
    Set<String> named() {
        return union(named, namingThemselves);
    }

    /** The protocols inside whose layers one of some protocols can lie, at any depth. */
    Set<String> leading(Set<String> to) {
        Map<String, Set<String>> outside = new HashMap<>();
        Set<String> leading = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(to);
        next.forEach((from, inside) -> {
            if (inside == ANYBODY) {
                leading.add(from);
                open.add(from);
            } else {
                inside.forEach(p -> outside.computeIfAbsent(p, x -> new HashSet<>()).add(from));
            }
        });
        while (!open.isEmpty()) {
            for (String from : outside.getOrDefault(open.remove(), Set.of())) {
                if (leading.add(from)) {
                    open.add(from);
                }
            }
        }
        return leading;
    }
}
