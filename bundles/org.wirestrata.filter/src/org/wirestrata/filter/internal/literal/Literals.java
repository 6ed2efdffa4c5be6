package org.wirestrata.filter.internal.literal;

import java.util.regex.Pattern;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Utf8;
import org.wirestrata.filter.internal.value.Value;

/** Turns what a filter says of a value into a value of the type that is wanted. */
public final class Literals {
    private static final Pattern REAL = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern HEX_REAL = Pattern.compile("0[xX][0-9A-Fa-f]+(\\.[0-9A-Fa-f]*)?([pP][+-]?\\d+)?");

    private Literals() {
    }

    /** A word without quotes. */
    public static Value word(Ftype type, String text) throws Refusal {
        return switch (type) {
            case BOOLEAN -> Integers.parse(type, text);
            case FLOAT, DOUBLE -> real(type, text);
            case ABSOLUTE_TIME -> Times.point(text);
            case RELATIVE_TIME -> Times.span(text);
            case IPv4 -> Addresses.ip4(text);
            case IPv6 -> Addresses.ip6(text);
            case ETHER, AX25, VINES, FCWWN -> ByteStrings.fixed(type, text);
            case BYTES, UINT_BYTES, PROTOCOL, SYSTEM_ID -> ByteStrings.parse(text);
            case GUID -> ByteStrings.guid(text);
            case EUI64 -> ByteStrings.eui64(text);
            case OID, REL_OID -> ObjectIds.parse(text, type == Ftype.REL_OID);
            case NONE -> throw new Refusal("A " + Names.of(type) + " has no value.");
            default -> type.text() ? new Value.Text(Utf8.bytes(text)) : Integers.parse(type, text);
        };
    }

    /** A text in double quotes. */
    public static Value quoted(Ftype type, String text) throws Refusal {
        return switch (type) {
            case BYTES, PROTOCOL -> Value.Bytes.of(Utf8.bytes(text));
            case ABSOLUTE_TIME -> Times.point(text);
            default -> {
                if (!type.text()) {
                    throw new Refusal("\"" + text + "\" is a text, but a value of type " + Names.of(type) + " is expected.");
                }
                yield new Value.Text(Utf8.bytes(text));
            }
        };
    }

    /** A character in single quotes. */
    public static Value character(Ftype type, char c) throws Refusal {
        int octet = Utf8.octet(c);
        if (type.text()) {
            return new Value.Text(new byte[] {(byte) octet});
        }
        if (type == Ftype.BYTES || type == Ftype.PROTOCOL) {
            return Value.Bytes.of(new byte[] {(byte) octet});
        }
        if (type.integer() && type != Ftype.IPXNET || type == Ftype.BOOLEAN) {
            return Integers.character(type, octet);
        }
        throw new Refusal("A character is no value of type " + Names.of(type) + ".");
    }

    /** A number as a value of an integer type, which it fits. */
    public static Value number(Ftype type, long n) {
        return Integers.number(type, n);
    }

    /** Whether integers of a type are of the wide kind. */
    public static boolean wide(Ftype type) {
        return Integers.wide(type);
    }

    private static Value real(Ftype type, String text) throws Refusal {
        double d;
        if (REAL.matcher(text).matches()) {
            d = Double.parseDouble(text);
        } else if (HEX_REAL.matcher(text).matches()) {
            d = Double.parseDouble(text.indexOf('p') < 0 && text.indexOf('P') < 0 ? text + "p0" : text);
        } else if (text.equalsIgnoreCase("inf") || text.equalsIgnoreCase("infinity")) {
            d = Double.POSITIVE_INFINITY;
        } else if (text.equalsIgnoreCase("nan")) {
            d = Double.NaN;
        } else {
            throw new Refusal("\"" + text + "\" is no number.");
        }
        return new Value.Real(type == Ftype.FLOAT ? (float) d : d);
    }
}
