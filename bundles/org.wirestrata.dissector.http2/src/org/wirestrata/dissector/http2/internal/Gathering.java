package org.wirestrata.dissector.http2.internal;

import java.util.Arrays;

/** Octets of DATA frames that wait for more. */
final class Gathering {
    /** Octets that a whole may have; what is beyond is not put together. */
    private static final int MOST = 256 << 20;

    private int[] frames = new int[2];
    private int[] lengths = new int[2];
    private int pieces;
    private byte[] bytes = new byte[0];
    private int size;

    boolean isEmpty() {
        return pieces == 0;
    }

    int size() {
        return size;
    }

    int octet(int at) {
        return bytes[at] & 255;
    }

    /** Adds a piece; false where it does not fit any more. */
    boolean add(int frame, byte[] from, int at, int length) {
        if (length > MOST - size) {
            return false;
        }
        if (pieces == frames.length) {
            frames = Arrays.copyOf(frames, pieces * 2);
            lengths = Arrays.copyOf(lengths, pieces * 2);
        }
        frames[pieces] = frame;
        lengths[pieces++] = length;
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, size == 0 ? length : Math.max((int) Math.min(MOST, size * 2L), size + length));
        }
        System.arraycopy(from, at, bytes, size, length);
        size += length;
        return true;
    }

    /** What was added so far. */
    Pieces pieces() {
        return new Pieces(Arrays.copyOf(frames, pieces), Arrays.copyOf(lengths, pieces), bytes, size);
    }

    void clear() {
        pieces = 0;
        size = 0;
        bytes = new byte[0];
    }
}
