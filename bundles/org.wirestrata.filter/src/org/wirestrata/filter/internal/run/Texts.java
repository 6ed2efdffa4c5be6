package org.wirestrata.filter.internal.run;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.filter.internal.value.Order;

/** Texts of a tape's items, as UTF-8, up to a zero byte. Where the bytes in the packet are that already they are not copied. */
final class Texts {
    private Texts() {
    }

    /** The length of the text where the bytes of the value are its UTF-8, otherwise -1. */
    static int plain(Tape t, int item) {
        byte[] b = t.valueArray(item);
        int from = t.valueOffset(item);
        int n = t.valueLength(item);
        boolean utf8 = t.kind(item) == Tape.MADE_TEXT;
        if (!utf8 && t.encoding(item) != Encoding.ASCII && t.encoding(item) != Encoding.UTF_8 && t.encoding(item) != Encoding.LATIN_1) {
            return -1;
        }
        for (int i = 0; i < n; i++) {
            if (b[from + i] <= 0) {
                if (b[from + i] == 0) {
                    return i;
                }
                if (!utf8) {
                    return -1;
                }
            }
        }
        return n;
    }

    /** The text in an array of its own. */
    static byte[] utf8(Tape t, int item) {
        int n = plain(t, item);
        if (n >= 0) {
            int from = t.valueOffset(item);
            return Arrays.copyOfRange(t.valueArray(item), from, from + n);
        }
        String s = t.text(item);
        int zero = s.indexOf(0);
        return (zero < 0 ? s : s.substring(0, zero)).getBytes(StandardCharsets.UTF_8);
    }

    /** How an item's text stands to another one. */
    static int order(Tape t, int item, byte[] other) {
        int n = plain(t, item);
        if (n < 0) {
            return Order.bit(Arrays.compareUnsigned(utf8(t, item), other));
        }
        int from = t.valueOffset(item);
        return Order.bit(Arrays.compareUnsigned(t.valueArray(item), from, from + n, other, 0, other.length));
    }
}
