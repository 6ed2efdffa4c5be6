package org.wirestrata.dissector.tls.internal;

import java.util.Arrays;

/** A handshake message that lies in several records (RFC 8446 section 5.1), put together piece by piece. */
final class Fragments {
    private static final int MOST = 1 << 20;
    /** Room to begin with: how long a message is to be is easily said. */
    private static final int LITTLE = 4096;
    private int[] frames = new int[2];
    private int[] lengths = new int[2];
    private byte[] data;
    private int total;
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
        f.total = total;
        f.data = new byte[Math.min(total, LITTLE)];
        return f;
    }

    int missing() {
        return total - size;
    }

    void add(int frame, byte[] from, int offset, int n) {
        if (pieces == frames.length) {
            frames = Arrays.copyOf(frames, pieces * 2);
            lengths = Arrays.copyOf(lengths, pieces * 2);
        }
        frames[pieces] = frame;
        lengths[pieces++] = n;
        if (size + n > data.length) {
            data = Arrays.copyOf(data, Math.min(total, Math.max(data.length * 2, size + n)));
        }
        System.arraycopy(from, offset, data, size, n);
        size += n;
        if (size == total) {
            data = Arrays.copyOf(data, total);
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
