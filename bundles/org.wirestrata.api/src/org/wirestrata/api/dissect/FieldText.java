package org.wirestrata.api.dissect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;

import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueText;

/**
 * Writes the items of a tape: {@link #show} the value as filters and exports write it, {@link #label} the line of the protocol tree.
 * <p>
 * Both append to a {@link StringBuilder} that the caller owns. Safe for any thread that may read the tape.
 */
public final class FieldText {
    /** Bytes that a line of the tree shows of a byte string. */
    private static final int LABEL_BYTES = 36;
    /** Characters of a line of the tree at most. */
    private static final int LABEL_LENGTH = 238;

    private FieldText() {
    }

    /**
     * Appends an item's value: integers in the radix of the field, booleans as 1 or 0, times with nanoseconds, addresses in their usual
     * form, byte strings with separators, text as it is up to a zero character. Nothing for items without a value.
     */
    public static void show(Tape t, int item, StringBuilder to) {
        Field f = t.field(item);
        switch (t.kind(item)) {
        case Tape.NUMBER -> number(f, t.number(item), to);
        case Tape.REAL -> real(f.type(), t.real(item), to);
        case Tape.TEXT -> text(t, item, to);
        case Tape.MADE_TEXT -> utf8(t.valueArray(item), t.valueOffset(item), t.valueLength(item), to);
        case Tape.BYTES, Tape.MADE_BYTES -> bytes(f, t.valueArray(item), t.valueOffset(item), t.valueLength(item), to);
        default -> {
        }
        }
    }

    /**
     * Appends the line of the protocol tree for an item, without indentation and without the brackets of computed items. An item of
     * {@link Field#TEXT} that was given no text only holds others: its line is that of the first of them.
     */
    public static void label(Tape t, int item, StringBuilder to) {
        Field f = t.field(item);
        int from = to.length();
        if (f.shown() != null) {
            f.shown().write(t, item, to);
            escape(to, from);
        } else if (f == Field.TEXT && t.kind(item) != Tape.MADE_TEXT && item + 1 < t.size() && t.parent(item + 1) == item) {
            label(t, item + 1, to);
        } else if (f == Field.TEXT) {
            int start = to.length();
            show(t, item, to);
            escape(to, start);
        } else {
            standard(t, item, f, to);
        }
        if (to.length() - from > LABEL_LENGTH) {
            to.setLength(from + LABEL_LENGTH - 1);
            to.append('…');
        }
    }

    private static void standard(Tape t, int item, Field f, StringBuilder to) {
        int kind = t.kind(item);
        if (kind == Tape.NUMBER && f.mask() != 0) {
            bits(f, t.number(item), to);
        }
        to.append(f.label());
        if (kind == Tape.NO_VALUE || f.type() == Ftype.NONE || f.type() == Ftype.PROTOCOL) {
            return;
        }
        to.append(": ");
        if (kind == Tape.NUMBER) {
            named(f, t.number(item), to);
        } else if (kind == Tape.BYTES && (f.type().bytes() || f.type() == Ftype.NONE) || kind == Tape.MADE_BYTES && f.type().bytes()) {
            int length = t.valueLength(item);
            if (length == 0) {
                to.append("<MISSING>");
                return;
            }
            char separator = f.base() == Base.NONE ? 0 : separator(f.base());
            ValueText.hex(t.valueArray(item), t.valueOffset(item), Math.min(length, LABEL_BYTES), separator, to);
            if (length > LABEL_BYTES) {
                to.append('…');
            }
        } else {
            int start = to.length();
            show(t, item, to);
            if (f.type().text()) {
                escape(to, start);
            }
        }
    }

    /** Appends a number as the tree shows it: with its name where it has one, otherwise in the radix or radixes of the field. */
    public static void named(Field f, long value, StringBuilder to) {
        if (f.type() == Ftype.BOOLEAN) {
            to.append(f.truth() == null ? value != 0 ? "True" : "False" : f.truth().text(value));
        } else if (f.values() != null && f.base() == Base.NONE) {
            to.append(f.values().text(value, "Unknown"));
        } else if (f.values() != null) {
            to.append(f.values().text(value, "Unknown")).append(" (");
            number(f, value, to);
            to.append(')');
        } else if (f.type() == Ftype.RELATIVE_TIME) {
            number(f, value, to);
            to.append(" seconds");
        } else if (f.base() == Base.DEC_HEX || f.base() == Base.HEX_DEC) {
            integer(f.type(), f.base() == Base.HEX_DEC ? Base.HEX : Base.DEC, value, to);
            to.append(" (");
            integer(f.type(), f.base() == Base.HEX_DEC ? Base.DEC : Base.HEX, value, to);
            to.append(')');
        } else if (f.base() == Base.OUI) {
            for (int shift = 16; shift >= 0; shift -= 8) {
                ValueText.hex(value >>> shift, 2, to);
                to.append(shift > 0 ? ":" : "");
            }
        } else {
            number(f, value, to);
        }
    }

    /** Appends the bits of a masked value in its word, <code>.... 0101 = </code>; a dot is a bit that does not belong to it. */
    public static void bits(Field f, long value, StringBuilder to) {
        int width = f.parentBits() > 0 ? f.parentBits() : f.type().width() * 8;
        long word = value << f.shift();
        for (int bit = width - 1; bit >= 0; bit--) {
            to.append((f.mask() >>> bit & 1) == 0 ? '.' : (word >>> bit & 1) == 0 ? '0' : '1');
            if (bit > 0 && bit % 4 == 0) {
                to.append(' ');
            }
        }
        to.append(" = ");
    }

