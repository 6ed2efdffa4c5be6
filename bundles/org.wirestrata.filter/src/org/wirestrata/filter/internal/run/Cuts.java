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

    /** The comparison; items that lack the bytes satisfy no operator. */
    static ItemOrder with(Ftype type, Range range, Value.Bytes constant) {
        List<Range> ranges = List.of(range);
        if (type == Ftype.PROTOCOL) {
            return (t, i) -> {
                int source = t.source(i);
                int length = Math.min(t.length(i), t.sourceLength(source) - t.start(i));
                return order(t.sourceArray(source), t.sourceOffset(source) + t.start(i), length, range, constant);
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
            return cut == null ? 0 : order(cut.array(), cut.offset(), cut.length(), Range.WHOLE, constant);
        };
    }

    private static int order(byte[] array, int offset, int length, Range r, Value.Bytes c) {
        int start = r.start() < 0 ? length + r.start() : r.start();
        int count = r.length() == Range.TO_END ? length - start : r.length();
        if (start < 0 || count <= 0 || start > length - count) {
            return 0;
        }
        return Order.bytes(array, offset + start, count, c.array(), c.offset(), c.length());
    }
}
