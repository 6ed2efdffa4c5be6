package org.wirestrata.filter.internal.value;

/**
 * Computes. The right value is brought to the left one's type. Where a result does not exist or fit there is none: then nothing compares
 * with it. A difference of unsigned numbers may be negative, as far as a signed number of their width reaches. A span of time is multiplied
 * and divided by numbers.
 */
public final class Arithmetic {
    private Arithmetic() {
    }

    /** The result for two values, or null. */
    public static Value apply(Operation o, Value a, Value b) {
        return switch (a) {
            case Value.Int x when b instanceof Value.Int y -> integers(o, x, y.as(x.signed(), x.wide()));
            case Value.Real x when b instanceof Value.Real y -> reals(o, x.number(), y.number());
            case Value.Time x when b instanceof Value.Time y -> times(o, x.nanos(), y.nanos());
            case Value.Time x when b instanceof Value.Int || b instanceof Value.Real -> scaled(o, x.nanos(), real(b));
            case Value.Ip4 x when b instanceof Value.Ip4 y -> new Value.Ip4(x.address() & y.address(), x.mask());
            case Value.Bytes x when b instanceof Value.Bytes y -> common(x, y);
            case Value.Ip6 x when b instanceof Value.Ip6 y -> new Value.Ip6(
                    common(new Value.Bytes(x.array(), x.offset(), 16), new Value.Bytes(y.array(), y.offset(), 16)).array(), 0, x.prefix());
            default -> null;
        };
    }

    private static Value integers(Operation o, Value.Int a, Value.Int b) {
        if (b == null) {
            return null;
        }
        long x = a.number();
        long y = b.number();
        boolean signed = a.signed();
        return switch (o) {
            case AND -> new Value.Int(x & y, signed, a.wide());
            case ADD -> fitting(x + y, signed ? ((x ^ x + y) & (y ^ x + y)) < 0 : Long.compareUnsigned(x + y, x) < 0, a);
            case SUBTRACT -> difference(x, y, a);
            case MULTIPLY -> fitting(x * y, (signed ? Math.multiplyHigh(x, y) != x * y >> 63 : Math.unsignedMultiplyHigh(x, y) != 0), a);
            case DIVIDE -> y == 0 ? null : new Value.Int(signed ? x / y : Long.divideUnsigned(x, y), signed, a.wide());
            case REMAINDER -> y == 0 ? null : new Value.Int(signed ? x % y : Long.remainderUnsigned(x, y), signed, a.wide());
        };
    }

    private static Value difference(long x, long y, Value.Int like) {
        if (like.signed()) {
            return fitting(x - y, ((x ^ y) & (x ^ x - y)) < 0, like);
        }
        if (Long.compareUnsigned(x, y) >= 0) {
            return new Value.Int(x - y, false, like.wide());
        }
        long below = x - y;
        return below >= 0 || !like.wide() && (int) below != below ? null : new Value.Int(below, true, like.wide());
    }

    private static Value fitting(long result, boolean overflow, Value.Int like) {
        if (overflow) {
            return null;
        }
        Value.Int wide = new Value.Int(result, like.signed(), true);
        return wide.as(like.signed(), like.wide());
    }

    private static Value reals(Operation o, double x, double y) {
        return switch (o) {
            case ADD -> new Value.Real(x + y);
            case SUBTRACT -> new Value.Real(x - y);
            case MULTIPLY -> new Value.Real(x * y);
            case DIVIDE -> y == 0 ? null : new Value.Real(x / y);
            default -> null;
        };
    }

    private static Value times(Operation o, long x, long y) {
        return switch (o) {
            case ADD -> new Value.Time(x + y);
            case SUBTRACT -> new Value.Time(x - y);
            default -> null;
        };
    }

    /** A span that is so many times as long, or the part of it that so many make up. */
    private static Value scaled(Operation o, long nanos, double by) {
        double result = switch (o) {
            case MULTIPLY -> nanos * by;
            case DIVIDE -> by == 0 ? Double.NaN : nanos / by;
            default -> Double.NaN;
        };
        return Math.abs(result) < Long.MAX_VALUE ? new Value.Time(Math.round(result)) : null;
    }

    /** A number as a floating-point one; what is none is not a number. */
    public static double real(Value v) {
        return switch (v) {
            case Value.Real r -> r.number();
            case Value.Int n when n.signed() || n.number() >= 0 -> n.number();
            case Value.Int n -> (n.number() >>> 1 | n.number() & 1) * 2.0;
            default -> Double.NaN;
        };
    }

    /** The bits that two byte strings have in common, as far as the shorter reaches. */
    private static Value.Bytes common(Value.Bytes a, Value.Bytes b) {
        byte[] r = new byte[Math.min(a.length(), b.length())];
        for (int i = 0; i < r.length; i++) {
            r[i] = (byte) (a.array()[a.offset() + i] & b.array()[b.offset() + i]);
        }
        return Value.Bytes.of(r);
    }

    /** The value with the other sign, or null where there is none. */
    public static Value negate(Value v) {
        return switch (v) {
            case Value.Int n when n.signed() -> n.number() == (n.wide() ? Long.MIN_VALUE : Integer.MIN_VALUE) ? null
                    : new Value.Int(-n.number(), true, n.wide());
            case Value.Int n -> n.number() < 0 ? null : new Value.Int(-n.number(), true, true).as(true, n.wide());
            case Value.Real r -> new Value.Real(-r.number());
            case Value.Time t -> new Value.Time(-t.nanos());
            default -> null;
        };
    }

    /** The value without its sign. */
    public static Value absolute(Value v) {
        return switch (v) {
            case Value.Int n when n.signed() && n.number() < 0 -> negate(n);
            case Value.Real r -> new Value.Real(Math.abs(r.number()));
            case Value.Time t -> new Value.Time(Math.abs(t.nanos()));
            default -> v;
        };
    }

    /** Whether nothing of a value is set. */
    public static boolean zero(Value v) {
        return switch (v) {
            case Value.Int n -> n.number() == 0;
            case Value.Real r -> r.number() == 0;
            case Value.Time t -> t.nanos() == 0;
            case Value.Ip4 a -> a.address() == 0;
            case Value.Ip6 a -> zero(a.array(), a.offset(), 16);
            case Value.Bytes b -> zero(b.array(), b.offset(), b.length());
            case Value.Text t -> t.utf8().length == 0;
        };
    }

    private static boolean zero(byte[] b, int offset, int length) {
        for (int i = 0; i < length; i++) {
            if (b[offset + i] != 0) {
                return false;
            }
        }
        return true;
    }
}
