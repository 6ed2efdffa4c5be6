package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/**
 * Addresses in headers: name-addr and addr-spec of RFC 3261 section 25.1, and the parts of SIP URIs, section 19.1.
 */
final class Uris {
    /** The fields of an address in a header. */
    record Fields(Field.Text display, Field.Text uri, Field.Text user, Field.Text host, Field.Text port, Field.Text parameter) {
        /** Declares them. */
        static Fields of(String prefix, String uri, String what) {
            return new Fields(Sip.PROTOCOL.text(prefix + ".display.info", what + ": display name"), Sip.PROTOCOL.text(prefix + uri, what),
                    Sip.PROTOCOL.text(prefix + ".user", what + ": user"), Sip.PROTOCOL.text(prefix + ".host", what + ": host"),
                    Sip.PROTOCOL.text(prefix + ".port", what + ": port"), Sip.PROTOCOL.text(prefix + ".param", what
                    + ": parameter of the URI"));
        }
    }

    private Uris() {
    }

    /**
     * Shows the address at the beginning of a range.
     *
     * @return the position behind it, or -1 where there is none
     */
    static int address(Dissection d, Fields f, int from, int to) {
        int p = Chars.skipBlanks(d, from, to);
        if (p >= to) {
            return -1;
        }
        int open;
        int displayEnd;
        if (d.byteAt(p) == '"') {
            int close = Chars.closing(d, p + 1, to);
            if (close < 0) {
                return -1;
            }
            displayEnd = close + 1;
            open = Chars.find(d, displayEnd, to, '<');
        } else if (spec(d, p, to)) {
            int end = Chars.findAny(d, p, to, ";,");
            show(d, f, p, end, end, false);
            return end;
        } else {
            open = Chars.find(d, p, to, '<');
            displayEnd = open;
        }
        int close = open < 0 ? -1 : Chars.find(d, open, to, '>');
        if (close < 0) {
            return -1;
        }
        if (displayEnd > p) {
            Chars.add(d, f.display, p, displayEnd);
            d.hide(Chars.add(d, Sip.DISPLAY, p, displayEnd));
        }
        show(d, f, open + 1, close, close, true);
        return close + 1;
    }

    /** Whether a URI of this protocol stands there without brackets. */
    private static boolean spec(Dissection d, int from, int to) {
        return Chars.startsExactly(d, from, to, "sip:") || Chars.startsExactly(d, from, to, "sips:");
    }

    /** Shows a URI and its parts. */
    static void show(Dissection d, Fields f, int from, int to, int end, boolean parameters) {
        int item = Chars.add(d, f.uri, from, to);
        int scheme = Chars.startsExactly(d, from, end, "sip:") ? 4 : Chars.startsExactly(d, from, end, "sips:") ? 5 : 0;
        if (scheme == 0) {
            return;
        }
        d.enter(item);
        parts(d, f, from + scheme, end, parameters);
        d.leave(item);
    }

    private static void parts(Dissection d, Fields f, int from, int end, boolean parameters) {
        int at = Chars.find(d, from, end, '@');
        int host = at > from ? at + 1 : from;
        if (at > from + 1) {
            Chars.add(d, f.user, from, at);
        }
        if (host >= end) {
            return;
        }
        int hostEnd;
        if (d.byteAt(host) == '[') {
            int close = Chars.find(d, host, end, ']');
            hostEnd = close < 0 ? end : close + 1;
        } else {
            hostEnd = Chars.findAny(d, host, end, ":;?> ");
        }
        Chars.add(d, f.host, host, hostEnd);
        int p = hostEnd;
        if (p < end && d.byteAt(p) == ':') {
            int portEnd = Chars.findAny(d, p + 1, end, ";?> ");
            if (portEnd > p + 2) {
                Chars.add(d, f.port, p + 1, portEnd);
            }
            p = portEnd;
        }
        if (!parameters) {
            return;
        }
        p = Chars.find(d, p, end, ';');
        while (p >= 0 && p < end) {
            int next = Chars.findOrEnd(d, p + 1, end, ';');
            if (next > p + 1) {
                Chars.add(d, f.parameter, p + 1, next);
            }
            p = next;
        }
    }
}
