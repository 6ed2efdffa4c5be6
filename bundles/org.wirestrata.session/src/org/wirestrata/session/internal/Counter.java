package org.wirestrata.session.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Sessions.Counted;
import org.wirestrata.api.session.Sessions.Progress;
import org.wirestrata.api.session.Sessions.Run;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.tap.Report;
import org.wirestrata.api.tap.Tap;

/**
 * Counts what a file holds. Where it may, it divides the frames among passes, each with a thread: this thread reads. Where it turns out that the
 * passes would have needed each other's memory, one pass does it all again.
 */
final class Counter {
    private static final int BATCHES = 6;
    private final Engine engine;
    private final Snapshot snapshot;
    private final Run run;
    private final List<Tap<?, Report>> taps;
    private final Progress progress;
    private final Engine.Want want;

    Counter(Engine engine, Snapshot snapshot, Run run, List<Tap<?, Report>> taps, Progress progress) {
        this.engine = engine;
        this.snapshot = snapshot;
        this.run = run;
        this.taps = taps;
        this.progress = progress;
        Set<Field> wanted = new HashSet<>();
        boolean tops = false;
        for (Tap<?, Report> t : taps) {
            wanted.addAll(t.wanted(snapshot));
            tops |= t.tops();
        }
        want = new Engine.Want(wanted, taps.stream().anyMatch(Tap::columns), tops);
    }

    Counted count(CaptureFiles files, Path file, long total) throws CaptureException {
        int threads = run.threads() > 0 ? run.threads() : Runtime.getRuntime().availableProcessors();
        boolean anyOrder = taps.stream().allMatch(Tap::anyOrder);
        for (boolean datagramsTogether : threads < 2 || !anyOrder ? new boolean[0] : new boolean[] {false, true}) {
            Engine.Shards shards = engine.shards(snapshot, run.configuration(), want, threads, datagramsTogether);
            Counted c = shards == null ? null : divided(files.read(file), total, shards, threads);
            if (c != null) {
                return c;
            }
        }
        return byOne(files.read(file), total);
    }

    private Counted byOne(CaptureReader reader, long total) {
        Counts counts = new Counts(taps);
        Engine.Pass pass = engine.begin(snapshot, run.configuration(), Engine.Keep.NOTHING, want);
        pass.earlier(reader.earlier());
        Frames frames = new Frames(reader, total);
        FrameData frame = new FrameData();
        engine.run(again -> {
            boolean there = again;
            while (there || frames.next(frame)) {
                there = false;
                counts.count(pass.learn(frame));
            }
        });
        return new Counted(counts.reports(), frames.end());
    }

    /** Reads frames in order, with their numbers and times; damage ends them, and is kept. */
    private final class Frames {
        private final CaptureReader reader;
        private final long total;
        private final FrameClock clock = new FrameClock();
        private int number;
        private CaptureException damage;

        Frames(CaptureReader reader, long total) {
            this.reader = reader;
            this.total = total;
        }

        boolean next(FrameData into) {
            if (run.mostFrames() > 0 && number >= run.mostFrames()) {
                return false;
            }
            if (number % 1024 == 0) {
                progress.at(reader.consumed(), total);
                if (progress.cancelled()) {
                    return false;
                }
            }
            try {
                if (!reader.next(into)) {
                    return false;
                }
            } catch (CaptureException e) {
                damage = e;
                return false;
            }
            into.number = ++number;
            clock.stamp(into);
            return true;
        }

        /** Closes the reader and answers what is wrong with the file, or null. */
        CaptureException end() {
            try {
                reader.close();
            } catch (IOException e) {
                return damage != null ? damage : new CaptureException(CaptureException.Problem.INPUT_OUTPUT, "", -1, e.getMessage());
            }
            return damage;
        }
    }

    /** Frames for all workers, each of which takes its own. */
    private static final class Hand {
        private final Batch<Object> batch = new Batch<>();
        private int[] shard = new int[1024];
        private int left;

        void add(FrameData f, int of) {
            int i = batch.size();
            if (i == shard.length) {
                shard = java.util.Arrays.copyOf(shard, i * 2);
            }
            shard[i] = of;
            batch.add(f);
        }

        /** Says that one of the workers is done; answers whether all are. */
        synchronized boolean done() {
            return --left == 0;
        }
    }

    /** A thread with a pass of its own. */
    private final class Worker implements Engine.Work<RuntimeException> {
        private final int number;
        private Hand hand;
        private int at;
        private final Engine.Pass pass;
        private final Engine.Shards shards;
        private final Counts counts = new Counts(taps);
        private final BlockingQueue<Hand> work = new ArrayBlockingQueue<>(BATCHES + 1);
        private final BlockingQueue<Hand> empty;
        private volatile Throwable failure;

        Worker(int number, Engine.Shards shards, BlockingQueue<Hand> empty, CaptureReader.Earlier earlier) {
            this.number = number;
            this.shards = shards;
            this.pass = shards.pass(number);
            pass.earlier(earlier);
            this.empty = empty;
        }

        @Override
        public void run(boolean again) {
            try {
                while (true) {
                    if (hand == null) {
                        hand = work.take();
                        at = 0;
                    }
                    if (hand.left == 0) {
                        return;
                    }
                    if (failure == null) {
                        count();
                    }
                    if (hand.done()) {
                        empty.put(hand);
                    }
                    hand = null;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void count() {
            try {
                for (; at < hand.batch.size(); at++) {
                    if (hand.shard[at] == number) {
                        counts.count(pass.learn(hand.batch.frame(at)));
                    }
                }
            } catch (RuntimeException | LinkageError e) {
                failure = e;
            }
        }
    }

    /** Null where dividing was wrong. */
    private Counted divided(CaptureReader reader, long total, Engine.Shards shards, int threads) {
        BlockingQueue<Hand> empty = new ArrayBlockingQueue<>(BATCHES);
        for (int i = 0; i < BATCHES; i++) {
            empty.add(new Hand());
        }
        Worker[] workers = new Worker[threads];
        Thread[] running = new Thread[threads];
        for (int i = 0; i < threads; i++) {
            Worker w = new Worker(i, shards, empty, reader.earlier());
            workers[i] = w;
            running[i] = Thread.ofPlatform().daemon().name("count " + (i + 1)).start(() -> engine.run(w));
        }
        Frames frames = new Frames(reader, total);
        try {
            handOut(frames, shards, empty, workers);
            for (Worker w : workers) {
                w.work.put(new Hand());
            }
            for (Thread t : running) {
                t.join();
            }
        } catch (InterruptedException e) {
            for (Thread t : running) {
                t.interrupt();
            }
            Thread.currentThread().interrupt();
        }
        CaptureException damage = frames.end();
        for (Worker w : workers) {
            if (w.failure instanceof Error e) {
                throw e;
            } else if (w.failure instanceof RuntimeException e) {
                throw e;
            }
        }
        if (!shards.apart()) {
            return null;
        }
        Counts all = workers[0].counts;
        for (int i = 1; i < threads; i++) {
            all.merge(workers[i].counts);
        }
        return new Counted(all.reports(), damage);
    }

    private void handOut(Frames frames, Engine.Shards shards, BlockingQueue<Hand> empty, Worker[] workers) throws InterruptedException {
        FrameData frame = new FrameData();
        boolean more = true;
        while (more && shards.goesOn()) {
            Hand h = empty.take();
            h.batch.clear();
            while (h.batch.hasRoom() && (more = frames.next(frame))) {
                h.add(frame, shards.of(frame));
            }
            h.left = workers.length;
            for (Worker w : workers) {
                w.work.put(h);
            }
        }
    }
}
