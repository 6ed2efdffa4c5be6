package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
    private static final Dissector[] NONE = new Dissector[0];
    private final Map<String, LongTable> uints = new HashMap<>();
    private final Map<String, Map<String, Dissector>> texts = new HashMap<>();
    private final Map<String, Dissector[]> heuristics = new HashMap<>();
    private LongTable[] byId = new LongTable[0];
    private final SnapshotImpl snapshot;
    private final Set<String> disabled;
    private final Dissector frame;

    Tables(SnapshotImpl snapshot, Configuration configuration) {
        this.snapshot = snapshot;
        this.disabled = new HashSet<>(configuration.disabled());
        this.frame = snapshot.dissector("frame");
        Map<String, List<Dissector>> lists = new HashMap<>();
        for (SnapshotImpl.Bound b : snapshot.bound()) {
            Snapshot.Entry e = b.entry();
            switch (e.table()) {
                case Table.Uint t -> uints.computeIfAbsent(t.name(), n -> new LongTable()).put(e.low(), e.high(), b.dissector(), false);
                case Table.Text t -> texts.computeIfAbsent(t.name(), n -> new HashMap<>()).putIfAbsent(lower(e.text()), b.dissector());
                case Table.Heuristic t -> lists.computeIfAbsent(t.name(), n -> new ArrayList<>()).add(b.dissector());
            }
        }
        lists.forEach((k, v) -> heuristics.put(k, v.toArray(Dissector[]::new)));
        for (Configuration.DecodeAs a : configuration.decodeAs()) {
            Dissector d = snapshot.dissector(a.protocol());
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

    Dissector frame() {
        return frame;
    }

    boolean enabled(Dissector d) {
        return disabled.isEmpty() || !disabled.contains(d.protocol().filterName());
    }

    Dissector find(Table.Uint table, long key) {
        if (table.id >= byId.length || byId[table.id] == null) {
            LongTable t = uints.computeIfAbsent(table.name(), n -> new LongTable());
            if (table.id >= byId.length) {
                byId = java.util.Arrays.copyOf(byId, table.id + 1);
            }
            byId[table.id] = t;
        }
        return byId[table.id].get(key);
    }

    Dissector find(Table.Text table, CharSequence key) {
        Map<String, Dissector> t = texts.get(table.name());
        return t == null ? null : t.get(lower(key.toString()));
    }

    Dissector[] find(Table.Heuristic list) {
        return heuristics.getOrDefault(list.name(), NONE);
    }

    Dissector protocol(String name) {
        return snapshot.dissector(name);
    }
}
