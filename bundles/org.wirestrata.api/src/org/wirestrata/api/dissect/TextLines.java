package org.wirestrata.api.dissect;

import java.nio.charset.StandardCharsets;

/**
 * Lines of text protocols: where they end, and how they are shown. A line ends with a line feed, a carriage return, or both; positions
 * are those of the {@link Dissection}.
 */
public final class TextLines {
    private static final String ESCAPED = "\u0007\b\f\n\r\t\u000b";
    private static final String LETTERS = "abfnrtv";

    private TextLines() {
    }

    /** The position of the end of the line at a position: of its line end, or of the end of the captured bytes where it has none. */
    public static int end(Dissection d, int at) {
        int end = captured(d);
        byte[] bytes = d.array();
        int offset = d.arrayOffset();
        for (int p = at; p < end; p++) {
            byte b = bytes[offset + p];
            if (b == '\n' || b == '\r') {
                return p;
            }
        }
        return Math.max(at, end);
    }

    /** The position behind the line end that stands at {@link #end the end} of a line. */
    public static int next(Dissection d, int end) {
        int all = captured(d);
        if (end >= all) {
            return end;
        }
        boolean both = d.byteAt(end) == '\r' && end + 1 < all && d.byteAt(end + 1) == '\n';
        return both ? end + 2 : end + 1;
    }

    /** Whether the line that ends at {@link #end a position} is known to end there: a carriage return that comes last may have a line feed. */
    public static boolean complete(Dissection d, int end) {
        int all = captured(d);
        return end < all && (d.byteAt(end) == '\n' || end + 1 < all);
    }

    /** The position behind the last byte that was captured. */
    public static int captured(Dissection d) {
        return d.position() + d.remaining();
    }

    /** The position of the first byte in a range that is not a blank, or the range's end. */
    public static int skipBlanks(Dissection d, int from, int to) {
        int p = from;
        while (p < to && d.byteAt(p) == ' ') {
            p++;
        }
        return p;
    }

    /** The end of the word at a position, which a blank or the range's end ends. */
    public static int word(Dissection d, int from, int to) {
        int p = from;
        while (p < to && d.byteAt(p) != ' ') {
            p++;
        }
        return p;
    }

    /** Whether a range begins with a word of ASCII letters given in upper case, regardless of case. */
    public static boolean starts(Dissection d, int from, int to, String word) {
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            int c = d.byteAt(from + i);
            if ((c >= 'a' && c <= 'z' ? c - 32 : c) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The text of a range as it lies there. */
    public static String text(Dissection d, int from, int to) {
        return new String(d.array(), d.arrayOffset() + from, to - from, StandardCharsets.UTF_8);
    }

    /** The text of a range for one line on the screen: what cannot be printed is escaped. */
    public static String shown(Dissection d, int from, int to) {
        String text = text(d, from, to);
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return escaped(text, i);
            }
        }
        return text;
    }

    private static String escaped(String text, int from) {
        StringBuilder s = new StringBuilder(text.length() + 8).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            int known = ESCAPED.indexOf(c);
            if (known >= 0) {
                s.append('\\').append(LETTERS.charAt(known));
            } else if (Character.isISOControl(c)) {
                s.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + (c >> 3 & 7))).append((char) ('0' + (c & 7)));
            } else {
                s.append(c);
            }
        }
        return s.toString();
    }

    /** Records a line of text with its line end as an item without a name, and answers the item. */
    public static int show(Dissection d, int from, int next) {
        return d.add(Field.TEXT, from, next - from, d.wants(Field.TEXT) ? shown(d, from, next) : "");
    }
}
