package org.wirestrata.export;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueText;

/**
 * Writes packets as PDML: every item with its label, its bytes and its value. Layers are <code>proto</code> elements; the undissected
 * data are a <code>field</code>, and what stands at the top without being a layer is wrapped, as readers of PDML expect. Where fields are
 * chosen, they stand with their values in place of the layers.
 */
public final class PdmlWriter implements PacketWriter {
    private static final String EXPERT = "_ws.expert";
    private final ByteOut out;
    private final String creator;
    private final String capture;
    private final FieldSelection chosen;
    private final ItemTree tree = new ItemTree();
    private final StringBuilder text = new StringBuilder(256);

    /**
     * @param creator program and version
     * @param capture the file's name
     * @param chosen  the fields to write, or null for the whole tree
     */
    public PdmlWriter(ByteOut out, String creator, String capture, FieldSelection chosen) {
        this.out = out;
        this.creator = creator;
        this.capture = capture;
        this.chosen = chosen;
    }

    @Override
    public void begin() {
        String now = LocalDateTime.now().format(DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.ENGLISH));
        out.put("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<?xml-stylesheet type=\"text/xsl\" href=\"pdml2html.xsl\"?>\n");
        out.put("<pdml version=\"0\" creator=\"").xml(creator).put("\" time=\"").put(now).put("\" capture_file=\"").xml(capture)
                .put("\">\n");
    }

    @Override
    public void write(Packet p) {
        out.put("<packet>\n");
        general(p.frame());
        if (chosen != null) {
            values(p);
        } else {
            layers(p.tape());
        }
        out.put("</packet>\n\n\n");
    }

    private void values(Packet p) {
        chosen.read(p);
        for (int i = chosen.next(-1); i >= 0; i = chosen.next(i)) {
            FieldSelection.Values values = chosen.values(i);
            for (int k = 0; k < values.count(); k++) {
                out.put("  <field name=\"").xml(chosen.names().get(i)).put("\" value=\"").xml(values.value(k)).put("\"/>\n");
            }
        }
    }

    private void layers(Tape t) {
        tree.read(t);
        for (int i = tree.first(-1); i >= 0; i = tree.next(i)) {
            boolean wrap = !proto(t, i, t.field(i));
            if (wrap) {
                out.put("  <proto name=\"fake-field-wrapper\">\n  ");
            }
            item(t, i, 1, wrap);
            if (wrap) {
                out.put("  </proto>\n");
            }
        }
    }

    @Override
    public void end() {
        out.put("</pdml>\n");
    }

    /** Where an item begins; the referee counts from the item above where that begins later, which is in other bytes. */
    private static int position(Tape t, int item) {
        int parent = t.parent(item);
        int above = parent < 0 || t.field(parent).name().equals(EXPERT) ? 0 : t.start(parent);
        return t.start(item) < above ? above + t.start(item) : t.start(item);
    }

    private void general(FrameData f) {
        int size = f.capturedLength;
        out.put("  <proto name=\"geninfo\" pos=\"0\" showname=\"General information\" size=\"").put(size).put("\">\n");
        general("num", "Number", f.number, size);
        general("len", "Frame Length", f.originalLength, size);
        general("caplen", "Captured Length", f.capturedLength, size);
        text.setLength(0);
        ValueText.time(f.seconds, f.nanos, Base.LOCAL, text);
        out.put("    <field name=\"timestamp\" pos=\"0\" show=\"").put(text).put("\" showname=\"Captured Time\" value=\"");
        text.setLength(0);
        text.append(f.seconds);
        ValueText.fraction(f.nanos, 9, text);
        out.put(text).put("\" size=\"").put(size).put("\"/>\n  </proto>\n");
    }

    private void general(String name, String label, int value, int size) {
        out.put("    <field name=\"").put(name).put("\" pos=\"0\" show=\"").put(value).put("\" showname=\"").put(label).put("\" value=\"")
                .put(Integer.toHexString(value)).put("\" size=\"").put(size).put("\"/>\n");
    }

    private static boolean proto(Tape t, int item, Field f) {
        return f.type() == Ftype.PROTOCOL && !data(f) && !f.name().equals("_ws.expert") && !valued(t, item);
    }

    /** Whether an item has bytes of its own to show, which a layer never has. */
    private static boolean valued(Tape t, int item) {
        return t.kind(item) == Tape.BYTES || t.kind(item) == Tape.MADE_BYTES;
    }

    private static boolean data(Field f) {
        return f.type() == Ftype.PROTOCOL && f.name().equals("data");
    }

    private void item(Tape t, int item, int level, boolean wrapped) {
        Field f = t.field(item);
        boolean proto = proto(t, item, f);
        boolean data = data(f);
        out.blanks(level * 2).put(proto ? "<proto name=\"" : "<field name=\"");
        if (data) {
            out.put("data\" value=\"");
            hex(t, item);
        } else {
            attributes(t, item, f);
        }
        int child = tree.first(item);
        if (child < 0 && !data) {
            out.put("\"/>\n");
            return;
        }
        out.put("\">\n");
        for (int i = child; i >= 0; i = tree.next(i)) {
            item(t, i, wrapped ? level + 2 : level + 1, false);
        }
        out.blanks(level * 2).put(proto ? "</proto>\n" : "</field>\n");
    }

    private void attributes(Tape t, int item, Field f) {
        text.setLength(0);
        FieldText.label(t, item, text);
        if (f == Field.TEXT || f.name().isEmpty()) {
            out.put("\" show=\"").xml(text);
            place(t, item);
            if (t.length(item) > 0) {
                out.put("\" value=\"");
                hex(t, item);
            }
            return;
        }
        out.put(f.name()).put("\" showname=\"").xml(text);
        if (t.hidden(item)) {
            out.put("\" hide=\"yes");
        }
        place(t, item);
        if (f.type() == Ftype.PROTOCOL && !valued(t, item)) {
            return;
        }
        out.put("\" show=\"");
        if (f.type() == Ftype.NONE) {
            out.put("\" value=\"");
            return;
        }
        show(t, item, f);
        if (t.length(item) > 0) {
            out.put("\" value=\"");
            if (f.mask() != 0 && t.kind(item) == Tape.NUMBER) {
                out.put(Long.toHexString(t.number(item)).toUpperCase(Locale.ROOT)).put("\" unmaskedvalue=\"");
            }
            hex(t, item);
        }
    }

    private void show(Tape t, int item, Field f) {
        if (f.type().bytes() && f.base() == Base.NONE && t.kind(item) != Tape.NO_VALUE) {
            out.hexWithColons(t.valueArray(item), t.valueOffset(item), t.valueLength(item));
            return;
        }
        text.setLength(0);
        FieldText.show(t, item, text);
        out.xml(text);
    }

    private void place(Tape t, int item) {
        out.put("\" size=\"").put(t.length(item)).put("\" pos=\"").put(position(t, item));
    }

    private void hex(Tape t, int item) {
        int source = t.source(item);
        int from = t.start(item);
        int length = Math.min(t.length(item), t.sourceLength(source) - from);
        out.hex(t.sourceArray(source), t.sourceOffset(source) + from, length);
    }

    @Override
    public FieldSelection chosen() {
        return chosen;
    }
}
