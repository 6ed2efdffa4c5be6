package org.wirestrata.dissector.imf.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Addresses of originators and recipients: RFC 5322 section 3.4. Commas divide lists, wherever they stand. */
final class Addresses {
    private Addresses() {
    }

    /** The first position in a range that has no white space, or the range's end. */
    static int skipSpace(Dissection d, int from, int to) {
        int p = from;
        while (p < to && (d.byteAt(p) == ' ' || d.byteAt(p) >= '\t' && d.byteAt(p) <= '\r')) {
            p++;
        }
        return p;
    }

    static void list(Dissection d, Field.Text item, int from, int to) {
        int at = from;
        while (at <= to) {
            int comma = find(d, at, to, ',');
            int end = comma < 0 ? to : comma;
            int i = ImfDissector.add(d, item, at, end);
            d.enter(i);
            if (item == Imf.ADDRESS_ITEM) {
                address(d, at, end);
            } else {
                mailbox(d, at, end);
            }
            d.leave(i);
            at = end + 1;
        }
    }

    /** A mailbox, or a group of them behind a name and a colon. */
    private static void address(Dissection d, int from, int to) {
        int colon = find(d, skipSpace(d, from, to), to, ':');
        if (colon < 0) {
            mailbox(d, from, to);
            return;
        }
        int group = ImfDissector.add(d, Imf.DISPLAY_NAME, from, Math.max(from, colon - 1));
        int members = skipSpace(d, colon + 1, to);
        if (members < to && d.byteAt(members) != ';') {
            d.enter(group);
            list(d, Imf.MAILBOX_ITEM, members, to);
            d.leave(group);
        }
    }

    static void mailbox(Dissection d, int from, int to) {
        int start = skipSpace(d, from, to);
        int open = find(d, start, to, '<');
        if (open < 0) {
            ImfDissector.add(d, Imf.ADDRESS, from, to);
            return;
        }
        if (open > start) {
            ImfDissector.add(d, Imf.DISPLAY_NAME, start, open - 1);
        }
        int close = find(d, open + 1, to, '>');
        if (close >= 0) {
            ImfDissector.add(d, Imf.ADDRESS, open + 1, close);
        }
    }

    private static int find(Dissection d, int from, int to, char c) {
        int p = from >= to ? -1 : d.find(from, (byte) c);
        return p < to ? p : -1;
    }
}
