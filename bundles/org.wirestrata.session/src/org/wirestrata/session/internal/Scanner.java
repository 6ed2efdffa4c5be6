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

    private final Engine engine;
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

    Scanner(Engine engine, DisplayFilter filter, Collector<P> collector, Progress progress, Engine.Pass pass, int workers) {
        this.engine = engine;
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
            threads[i] = Thread.ofPlatform().daemon().name("scan " + (i + 1)).start(() -> engine.run(new Worker(scans.get())));
        }
        threads[workers] = Thread.ofPlatform().daemon().name("scan reader").start(() -> read(reader, most));
        try {
            engine.run(new Joiner(total));
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

    /** A thread that dissects frames each by itself; where a frame does not come back, another thread goes on with it. */
    private final class Worker implements Engine.Work<RuntimeException> {
        private final Engine.Scan scan;
        private Batch<P> batch;
        private int at;
        private P part;

        Worker(Engine.Scan scan) {
            this.scan = scan;
        }

        @Override
        public void run(boolean again) {
            try {
                while (true) {
                    if (batch == null) {
                        batch = work.take();
                        at = 0;
                        part = null;
                    }
                    try {
                        if (!passTakesAll || at > 0) {
                            scan();
                        }
                        batch.done();
                    } catch (RuntimeException | LinkageError e) {
                        batch.failed(e);
                    }
                    batch = null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void scan() {
            for (; at < batch.size(); at++) {
                FrameData f = batch.frame(at);
                Packet p = scan.dissect(f);
                if (p == null) {
                    batch.note(part, f);
                    part = null;
                } else if (filter == null || filter.matches(p.tape())) {
                    if (part == null) {
                        part = collector.begin();
                    }
                    collector.take(part, p);
                }
            }
            batch.note(part, null);
        }
    }

    /** Puts parts together in frame order, and has the pass dissect the frames that are left to it. */
    private final class Joiner implements Engine.Work<RuntimeException> {
        private final long total;
        private int batches;
        private long frames;
        private long left;
        private Batch<P> batch;
        /** The part that comes next, or the frame where the pass takes all. */
        private int at;
        private boolean ended;

        Joiner(long total) {
            this.total = total;
        }

        @Override
        public void run(boolean again) {
            try {
                while (next()) {
                    if (!(batch.parts() > 0 ? parts() : pass())) {
                        return;
                    }
                    judge();
                    progress.at(batch.consumed, total);
                    if (progress.cancelled()) {
                        return;
                    }
                    Batch<P> done = batch;
                    batch = null;
                    empty.put(done);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private boolean next() throws InterruptedException {
            if (batch == null) {
                Batch<P> b = order.take();
                if (b == end) {
                    return false;
                }
                b.await();
                batch = b;
                at = 0;
                ended = false;
            }
            return true;
        }

        private void judge() {
            frames += batch.size();
            left += Math.max(0, batch.left());
            if (++batches == TRIED && left * 2 > frames) {
                passTakesAll = true;
            }
        }

        private boolean parts() {
            for (; at < batch.parts(); at++) {
                P part = batch.part(at);
                if (!ended && part != null && !collector.end(part)) {
                    return false;
                }
                ended = true;
                FrameData f = batch.leftBehind(at);
                if (f != null) {
                    P own = collector.begin();
                    learn(f, own);
                    if (!collector.end(own)) {
                        return false;
                    }
                }
                ended = false;
            }
            return true;
        }

        private boolean pass() {
            for (; at < batch.size(); at++) {
                P own = collector.begin();
                learn(batch.frame(at), own);
                if (!collector.end(own)) {
                    return false;
                }
            }
            return true;
        }

        private void learn(FrameData f, P part) {
            Packet p = pass.learn(f);
            if (filter == null || filter.matches(p.tape())) {
                collector.take(part, p);
            }
        }
    }
}
