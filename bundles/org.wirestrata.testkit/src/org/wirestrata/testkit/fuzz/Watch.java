package org.wirestrata.testkit.fuzz;

import java.lang.management.ManagementFactory;

/** What a thread is at, for whoever watches it. */
final class Watch {
    private static final com.sun.management.ThreadMXBean THREADS = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Ends a thread that came back after it had been given up: another one is in its place. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    final Thread thread;
    /** Grows when a frame begins and when it ends: odd inside. */
    private volatile long steps;
    private volatile long begun;
    private volatile long begunWall;
    private volatile FuzzCase at;
    private volatile int frame;
    private volatile StackTraceElement[] stack;
    private volatile boolean givenUp;

    Watch(Thread thread) {
        this.thread = thread;
    }

    /** Nanoseconds of a processor that the thread has used. */
    long time() {
        return THREADS.getThreadCpuTime(thread.threadId());
    }

    /** Bytes that the thread has allocated. */
    long allocated() {
        return THREADS.getThreadAllocatedBytes(thread.threadId());
    }

    void begin(FuzzCase c, int number) {
        at = c;
        frame = number;
        stack = null;
        begunWall = System.nanoTime();
        begun = time();
        steps++;
    }

    void end() {
        steps++;
        if (givenUp) {
            throw new GivenUp();
        }
    }

    /** Where the thread was seen last in the frame that has just ended, if it took long; or null. */
    StackTraceElement[] seen() {
        return stack;
    }

    /** Looks at the thread; a find where it has to be given up, else null. */
    Find look(Limits limits) {
        long seen = steps;
        if ((seen & 1) == 0) {
            return null;
        }
        long spent = time() - begun;
        long waited = System.nanoTime() - begunWall;
        if (spent < limits.slow().toNanos() / 4 && waited < limits.hang().toNanos()) {
            return null;
        }
        StackTraceElement[] now = thread.getStackTrace();
        FuzzCase c = at;
        int n = frame;
        if (steps != seen) {
            return null;
        }
        stack = now;
        if (spent < limits.hang().toNanos() && waited < 12 * limits.hang().toNanos()) {
            return null;
        }
        givenUp = true;
        return new Find(Find.Kind.HANG, Blame.of(now), Blame.method(now), "no end after " + spent / 1_000_000 + " ms", Blame.text(now), n, c);
    }
}
