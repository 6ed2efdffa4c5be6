package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Literals;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Reads values of a tape's items. */
final class Items {
    private static final byte[] NOTHING = {};

    private Items() {
    }

    /** Whether an item has something to compare. */
    static boolean valued(Tape t, int item) {
        return t.kind(item) != Tape.NO_VALUE || t.field(item).type() == Ftype.PROTOCOL;
    }

    /** The value of an item, or null. */
    static Value value(Tape t, int item) {
        Field f = t.field(item);
        Ftype type = f.type();
        if (type == Ftype.PROTOCOL) {
            return layer(t, item);
        }
        int kind = t.kind(item);
        if (kind == Tape.NO_VALUE) {
            return null;
        }
        if (Types.number(type)) {
            return new Value.Int(number(t, item), type.signed(), Literals.wide(type));
        }
        return switch (type) {
            case FLOAT, DOUBLE -> new Value.Real(kind == Tape.REAL ? t.real(item) : t.number(item));
            case ABSOLUTE_TIME, RELATIVE_TIME -> new Value.Time(t.number(item));
            case IPv4 -> new Value.Ip4((int) number(t, item), -1);
            case IPv6 -> t.valueLength(item) == 16 ? new Value.Ip6(t.valueArray(item), t.valueOffset(item), 128) : null;
            default -> type.text() ? new Value.Text(Texts.utf8(t, item)) : octets(t, item);
        };
    }

    /** The number that an item holds, in its value or in the bytes of it. */
    static long number(Tape t, int item) {
        int kind = t.kind(item);
        if (kind == Tape.NUMBER) {
            return t.number(item);
        }
        if (kind != Tape.BYTES && kind != Tape.MADE_BYTES) {
            return 0;
        }
        byte[] b = t.valueArray(item);
        int from = t.valueOffset(item);
        long n = 0;
        for (int i = 0; i < Math.min(8, t.valueLength(item)); i++) {
            n = n << 8 | b[from + i] & 0xff;
        }
        return n;
    }

    private static Value.Bytes octets(Tape t, int item) {
        if (t.kind(item) != Tape.NUMBER) {
            return new Value.Bytes(t.valueArray(item), t.valueOffset(item), t.valueLength(item));
        }
        byte[] b = new byte[t.field(item).type().width()];
        for (int i = 0; i < b.length; i++) {
            b[i] = (byte) (t.number(item) >>> 8 * (b.length - 1 - i));
        }
        return Value.Bytes.of(b);
    }

    /** The bytes that an item stands for in the packet. */
    static Value.Bytes raw(Tape t, int item) {
        int length = there(t, item, t.length(item));
        return length == 0 ? new Value.Bytes(NOTHING, 0, 0) : bytes(t, item, length, length);
    }

    /** A layer: the bytes that are its value, and for searches those of the layers inside it too. */
    static Value.Bytes layer(Tape t, int item) {
        int length = extent(t, item);
        return length == 0 ? new Value.Bytes(NOTHING, 0, 0) : bytes(t, item, length, Math.max(length, reach(t, item)));
    }

    private static Value.Bytes bytes(Tape t, int item, int length, int reach) {
        int source = t.source(item);
        return new Value.Bytes(t.sourceArray(source), t.sourceOffset(source) + t.start(item), length, reach);
    }

    /** How many bytes are the value of a layer: those that its item covers, or what its protocol says. */
    static int extent(Tape t, int item) {
        return there(t, item, ((Field.Group) t.field(item)).extent(t.length(item), t.handed(item)));
    }

    /** How many of so many bytes from the beginning of an item on are there. */
    private static int there(Tape t, int item, int bytes) {
        return Math.max(0, Math.min(bytes, t.sourceLength(t.source(item)) - t.start(item)));
    }

    /**
     * How many bytes a search through a layer looks at: all that its dissector was handed, or, for one that none was called for, to the last byte of what
     * was recorded inside it; 0 for an item of none.
     */
    static int reach(Tape t, int item) {
        int source = t.source(item);
        int start = t.start(item);
        if (t.length(item) <= 0 || start >= t.sourceLength(source)) {
            return 0;
        }
        if (t.handed(item) > 0) {
            return Math.min(t.handed(item), t.sourceLength(source) - start);
        }
        int end = start + t.length(item);
        for (int i = item + 1; i < t.size(); i++) {
            if (t.source(i) == source && t.start(i) + t.length(i) > end && within(t, i, item)) {
                end = t.start(i) + t.length(i);
            }
        }
        return Math.min(end, t.sourceLength(source)) - start;
    }

    /** Whether an item belongs to a layer or to one that was recorded after it, rather than to one outside. */
    private static boolean within(Tape t, int i, int layer) {
        int at = i;
        while (at > layer) {
            at = t.parent(at) < 0 ? Integer.MAX_VALUE : t.parent(at);
            if (at == Integer.MAX_VALUE) {
                return true;
            }
        }
        return at == layer;
    }

    /** The length that an item's value has in bytes. */
    static int length(Tape t, int item) {
        Ftype type = t.field(item).type();
        if (type == Ftype.PROTOCOL) {
            return extent(t, item);
        }
        if (type.text()) {
            return t.kind(item) == Tape.NO_VALUE ? 0 : Texts.utf8(t, item).length;
        }
        if (type.width() > 0 || t.kind(item) < Tape.BYTES) {
            return type.width();
        }
        return t.valueLength(item);
    }
}