    /** Appends a number as a field shows it: {@link #show} for values that lie on no tape. */
    public static void number(Field f, long value, StringBuilder to) {
        switch (f.type()) {
        case ETHER -> AddressText.ether(value, to);
        case IPv4 -> AddressText.ipv4((int) value, to);
        case RELATIVE_TIME -> ValueText.seconds(value, 9, to);
        case ABSOLUTE_TIME -> ValueText.time(Math.floorDiv(value, 1_000_000_000L), (int) Math.floorMod(value, 1_000_000_000L), f.base(),
                to);
        case BOOLEAN -> to.append(value != 0 ? '1' : '0');
        case CHAR -> character((int) value & 255, to);
        case EUI64, FCWWN -> {
            for (int shift = 56; shift >= 0; shift -= 8) {
                ValueText.hex(value >>> shift, 2, to);
                if (shift > 0) {
                    to.append(':');
                }
            }
        }
        default -> integer(f.type(), f.type() == Ftype.UINT64 && f.values() != null ? Base.DEC : f.base(), value, to);
        }
    }

    private static void integer(Ftype type, Base base, long value, StringBuilder to) {
        if (base.hexadecimal() || type == Ftype.IPXNET) {
            to.append("0x");
            ValueText.hex(value, Math.max(2, type.width() * 2), to);
        } else if (base == Base.OCT) {
            to.append(value == 0 ? "" : "0").append(Long.toOctalString(value));
        } else if (value >= 0 || type.signed()) {
            to.append(value);
        } else {
            to.append(Long.toUnsignedString(value));
        }
    }

    private static void character(int c, StringBuilder to) {
        to.append('\'');
        if (c >= 32 && c < 127) {
            to.append((char) c);
        } else {
            to.append("\\x");
            ValueText.hex(c, 2, to);
        }
        to.append('\'');
    }

    /** Appends a floating-point number with 6 (float) or 15 (double) significant digits, trailing zeros left out. */
    public static void real(Ftype type, double value, StringBuilder to) {
        if (value == Math.rint(value) && Math.abs(value) < (type == Ftype.FLOAT ? 1e6 : 1e15)) {
            if (value == 0 && 1 / value < 0) {
                to.append('-');
            }
            to.append((long) value);
            return;
        }
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            to.append(Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf");
            return;
        }
        int digits = type == Ftype.FLOAT ? 6 : 15;
        BigDecimal d = new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN))
                .stripTrailingZeros();
        int exponent = d.precision() - d.scale() - 1;
        if (exponent < -4 || exponent >= digits) {
            String mantissa = d.movePointLeft(exponent).stripTrailingZeros().toPlainString();
            to.append(mantissa).append('e').append(exponent < 0 ? '-' : '+');
            ValueText.padded(Math.abs(exponent), 2, to);
        } else {
            to.append(d.toPlainString());
        }
    }

    private static void bytes(Field f, byte[] array, int offset, int length, StringBuilder to) {
        switch (f.type()) {
        case IPv4 -> {
            for (int i = 0; i < length; i++) {
                to.append(i > 0 ? "." : "").append(array[offset + i] & 255);
            }
        }
        case IPv6 -> {
            if (length == 16) {
                AddressText.ipv6(word(array, offset), word(array, offset + 8), to);
            }
        }
        case GUID -> {
            if (length == 16) {
                ValueText.guid(array, offset, to);
            }
        }
        case OID, REL_OID -> ValueText.oid(array, offset, length, f.type() == Ftype.REL_OID, to);
        default -> ValueText.hex(array, offset, length, separator(f.base()), to);
        }
    }

    private static long word(byte[] array, int offset) {
        long word = 0;
        for (int i = 0; i < 8; i++) {
            word = word << 8 | array[offset + i] & 255;
        }
        return word;
    }

    private static char separator(Base base) {
        return switch (base) {
        case DOT -> '.';
        case DASH -> '-';
        case SPACE -> ' ';
        default -> ':';
        };
    }

    private static void text(Tape t, int item, StringBuilder to) {
        byte[] array = t.valueArray(item);
        int offset = t.valueOffset(item);
        int length = t.valueLength(item);
        switch (t.encoding(item)) {
        case ASCII -> {
            for (int i = 0; i < length && array[offset + i] != 0; i++) {
                to.append(array[offset + i] < 0 ? '\ufffd' : (char) array[offset + i]);
            }
        }
        case LATIN_1 -> {
            for (int i = 0; i < length && array[offset + i] != 0; i++) {
                to.append((char) (array[offset + i] & 255));
            }
        }
        case UTF_8 -> utf8(array, offset, length, to);
        default -> {
            String s = t.text(item);
            int end = s.indexOf(0);
            to.append(s, 0, end < 0 ? s.length() : end);
        }
        }
    }

    private static void utf8(byte[] array, int offset, int length, StringBuilder to) {
        for (int i = 0; i < length; i++) {
            byte b = array[offset + i];
            if (b == 0) {
                return;
            }
            if (b < 0) {
                String rest = new String(array, offset + i, length - i, StandardCharsets.UTF_8);
                int end = rest.indexOf(0);
                to.append(rest, 0, end < 0 ? rest.length() : end);
                return;
            }
            to.append((char) b);
        }
    }

    /** Writes the control characters of a text from a place on as the tree shows them: <code>\r\n</code>, <code>\001</code>. */
    public static void escape(StringBuilder text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != 127) {
                continue;
            }
            int named = "\u0007\b\t\n\u000b\f\r".indexOf(c);
            if (named >= 0) {
                text.setCharAt(i, '\\');
                text.insert(i + 1, "abtnvfr".charAt(named));
                i++;
            } else {
                text.setCharAt(i, '\\');
                text.insert(i + 1, (char) ('0' + (c >> 6)));
                text.insert(i + 2, (char) ('0' + (c >> 3 & 7)));
                text.insert(i + 3, (char) ('0' + (c & 7)));
                i += 3;
            }
        }
    }
}
