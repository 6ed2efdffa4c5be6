package org.wirestrata.dissector.xml.internal;

import org.wirestrata.api.dissect.Dissection;

/** Finds where words of the markup end. */
final class Scan {
    private static final int NONE = -1;

    private final Dissection d;
    private final int end;

    Scan(Dissection d, int end) {
        this.d = d;
        this.end = end;
    }

    static boolean blank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** The position behind blanks. */
    int blanks(int from) {
        int p = from;
        while (p < end && blank(d.byteAt(p))) {
            p++;
        }
        return p;
    }

    /** Whether a word stands at a position. */
    boolean is(int p, String word) {
        if (p < 0 || end - p < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (d.byteAt(p + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The position behind the next place where a word stands, or -1. */
    int behind(int from, String word) {
        int p = from;
        while (p < end) {
            p = d.find(p, (byte) word.charAt(0));
            if (p < 0 || p >= end) {
                return NONE;
            }
            if (is(p, word)) {
                return p + word.length();
            }
            p++;
        }
        return NONE;
    }

    /** The position behind the characters of a name: section 2.3, those of ASCII. */
    int name(int from) {
        int p = from;
        while (p < end && named(d.byteAt(p))) {
            p++;
        }
        return p;
    }

    private static boolean named(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_' || c == ':';
    }

    /** The position behind attributes and the blanks around them. */
    int attributes(int from) {
        int p = blanks(from);
        int next;
        while ((next = attribute(p)) != NONE) {
            p = blanks(next);
        }
        return p;
    }

    /** The position behind the attribute at a position, or -1. */
    int attribute(int p) {
        int value = value(p);
        if (value == NONE || value == end) {
            return NONE;
        }
        int quote = d.byteAt(value);
        if (quote == '"' || quote == '\'') {
            int close = d.find(value + 1, (byte) quote);
            return close < 0 || close >= end ? NONE : close + 1;
        }
        int next = name(value);
        return next == value ? NONE : next;
    }

    /** Where the value of the attribute at a position begins, or -1. */
    int value(int p) {
        int nameEnd = name(p);
        int equals = blanks(nameEnd);
        return nameEnd == p || !is(equals, "=") ? NONE : blanks(equals + 1);
    }
}
