package org.wirestrata.filter.internal.syntax;

import org.wirestrata.api.filter.FilterException;

/**
 * Replaces the escapes of a quoted text: those of C, <code>\xNN</code> with one or two digits, octal with up to three,
 * <code>&#92;uNNNN</code> and <code>\UNNNNNNNN</code>. Bytes above 0x7f that are written as numbers become the character with that
 * number, and are marked as bytes by {@link #BYTE}.
 */
public final class Escapes {
    /** Added to a byte from 0x80 on that was written as a number; the place is in the private use area. */
    public static final int BYTE = 0xf700;

    private final Problems problems;
    private final String text;
    private final int end;
    private int at;

    private Escapes(Problems problems, int start, int end) {
        this.problems = problems;
        this.text = problems.text();
        this.at = start;
        this.end = end;
    }

    static String replace(Problems problems, int start, int end) throws FilterException {
        return new Escapes(problems, start, end).run();
    }

    private String run() throws FilterException {
        StringBuilder b = new StringBuilder(end - at);
        while (at < end) {
            char c = text.charAt(at);
            if (c != '\\') {
                b.append(c);
                at++;
            } else {
                escape(b);
            }
        }
        return b.toString();
    }

    private void escape(StringBuilder b) throws FilterException {
        int start = at;
        char c = text.charAt(at + 1);
        at += 2;
        int simple = "abfnrtv\\\"'".indexOf(c);
        if (simple >= 0) {
            b.append("\u0007\b\f\n\r\t\u000b\\\"'".charAt(simple));
        } else if (c == 'x') {
            octet(b, start, digits(2, 16));
        } else if (c == 'u' || c == 'U') {
            universal(b, start, c == 'u' ? 4 : 8);
        } else if (c >= '0' && c <= '7') {
            at--;
            octet(b, start, digits(3, 8));
        } else {
            throw problems.at(new Span(start, 2), "\\" + c + " is no escape sequence; a backslash itself is written \\\\.",
                    "\\\\" + c);
        }
    }

    private void octet(StringBuilder b, int start, long value) throws FilterException {
        Span span = new Span(start, at - start);
        if (value < 0) {
            throw problems.at(span, span.of(text) + " is no escape sequence: hexadecimal digits must follow \\x.");
        }
        if (value > 255) {
            throw problems.at(span, span.of(text) + " does not fit into a byte.");
        }
        b.append((char) (value < 0x80 ? value : BYTE + value));
    }

    private void universal(StringBuilder b, int start, int digits) throws FilterException {
        int from = at;
        long value = digits(digits, 16);
        Span span = new Span(start, at - start);
        if (at - from != digits || !named(value)) {
            throw problems.at(span, span.of(text) + " names no character: " + digits + " hexadecimal digits are needed, from 00A0 on,"
                    + " surrogates excepted.");
        }
        b.appendCodePoint((int) value);
    }

    private static boolean named(long value) {
        return (value >= 0xa0 || value == '$' || value == '@' || value == '`')
                && value <= Character.MAX_CODE_POINT && (value < Character.MIN_SURROGATE || value > Character.MAX_SURROGATE);
    }

    private long digits(int most, int radix) {
        long value = -1;
        for (int n = 0; n < most && at < end && Character.digit(text.charAt(at), radix) >= 0 && text.charAt(at) < 0x80; n++) {
            value = Math.max(0, value) * radix + Character.digit(text.charAt(at++), radix);
        }
        return value;
    }
}
