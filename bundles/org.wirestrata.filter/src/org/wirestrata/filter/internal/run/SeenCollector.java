package org.wirestrata.filter.internal.run;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilters.Seen;
import org.wirestrata.api.filter.DisplayFilters.SeenValues;
import org.wirestrata.filter.internal.check.Operand;
import org.wirestrata.filter.internal.check.ValueNames;
import org.wirestrata.filter.internal.syntax.Span;
import org.wirestrata.filter.internal.value.Types;

/** Gathers the values that fields have in frames, up to a number of different ones; later ones are not looked at any more. */
public final class SeenCollector implements SeenValues {
    private static final class Entry {
        private final String name;
        private long count;

        Entry(String name) {
            this.name = name;
        }
    }

    private final Set<Field> fields;
    private final Scan scan;
    private final int most;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** @param fields those with one name; one at least */
    public SeenCollector(List<Field> fields, int most) {
        this.fields = Set.copyOf(fields);
        this.scan = new Scan(new Operand.Fields(fields.getFirst().name(), fields, fields.getFirst().type(), null, false, new Span(0, 0)));
        this.most = most;
    }

    @Override
    public Set<Field> wanted() {
        return fields;
    }

    @Override
    public synchronized void take(Tape t) {
        for (int i = scan.next(t, 0); i >= 0; i = scan.next(t, i + 1)) {
            String literal = SeenLiterals.of(t, i);
            Entry e = literal == null ? null : entries.get(literal);
            if (e == null && literal != null && entries.size() < most) {
                e = new Entry(Types.number(t.field(i).type()) ? ValueNames.name(t.field(i), Items.number(t, i)) : null);
                entries.put(literal, e);
            }
            if (e != null) {
                e.count++;
            }
        }
    }

    @Override
    public synchronized List<Seen> values() {
        return entries.entrySet().stream().map(e -> new Seen(e.getKey(), e.getValue().name, e.getValue().count))
                .sorted(Comparator.comparingLong(Seen::count).reversed()).toList();
    }
}
