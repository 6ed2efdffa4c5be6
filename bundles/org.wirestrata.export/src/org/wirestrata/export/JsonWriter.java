package org.wirestrata.export;


import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueText;

/**
 * Writes packets as a JSON array, one object for each, in the form of documents for Elasticsearch: layers by name, fields as strings,
 * what hangs below a field in <code>NAME_tree</code>. Names may be repeated within an object, as they may in the tree. Where fields are
 * chosen, the object of the layers has an array of values for each.
 */
public final class JsonWriter implements PacketWriter {
    private final ByteOut out;
    private final FieldSelection chosen;
    private final ItemTree tree = new ItemTree();
    private final StringBuilder text = new StringBuilder(256);
    private boolean first = true;

    /** @param chosen the fields to write, or null for the whole tree */
    public JsonWriter(ByteOut out, FieldSelection chosen) {
        this.out = out;
        this.chosen = chosen;
    }

    @Override
    public void begin() {
        out.put('[');
    }

    @Override
    public void end() {
        out.put(first ? "]\n" : "\n]\n");
    }

    @Override
    public void write(Packet p) {
        out.put(first ? "\n" : ",\n");
        first = false;
        head(p.frame());
        if (chosen != null) {
            members(p);
        } else {
            tree.read(p.tape());
            children(p.tape(), -1, 4);
        }
        out.put("\n    }\n  }");
    }

    private void members(Packet p) {
        chosen.read(p);
        String before = "{\n        ";
        for (int i = chosen.next(-1); i >= 0; i = chosen.next(i)) {
            FieldSelection.Values values = chosen.values(i);
            out.put(before).json(chosen.names().get(i)).put(": [");
            for (int k = 0; k < values.count(); k++) {
                out.put(k > 0 ? ",\n          " : "\n          ").json(values.value(k));
            }
            out.put("\n        ]");
            before = ",\n        ";
        }
        out.put(before.startsWith(",") ? "\n      }" : "{}");
    }

    /** Begins a packet's object, up to the value of its layers. */
    private void head(FrameData f) {
        text.setLength(0);
        ValueText.date(f.seconds, true, text);
        out.put("  {\n    \"_index\": \"packets-").put(text)
                .put("\",\n    \"_type\": \"doc\",\n    \"_score\": null,\n    \"_source\": {\n      \"layers\": ");
    }

    private void children(Tape t, int item, int level) {
        out.put("{\n");
        for (int i = tree.first(item); i >= 0; i = tree.next(i)) {
            item(t, i, level);
            out.put(tree.next(i) >= 0 ? ",\n" : "\n");
        }
        out.blanks(level * 2 - 2).put('}');
    }

    private void item(Tape t, int item, int level) {
        Field f = t.field(item);
        boolean parent = tree.first(item) >= 0;
        text.setLength(0);
        if (f == Field.TEXT || f.name().isEmpty()) {
            FieldText.label(t, item, text);
            out.blanks(level * 2).json(text).put(": ");
            structure(t, item, parent, level);
            return;
        }
        out.blanks(level * 2).json(f.name()).put(": ");
        if (f.type() == Ftype.PROTOCOL || f.type() == Ftype.NONE) {
            structure(t, item, parent, level);
            return;
        }
        FieldText.show(t, item, text);
        out.json(text);
        if (parent) {
            out.put(",\n").blanks(level * 2).put('"').put(f.name()).put("_tree\": ");
            children(t, item, level + 1);
        }
    }

    private void structure(Tape t, int item, boolean parent, int level) {
        if (parent) {
            children(t, item, level + 1);
        } else {
            out.put("\"\"");
        }
    }

    @Override
    public FieldSelection chosen() {
        return chosen;
    }
}
