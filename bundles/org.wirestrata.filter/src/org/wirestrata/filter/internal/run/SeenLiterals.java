package org.wirestrata.filter.internal.run;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Value;

/** Writes an item's value as a filter does behind <code>==</code>. */
final class SeenLiterals {
    /** Texts and byte strings longer than this are no proposal. */
    private static final int LONGEST = 100;

    private SeenLiterals() {
    }

    /** The value, or null where it has none or is not worth writing. */
    static String of(Tape t, int item) {
        Field f = t.field(item);
        Ftype type = f.type();
        if (type == Ftype.PROTOCOL || type == Ftype.ABSOLUTE_TIME || !Items.valued(t, item)) {
            return null;
        }
        return switch (Items.value(t, item)) {
            case null -> null;
            case Value.Text text -> text.utf8().length > LONGEST ? null : quoted(new String(text.utf8(), StandardCharsets.UTF_8));
            case Value.Bytes b -> b.length() == 0 || b.length() > LONGEST ? null : Written.text(b, type);
            case Value.Time time -> BigDecimal.valueOf(time.nanos(), 9).stripTrailingZeros().toPlainString();
            case Value.Real r -> Double.isFinite(r.number()) ? Written.text(r, type) : null;
            case Value v -> Written.text(v, type);
        };
    }

    private static String quoted(String s) {
        StringBuilder b = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') {
                b.append('\\').append(c);
            } else if (c == '\r' || c == '\n' || c == '\t') {
                b.append(c == '\r' ? "\\r" : c == '\n' ? "\\n" : "\\t");
            } else if (c < ' ' || c == 0x7f) {
                b.append(String.format("\\x%02x", (int) c));
            } else {
                b.append(c);
            }
        }
        return b.append('"').toString();
    }
}
