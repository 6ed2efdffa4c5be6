package org.wirestrata.filter.internal.value;

import java.util.Arrays;

/**
 * How two values stand to each other, as one bit, so that an operator is the set of bits that satisfy it. The right value is
 * brought to the left one's type; where that is impossible the values are {@link #APART}: nothing is true of one such pair, but everything of
 * all pairs, for they do not count. A number that is too large for a signed type is greater than all that it holds.
 */
public final class Order {
    public static final int LESS = 1;
    public static final int EQUAL = 2;
    public static final int GREATER = 4;
    public static final int APART = 8;
    /** What is no number, and so different from all. */
    public static final int UNORDERED = 16;

    private Order() {
    }

    /** The bit for a comparison's usual answer: negative, zero or positive. */
    public static int bit(int comparison) {
        return comparison < 0 ? LESS : comparison == 0 ? EQUAL : GREATER;
    }

    /** How a value stands to another. */
    public static int of(Value a, Value b) {
        return switch (a) {
            case Value.Int x when b instanceof Value.Int y -> integers(x, y);
            case Value.Real x when b instanceof Value.Real y -> reals(x.number(), y.number());
            case Value.Time x when b instanceof Value.Time y -> bit(Long.compare(x.nanos(), y.nanos()));
            case Value.Bytes x when b instanceof Value.Bytes y -> bytes(x.array(), x.offset(), x.length(), y.array(), y.offset(),
                    y.length());
            case Value.Text x when b instanceof Value.Text y -> bit(Arrays.compareUnsigned(x.utf8(), y.utf8()));
            case Value.Ip4 x when b instanceof Value.Ip4 y -> ip4(x.address(), x.mask(), y.address(), y.mask());
            case Value.Ip6 x when b instanceof Value.Ip6 y -> ip6(x.array(), x.offset(), x.prefix(), y.array(), y.offset(), y.prefix());
            default -> APART;
        };
    }

    private static int integers(Value.Int a, Value.Int b) {
        Value.Int c = b.as(a.signed(), a.wide());
        if (c == null) {
            return a.signed() && (b.number() > 0 || !b.signed()) ? LESS : APART;
        }
        return bit(a.signed() ? Long.compare(a.number(), c.number()) : Long.compareUnsigned(a.number(), c.number()));
    }

    /** Floating-point numbers. */
    public static int reals(double a, double b) {
        return a < b ? LESS : a > b ? GREATER : a == b ? EQUAL : UNORDERED;
    }

    /** Byte strings: the longer is the greater, equally long ones by their first different byte. */
    public static int bytes(byte[] a, int aOffset, int aLength, byte[] b, int bOffset, int bLength) {
        if (aLength != bLength) {
            return aLength < bLength ? LESS : GREATER;
        }
        return bit(Arrays.compareUnsigned(a, aOffset, aOffset + aLength, b, bOffset, bOffset + bLength));
    }

    /** IPv4 addresses, by the bits that count in both. */
    public static int ip4(int a, int aMask, int b, int bMask) {
        int mask = aMask & bMask;
        return bit(Integer.compareUnsigned(a & mask, b & mask));
    }

    /** IPv6 addresses, by the leading bits that count in both. */
    public static int ip6(byte[] a, int aOffset, int aPrefix, byte[] b, int bOffset, int bPrefix) {
        int bits = Math.min(aPrefix, bPrefix);
        int whole = bits >> 3;
        int order = Arrays.compareUnsigned(a, aOffset, aOffset + whole, b, bOffset, bOffset + whole);
        if (order == 0 && (bits & 7) != 0) {
            int mask = 0xff00 >> (bits & 7) & 0xff;
            order = (a[aOffset + whole] & mask) - (b[bOffset + whole] & mask);
        }
        return bit(order);
    }
}
