package org.wirestrata.dissector.xml.internal;

import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;

/** Writes the tree's lines: the markup itself. */
final class Labels {
    private Labels() {
    }

    static void value(Tape t, int item, StringBuilder to) {
        int from = to.length();
        FieldText.show(t, item, to);
        FieldText.escape(to, from);
    }

    /** The name of an element; the end of its tag only where no attributes follow. */
    static void tag(Tape t, int item, StringBuilder to) {
        int from = to.length();
        FieldText.show(t, item, to);
        boolean empty = to.length() > from + 1 && to.charAt(to.length() - 2) == '/';
        boolean alone = name(to, from);
        if (alone) {
            to.append(empty ? "/>" : ">");
        }
        FieldText.escape(to, from);
    }

    static void instruction(Tape t, int item, StringBuilder to) {
        int from = to.length();
        FieldText.show(t, item, to);
        name(to, from);
        FieldText.escape(to, from);
    }

    /** Cuts a tag behind its name; answers whether nothing but its end stood there. */
    private static boolean name(StringBuilder to, int from) {
        int p = from + 1;
        while (p < to.length() && to.charAt(p) <= ' ') {
            p++;
        }
        while (p < to.length() && to.charAt(p) > ' ' && to.charAt(p) != '>' && to.charAt(p) != '/') {
            p++;
        }
        int rest = p;
        while (rest < to.length() && to.charAt(rest) <= ' ') {
            rest++;
        }
        boolean alone = rest >= to.length() || to.charAt(rest) == '>' || to.charAt(rest) == '/';
        to.setLength(p);
        return alone;
    }

    /** An attribute, with the end of the tag where that follows. */
    static void attribute(Tape t, int item, StringBuilder to) {
        value(t, item, to);
        int p = t.valueOffset(item) + t.valueLength(item);
        tagEnd(t.valueArray(item), p, to);
    }

    static void quoted(Tape t, int item, StringBuilder to) {
        to.append(t.field(item).label()).append("=\"");
        value(t, item, to);
        to.append('"');
    }

    private static void tagEnd(byte[] bytes, int from, StringBuilder to) {
        int p = from;
        while (p < bytes.length && bytes[p] >= 0 && bytes[p] <= ' ') {
            p++;
        }
        if (p < bytes.length && bytes[p] == '>') {
            to.append('>');
        } else if (p + 1 < bytes.length && bytes[p] == '/' && bytes[p + 1] == '>') {
            to.append("/>");
        }
    }

    static void documentType(Tape t, int item, StringBuilder to) {
        to.append("<!DOCTYPE ");
        value(t, item, to);
    }
}
