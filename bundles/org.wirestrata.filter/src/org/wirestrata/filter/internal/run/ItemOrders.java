package org.wirestrata.filter.internal.run;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Literals;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Types;
import org.wirestrata.filter.internal.value.Value;

/** Comparisons with a constant that read the tape as it lies, without making values. */
final class ItemOrders {
    private ItemOrders() {
    }

    /** The comparison of values of a type with a constant. */
    static ItemOrder with(Ftype type, Value constant) {
        return switch (constant) {
            case Value.Int n when Types.number(type) -> integers(type, n.as(type.signed(), Literals.wide(type)));
            case Value.Real r when Types.real(type) -> (t, i) -> Order.reals(t.kind(i) == Tape.REAL ? t.real(i) : t.number(i), r.number());
            case Value.Time s when type.time() -> (t, i) -> Order.bit(Long.compare(t.number(i), s.nanos()));
            case Value.Ip4 a when type == Ftype.IPv4 -> ip4(a.address(), a.mask());
            case Value.Ip6 a when type == Ftype.IPv6 -> ip6(a);
            case Value.Text x when type.text() -> (t, i) -> Texts.order(t, i, x.utf8());
            case Value.Bytes b when type == Ftype.PROTOCOL -> layer(b);
            case Value.Bytes b when !type.text() && type != Ftype.IPv4 && type != Ftype.IPv6 -> octets(type, b);
            default -> (_, _) -> Order.APART;
        };
    }

    private static ItemOrder integers(Ftype type, Value.Int n) {
        if (n == null) {
            return (_, _) -> Order.APART;
        }
        long c = n.number();
        if (type.signed()) {
            return (t, i) -> Order.bit(Long.compare(Items.number(t, i), c));
        }
        return (t, i) -> Order.bit(Long.compareUnsigned(Items.number(t, i), c));
    }

    private static ItemOrder ip4(int address, int mask) {
        int c = address & mask;
        return (t, i) -> Order.bit(Integer.compareUnsigned((int) Items.number(t, i) & mask, c));
    }

    private static ItemOrder ip6(Value.Ip6 a) {
        return (t, i) -> t.valueLength(i) != 16 ? Order.APART
                : Order.ip6(t.valueArray(i), t.valueOffset(i), 128, a.array(), a.offset(), a.prefix());
    }

    private static ItemOrder layer(Value.Bytes b) {
        return (t, i) -> {
            Value.Bytes own = Items.layer(t, i);
            return Order.bytes(own.array(), own.offset(), own.length(), b.array(), b.offset(), b.length());
        };
    }

    private static ItemOrder octets(Ftype type, Value.Bytes b) {
        int width = type.width();
        long number = 0;
        for (int i = 0; i < b.length() && i < 8; i++) {
            number = number << 8 | b.array()[b.offset() + i] & 0xff;
        }
        long c = number;
        int lengths = Order.bit(width - b.length());
        return (t, i) -> {
            if (t.kind(i) == Tape.NUMBER) {
                return lengths != Order.EQUAL ? lengths : Order.bit(Long.compareUnsigned(t.number(i), c));
            }
            return Order.bytes(t.valueArray(i), t.valueOffset(i), t.valueLength(i), b.array(), b.offset(), b.length());
        };
    }
}
