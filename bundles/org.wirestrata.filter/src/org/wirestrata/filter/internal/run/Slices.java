package org.wirestrata.filter.internal.run;

import java.io.ByteArrayOutputStream;
import java.util.List;

import org.wirestrata.filter.internal.syntax.Range;
import org.wirestrata.filter.internal.value.Value;

/** Cuts bytes out of values. */
final class Slices {
    private static final Value.Bytes NOTHING = Value.Bytes.of(new byte[0]);

    private Slices() {
    }

    /**
     * The bytes that ranges cut out, one after the other, up to the first range whose bytes are not all there; none at all where that
     * is the first one. Null where the value has no bytes.
     */
    static Value.Bytes cut(Value v, List<Range> ranges) {
        Value.Bytes b = octets(v);
        if (b == null) {
            return null;
        }
        if (ranges.size() == 1) {
            Range r = ranges.getFirst();
            int length = length(r, b.length());
            return length == 0 ? NOTHING : new Value.Bytes(b.array(), b.offset() + start(r, b.length()), length);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Range r : ranges) {
            int length = length(r, b.length());
            if (length == 0) {
                break;
            }
            all.write(b.array(), b.offset() + start(r, b.length()), length);
        }
        return Value.Bytes.of(all.toByteArray());
    }

    /** Where a range begins in so many bytes. */
    static int start(Range r, int available) {
        return r.start() < 0 ? available + r.start() : r.start();
    }

    /** How many bytes a range cuts out of so many; 0 where they are not all there. */
    static int length(Range r, int available) {
        int start = start(r, available);
        int length = r.length() == Range.TO_END ? available - start : r.length();
        return start < 0 || length <= 0 || start > available - length ? 0 : length;
    }

    private static Value.Bytes octets(Value v) {
        return switch (v) {
            case Value.Bytes b -> b;
            case Value.Text t -> Value.Bytes.of(t.utf8());
            case Value.Ip6 a -> new Value.Bytes(a.array(), a.offset(), 16);
            case Value.Ip4 a -> Value.Bytes.of(new byte[] {(byte) (a.address() >> 24), (byte) (a.address() >> 16),
                (byte) (a.address() >> 8), (byte) a.address()});
            default -> null;
        };
    }
}
