package org.wirestrata.dissector.sip.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Looks for characters in ranges of a layer, and records ranges. A range's end is the position behind it. */
final class Chars {
    private Chars() {
    }

    /** The position of a character in a range, or -1. */
    static int find(Dissection d, int from, int to, char c) {
        int at = from < to ? d.find(from, (byte) c) : -1;
        return at < to ? at : -1;
    }

    /** The position of a character in a range, or the range's end. */
    static int findOrEnd(Dissection d, int from, int to, char c) {
        int at = find(d, from, to, c);
        return at < 0 ? to : at;
    }

    /** The position of the first of several characters in a range, or the range's end. */
    static int findAny(Dissection d, int from, int to, String any) {
        int p = from;
        while (p < to && any.indexOf(d.byteAt(p)) < 0) {
            p++;
        }
        return p;
    }

    /** The position of a character outside quotation marks, or the range's end. */
    static int findUnquoted(Dissection d, int from, int to, char c) {
        return findUnquoted(d, from, to, c, c);
    }

    /** The position of the first of two characters outside quotation marks, or the range's end. */
    static int findUnquoted(Dissection d, int from, int to, char one, char other) {
        boolean quoted = false;
        for (int p = from; p < to; p++) {
            int b = d.byteAt(p);
            if (b == '"') {
                quoted = !quoted;
            } else if (b == '\\' && quoted) {
                p++;
            } else if (!quoted && (b == one || b == other)) {
                return p;
            }
        }
        return to;
    }

    /** The position of the quotation mark that closes a quotation, or -1. */
    static int closing(Dissection d, int from, int to) {
        for (int p = from; p < to; p++) {
            int b = d.byteAt(p);
            if (b == '"') {
                return p;
            }
            if (b == '\\') {
                p++;
            }
        }
        return -1;
    }

    /** Where a range begins behind its leading blanks. */
    static int skipBlanks(Dissection d, int from, int to) {
        int p = from;
        while (p < to && blank(d.byteAt(p))) {
            p++;
        }
        return p;
    }

    static boolean blank(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    static boolean digit(int c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a range begins with a word in lower case, regardless of case. */
    static boolean starts(Dissection d, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int c = d.byteAt(from + i);
            if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a range is a word in lower case, regardless of case. */
    static boolean is(Dissection d, int from, int to, String word) {
        return to - from == word.length() && starts(d, from, to, word);
    }

    /** Whether a range begins with exactly this word. */
    static boolean startsExactly(Dissection d, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (d.byteAt(from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The number with which a range begins, modulo 2^64; 0 where there is none. */
    static long number(Dissection d, int from, int to) {
        int p = skipBlanks(d, from, to);
        boolean negative = p < to && d.byteAt(p) == '-';
        long n = 0;
        for (p += negative ? 1 : 0; p < to && digit(d.byteAt(p)); p++) {
            n = n * 10 + d.byteAt(p) - '0';
        }
        return negative ? -n : n;
    }

    /** The number that a whole range is, or -1. */
    static long wholeNumber(Dissection d, int from, int to) {
        if (from >= to || to - from > 18) {
            return -1;
        }
        long n = 0;
        for (int p = from; p < to; p++) {
            if (!digit(d.byteAt(p))) {
                return -1;
            }
            n = n * 10 + d.byteAt(p) - '0';
        }
        return n;
    }

    static String text(Dissection d, int from, int to) {
        return new String(d.array(), d.arrayOffset() + from, Math.max(0, to - from), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Records a range as text. */
    static int add(Dissection d, Field.Text f, int from, int to) {
        return d.addText(f, from, to - from, from, to - from, Encoding.UTF_8);
    }

    /** Records a range as a line of text without a name. */
    static int line(Dissection d, int from, int to) {
        return line(d, from, to, to);
    }

    /** Records a range as a line of text without a name, shown at a range that goes on. */
    static int line(Dissection d, int from, int to, int end) {
        return d.add(Field.TEXT, from, end - from, escaped(text(d, from, to)));
    }

    /** The text with what cannot be printed replaced. */
    static String escaped(String text) {
        StringBuilder b = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != 0x7f) {
                if (b != null) {
                    b.append(c);
                }
                continue;
            }
            if (b == null) {
                b = new StringBuilder(text.substring(0, i));
            }
            int known = "\u0007\b\f\n\r\t\u000b".indexOf(c);
            b.append(known >= 0 ? "\\" + "abfnrtv".charAt(known) : String.format("\\%03o", (int) c));
        }
        return b == null ? text : b.toString();
    }
}
