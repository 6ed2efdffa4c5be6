package org.wirestrata.capture.internal;

import java.util.Arrays;

import org.wirestrata.api.capture.FrameData;

/**
 * The index of some frames in a row: 16 bytes a frame, and more only once a frame in it needs it. One thread adds; others may read a frame
 * once they were told that it is there. Columns that come late are published by volatile writes, complete for the frames before.
 */
final class IndexChunk {
    static final int BITS = 12;
    static final int FRAMES = 1 << BITS;

    private final long base;
    private final int[] delta = new int[FRAMES];
    private final long[] time = new long[FRAMES];
    private final int[] original = new int[FRAMES];
    private final int firstOrigin;
    private volatile long[] position;
    private volatile int[] captured;
    private volatile int[] origin;

    /** Begins with a frame at a position. */
    IndexChunk(long base, int firstOrigin) {
        this.base = base;
        this.firstOrigin = firstOrigin;
    }

    void set(int i, FrameData frame, long nanoseconds, int originIndex) {
        setPosition(i, frame.position);
        time[i] = nanoseconds;
        original[i] = frame.originalLength;
        if (captured == null && frame.capturedLength != frame.originalLength) {
            captured = Arrays.copyOf(original, FRAMES);
        }
        if (captured != null) {
            captured[i] = frame.capturedLength;
        }
        if (origin == null && originIndex != firstOrigin) {
            int[] column = new int[FRAMES];
            Arrays.fill(column, firstOrigin);
            origin = column;
        }
        if (origin != null) {
            origin[i] = originIndex;
        }
    }

    private void setPosition(int i, long value) {
        long distance = value - base;
        if (position == null && distance >> 32 != 0) {
            long[] column = new long[FRAMES];
            for (int k = 0; k < i; k++) {
                column[k] = position(k);
            }
            position = column;
        }
        if (position != null) {
            position[i] = value;
        } else {
            delta[i] = (int) distance;
        }
    }

    long position(int i) {
        long[] column = position;
        return column != null ? column[i] : base + (delta[i] & 0xffff_ffffL);
    }

    long time(int i) {
        return time[i];
    }

    int original(int i) {
        return original[i];
    }

    int captured(int i) {
        int[] column = captured;
        return column != null ? column[i] : original[i];
    }

    int origin(int i) {
        int[] column = origin;
        return column != null ? column[i] : firstOrigin;
    }
}
