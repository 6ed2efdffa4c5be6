package org.wirestrata.capture.internal;

import java.util.zip.ZipException;

/** A bit stream that is read from its end, as zstd's entropy codes are (RFC 8878 section 4). Before its begin there are zeros. */
final class BackwardBits {
    private byte[] bytes;
    private int from;
    /** Bits that are left; negative once more were read than there are. */
    private int left;

    /** Begins with the bytes from one place to before another; the highest bit that is set marks the end. */
    void begin(byte[] array, int begin, int end) throws ZipException {
        if (begin >= end || array[end - 1] == 0) {
            throw new ZipException("a bit stream has no end mark");
        }
        bytes = array;
        from = begin;
        left = (end - begin) * 8 - Integer.numberOfLeadingZeros((array[end - 1] & 0xff) << 24) - 1;
    }

    int left() {
        return left;
    }

    /** Looks at up to 32 bits. */
    int peek(int count) {
        int low = left - count;
        if (low >= 0) {
            return (int) (word(low) & (1L << count) - 1);
        }
        if (left <= 0) {
            return 0;
        }
        return (int) ((word(0) & (1L << left) - 1) << -low);
    }

    private long word(int bit) {
        int at = from + (bit >>> 3);
        long word = 0;
        if (at + 8 <= bytes.length) {
            word = Octets.i64(bytes, at, false);
        } else {
            for (int i = bytes.length - 1; i >= at; i--) {
                word = word << 8 | bytes[i] & 0xff;
            }
        }
        return word >>> (bit & 7);
    }

    void skip(int count) {
        left -= count;
    }

    int read(int count) {
        int value = peek(count);
        left -= count;
        return value;
    }
}
