package org.wirestrata.testkit.golden;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** Reduces a dissected frame to the cells that {@link PdmlReader} reads from its PDML. */
public final class TapeCells {
    private static final String EXPERT = "_ws.expert";
    private static final String DATA = "data";
    private static final char DELETE = 0x7f;

    private final Tape tape;
    private final StringBuilder text = new StringBuilder();

    /** The first item below each, and at the end the first at the top; -1 where there is none. */
    private final int[] first;
    /** The next item below the same, or -1. */
    private final int[] next;

    private TapeCells(Tape tape) {
        this.tape = tape;
        int size = tape.size();
        first = new int[size + 1];
        next = new int[size];
        Arrays.fill(first, -1);
        for (int i = size - 1; i >= 0; i--) {
            int above = tape.parent(i) < 0 ? size : tape.parent(i);
            next[i] = first[above];
            first[above] = i;
        }
    }

    /**
     * The cells of a frame.
     *
     * @param tape what was recorded of it
     * @return the cells, layer by layer
     */
    public static FrameCells of(Tape tape) {
        return new TapeCells(tape).frame();
    }

    private FrameCells frame() {
        List<FrameCells.Layer> layers = new ArrayList<>();
        for (int i = first[tape.size()]; i >= 0; i = next[i]) {
            boolean layer = layer(i);
            String name = layer ? tape.field(i).name() : "";
            List<Cell> cells = new ArrayList<>();
            if (layer) {
                below(i, name, cells);
            } else {
                item(i, "", cells);
            }
            layers.add(new FrameCells.Layer(name, cells));
        }
        return new FrameCells(layers);
    }

    private void below(int item, String parent, List<Cell> cells) {
        for (int i = first[item]; i >= 0; i = next[i]) {
            item(i, parent, cells);
        }
    }

    private void item(int item, String parent, List<Cell> cells) {
        Field f = tape.field(item);
        String name = f.name();
        boolean data = f.type() == Ftype.PROTOCOL && name.equals(DATA);
        if (data) {
            cells.add(new Cell(DATA, "", "", "", parent, false));
        } else if (!name.isEmpty() && !layer(item) && PdmlReader.isComparable(name)) {
            cells.add(new Cell(name, PdmlReader.shortened(show(item, f)), Integer.toString(position(item)), Integer.toString(tape.length(item)), parent,
                    tape.hidden(item)));
        }
        below(item, name.isEmpty() ? parent : name, cells);
    }

    /** Whether PDML has the item as a protocol. */
    private boolean layer(int item) {
        Field f = tape.field(item);
        return f.type() == Ftype.PROTOCOL && !f.name().equals(DATA) && !f.name().equals(EXPERT) && !valued(item);
    }

    private boolean valued(int item) {
        return tape.kind(item) == Tape.BYTES || tape.kind(item) == Tape.MADE_BYTES;
    }

    /** Where PDML says that an item begins: from the item above on where that begins later, which is in other bytes. */
    private int position(int item) {
        int parent = tape.parent(item);
        int above = parent < 0 || tape.field(parent).name().equals(EXPERT) ? 0 : tape.start(parent);
        return tape.start(item) < above ? above + tape.start(item) : tape.start(item);
    }

    private String show(int item, Field f) {
        text.setLength(0);
        if (f.type() == Ftype.NONE || f.type() == Ftype.PROTOCOL && !valued(item)) {
            return "";
        }
        if (f.type().bytes() && f.base() == Base.NONE && tape.kind(item) != Tape.NO_VALUE) {
            byte[] bytes = tape.bytes(item);
            for (int i = 0; i < bytes.length; i++) {
                text.append(i == 0 ? "" : ":").append(Integer.toHexString(0x100 | bytes[i] & 0xff), 1, 3);
            }
            return text.toString();
        }
        FieldText.show(tape, item, text);
        return inXml(text);
    }

    /** Text as it is read from an attribute's value: white space is blanks, other control characters are written out. */
    private static String inXml(CharSequence shown) {
        StringBuilder to = new StringBuilder(shown.length());
        for (int i = 0; i < shown.length(); i++) {
            char c = shown.charAt(i);
            if (c == '\t' || c == '\n' || c == '\r') {
                to.append(c == '\n' && i > 0 && shown.charAt(i - 1) == '\r' ? "" : " ");
            } else if (c < ' ' || c == DELETE) {
                to.append("\\x").append(Integer.toHexString(c));
            } else {
                to.append(c);
            }
        }
        return to.toString();
    }
}
