package org.wirestrata.filter.internal.run;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Value;

/** Numbers and addresses as text. */
final class Written {
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":");

    private Written() {
    }

    static String text(Value v, Ftype type) {
        return switch (v) {
            case Value.Int n when type == Ftype.EUI64 -> COLONS.formatHex(octets(n.number(), 8));
            case Value.Int n when type == Ftype.IPXNET -> "0x" + HexFormat.of().toHexDigits((int) n.number()).toUpperCase(Locale.ROOT);
            case Value.Int n -> n.signed() ? Long.toString(n.number()) : Long.toUnsignedString(n.number());
            case Value.Real r -> Reals.text(r.number(), type == Ftype.FLOAT ? 8 : 15);
            case Value.Ip4 a -> dotted(octets(a.address(), 4));
            case Value.Ip6 a -> Ip6Text.of(a.array(), a.offset());
            case Value.Bytes b -> bytes(b, type);
            case Value.Time t -> Long.toString(t.nanos());
            case Value.Text t -> new String(t.utf8(), StandardCharsets.UTF_8);
        };
    }

    /** An integer of so many bytes, with a zero for each digit that it could have. */
    static String hexadecimal(long number, int width) {
        return "0x" + HexFormat.of().toHexDigits(number, 2 * width);
    }

    private static String bytes(Value.Bytes b, Ftype type) {
        byte[] all = Arrays.copyOfRange(b.array(), b.offset(), b.offset() + b.length());
        return switch (type) {
            case OID -> objectId(all, false);
            case REL_OID -> objectId(all, true);
            case GUID -> guid(HexFormat.of().formatHex(all));
            default -> COLONS.formatHex(all);
        };
    }

    private static byte[] octets(long n, int width) {
        byte[] b = new byte[width];
        for (int i = 0; i < width; i++) {
            b[i] = (byte) (n >>> 8 * (width - 1 - i));
        }
        return b;
    }

    private static String dotted(byte[] b) {
        return (b[0] & 0xff) + "." + (b[1] & 0xff) + "." + (b[2] & 0xff) + "." + (b[3] & 0xff);
    }

    private static String guid(String hex) {
        return hex.length() != 32 ? hex : hex.substring(0, 8) + "-" + hex.substring(8, 12) + "-" + hex.substring(12, 16) + "-"
                + hex.substring(16, 20) + "-" + hex.substring(20);
    }

    private static String objectId(byte[] b, boolean relative) {
        StringBuilder s = new StringBuilder();
        BigInteger arc = BigInteger.ZERO;
        boolean first = !relative;
        for (byte octet : b) {
            arc = arc.shiftLeft(7).or(BigInteger.valueOf(octet & 0x7f));
            if (octet >= 0) {
                if (first) {
                    int root = Math.min(2, arc.divide(BigInteger.valueOf(40)).min(BigInteger.TWO).intValue());
                    s.append(root);
                    arc = arc.subtract(BigInteger.valueOf(40L * root));
                    first = false;
                }
                s.append(s.isEmpty() ? "" : ".").append(arc);
                arc = BigInteger.ZERO;
            }
        }
        return s.toString();
    }
}
