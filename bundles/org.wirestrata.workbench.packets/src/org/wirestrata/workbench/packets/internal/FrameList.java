package org.wirestrata.workbench.packets.internal;

import java.util.Arrays;

/** Numbers of frames in ascending order: one thread appends, any thread reads what was there when it asked for the size. */
final class FrameList {
    private volatile int[] frames = new int[1024];
    private volatile int size;

    /** Appends a frame; numbers that do not ascend are ignored. */
    void add(int frame) {
        int n = size;
        if (n > 0 && frames[n - 1] >= frame) {
            return;
        }
        if (n == frames.length) {
            frames = Arrays.copyOf(frames, n * 2);
        }
        frames[n] = frame;
        size = n + 1;
    }

    int size() {
        return size;
    }

    int get(int row) {
        return frames[row];
    }

    /** Where a frame is, or would be as <code>-(row + 1)</code>. */
    int find(int frame) {
        return Arrays.binarySearch(frames, 0, size, frame);
    }
}
