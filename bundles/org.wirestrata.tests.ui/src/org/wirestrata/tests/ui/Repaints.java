package org.wirestrata.tests.ui;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * How long repaints took. On a machine that other programs keep busy, time passes while nothing is done: a repaint counts with what it
 * worked and the longest that it may have waited for rows, where that is less than the time that passed.
 */
final class Repaints {
    /** How long a painting waits for rows at most; what the packet list promises. */
    private static final long PATIENCE_NANOS = 20_000_000;

    private final long[] elapsed;
    private final long[] worked;
    private final long limit;
    private int count;

    Repaints(int most, long limit) {
        this.elapsed = new long[most];
        this.worked = new long[most];
        this.limit = limit;
    }

    /** The time that the current thread has worked, in nanoseconds. */
    static long work() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void add(long elapsedNanos, long workedNanos) {
        elapsed[count] = elapsedNanos;
        worked[count++] = workedNanos;
    }

    /** How many took longer than allowed. */
    int slow() {
        int slow = 0;
        for (int i = 0; i < count; i++) {
            slow += Math.min(elapsed[i], worked[i] + PATIENCE_NANOS) > limit ? 1 : 0;
        }
        return slow;
    }

    @Override
    public String toString() {
        return "elapsed " + describe(elapsed) + "; worked " + describe(worked) + "; too slow " + slow() + " of " + count;
    }

    private String describe(long[] nanos) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return "median %.1f ms, 99 of 100 within %.1f ms, worst %.1f ms".formatted(sorted[count / 2] / 1e6, sorted[count * 99 / 100] / 1e6,
                sorted[count - 1] / 1e6);
    }
}
