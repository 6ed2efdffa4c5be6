package org.wirestrata.session.internal;

import java.io.IOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Supplier;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.Sessions.Collector;
import org.wirestrata.api.session.Sessions.Progress;

/**
 * Scans a capture by several threads. One reads batches of frames, workers dissect frames each by itself, and the calling thread puts the parts
 * together in frame order. Frames that depend on others are left to a pass, which the calling thread runs over them in their order: since the
 * other frames neither need nor change what a pass remembers, the result is that of one pass over all. Where too many are left, the
 * pass takes all that come.
 *
 * @param <P> what is made of a part
 */
final class Scanner<P> {
    /** Batches after which it is judged whether scanning pays. */
    private static final int TRIED = 4;

    private final DisplayFilter filter;
    private final Collector<P> collector;
    private final Progress progress;
    private final Engine.Pass pass;
    private final BlockingQueue<Batch<P>> empty;
    private final BlockingQueue<Batch<P>> work;
    private final BlockingQueue<Batch<P>> order;
    private final Batch<P> end = new Batch<>();
    private volatile boolean stopped;
    private volatile boolean passTakesAll;
    private volatile Throwable readFailure;

    Scanner(DisplayFilter filter, Collector<P> collector, Progress progress, Engine.Pass pass, int workers) {
        this.filter = filter;
        this.collector = collector;
        this.progress = progress;
        this.pass = pass;
        int batches = workers * 2 + 2;
        empty = new ArrayBlockingQueue<>(batches);
        work = new ArrayBlockingQueue<>(batches + workers);
        order = new ArrayBlockingQueue<>(batches + 1);
        for (int i = 0; i < batches; i++) {
            empty.add(new Batch<>());
        }
    }

    /**
     * Scans what a reader delivers.
     *
     * @param most  frames that are read at most; 0 for all
     * @param total bytes that there are, -1 where that is unknown
     */
    void run(CaptureReader reader, long most, long total, int workers, Supplier<Engine.Scan> scans) throws CaptureException {
        Thread[] threads = new Thread[workers + 1];
        for (int i = 0; i < workers; i++) {
            threads[i] = Thread.ofPlatform().daemon().name("scan " + (i + 1)).start(() -> work(scans.get()));
        }
        threads[workers] = Thread.ofPlatform().daemon().name("scan reader").start(() -> read(reader, most));
        try {
            putTogether(total);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stopped = true;
            for (Thread t : threads) {
                t.interrupt();
            }
            join(threads);
        }
        switch (readFailure) {
            case null -> {
                // read to the end, or stopped
            }
            case CaptureException e -> throw e;
            case IOException e -> throw new CaptureException(CaptureException.Problem.INPUT_OUTPUT, "", -1, e.getMessage());
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException(readFailure);
        }
    }

    private static void join(Thread[] threads) {
        boolean interrupted = false;
        for (Thread t : threads) {
            while (true) {
                try {
                    t.join();
                    break;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(CaptureReader reader, long most) {
        FrameClock clock = new FrameClock();
        FrameData frame = new FrameData();
        long number = 0;
        try {
            boolean more = true;
            while (more && !stopped) {
                Batch<P> b = empty.take();
                b.clear();
                try {
                    while (b.hasRoom() && (more = (most == 0 || number < most) && reader.next(frame))) {
                        frame.number = (int) ++number;
                        clock.stamp(frame);
                        b.add(frame);
                    }
                } catch (IOException | RuntimeException e) {
                    readFailure = e;
                    more = false;
                }
                b.consumed = reader.consumed();
                order.put(b);
                work.put(b);
            }
            order.put(end);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work(Engine.Scan scan) {
        try {
            while (true) {
                Batch<P> b = work.take();
                try {
                    if (!passTakesAll) {
                        scan(scan, b);
                    }
                    b.done();
                } catch (Throwable t) {
                    b.failed(t);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void scan(Engine.Scan scan, Batch<P> b) {
        P part = null;
        for (int i = 0; i < b.size(); i++) {
            FrameData f = b.frame(i);
            Packet p = scan.dissect(f);
            if (p == null) {
                b.note(part, f);
                part = null;
            } else if (filter == null || filter.matches(p.tape())) {
                if (part == null) {
                    part = collector.begin();
                }
                collector.take(part, p);
            }
        }
        b.note(part, null);
    }

    private void putTogether(long total) throws InterruptedException {
        int batches = 0;
        long frames = 0;
        long left = 0;
        while (true) {
            Batch<P> b = order.take();
            if (b == end) {
                return;
            }
            b.await();
            boolean goesOn = b.parts() > 0 ? take(b) : pass(b);
            if (!goesOn) {
                return;
            }
            frames += b.size();
            left += Math.max(0, b.left());
            if (++batches == TRIED && left * 2 > frames) {
                passTakesAll = true;
            }
            progress.at(b.consumed, total);
            if (progress.cancelled()) {
                return;
            }
            empty.put(b);
        }
    }

    private boolean take(Batch<P> b) {
        for (int i = 0; i < b.parts(); i++) {
            if (b.part(i) != null && !collector.end(b.part(i))) {
                return false;
            }
            FrameData f = b.leftBehind(i);
            if (f != null) {
                P part = collector.begin();
                learn(f, part);
                if (!collector.end(part)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean pass(Batch<P> b) {
        P part = collector.begin();
        for (int i = 0; i < b.size(); i++) {
            learn(b.frame(i), part);
        }
        return collector.end(part);
    }

    private void learn(FrameData f, P part) {
        Packet p = pass.learn(f);
        if (filter == null || filter.matches(p.tape())) {
            collector.take(part, p);
        }
    }
}
