package org.wirestrata.dissector.rtp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The header extension: RFC 3550 section 5.3.1, and its elements, RFC 8285. */
final class Extension {
    private static final int ONE_BYTE = 0xbede;
    private static final int TWO_BYTES = 0x1000;
    private static final int TWO_BYTES_MASK = 0xfff0;
    private static final int STOP = 15;

    private Extension() {
    }

    /** Shows the extension at the cursor and advances over it. */
    static void show(Dissection d) {
        int profile = d.u(Rtp.PROFILE);
        int words = d.u(Rtp.EXTENSION_LENGTH);
        if (words == 0) {
            return;
        }
        int at = d.position();
        int end = Math.min(at + words * 4, at + d.remaining());
        int item = d.open(Rtp.EXTENSIONS, at, end - at);
        if (profile == ONE_BYTE) {
            oneByte(d, at, end);
        } else if ((profile & TWO_BYTES_MASK) == TWO_BYTES) {
            twoBytes(d, at, end, profile & ~TWO_BYTES_MASK);
        } else {
            for (int p = at; p + 4 <= end; p += 4) {
                d.uintAt(Rtp.EXTENSION_WORD, p);
            }
        }
        d.leave(item);
        d.position(end);
    }

    private static int padding(Dissection d, int from, int end) {
        int p = from;
        while (p < end && d.byteAt(p) == 0) {
            p++;
        }
        if (p > from) {
            d.add(Rtp.PADDING_DATA, from, p - from);
        }
        return p;
    }

    private static void oneByte(Dissection d, int at, int end) {
        int p = padding(d, at, end);
        while (p < end) {
            int id = d.byteAt(p) >> 4;
            int length = (d.byteAt(p) & 15) + 1;
            if (id == STOP || p + 1 + length > end) {
                return;
            }
            int item = d.add(Field.TEXT, p, 1 + length, "Element with a header of one byte (RFC 8285)");
            d.enter(item);
            d.add(Rtp.ELEMENT, p, 1, id);
            d.add(Rtp.ELEMENT_LENGTH, p, 1, length);
            d.add(Rtp.ELEMENT_DATA, p + 1, length);
            d.leave(item);
            p = padding(d, p + 1 + length, end);
        }
    }

    private static void twoBytes(Dissection d, int at, int end, int applicationBits) {
        int p = padding(d, at, end);
        while (p + 1 < end) {
            int length = d.byteAt(p + 1);
            if (p + 2 + length > end) {
                return;
            }
            int item = d.add(Field.TEXT, p, 2 + length, "Element with a header of two bytes (RFC 8285)");
            d.enter(item);
            d.markGenerated(d.add(Rtp.APPLICATION_BITS, p, 1, applicationBits));
            d.add(Rtp.ELEMENT, p, 1, d.byteAt(p));
            d.add(Rtp.ELEMENT_LENGTH, p + 1, 1, length);
            if (length > 0) {
                d.add(Rtp.ELEMENT_DATA, p + 2, length);
            }
            d.leave(item);
            p = padding(d, p + 2 + length, end);
        }
    }
}
