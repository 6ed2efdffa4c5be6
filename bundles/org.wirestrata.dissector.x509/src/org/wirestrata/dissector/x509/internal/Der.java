package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;

/** One value in distinguished encoding, X.690: where its tag, content and end lie in the layer. */
record Der(int tag, int at, int content, int end) {
    static final int BOOLEAN = 0x01;
    static final int INTEGER = 0x02;
    static final int BIT_STRING = 0x03;
    static final int OID = 0x06;
    static final int UTF8 = 0x0c;
    static final int PRINTABLE = 0x13;
    static final int TELETEX = 0x14;
    static final int IA5 = 0x16;
    static final int UTC_TIME = 0x17;
    static final int GENERALIZED_TIME = 0x18;
    static final int VISIBLE = 0x1a;
    static final int UNIVERSAL = 0x1c;
    static final int BMP = 0x1e;
    static final int SEQUENCE = 0x30;
    /** The tag of the n-th choice or optional part: primitive and constructed. */
    static final int CONTEXT = 0x80;
    static final int CONSTRUCTED = 0xa0;

    /** The value at a position; what goes beyond the end is cut there. Null where nothing is left. */
    static Der at(Dissection d, int at, int end) {
        if (end - at < 2) {
            return null;
        }
        int tag = d.byteAt(at);
        int n = d.byteAt(at + 1);
        int content = at + 2;
        if (n >= 0x80) {
            int bytes = Math.min(4, n & 0x7f);
            n = bytes == 0 ? end - content : (int) Math.min(Integer.MAX_VALUE / 2, d.peekAt(content, bytes));
            content += bytes;
        }
        return new Der(tag, at, Math.min(content, end), (int) Math.min(end, (long) content + n));
    }

    /** The value behind this one, up to an end. */
    Der next(Dissection d, int until) {
        return at(d, end, until);
    }

    /** The first value inside. */
    Der inside(Dissection d) {
        return at(d, content, end);
    }

    /** How many values there are inside. */
    int count(Dissection d) {
        int n = 0;
        for (Der x = inside(d); x != null; x = x.next(d, end)) {
            n++;
        }
        return n;
    }

    int length() {
        return end - content;
    }

    int whole() {
        return end - at;
    }

    /** The content as a signed number of at most 8 bytes. */
    long number(Dissection d) {
        long v = length() > 0 && d.byteAt(content) >= 0x80 ? -1 : 0;
        for (int i = content; i < end; i++) {
            v = v << 8 | d.byteAt(i);
        }
        return v;
    }

    /** The content as an object identifier in dots; what is no such thing gives what there is. */
    String oid(Dissection d) {
        StringBuilder to = new StringBuilder();
        long v = 0;
        for (int i = content; i < end; i++) {
            int b = d.byteAt(i);
            v = v << 7 | b & 0x7f;
            if (b < 0x80) {
                if (to.isEmpty()) {
                    long first = Math.min(2, v / 40);
                    to.append(first).append('.').append(v - first * 40);
                } else {
                    to.append('.').append(v);
                }
                v = 0;
            }
        }
        return to.toString();
    }
}
