package org.wirestrata.dissector.sdp.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** A line or a part of one, taken word by word. A range's end is the position behind it. */
final class Line {
    private final Dissection d;
    /** The next character to be taken. */
    int at;
    final int end;
    /** Where the word taken last lies. */
    int from;
    int to;

    Line(Dissection d, int at, int end) {
        this.d = d;
        this.at = at;
        this.end = end;
    }

    boolean more() {
        return at < end;
    }

    /** Takes what stands before a character, or all where it does not follow. */
    boolean word(char c) {
        if (at >= end) {
            return false;
        }
        int p = d.find(at, (byte) c);
        from = at;
        to = p < 0 || p > end ? end : p;
        at = Math.min(end, to + 1);
        return true;
    }

    /** Takes all that is left. */
    boolean rest() {
        from = at;
        to = end;
        at = end;
        return from < to;
    }

    void skipBlanks() {
        while (at < end && d.byteAt(at) == ' ') {
            at++;
        }
    }

    /** The text of the word taken last. */
    String text() {
        return text(d, from, to);
    }

    static String text(Dissection d, int from, int to) {
        return new String(d.array(), d.arrayOffset() + from, Math.max(0, to - from), StandardCharsets.UTF_8);
    }

    /** The number that a text is, or -1. */
    static long number(String s) {
        if (s.isEmpty() || s.length() > 18) {
            return -1;
        }
        for (int i = 0; i < s.length(); i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return -1;
            }
        }
        return Long.parseLong(s);
    }

    /** Records the word taken last. */
    int add(Field.Text f) {
        return add(d, f, from, to);
    }

    /** Takes what stands before a character and records it; where nothing is left, nothing. */
    boolean add(Field.Text f, char c) {
        if (!word(c)) {
            return false;
        }
        add(f);
        return true;
    }

    static int add(Dissection d, Field.Text f, int from, int to) {
        return d.addText(f, from, to - from, from, to - from, Encoding.UTF_8);
    }
}
