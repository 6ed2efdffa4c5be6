package org.wirestrata.dissection.internal;

import java.util.Arrays;

/**
 * Data put together from pieces. Pieces may come in any order, twice, and overlap; what came first stays where they differ, which is
 * noted.
 */
final class Whole {
    final int id;
    int pieces;
    int[] frame = new int[4];
    int[] offset = new int[4];
    int[] length = new int[4];
    boolean[] overlap = new boolean[4];
    boolean[] conflict = new boolean[4];
    /** Bytes of all pieces. */
    long taken;
    /** The frame in which it became complete, or 0. */
    int assembledIn;
    byte[] data = new byte[0];
    private byte[][] parts = new byte[4][];
    /** The length, once the last piece is known; -1 before. */
    private int total = -1;

    Whole(int id) {
        this.id = id;
    }

    void add(int inFrame, int at, byte[] from, int index, int n, boolean more) {
        int i = pieces++;
        if (i == frame.length) {
            frame = Arrays.copyOf(frame, i * 2);
            offset = Arrays.copyOf(offset, i * 2);
            length = Arrays.copyOf(length, i * 2);
            overlap = Arrays.copyOf(overlap, i * 2);
            conflict = Arrays.copyOf(conflict, i * 2);
            parts = Arrays.copyOf(parts, i * 2);
        }
        frame[i] = inFrame;
        offset[i] = at;
        length[i] = n;
        parts[i] = Arrays.copyOfRange(from, index, index + n);
        taken += n;
        if (!more) {
            total = Math.max(total, at + n);
        }
        for (int k = 0; k < i; k++) {
            int low = Math.max(at, offset[k]);
            int high = Math.min(at + n, offset[k] + length[k]);
            if (low < high) {
                overlap[i] = true;
                if (!Arrays.equals(parts[i], low - at, high - at, parts[k], low - offset[k], high - offset[k])) {
                    conflict[i] = true;
                }
            }
        }
    }

    boolean complete() {
        if (total < 0) {
            return false;
        }
        int have = 0;
        boolean moved = true;
        while (moved && have < total) {
            moved = false;
            for (int k = 0; k < pieces; k++) {
                if (offset[k] <= have && offset[k] + length[k] > have) {
                    have = offset[k] + length[k];
                    moved = true;
                }
            }
        }
        return have >= total;
    }

    void assemble(int inFrame) {
        data = new byte[total];
        for (int k = pieces - 1; k >= 0; k--) {
            int n = Math.min(length[k], total - offset[k]);
            if (n > 0) {
                System.arraycopy(parts[k], 0, data, offset[k], n);
            }
        }
        assembledIn = inFrame;
    }

    /** Lets go of the pieces' bytes; nothing can be added any more. */
    void seal() {
        parts = null;
    }

    /** Takes back {@link #assemble}: more is needed than was thought. */
    void reopen() {
        assembledIn = 0;
        data = new byte[0];
        total = -1;
    }

    void drop() {
        parts = new byte[frame.length][];
        Arrays.fill(parts, new byte[0]);
        pieces = 0;
        total = -1;
    }

    /** Pieces in the order of their offsets; those that came first stand first where offsets are equal. */
    int[] ordered() {
        Integer[] order = new Integer[pieces];
        for (int i = 0; i < pieces; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> offset[a] != offset[b] ? offset[a] - offset[b] : a - b);
        int[] answer = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            answer[i] = order[i];
        }
        return answer;
    }
}
