package org.wirestrata.filter.internal.literal;

import java.math.BigInteger;
import java.util.regex.Pattern;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Value;

/**
 * Integers: decimal, hexadecimal with <code>0x</code>, octal with <code>0</code>, binary with <code>0b</code>. A sign is not part of them.
 * Of truth values every number but zero is the true one.
 */
final class Integers {
    private static final Pattern SHAPE = Pattern.compile("0[xX][0-9A-Fa-f]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*");

    /** More digits than any integer has, in any base, zeros in front apart. */
    private static final int MOST_DIGITS = 80;
    private static final Pattern LONG = Pattern.compile("(0[xXbB])?0*+[0-9A-Fa-f]{" + MOST_DIGITS + ",}+");

    private Integers() {
    }

    static Value parse(Ftype type, String text) throws Refusal {
        if (type == Ftype.BOOLEAN && text.equalsIgnoreCase("true")) {
            return number(type, 1);
        }
        if (type == Ftype.BOOLEAN && text.equalsIgnoreCase("false")) {
            return number(type, 0);
        }
        if (!SHAPE.matcher(text).matches()) {
            throw new Refusal("\"" + text + "\" is no whole number.");
        }
        if (text.length() > MOST_DIGITS && LONG.matcher(text).matches()) {
            throw new Refusal(text.substring(0, 20) + "… does not fit: it has " + text.length() + " digits.");
        }
        BigInteger n = switch (text.length() < 2 || text.charAt(0) != '0' ? '1' : text.charAt(1)) {
            case 'x', 'X' -> new BigInteger(text.substring(2), 16);
            case 'b', 'B' -> new BigInteger(text.substring(2), 2);
            case '1' -> text.charAt(0) == '0' ? new BigInteger(text, 8) : new BigInteger(text);
            default -> new BigInteger(text, 8);
        };
        BigInteger most = BigInteger.ONE.shiftLeft(bits(type)).subtract(BigInteger.ONE);
        if (n.compareTo(most) > 0) {
            throw new Refusal(text + " does not fit: the largest value here is " + most + ".");
        }
        return number(type, type == Ftype.BOOLEAN ? n.signum() : n.longValue());
    }

    /** A number as a value of a type, which it fits. */
    static Value number(Ftype type, long n) {
        return new Value.Int(n, type.signed(), wide(type));
    }

    static Value character(Ftype type, int octet) throws Refusal {
        return parse(type, Integer.toString(octet));
    }

    static boolean wide(Ftype type) {
        return type == Ftype.BOOLEAN || type.width() > 4;
    }

    private static int bits(Ftype type) {
        int bits = type == Ftype.BOOLEAN ? 64 : type.width() * 8;
        return type.signed() ? bits - 1 : bits;
    }
}
