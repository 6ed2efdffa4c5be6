package org.wirestrata.export;

import java.util.Arrays;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueText;

/**
 * Writes packets for Elasticsearch's bulk interface: two lines for each, the second with the layers. A layer's object holds all fields
 * below it, whatever their depth; names begin with the protocol and have <code>_</code> in place of points; siblings of the same field
 * become an array. Where fields are chosen, the layers are an array of values for each.
 */
public final class EkWriter implements PacketWriter {
    private static final int MILLI = 1_000_000;
    private final ByteOut out;
    private final FieldSelection chosen;
    private final ItemTree tree = new ItemTree();
    private final StringBuilder text = new StringBuilder(256);
    private boolean first;
    /** Items that are being grouped, level by level; -1 is the root, or an item that was written. */
    private int[] list = new int[256];
    private int size;

    /** @param chosen the fields to write, or null for the whole tree */
    public EkWriter(ByteOut out, FieldSelection chosen) {
        this.out = out;
        this.chosen = chosen;
    }

    @Override
    public void write(Packet p) {
        FrameData f = p.frame();
        text.setLength(0);
        ValueText.date(f.seconds, true, text);
        out.put("{\"index\":{\"_index\":\"packets-").put(text).put("\",\"_type\":\"doc\"}}\n{\"timestamp\":\"")
                .put(f.seconds);
        text.setLength(0);
        ValueText.padded(f.nanos / MILLI, 3, text);
        out.put(text).put("\",\"layers\":{");
        if (chosen != null) {
            members(p);
        } else {
            tree.read(p.tape());
            first = true;
            size = 0;
            push(-1);
            members(p.tape(), 0, 1);
        }
        out.put("}}\n");
    }

    private void members(Packet p) {
        chosen.read(p);
        boolean more = false;
        for (int i = chosen.next(-1); i >= 0; i = chosen.next(i)) {
            FieldSelection.Values values = chosen.values(i);
            out.put(more ? ",\"" : "\"");
            underscored(chosen.names().get(i));
            out.put("\":[");
            for (int k = 0; k < values.count(); k++) {
                if (k > 0) {
                    out.put(',');
                }
                out.json(values.value(k));
            }
            out.put(']');
            more = true;
        }
    }

    /** Writes the children of items on the list as members of the object that is open, those of the same field together. */
    private void members(Tape t, int from, int to) {
        int start = size;
        for (int k = from; k < to; k++) {
            for (int i = tree.first(list[k]); i >= 0; i = tree.next(i)) {
                push(i);
            }
        }
        int end = size;
        for (int k = start; k < end; k++) {
            if (list[k] >= 0) {
                group(t, k, end);
            }
        }
        size = start;
    }

    private void push(int item) {
        if (size == list.length) {
            list = Arrays.copyOf(list, size * 2);
        }
        list[size++] = item;
    }

    /** Writes the items of one field from a place of the list on, takes them off, and goes on with what is below them. */
    private void group(Tape t, int place, int end) {
        int item = list[place];
        int from = size;
        for (int k = place; k < end; k++) {
            if (list[k] >= 0 && t.fieldId(list[k]) == t.fieldId(item)) {
                push(list[k]);
                list[k] = -1;
            }
        }
        int to = size;
        if (!first) {
            out.put(',');
        }
        name(t.field(item));
        out.put(to - from > 1 ? "\":[" : "\":");
        for (int k = from; k < to; k++) {
            if (k > from) {
                out.put(',');
            }
            value(t, k);
        }
        if (to - from > 1) {
            out.put(']');
        }
        first = false;
        if (!object(t.field(item))) {
            members(t, from, to);
        }
        size = from;
    }

    private static boolean object(Field f) {
        return f.type() == Ftype.PROTOCOL;
    }

    /** Writes a name and its opening quotation mark: a layer's own, or a field's after that of its protocol. */
    private void name(Field f) {
        out.put('"');
        if (f == Field.TEXT || f.name().isEmpty()) {
            out.put("text");
            return;
        }
        if (!object(f)) {
            underscored(f.protocol().filterName());
            out.put('_');
        }
        underscored(f.name());
    }

    private void underscored(String name) {
        for (int i = 0; i < name.length(); i++) {
            out.put(name.charAt(i) == '.' ? '_' : name.charAt(i));
        }
    }

    private void value(Tape t, int place) {
        int item = list[place];
        Field f = t.field(item);
        text.setLength(0);
        if (object(f)) {
            out.put('{');
            first = true;
            members(t, place, place + 1);
            out.put('}');
        } else if (f == Field.TEXT || f.name().isEmpty()) {
            FieldText.label(t, item, text);
            out.json(text);
        } else if (f.type() == Ftype.NONE) {
            out.put("null");
        } else if (f.type() == Ftype.BOOLEAN && t.kind(item) == Tape.NUMBER) {
            out.put(t.number(item) != 0 ? "true" : "false");
        } else if (f.type() == Ftype.ABSOLUTE_TIME && t.kind(item) == Tape.NUMBER) {
            time(t.number(item));
        } else {
            FieldText.show(t, item, text);
            out.json(text);
        }
    }

    /** Writes a point in time as ISO 8601 has it. */
    private void time(long nanos) {
        long seconds = Math.floorDiv(nanos, 1_000_000_000L);
        ValueText.date(seconds, false, text);
        text.append('T');
        ValueText.timeOfDay(seconds, false, text);
        ValueText.fraction(Math.floorMod(nanos, 1_000_000_000L), 9, text);
        out.json(text.append('Z'));
    }

    @Override
    public FieldSelection chosen() {
        return chosen;
    }
}
