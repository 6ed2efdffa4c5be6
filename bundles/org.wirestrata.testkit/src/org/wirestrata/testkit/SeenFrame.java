package org.wirestrata.testkit;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** What a test looks at of a dissected frame. A copy that stays as it is. */
public final class SeenFrame {
    private final Tape tape;
    private final String protocol;
    private final String info;

    SeenFrame(Packet p) {
        tape = p.tape().copy();
        StringBuilder text = new StringBuilder();
        p.row().protocol(text);
        protocol = text.toString();
        text.setLength(0);
        p.row().info(text);
        info = text.toString();
    }

    /** The column Protocol. */
    public String protocol() {
        return protocol;
    }

    /** The column Info. */
    public String info() {
        return info;
    }

    /** All that was recorded. */
    public Tape tape() {
        return tape;
    }

    /** The protocol tree as people see it, a line for each item, to print where a test is written. */
    public String tree() {
        return TapeText.tree(tape);
    }

    /** The lines of the protocol tree for a field. */
    public List<String> lines(String field) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (tape.field(i).name().equals(field)) {
                StringBuilder text = new StringBuilder();
                FieldText.label(tape, i, text);
                all.add(text.toString());
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return protocol + ' ' + info + '\n' + tree();
    }

    /** The only value of a field, as it is printed. */
    public String value(String field) {
        List<String> all = values(field);
        if (all.size() != 1) {
            throw new AssertionError(field + " is there " + all.size() + " times: " + items());
        }
        return all.getFirst();
    }

    /** All values of a field, in order. */
    public List<String> values(String field) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (tape.field(i).name().equals(field)) {
                all.add(shown(i));
            }
        }
        return all;
    }

    /** Whether a field, or a protocol, is there. */
    public boolean has(String field) {
        return !values(field).isEmpty();
    }

    /** The named items in order, each with its value. */
    public List<String> items() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < tape.size(); i++) {
            if (!tape.field(i).name().isEmpty()) {
                all.add(tape.field(i).name() + "=" + shown(i));
            }
        }
        return all;
    }

    private String shown(int item) {
        StringBuilder text = new StringBuilder();
        FieldText.show(tape, item, text);
        return text.toString();
    }
}
