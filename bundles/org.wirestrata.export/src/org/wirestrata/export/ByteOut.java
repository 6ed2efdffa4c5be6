package org.wirestrata.export;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Collects UTF-8 text in one large buffer and writes it out in large pieces. For one thread.
 * <p>
 * Where writing fails, everything after is dropped and {@link #failed} says so: a reader that went away is no error of the writer's.
 */
public final class ByteOut {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};
    private static final int ROOM = 64;
    /** Bytes that a UTF-16 unit takes at most. */
    private static final int LONGEST = 3;
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private int size;
    private IOException failure;

    /** Writes to a stream, which is flushed by {@link #flush} and never closed. */
    public ByteOut(OutputStream out) {
        this.out = out;
    }

    /** Whether writing failed; nothing is written any more. */
    public boolean failed() {
        return failure != null;
    }

    /** Why writing failed, or null. */
    public IOException failure() {
        return failure;
    }

    /** Hands everything to the stream and flushes it. */
    public void flush() {
        drain();
        try {
            if (failure == null) {
                out.flush();
            }
        } catch (IOException e) {
            failure = e;
        }
    }

    private void drain() {
        try {
            if (failure == null && size > 0) {
                out.write(buffer, 0, size);
            }
        } catch (IOException e) {
            failure = e;
        }
        size = 0;
    }

    private void room() {
        if (size > buffer.length - ROOM) {
            drain();
        }
    }

    /** Writes a character below 128. */
    public ByteOut put(char ascii) {
        room();
        buffer[size++] = (byte) ascii;
        return this;
    }

    /** Writes text. */
    public ByteOut put(CharSequence text) {
        return put(text, 0, text.length());
    }

    /** Writes a part of a text. */
    public ByteOut put(CharSequence text, int from, int to) {
        int i = from;
        while (i < to) {
            room();
            int end = Math.min(to, i + (buffer.length - size - ROOM / 2) / LONGEST);
            for (; i < end; i++) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    buffer[size++] = (byte) c;
                } else {
                    i += wide(text, i, to, c);
                }
            }
        }
        return this;
    }

    /** Encodes a character beyond ASCII; answers 1 where it took two UTF-16 units. */
    private int wide(CharSequence text, int i, int to, char c) {
        if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
            return 0;
        }
        if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text.charAt(i + 1))) {
            int p = Character.toCodePoint(c, text.charAt(i + 1));
            buffer[size++] = (byte) (0xf0 | p >> 18);
            buffer[size++] = (byte) (0x80 | p >> 12 & 0x3f);
            buffer[size++] = (byte) (0x80 | p >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | p & 0x3f);
            return 1;
        }
        int p = Character.isSurrogate(c) ? 0xfffd : c;
        buffer[size++] = (byte) (0xe0 | p >> 12);
        buffer[size++] = (byte) (0x80 | p >> 6 & 0x3f);
        buffer[size++] = (byte) (0x80 | p & 0x3f);
        return 0;
    }

    /** Writes a number in decimal. */
    public ByteOut put(long number) {
        room();
        if (number < 0) {
            if (number == Long.MIN_VALUE) {
                return put("-9223372036854775808");
            }
            buffer[size++] = '-';
            number = -number;
        }
        int digits = 1;
        for (long n = number; n >= 10; n /= 10) {
            digits++;
        }
        for (int at = size + digits - 1; at >= size; at--) {
            buffer[at] = (byte) ('0' + number % 10);
            number /= 10;
        }
        size += digits;
        return this;
    }

    /** Writes blanks. */
    public ByteOut blanks(int count) {
        for (int i = 0; i < count; i++) {
            put(' ');
        }
        return this;
    }

    /** Writes bytes in hexadecimal, two digits each. */
    public ByteOut hex(byte[] bytes, int offset, int length) {
        int i = 0;
        while (i < length) {
            room();
            for (int end = Math.min(length, i + (buffer.length - size) / 2); i < end; i++) {
                byte b = bytes[offset + i];
                buffer[size++] = HEX[b >> 4 & 15];
                buffer[size++] = HEX[b & 15];
            }
        }
        return this;
    }

    /** Writes bytes in hexadecimal with colons between them. */
    public ByteOut hexWithColons(byte[] bytes, int offset, int length) {
        int i = 0;
        while (i < length) {
            room();
            for (int end = Math.min(length, i + (buffer.length - size) / 3); i < end; i++) {
                byte b = bytes[offset + i];
                if (i > 0) {
                    buffer[size++] = ':';
                }
                buffer[size++] = HEX[b >> 4 & 15];
                buffer[size++] = HEX[b & 15];
            }
        }
        return this;
    }

    /** Writes the lowest digits of a number in hexadecimal. */
    public ByteOut hex(long number, int digits) {
        room();
        for (int shift = digits * 4 - 4; shift >= 0; shift -= 4) {
            buffer[size++] = HEX[(int) (number >>> shift) & 15];
        }
        return this;
    }

    /** Writes text for XML: markup characters as entities, control characters but blanks, tabs and line ends as <code>\x1</code>. */
    public ByteOut xml(CharSequence text) {
        int plain = 0;
        int n = text.length();
        for (int i = 0; i < n; i++) {
            char c = text.charAt(i);
            String entity = switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            case '\'' -> "&#x27;";
            default -> null;
            };
            boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 127;
            if (entity == null && !control) {
                continue;
            }
            put(text, plain, i);
            plain = i + 1;
            if (entity != null) {
                put(entity);
            } else {
                put('\\').put('x').put(Integer.toHexString(c));
            }
        }
        return put(text, plain, n);
    }

    /** Writes a string for JSON, in quotes. */
    public ByteOut json(CharSequence text) {
        put('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int named = c < ' ' ? "\b\t\n\f\r".indexOf(c) : -1;
            if (c == '"' || c == '\\') {
                put('\\').put(c);
            } else if (named >= 0) {
                put('\\').put("btnfr".charAt(named));
            } else if (c < ' ') {
                put("\\u").hex(c, 4);
            } else {
                room();
                if (c < 0x80) {
                    buffer[size++] = (byte) c;
                } else {
                    i += wide(text, i, text.length(), c);
                }
            }
        }
        return put('"');
    }
}
