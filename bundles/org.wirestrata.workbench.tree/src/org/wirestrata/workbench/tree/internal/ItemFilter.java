package org.wirestrata.workbench.tree.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;

/** Writes the display filter that finds packets with an item's value. */
final class ItemFilter {
    private ItemFilter() {
    }

    /** The filter, or an empty text where an item has no name. */
    static String of(Tape tape, int item) {
        Field field = tape.field(item);
        if (field.name().isEmpty()) {
            return "";
        }
        int kind = tape.kind(item);
        if (field.type() == Ftype.PROTOCOL || kind == Tape.NO_VALUE) {
            return field.name();
        }
        StringBuilder value = new StringBuilder();
        FieldText.show(tape, item, value);
        if (value.isEmpty()) {
            return field.name();
        }
        if (kind == Tape.TEXT || kind == Tape.MADE_TEXT || field.type() == Ftype.ABSOLUTE_TIME) {
            return field.name() + " == " + quote(value);
        }
        return field.name() + " == " + value;
    }

    private static String quote(StringBuilder value) {
        return '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\r", "\\r").replace("\n", "\\n") + '"';
    }
}
