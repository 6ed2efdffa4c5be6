package org.wirestrata.tests.dissectors;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** What a test looks at of a dissected frame; a copy that stays as it is. */
final class Dissected {
    final Tape tape;
    private final String row;

    Dissected(Packet p) {
        tape = p.tape().copy();
        StringBuilder text = new StringBuilder();
        p.row().source(text);
        p.row().destination(text.append(" > "));
        p.row().protocol(text.append(' '));
        p.row().info(text.append(' '));
        row = text.toString();
    }

    /** Source, destination, protocol and information of the packet list. */
    String row() {
        return row;
    }

    /** The layers from the link layer on. */
    String chain() {
        return value("frame.protocols");
    }

    /** The only value of a field. */
    String value(String field) {
        List<String> all = values(field);
        if (all.size() != 1) {
            throw new AssertionError(field + " is there " + all.size() + " times: " + all);
        }
        return all.get(0);
    }

    /** All values of a field, in order. */
    List<String> values(String field) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (tape.field(i).name().equals(field)) {
                all.add(shown(i));
            }
        }
        return all;
    }

    /** Whether a field is there. */
    boolean has(String field) {
        return !values(field).isEmpty();
    }

    /** Place and size of a field's first item, as <code>start+length</code>. */
    String place(String field) {
        int i = item(field);
        return tape.start(i) + "+" + tape.length(i);
    }

    /** The name of what a field's first item hangs under. */
    String under(String field) {
        int parent = tape.parent(item(field));
        return parent < 0 ? "" : tape.field(parent).name();
    }

    /** Whether a field's first item is left out of the tree. */
    boolean hidden(String field) {
        return tape.hidden(item(field));
    }

    /** The tree's line of a field's first item. */
    String line(String field) {
        StringBuilder text = new StringBuilder();
        FieldText.label(tape, item(field), text);
        return text.toString();
    }

    /** The named items in order, each with its value. */
    List<String> items() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            Field f = tape.field(i);
            if (!f.name().isEmpty()) {
                all.add(f.name() + "=" + shown(i));
            }
        }
        return all;
    }

    /** The items of some fields in order, each with its value. */
    List<String> items(Set<Field> fields) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (fields.contains(tape.field(i))) {
                all.add(tape.field(i).name() + "=" + shown(i) + " @" + tape.start(i) + "+" + tape.length(i));
            }
        }
        return all;
    }

    private int item(String field) {
        for (int i = 0; i < tape.size(); i++) {
            if (tape.field(i).name().equals(field)) {
                return i;
            }
        }
        throw new AssertionError(field + " is not there: " + items());
    }

    private String shown(int item) {
        StringBuilder text = new StringBuilder();
        FieldText.show(tape, item, text);
        return text.toString();
    }
}
