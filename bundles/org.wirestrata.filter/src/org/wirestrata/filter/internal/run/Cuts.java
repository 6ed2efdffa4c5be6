package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.syntax.Range;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** Comparisons of bytes cut out of items with a constant, where the bytes lie. */
final class Cuts {
    private Cuts() {
    }

    /** The comparison; where an item lacks the bytes, an empty string is compared. */
    static ItemOrder with(Ftype type, Range range, Value.Bytes constant) {
        List<Range> ranges = List.of(range);
        if (type == Ftype.PROTOCOL) {
            return (t, i) -> {
                int source = t.source(i);
                return order(t.sourceArray(source), t.sourceOffset(source) + t.start(i), Items.extent(t, i), range, constant);
            };
        }
        return (t, i) -> {
            int kind = t.kind(i);
            if (kind == Tape.BYTES || kind == Tape.MADE_BYTES) {
                return order(t.valueArray(i), t.valueOffset(i), t.valueLength(i), range, constant);
            }
            int plain = kind == Tape.TEXT || kind == Tape.MADE_TEXT ? Texts.plain(t, i) : -1;
            if (plain >= 0) {
                return order(t.valueArray(i), t.valueOffset(i), plain, range, constant);
            }
            Value.Bytes cut = Slices.cut(Items.value(t, i), ranges);
            return cut == null ? Order.APART : order(cut.array(), cut.offset(), cut.length(), Range.WHOLE, constant);
        };
    }

    private static int order(byte[] array, int offset, int length, Range r, Value.Bytes c) {
        int start = Slices.start(r, length);
        int count = Slices.length(r, length);
        return Order.bytes(array, count == 0 ? 0 : offset + start, count, c.array(), c.offset(), c.length());
    }
}
