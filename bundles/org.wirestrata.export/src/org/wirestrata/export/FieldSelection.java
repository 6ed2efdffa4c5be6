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

/**
 * Finds in packets the values of fields that are named, in the order of the names. Columns are named as <code>_ws.col.Info</code>. The
 * values of a packet last until the next is read. For one thread.
 */
public final class FieldSelection {
    /** Which of a field's items in a packet are taken. */
    public enum Occurrence {
        FIRST, LAST, ALL
    }

    private static final String COLUMN = "_ws.col.";
    private final List<String> names;
    private final Occurrence occurrence;
    private final TimeColumn time;
    private final Column[] columns;
    private final Values[] values;
    /** Whether a name comes again at a later place. */
    private final boolean[] repeated;
    /** For each field id, the first place that shows it, and for each place the next one that shows the same. */
    private final int[] placeOf;
    private final int[] samePlace;
    private final Set<Field> wanted = new HashSet<>();
    private final ItemTree tree = new ItemTree();
    private boolean rows;

    /**
     * @param names field names that the catalog knows, and columns
     * @param shown the columns that can be named
     */
    public FieldSelection(List<String> names, Occurrence occurrence, Catalog catalog, List<Column> shown, TimeColumn time) {
        this.names = List.copyOf(names);
        this.occurrence = occurrence;
        this.time = time;
        int n = names.size();
        columns = new Column[n];
        values = new Values[n];
        repeated = new boolean[n];
        samePlace = new int[n];
        placeOf = new int[catalog.fieldLimit()];
        Arrays.fill(placeOf, -1);
        for (int i = n - 1; i >= 0; i--) {
            values[i] = new Values();
            samePlace[i] = -1;
            String name = names.get(i);
            repeated[i] = names.lastIndexOf(name) > i;
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

    /** The names, in the order of their places. */
    public List<String> names() {
        return names;
    }

    /** The next place of which a packet has something and whose name does not come again later, from one on; or -1. */
    int next(int from) {
        int place = from + 1;
        while (place < values.length && (values[place].count == 0 || repeated[place])) {
            place++;
        }
        return place < values.length ? place : -1;
    }

    /** What a packet has at a place, after {@link #read}. */
    Values values(int place) {
        return values[place];
    }

    /** Finds what a packet has. */
    void read(Packet p) {
        for (Values v : values) {
            v.clear();
        }
        if (!wanted.isEmpty()) {
            Tape t = p.tape();
            tree.read(t);
            for (int i = tree.first(-1); i >= 0; i = tree.after(i, t)) {
                int id = t.fieldId(i);
                for (int place = id < placeOf.length ? placeOf[id] : -1; place >= 0; place = samePlace[place]) {
                    take(t, i, values[place]);
                }
            }
        }
        if (rows) {
            for (int i = 0; i < columns.length; i++) {
                if (columns[i] != null) {
                    columns[i].write(p, time, values[i].text);
                    values[i].end();
                }
            }
        }
    }

    private void take(Tape t, int item, Values to) {
        if (to.count > 0 && occurrence != Occurrence.ALL) {
            if (occurrence == Occurrence.FIRST) {
                return;
            }
            to.clear();
        }
        text(t, item, to.text);
        to.end();
    }

    /** Appends an item as field lists have it: 1 for what has no value, the tree's line for layers, hexadecimal digits for bytes. */
    private static void text(Tape t, int item, StringBuilder to) {
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

    /** The fields whose items are looked at. */
    Set<Field> wanted() {
        return wanted;
    }

    /** Whether the texts of the packet list are looked at. */
    boolean columns() {
        return rows;
    }

    /** The values of a packet at one place, one text after the other. */
    static final class Values {
        private final StringBuilder text = new StringBuilder();
        private int[] ends = new int[1];
        private int count;

        private void clear() {
            count = 0;
            text.setLength(0);
        }

        private void end() {
            if (count == ends.length) {
                ends = Arrays.copyOf(ends, count * 2);
            }
            ends[count++] = text.length();
        }

        int count() {
            return count;
        }

        /** The texts of all values. */
        CharSequence text() {
            return text;
        }

        /** Where in {@link #text} a value begins. */
        int start(int value) {
            return value == 0 ? 0 : ends[value - 1];
        }

        /** Where in {@link #text} a value ends. */
        int end(int value) {
            return ends[value];
        }

        /** The text of one value. */
        CharSequence value(int value) {
            return count == 1 ? text : text.subSequence(start(value), end(value));
        }
    }
}
