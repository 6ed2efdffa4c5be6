package org.wirestrata.filter.internal.literal;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.regex.Pattern;

import org.wirestrata.filter.internal.value.Value;

/** Object identifiers in dotted form, as the bytes of X.690 section 8.19 and 8.20. */
final class ObjectIds {
    private static final Pattern SHAPE = Pattern.compile("\\d+(\\.\\d+)+");
    private static final BigInteger SEVEN_BITS = BigInteger.valueOf(0x7f);

    private ObjectIds() {
    }

    static Value parse(String text, boolean relative) throws Refusal {
        String[] parts = SHAPE.matcher(text).matches() ? text.split("\\.") : new String[0];
        if (parts.length < 2 || !relative && !rooted(parts)) {
            throw new Refusal("\"" + text + "\" is no object identifier, such as 2.5.4.3.");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int from = 0;
        if (!relative) {
            arc(out, new BigInteger(parts[0]).multiply(BigInteger.valueOf(40)).add(new BigInteger(parts[1])));
            from = 2;
        }
        for (int i = from; i < parts.length; i++) {
            arc(out, new BigInteger(parts[i]));
        }
        return Value.Bytes.of(out.toByteArray());
    }

    private static boolean rooted(String[] parts) {
        return parts[0].matches("[0-2]") && (parts[0].equals("2") || new BigInteger(parts[1]).compareTo(BigInteger.valueOf(40)) < 0);
    }

    private static void arc(ByteArrayOutputStream out, BigInteger n) {
        int groups = Math.max(1, (n.bitLength() + 6) / 7);
        for (int i = groups - 1; i >= 0; i--) {
            out.write(n.shiftRight(7 * i).and(SEVEN_BITS).intValue() | (i > 0 ? 0x80 : 0));
        }
    }
}
