package org.wirestrata.filter.internal.literal;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;
import java.util.regex.Pattern;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.syntax.Chars;
import org.wirestrata.filter.internal.value.Value;

/** Byte strings: hexadecimal digits, with <code>: . -</code> between the bytes or without; also the identifiers of a fixed width. */
final class ByteStrings {
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern ONE_BYTE = Pattern.compile("0[xX][0-9A-Fa-f]{2}");

    private ByteStrings() {
    }

    static Value parse(String text) throws Refusal {
        byte[] b = ONE_BYTE.matcher(text).matches() ? new byte[] {(byte) Integer.parseInt(text, 2, 4, 16)} : digits(text);
        if (b == null) {
            throw new Refusal("\"" + text + "\" is no byte string: pairs of hexadecimal digits are expected, such as 0a:1b:2c.");
        }
        return Value.Bytes.of(b);
    }

    static Value fixed(Ftype type, String text) throws Refusal {
        byte[] b = digits(text);
        int width = type.width();
        if (b == null || b.length != width) {
            throw new Refusal("\"" + text + "\" is no " + Names.of(type) + ": " + width + " bytes are expected, such as "
                    + HexFormat.ofDelimiter(":").formatHex(new byte[width]) + ".");
        }
        return Value.Bytes.of(b);
    }

    static Value guid(String text) throws Refusal {
        if (!GUID.matcher(text).matches()) {
            throw new Refusal("\"" + text + "\" is no GUID: 8-4-4-4-12 hexadecimal digits are expected.");
        }
        return Value.Bytes.of(HexFormat.of().parseHex(text.replace("-", "")));
    }

    static Value eui64(String text) throws Refusal {
        byte[] b = text.indexOf(':') >= 0 ? digits(text) : null;
        if (b == null || b.length != 8) {
            return Integers.parse(Ftype.EUI64, text);
        }
        long n = 0;
        for (byte octet : b) {
            n = n << 8 | octet & 0xff;
        }
        return Integers.number(Ftype.EUI64, n);
    }

    private static byte[] digits(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = text.startsWith(":") ? 1 : 0;
        boolean separated = true;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Chars.hex(c)) {
                int n = i + 1 < text.length() && Chars.hex(text.charAt(i + 1)) ? 2 : 1;
                out.write(Integer.parseInt(text, i, i + n, 16));
                i += n;
                separated = false;
            } else if ((c == ':' || c == '.' || c == '-') && !separated) {
                separated = true;
                i++;
            } else {
                return null;
            }
        }
        return separated ? null : out.toByteArray();
    }
}
