package org.wirestrata.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Catalog;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueText;

/** Writes chosen fields, one line a packet. */
public final class FieldsWriter implements PacketWriter {
    /** Which of a field's items in a packet are written. */
    public enum Occurrence {
        FIRST, LAST, ALL
    }

    /**
     * How lines look.
     *
     * @param header     whether a first line has the names
     * @param mark       whether a byte order mark comes first
     * @param separator  between fields
     * @param aggregator between a field's values
     * @param quote      around fields; 0 for none
     */
    public record Options(boolean header, boolean mark, char separator, char aggregator, char quote, Occurrence occurrence) {
        /** Tabs between fields, commas between values. */
        public static final Options STANDARD = new Options(false, false, '\t', ',', (char) 0, Occurrence.ALL);
    }

    private static final String COLUMN = "_ws.col.";
    private final ByteOut out;
    private final List<String> names;
    private final Options options;
    private final TimeColumn time;
    private final Column[] columns;
    private final StringBuilder[] values;
    private final boolean[] present;
    /** For each field id, the first place that shows it, and for each place the next one that shows the same. */
    private final int[] placeOf;
    private final int[] samePlace;
    private final Set<Field> wanted = new HashSet<>();
    private final ItemTree tree = new ItemTree();
    private boolean rows;

    /**
     * @param names field names that the catalog knows, and columns as <code>_ws.col.Info</code>
     * @param shown the columns that can be named
     */
    public FieldsWriter(ByteOut out, List<String> names, Options options, Catalog catalog, List<Column> shown, TimeColumn time) {
        this.out = out;
        this.names = List.copyOf(names);
        this.options = options;
        this.time = time;
        int n = names.size();
        columns = new Column[n];
        values = new StringBuilder[n];
        present = new boolean[n];
        samePlace = new int[n];
        placeOf = new int[catalog.fieldLimit()];
        Arrays.fill(placeOf, -1);
        for (int i = n - 1; i >= 0; i--) {
            values[i] = new StringBuilder();
            samePlace[i] = -1;
            String name = names.get(i);
            if (name.startsWith(COLUMN)) {
                columns[i] = column(name.substring(COLUMN.length()), shown);
                rows |= columns[i] != null;
                continue;
            }
            for (Field f : catalog.fields(name)) {
                samePlace[i] = placeOf[f.id];
                placeOf[f.id] = i;
                wanted.add(f);
                if (f.type() == Ftype.PROTOCOL) {
                    wanted.addAll(f.protocol().fields());
                }
            }
        }
    }

    private static Column column(String title, List<Column> shown) {
        for (Column c : shown) {
            if (c.title().equals(title)) {
                return c;
            }
        }
        return null;
    }

    /** The names that are neither fields of the catalog nor columns. */
    public static List<String> unknown(List<String> names, Catalog catalog) {
        List<String> unknown = new ArrayList<>();
        for (String name : names) {
            if (!name.startsWith(COLUMN) && catalog.fields(name).isEmpty()) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    @Override
    public void begin() {
        if (options.mark) {
            out.put("\ufeff");
        }
        if (options.header) {
            for (int i = 0; i < names.size(); i++) {
                if (i > 0) {
                    out.put(options.separator);
                }
                out.put(names.get(i));
            }
            out.put('\n');
        }
    }

    @Override
    public void write(Packet p) {
        Tape t = p.tape();
        Arrays.fill(present, false);
        if (!wanted.isEmpty()) {
            tree.read(t);
            for (int i = tree.first(-1); i >= 0; i = tree.after(i, t)) {
                int id = t.fieldId(i);
                for (int place = id < placeOf.length ? placeOf[id] : -1; place >= 0; place = samePlace[place]) {
                    take(t, i, place);
                }
            }
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.put(options.separator);
            }
            if (columns[i] != null) {
                values[i].setLength(0);
                columns[i].write(p, time, values[i]);
                present[i] = true;
            }
            if (present[i]) {
                if (options.quote != 0) {
                    out.put(options.quote);
                }
                escaped(values[i]);
                if (options.quote != 0) {
                    out.put(options.quote);
                }
            }
        }
        out.put('\n');
    }

    private void take(Tape t, int item, int place) {
        StringBuilder value = values[place];
        if (!present[place]) {
            present[place] = true;
            value.setLength(0);
        } else if (options.occurrence == Occurrence.FIRST) {
            return;
        } else if (options.occurrence == Occurrence.LAST) {
            value.setLength(0);
        } else {
            value.append(options.aggregator);
        }
        text(t, item, value);
    }

    /** Appends an item as field lists have it: 1 for what has no value, the tree's line for layers, hexadecimal digits for bytes. */
    static void text(Tape t, int item, StringBuilder to) {
        Field f = t.field(item);
        if (f.type() == Ftype.NONE) {
            to.append('1');
        } else if (f.type().bytes() && f.base() == Base.NONE && t.kind(item) != Tape.NO_VALUE) {
            ValueText.hex(t.valueArray(item), t.valueOffset(item), t.valueLength(item), (char) 0, to);
        } else if (f.type() != Ftype.PROTOCOL) {
            FieldText.show(t, item, to);
        } else if (f.name().equals("data")) {
            int source = t.source(item);
            int length = Math.min(t.length(item), t.sourceLength(source) - t.start(item));
            ValueText.hex(t.sourceArray(source), t.sourceOffset(source) + t.start(item), length, (char) 0, to);
        } else {
            FieldText.label(t, item, to);
        }
    }

    private void escaped(StringBuilder value) {
        int plain = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c <= '\r' && (c == '\t' || c == '\n' || c == '\r')) {
                out.put(value, plain, i).put('\\').put(c == '\t' ? 't' : c == '\n' ? 'n' : 'r');
                plain = i + 1;
            }
        }
        out.put(value, plain, length);
    }

    @Override
    public Set<Field> wanted() {
        return wanted;
    }

    @Override
    public boolean columns() {
        return rows;
    }
}
