package org.wirestrata.dissection.internal;

/**
 * A thread that dissects and may be given up. It notes which frame it is at in plain variables, which cost nothing; who watches reads
 * them many times before believing them, and has the thread's stack taken in between, which is when its writes are seen.
 */
final class Worker extends Thread {
    /** The dissection that it is in; null outside frames. */
    private DissectionImpl busy;
    /** Grows when a frame begins and when it ends: odd inside. */
    private long frames;

    Worker(Runnable work) {
        super(work, "wirestrata dissection");
        setDaemon(true);
    }

    void begin(DissectionImpl d) {
        busy = d;
        frames++;
    }

    void end() {
        frames++;
        busy = null;
    }

    DissectionImpl busy() {
        return busy;
    }

    long frames() {
        return frames;
    }

    static boolean inside(long frames) {
        return (frames & 1) != 0;
    }
}
