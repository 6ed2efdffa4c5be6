package org.wirestrata.dissection.internal;

import java.util.Arrays;
import java.util.Map;

import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.session.Configuration;

/** The values of preferences in a configuration. */
final class Preferences {
    private long[] numbers = new long[0];
    private String[] texts = new String[0];
    private boolean[] set = new boolean[0];

    Preferences(SnapshotImpl snapshot, Configuration configuration) {
        for (Map.Entry<String, String> e : configuration.preferences().entrySet()) {
            Preference p = snapshot.preference(e.getKey());
            if (p != null) {
                put(p, e.getValue());
            }
        }
    }

    private void put(Preference p, String value) {
        if (p.id >= set.length) {
            int n = p.id + 1;
            numbers = Arrays.copyOf(numbers, n);
            texts = Arrays.copyOf(texts, n);
            set = Arrays.copyOf(set, n);
        }
        set[p.id] = true;
        if (p.standardText() != null) {
            texts[p.id] = value;
        } else if (value.equalsIgnoreCase("true")) {
            numbers[p.id] = 1;
        } else if (value.equalsIgnoreCase("false")) {
            numbers[p.id] = 0;
        } else {
            numbers[p.id] = Long.decode(value.strip());
        }
    }

    long number(Preference p) {
        return p.id < set.length && set[p.id] ? numbers[p.id] : p.standardNumber();
    }

    String text(Preference p) {
        return p.id < set.length && set[p.id] ? texts[p.id] : p.standardText();
    }
}
