package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.filter.internal.syntax.Range;
import org.wirestrata.filter.internal.value.Value;

/** Cuts bytes out of values. */
final class Slices {
    private Slices() {
    }

    /** The bytes that ranges cut out, one after the other; null where some are not there. */
    static Value.Bytes cut(Value v, List<Range> ranges) {
        Value.Bytes b = octets(v);
        if (b == null) {
            return null;
        }
        if (ranges.size() == 1) {
            return part(b, ranges.getFirst());
        }
        Value.Bytes[] parts = new Value.Bytes[ranges.size()];
        int total = 0;
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(b, ranges.get(i));
            if (parts[i] == null) {
                return null;
            }
            total += parts[i].length();
        }
        byte[] all = new byte[total];
        int at = 0;
        for (Value.Bytes p : parts) {
            System.arraycopy(p.array(), p.offset(), all, at, p.length());
            at += p.length();
        }
        return Value.Bytes.of(all);
    }

    private static Value.Bytes part(Value.Bytes b, Range r) {
        int start = r.start() < 0 ? b.length() + r.start() : r.start();
        int length = r.length() == Range.TO_END ? b.length() - start : r.length();
        if (start < 0 || length <= 0 || start > b.length() - length) {
            return null;
        }
        return new Value.Bytes(b.array(), b.offset() + start, length);
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
