package org.wirestrata.testkit;

import java.util.Arrays;
import java.util.function.Predicate;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** All that a reader can see of a dissected frame, as text to compare and as text to read. */
public final class TapeText {
    private TapeText() {
    }

    /** The items whose fields pass, each with what it hangs under of those that do, all layers, and the row. */
    public static String of(Packet p, Predicate<Field> fields, boolean row) {
        StringBuilder text = new StringBuilder();
        items(p.tape(), fields, true, text);
        if (row) {
            p.row().source(text);
            p.row().destination(text.append(" -> "));
            p.row().protocol(text.append(' '));
            p.row().info(text.append(' '));
        }
        return text.toString();
    }

    /** The items of some fields alone: layers too are there only where their field is among them. */
    public static String alone(Packet p, Predicate<Field> fields) {
        StringBuilder text = new StringBuilder();
        items(p.tape(), fields, false, text);
        return text.toString();
    }

    private static void items(Tape t, Predicate<Field> fields, boolean layers, StringBuilder text) {
        for (int i = 0; i < t.size(); i++) {
            if (seen(t, i, fields, layers)) {
                int parent = t.parent(i);
                while (parent >= 0 && !seen(t, parent, fields, layers)) {
                    parent = t.parent(parent);
                }
                text.append(parent < 0 ? "" : t.field(parent)).append(" > ").append(t.field(i)).append(" @").append(t.source(i)).append(':')
                        .append(t.start(i)).append('+').append(t.length(i)).append(t.generated(i) ? " generated" : "")
                        .append(t.hidden(i) ? " hidden" : "").append(" = ").append(fields.test(t.field(i)) ? value(t, i) : "").append('\n');
            }
        }
    }

    /** All items, the sources that they lie in, and the row. */
    public static String of(Packet p) {
        StringBuilder text = new StringBuilder(of(p, f -> true, true));
        Tape t = p.tape();
        for (int i = 0; i < t.sources(); i++) {
            text.append("\n").append(t.sourceName(i)).append(" of ").append(t.sourceLength(i));
        }
        return text.toString();
    }

    /** The protocol tree as people see it: a line for each item that is not hidden, indented by what it hangs under. */
    public static String tree(Tape t) {
        StringBuilder text = new StringBuilder();
        branch(t, -1, 0, text);
        return text.toString();
    }

    private static void branch(Tape t, int under, int depth, StringBuilder text) {
        for (int i = under + 1; i < t.size(); i++) {
            if (t.parent(i) == under && !t.hidden(i)) {
                text.append("    ".repeat(depth)).append(t.generated(i) ? "[" : "");
                FieldText.label(t, i, text);
                text.append(t.generated(i) ? "]\n" : "\n");
                branch(t, i, depth + 1, text);
            }
        }
    }

    private static boolean seen(Tape t, int item, Predicate<Field> fields, boolean layers) {
        return layers && t.layer(item) || fields.test(t.field(item));
    }

    private static String value(Tape t, int item) {
        return switch (t.kind(item)) {
            case Tape.NUMBER -> Long.toString(t.number(item));
            case Tape.REAL -> Double.toString(t.real(item));
            case Tape.BYTES, Tape.MADE_BYTES -> Arrays.toString(t.bytes(item));
            case Tape.TEXT, Tape.MADE_TEXT -> t.text(item);
            default -> "";
        };
    }
}
