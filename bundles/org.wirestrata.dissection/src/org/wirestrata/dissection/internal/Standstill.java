package org.wirestrata.dissection.internal;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * How long a thread has been in one frame, of the time that it can be blamed for: while it waits, that is the clock's; while it runs, what a
 * processor gave it, since a machine that has much else to do is nobody's fault. Where it seems to run without using a processor, in an
 * operation of the system for instance, a part of the clock's time counts.
 */
final class Standstill {
    private static final int PART = 12;
    /** So much of the patience goes by the clock, because asking for a processor's time takes classes that are seldom needed. */
    private static final int FIRST = 5;
    private static final long UNKNOWN = -1;
    private final long patience;
    private final long sample;
    private long still;
    private long used = UNKNOWN;

    /** Asked for when the first thread stands still. */
    private static final class Processors {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
        private static final boolean KNOWN = THREADS.isThreadCpuTimeSupported() && THREADS.isThreadCpuTimeEnabled();

        private Processors() {
        }

        /** Nanoseconds that a thread has used. */
        static long used(Thread t) {
            return KNOWN ? THREADS.getThreadCpuTime(t.threadId()) : UNKNOWN;
        }
    }

    /** All times in milliseconds; the thread is looked at after each sample. */
    Standstill(long patience, long sample) {
        this.patience = patience;
        this.sample = sample;
    }

    /** The thread is in another frame, or in none. */
    void ends() {
        still = 0;
        used = UNKNOWN;
    }

    /** The thread is in the frame in which it was a sample ago. */
    void goesOn(Thread t) {
        boolean clock = still < patience / FIRST || t.getState() != Thread.State.RUNNABLE;
        still += clock ? sample : spent(t);
    }

    boolean isLong() {
        return still >= patience;
    }

    private long spent(Thread t) {
        long before = used;
        used = Processors.used(t);
        if (used == UNKNOWN) {
            return sample;
        }
        long part = sample / PART;
        return before == UNKNOWN ? part : Math.clamp(TimeUnit.NANOSECONDS.toMillis(used - before), part, sample);
    }
}
