package org.wirestrata.kernel.internal;

/** Numbers as traces print them. */
final class Numbers {
    private static final long SECOND = 1_000_000_000L;

    private Numbers() {
    }

    /** A decimal number, or a default where it is none. */
    static int decimal(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** A number that may be hexadecimal, and then is negative where its highest bit is set: 0x4, 0xffffffffffffff91, -111. */
    static long signed(String text) {
        String t = text.strip();
        try {
            return t.startsWith("0x") || t.startsWith("0X") ? Long.parseUnsignedLong(t.substring(2), 16) : Long.parseLong(t);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Seconds with a fraction, in nanoseconds; -1 where it is no such number. */
    static long nanos(String text) {
        int dot = text.indexOf('.');
        if (dot <= 0 || dot > 9 || text.length() - dot - 1 > 9) {
            return -1;
        }
        long value = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (i == dot) {
                continue;
            }
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
            digits += i > dot ? 1 : 0;
        }
        for (; digits < 9; digits++) {
            value *= 10;
        }
        return value < 0 || value / SECOND > 999_999_999L ? -1 : value;
    }
}
