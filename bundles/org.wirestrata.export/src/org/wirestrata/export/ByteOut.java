package org.wirestrata.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

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
    /** Bytes that a character takes in XML at most. */
    private static final int XML_LONGEST = 6;
    /** Characters that are taken over at a time. */
    private static final int RUN = 4096;
    /** What stands for ASCII characters in XML; null for themselves. */
    private static final byte[][] XML = xml();
    private final OutputStream out;
    private final byte[] buffer = new byte[1 << 16];
    private final char[] chars = new char[RUN];
    private char high;
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
        room(ROOM);
    }

    private void room(int bytes) {
        if (size > buffer.length - bytes) {
            drain();
        }
    }

    private static byte[][] xml() {
        byte[][] texts = new byte[128][];
        for (int c = 0; c < texts.length; c++) {
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 127) {
                texts[c] = ("\\x" + Integer.toHexString(c)).getBytes(StandardCharsets.US_ASCII);
            }
        }
        texts['&'] = "&amp;".getBytes(StandardCharsets.US_ASCII);
        texts['<'] = "&lt;".getBytes(StandardCharsets.US_ASCII);
        texts['>'] = "&gt;".getBytes(StandardCharsets.US_ASCII);
        texts['"'] = "&quot;".getBytes(StandardCharsets.US_ASCII);
        texts['\''] = "&#x27;".getBytes(StandardCharsets.US_ASCII);
        return texts;
    }

    /** Writes what was collected. */
    public ByteOut put(ByteArrayOutputStream collected) {
        if (collected.size() <= buffer.length / 8) {
            room(collected.size());
            byte[] bytes = collected.toByteArray();
            System.arraycopy(bytes, 0, buffer, size, bytes.length);
            size += bytes.length;
            return this;
        }
        drain();
        try {
            if (failure == null) {
                collected.writeTo(out);
            }
        } catch (IOException e) {
            failure = e;
        }
        return this;
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
        for (int at = from; at < to; at += RUN) {
            int n = Math.min(RUN, to - at);
            text.getChars(at, at + n, chars, 0);
            room(n * LONGEST);
            for (int i = 0; i < n; i++) {
                char c = chars[i];
                if (c < 0x80) {
                    buffer[size++] = (byte) c;
                } else {
                    wide(c);
                }
            }
        }
        return this;
    }

    /** Encodes a character beyond ASCII; the first half of a pair waits for the second. Decoded text has no halves alone. */
    private void wide(char c) {
        if (c < 0x800) {
            buffer[size++] = (byte) (0xc0 | c >> 6);
            buffer[size++] = (byte) (0x80 | c & 0x3f);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c) && high != 0) {
            int p = Character.toCodePoint(high, c);
            high = 0;
            buffer[size++] = (byte) (0xf0 | p >> 18);
            buffer[size++] = (byte) (0x80 | p >> 12 & 0x3f);
            buffer[size++] = (byte) (0x80 | p >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | p & 0x3f);
        } else {
            int p = Character.isSurrogate(c) ? 0xfffd : c;
            buffer[size++] = (byte) (0xe0 | p >> 12);
            buffer[size++] = (byte) (0x80 | p >> 6 & 0x3f);
            buffer[size++] = (byte) (0x80 | p & 0x3f);
        }
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
        int to = text.length();
        for (int at = 0; at < to; at += RUN) {
            int n = Math.min(RUN, to - at);
            text.getChars(at, at + n, chars, 0);
            room(n * XML_LONGEST);
            for (int i = 0; i < n; i++) {
                char c = chars[i];
                if (c >= 0x80) {
                    wide(c);
                } else if (XML[c] == null) {
                    buffer[size++] = (byte) c;
                } else {
                    System.arraycopy(XML[c], 0, buffer, size, XML[c].length);
                    size += XML[c].length;
                }
            }
        }
        return this;
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
                    wide(c);
                }
            }
        }
        return put('"');
    }
}
