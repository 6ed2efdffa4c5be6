package org.wirestrata.dissector.sip.internal;

import java.util.Set;

import org.wirestrata.api.dissect.Dissection;

/** The first line of a message, RFC 3261 sections 7.1 and 7.2, and where the headers end. */
final class FirstLine {
    private static final String VERSION = "SIP/2.0";
    private static final Set<String> METHODS = Set.of("ACK", "BYE", "CANCEL", "DO", "INFO", "INVITE", "MESSAGE", "NOTIFY", "OPTIONS",
            "PRACK", "QAUTH",
            "REFER", "REGISTER", "SPRACK", "SUBSCRIBE", "UPDATE", "PUBLISH");

    /** What a message is. */
    enum Kind {
        REQUEST, RESPONSE, NONE
    }

    final Kind kind;
    /** Where the line ends, without and with its line end. */
    final int end;
    final int next;
    /** The request's method or the status code. */
    final int wordEnd;
    /** The request's URI, or the status code. */
    final int secondAt;
    final int secondEnd;

    private FirstLine(Kind kind, int end, int next, int wordEnd, int secondAt, int secondEnd) {
        this.kind = kind;
        this.end = end;
        this.next = next;
        this.wordEnd = wordEnd;
        this.secondAt = secondAt;
        this.secondEnd = secondEnd;
    }

    /** Reads the line at the cursor. */
    static FirstLine at(Dissection d) {
        int start = d.position();
        int there = start + d.remaining();
        int feed = d.find(start, (byte) '\n');
        int end = feed < 0 ? there : feed > start && d.byteAt(feed - 1) == '\r' ? feed - 1 : feed;
        int next = feed < 0 ? there : feed + 1;
        int first = Chars.findOrEnd(d, start, end, ' ');
        int second = Math.min(first + 1, end);
        int secondEnd = Chars.findOrEnd(d, second, end, ' ');
        return new FirstLine(kind(d, start, first, second, secondEnd, end), end, next, first, second, secondEnd);
    }

    private static Kind kind(Dissection d, int start, int first, int second, int secondEnd, int end) {
        if (first == start || secondEnd >= end) {
            return Kind.NONE;
        }
        if (Chars.is(d, start, first, "sip/2.0")) {
            return secondEnd - second == 3 ? Kind.RESPONSE : Kind.NONE;
        }
        boolean request = secondEnd - second >= 3 && Chars.find(d, second, secondEnd, ':') >= 0 && end - secondEnd == VERSION.length() + 1
                && Chars.is(d, secondEnd + 1, end, "sip/2.0");
        return request ? Kind.REQUEST : Kind.NONE;
    }

    /** Whether the method is one of those that the registry of methods, or an early extension, names. */
    static boolean known(String method) {
        return METHODS.contains(method);
    }

    /** The position behind the empty line that ends the headers, or -1 where it is not there. */
    static int headersEnd(Dissection d, int from) {
        int p = from;
        while (true) {
            int feed = d.find(p, (byte) '\n');
            if (feed < 0) {
                return -1;
            }
            if (feed == p || feed == p + 1 && d.byteAt(p) == '\r') {
                return feed + 1;
            }
            p = feed + 1;
        }
    }
}
