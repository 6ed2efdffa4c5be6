package org.wirestrata.export;

import java.util.Set;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;

/** Writes the protocol tree as indented lines. For one thread. */
public final class DetailText {
    private static final int INDENT = 4;
    private final Set<String> opened;
    private final ItemTree tree = new ItemTree();
    private final StringBuilder text = new StringBuilder(256);

    /** @param opened filter names of the protocols that are shown with what is below them; null for all */
    public DetailText(Set<String> opened) {
        this.opened = opened;
    }

    /** Writes the tree of a tape. */
    public void write(Tape t, ByteOut out) {
        tree.read(t);
        children(t, -1, 0, out);
    }

    private void children(Tape t, int item, int level, ByteOut out) {
        for (int i = tree.first(item); i >= 0; i = tree.next(i)) {
            if (t.hidden(i)) {
                continue;
            }
            text.setLength(0);
            FieldText.label(t, i, text);
            out.blanks(level * INDENT);
            if (t.generated(i)) {
                out.put('[').put(text).put(']');
            } else {
                out.put(text);
            }
            out.put('\n');
            if (opens(t.field(i), level)) {
                children(t, i, level + 1, out);
            }
        }
    }

    private boolean opens(Field f, int level) {
        return opened == null || level > 0 || f.type() != Ftype.PROTOCOL || opened.contains(f.name());
    }
}
