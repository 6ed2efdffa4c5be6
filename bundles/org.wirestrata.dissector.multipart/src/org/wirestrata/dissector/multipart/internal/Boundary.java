package org.wirestrata.dissector.multipart.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;

/** Finds the lines between parts: RFC 2046 section 5.1.1. */
final class Boundary {
    private final Dissection d;
    private final int end;
    private final byte[] delimiter;
    /** Where the line found last begins, with the line end before it, and where it ends. */
    int at;
    int next;
    /** Whether no part follows it. */
    boolean last;

    Boundary(Dissection d, int end, String boundary) {
        this.d = d;
        this.end = end;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Finds the first line between parts. */
    boolean first() {
        int p = 0;
        while (p < end) {
            if (here(p) && line(p)) {
                at = p;
                return true;
            }
            int lf = d.find(p, (byte) '\n');
            if (lf < 0 || lf >= end) {
                return false;
            }
            p = lf + 1;
        }
        return false;
    }

    /** Finds the next line between parts from a position on. */
    boolean find(int from) {
        int p = from;
        while (p < end) {
            if (here(p) && line(p)) {
                at = p;
                if (at > from && d.byteAt(at - 1) == '\n') {
                    at -= at - 1 > from && d.byteAt(at - 2) == '\r' ? 2 : 1;
                }
                return true;
            }
            int lf = d.find(p, (byte) '\n');
            if (lf < 0 || lf >= end) {
                return false;
            }
            p = lf + 1;
        }
        return false;
    }

    private boolean here(int p) {
        if (end - p < delimiter.length) {
            return false;
        }
        for (int i = 0; i < delimiter.length; i++) {
            if ((byte) d.byteAt(p + i) != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the rest of the line whose delimiter begins at a position. */
    private boolean line(int p) {
        int rest = p + delimiter.length;
        last = rest + 1 < end && d.byteAt(rest) == '-' && d.byteAt(rest + 1) == '-';
        int lf = d.find(rest, (byte) '\n');
        if (lf >= 0 && lf < end) {
            next = lf + 1;
            return true;
        }
        next = end;
        return last;
    }
}
