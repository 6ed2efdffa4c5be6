package org.wirestrata.dissector.dns.internal;

import java.util.Locale;

/**
 * Bytes as text in which everything can be seen: UTF-8 where it is some, escapes for characters that print nothing, and a replacement
 * character for each run of bytes that makes none. Sequences that are longer than needed are read all the same.
 */
final class PrintableText {
    private static final char REPLACEMENT = '\ufffd';
    private static final String CONTROLS = "\u0007\b\f\n\r\t\u000b";
    private static final String LETTERS = "abfnrtv";

    private PrintableText() {
    }

    /** Appends bytes. */
    static void append(byte[] bytes, int from, int length, StringBuilder to) {
        int end = from + length;
        int p = from;
        while (p < end) {
            int b = bytes[p++];
            if (b >= 0) {
                ascii((char) b, to);
                continue;
            }
            int behind = following(b & 255);
            if (behind == 0) {
                to.append(REPLACEMENT);
                continue;
            }
            int last = Math.min(end, p + behind);
            int code = b & 0x3f >> behind;
            while (p < last && (bytes[p] & 0xc0) == 0x80) {
                code = code << 6 | bytes[p++] & 0x3f;
                behind--;
            }
            if (behind > 0) {
                to.append(REPLACEMENT);
            } else {
                character(code, to);
            }
        }
    }

    /** How many bytes follow the first one of a sequence, in the original definition of UTF-8 (RFC 2279); 0 where none can begin with it. */
    private static int following(int first) {
        int ones = Integer.numberOfLeadingZeros(~first << 24);
        return ones >= 2 && ones <= 6 ? ones - 1 : 0;
    }

    private static void character(int code, StringBuilder to) {
        if (!Character.isValidCodePoint(code) || code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE) {
            to.append(REPLACEMENT);
            return;
        }
        switch (Character.getType(code)) {
            case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED ->
                to.append(String.format(Locale.ROOT, code >> 16 == 0 ? "\\u%04X" : "\\U%08X", code));
            default -> to.appendCodePoint(code);
        }
    }

    private static void ascii(char c, StringBuilder to) {
        int known = CONTROLS.indexOf(c);
        if (known >= 0) {
            to.append('\\').append(LETTERS.charAt(known));
        } else if (c < 0x20 || c == 0x7f) {
            to.append('\\').append((char) ('0' + (c >> 6))).append((char) ('0' + (c >> 3 & 7))).append((char) ('0' + (c & 7)));
        } else {
            to.append(c);
        }
    }
}
