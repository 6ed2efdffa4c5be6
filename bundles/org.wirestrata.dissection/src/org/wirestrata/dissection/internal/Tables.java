package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Snapshot;

/** The tables of a snapshot under a configuration: Decode As replaces entries, disabled protocols are passed over. */
final class Tables {
    private static final Target[] NONE = new Target[0];
    private final Map<String, LongTable> uints = new HashMap<>();
    private final Map<String, Map<String, Target>> texts = new HashMap<>();
    private final Map<String, Target[]> heuristics = new HashMap<>();
    private LongTable[] byId = new LongTable[0];
    private final Map<Dissector, Target> targets = new IdentityHashMap<>();
    private final SnapshotImpl snapshot;
    private final Plugins plugins;
    private final Set<String> disabled;
    private final Target frame;
    private final Wants wants;

    Tables(SnapshotImpl snapshot, Configuration configuration, Wants wants, Plugins plugins) {
        this.plugins = plugins;
        this.snapshot = snapshot;
        this.wants = wants;
        this.disabled = new HashSet<>(configuration.disabled());
        this.frame = protocol("frame");
        Map<String, List<Target>> lists = new HashMap<>();
        for (SnapshotImpl.Bound b : snapshot.bound()) {
            Snapshot.Entry e = b.entry();
            Target target = target(b.dissector());
            if (e.table() instanceof Table.Uint t) {
                uints.computeIfAbsent(t.name(), n -> new LongTable()).put(e.low(), e.high(), target, false);
            } else if (e.table() instanceof Table.Text t) {
                texts.computeIfAbsent(t.name(), n -> new HashMap<>()).putIfAbsent(lower(e.text()), target);
            } else if (configuration.heuristics().getOrDefault(e.text(), e.on())) {
                lists.computeIfAbsent(e.table().name(), n -> new ArrayList<>()).add(target);
            }
        }
        lists.forEach((k, v) -> heuristics.put(k, v.toArray(Target[]::new)));
        for (Configuration.DecodeAs a : configuration.decodeAs()) {
            Target d = protocol(a.protocol());
            if (d == null) {
                continue;
            }
            if (a.text() != null) {
                texts.computeIfAbsent(a.table(), n -> new HashMap<>()).put(lower(a.text()), d);
            } else {
                uints.computeIfAbsent(a.table(), n -> new LongTable()).put(a.low(), a.high(), d, true);
            }
        }
    }

    private static String lower(String s) {
        return s.toLowerCase(Locale.ROOT);
    }

    Target frame() {
        return frame;
    }

    /** What a dissector is under this configuration. */
    Target target(Dissector d) {
        if (d == null) {
            return null;
        }
        Target t = targets.get(d);
        if (t == null) {
            t = new Target(d, !disabled.contains(d.protocol().filterName()), wants);
            t.stuck = plugins.stuck(d);
            targets.put(d, t);
        }
        return t;
    }

    Target find(Table.Uint table, long key) {
        if (table.id >= byId.length || byId[table.id] == null) {
            LongTable t = uints.computeIfAbsent(table.name(), n -> new LongTable());
            if (table.id >= byId.length) {
                byId = java.util.Arrays.copyOf(byId, table.id + 1);
            }
            byId[table.id] = t;
        }
        return byId[table.id].get(key);
    }

    Target find(Table.Text table, CharSequence key) {
        Map<String, Target> t = texts.get(table.name());
        return t == null ? null : t.get(lower(key.toString()));
    }

    Target[] find(Table.Heuristic list) {
        return heuristics.getOrDefault(list.name(), NONE);
    }

    /** Notes which dissectors are not to be called any more. */
    void markStuck() {
        targets.values().forEach(t -> t.stuck = plugins.stuck(t.dissector));
    }

    /** All dissectors that were handed something so far, or may be. */
    Iterable<Target> targets() {
        return targets.values();
    }

    Target protocol(String name) {
        return target(snapshot.dissector(name));
    }
}
