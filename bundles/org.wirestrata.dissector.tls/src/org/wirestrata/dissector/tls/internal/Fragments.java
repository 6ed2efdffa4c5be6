package org.wirestrata.dissector.tls.internal;

import java.util.Arrays;

/** A handshake message that lies in several records (RFC 8446 section 5.1), put together piece by piece. */
final class Fragments {
    private static final int MOST = 1 << 20;
    private int[] frames = new int[2];
    private int[] lengths = new int[2];
    private byte[] data;
    private int size;
    private int pieces;
    /** The frame in which it is complete; 0 before. */
    int completeIn;

    /** Begins one of so many bytes, its header included, or null where that is too long to be kept. */
    static Fragments of(int total) {
        if (total > MOST) {
            return null;
        }
        Fragments f = new Fragments();
        f.data = new byte[total];
        return f;
    }

    int missing() {
        return data.length - size;
    }

    void add(int frame, byte[] from, int offset, int n) {
        if (pieces == frames.length) {
            frames = Arrays.copyOf(frames, pieces * 2);
            lengths = Arrays.copyOf(lengths, pieces * 2);
        }
        frames[pieces] = frame;
        lengths[pieces++] = n;
        System.arraycopy(from, offset, data, size, n);
        size += n;
        if (size == data.length) {
            completeIn = frame;
        }
    }

    byte[] data() {
        return data;
    }

    int pieces() {
        return pieces;
    }

    int frame(int piece) {
        return frames[piece];
    }

    int length(int piece) {
        return lengths[piece];
    }
}
