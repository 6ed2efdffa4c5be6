package org.wirestrata.dissector.imap.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.TextLines;

/** Literals: bytes whose number ends the line before them (RFC 9051 section 4.3). Those that FETCH responses bring are messages. */
final class Literals {
    private Literals() {
    }

    /** The length of the message behind a line of a response, or -1. */
    static int length(Dissection d, int at, int end) {
        if (at == end || d.byteAt(at) != '*' || !fetch(d, at, end)) {
            return -1;
        }
        int open = end - 1;
        while (open > at && d.byteAt(open) != '{') {
            open--;
        }
        long n = 0;
        int p = open + 1;
        while (p < end && d.byteAt(p) >= '0' && d.byteAt(p) <= '9' && n < Integer.MAX_VALUE) {
            n = n * 10 + d.byteAt(p++) - '0';
        }
        boolean told = open > at && p > open + 1 && p < end && (d.byteAt(p) == '}' || d.byteAt(p) == '+');
        return told ? (int) Math.min(n, Integer.MAX_VALUE >> 1) : -1;
    }

    private static boolean fetch(Dissection d, int at, int end) {
        int p = at;
        while (p < end) {
            int word = TextLines.word(d, p, end);
            if (word - p == 5 && TextLines.starts(d, p, word, "FETCH")) {
                return true;
            }
            p = word + 1;
        }
        return false;
    }
}
