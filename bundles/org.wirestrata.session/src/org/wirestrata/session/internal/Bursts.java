package org.wirestrata.session.internal;

import java.util.Arrays;

/** When something happened, in steps of 5 ms, to find the tenth of a second in which it happened most often. */
final class Bursts {
    /** A step in nanoseconds. */
    private static final long STEP = 5_000_000;
    /** The steps of a window. */
    private static final int WINDOW = 20;

    /**
     * How often it happened in a window.
     *
     * @param start nanoseconds since the first frame
     */
    record Burst(long count, long start) {
    }

    private long[] step = new long[1];
    private long[] start = new long[1];
    private int[] count = new int[1];
    /** The first step of the capture is there from the beginning. */
    private int size = 1;

    /** Notes that it happened so many times. */
    void add(long time, int times) {
        long s = Math.floorDiv(time, STEP);
        int i = size - 1;
        while (i >= 0 && step[i] > s) {
            i--;
        }
        if (i < 0 || step[i] < s) {
            insert(++i, s, time);
        }
        count[i] += times;
    }

    private void insert(int at, long s, long time) {
        if (size == step.length) {
            step = Arrays.copyOf(step, size * 2);
            start = Arrays.copyOf(start, size * 2);
            count = Arrays.copyOf(count, size * 2);
        }
        System.arraycopy(step, at, step, at + 1, size - at);
        System.arraycopy(start, at, start, at + 1, size - at);
        System.arraycopy(count, at, count, at + 1, size - at);
        step[at] = s;
        start[at] = time;
        count[at] = 0;
        size++;
    }

    /** Adds what happened later. */
    void add(Bursts later) {
        for (int i = 0; i < later.size; i++) {
            if (later.count[i] > 0) {
                add(later.start[i], later.count[i]);
            }
        }
    }

    /** The first of the greatest. */
    Burst greatest() {
        Burst greatest = new Burst(0, 0);
        long inWindow = 0;
        int head = 0;
        for (int i = 0; i < size; i++) {
            inWindow += count[i];
            while (step[head] + WINDOW <= step[i]) {
                inWindow -= count[head++];
            }
            if (inWindow > greatest.count) {
                greatest = new Burst(inWindow, start[head]);
            }
        }
        return greatest;
    }
}
