package org.wirestrata.session.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFile;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;
import org.wirestrata.api.session.RowText;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions.Progress;
import org.wirestrata.api.session.Snapshot;
import org.wirestrata.api.stream.StreamReassembler;

/** An opened capture. Frames are learned by whoever loads, and dissected again by whoever asks, each with a worker of its own. */
final class SessionImpl implements Session {
    private static final int FRAMES_PER_REPORT = 4096;

    /** What a thread needs to dissect frames again; taken from a pool for a call. */
    private static final class Worker {
        final Engine.Recall recall;
        final FrameData frame = new FrameData();
        /** The frame that comes next, where several are dissected. */
        int next;

        Worker(Learned of, Engine.Want want, CaptureFile capture) {
            this.recall = of.pass.recall(want, capture::read);
        }
    }

    /** What was learned with a snapshot; a change of plug-ins begins another. */
    private static final class Learned {
        final Snapshot snapshot;
        final Engine.Pass pass;
        final Queue<Worker> rowWorkers = new ConcurrentLinkedQueue<>();
        final Queue<Worker> tapeWorkers = new ConcurrentLinkedQueue<>();
        volatile int frames;

        Learned(Snapshot snapshot, Engine.Pass pass) {
            this.snapshot = snapshot;
            this.pass = pass;
        }
    }

    private final CaptureFile capture;
    private final Engine engine;
    private final DissectorRegistry registry;
    private final StreamReassembler reassembler;
    private final Configuration configuration;
    private final Runnable unlisten;
    private final Object loading = new Object();
    private volatile Learned learned;

    SessionImpl(CaptureFile capture, Engine engine, DissectorRegistry registry, StreamReassembler reassembler, Configuration configuration) {
        this.capture = capture;
        this.engine = engine;
        this.registry = registry;
        this.reassembler = reassembler;
        this.configuration = configuration;
        this.learned = begin(registry.snapshot());
        this.unlisten = registry.listen(s -> learned = begin(s));
    }

    private Learned begin(Snapshot s) {
        return new Learned(s, engine.begin(s, configuration, Engine.Keep.ALL, new Engine.Want(Set.of(), false)));
    }

    @Override
    public Path file() {
        return capture.path();
    }

    @Override
    public CaptureFile capture() {
        return capture;
    }

    @Override
    public Snapshot snapshot() {
        return learned.snapshot;
    }

    @Override
    public Configuration configuration() {
        return configuration;
    }

    @Override
    public void load(Progress progress) throws CaptureException {
        synchronized (loading) {
            CaptureException damage = null;
            long size = capture.fileSize();
            try {
                capture.extend(n -> progress.at(n / 4, size), progress::cancelled);
            } catch (CaptureException e) {
                damage = e;
            }
            Learned l;
            do {
                l = learned;
                learn(l, progress);
            } while (l != learned && !progress.cancelled());
            if (damage != null) {
                throw damage;
            }
        }
    }

    private void learn(Learned l, Progress progress) throws CaptureException {
        FrameData frame = new FrameData();
        int size = capture.size();
        engine.run(again -> {
            for (int n = l.frames + 1; n <= size && l == learned; n++) {
                capture.read(n, frame);
                l.pass.learn(frame);
                l.frames = n;
                if (n % FRAMES_PER_REPORT == 0) {
                    long total = capture.fileSize();
                    progress.at(total / 4 + (long) (total * 0.75 * n / size), total);
                    if (progress.cancelled()) {
                        return;
                    }
                }
            }
        });
    }

    @Override
    public int frames() {
        return learned.frames;
    }

    @Override
    public Row row(int frame) {
        Learned l = learned;
        Worker w = l.rowWorkers.poll();
        if (w == null) {
            w = new Worker(l, new Engine.Want(Set.of(), true), capture);
        }
        try {
            Packet p = watched(w, frame);
            RowText r = p.row();
            StringBuilder text = new StringBuilder();
            r.source(text);
            String source = take(text);
            r.destination(text);
            String destination = take(text);
            r.protocol(text);
            String protocol = take(text);
            r.info(text);
            return new Row(frame, capture.time(frame), source, destination, protocol, w.frame.originalLength, take(text));
        } catch (CaptureException e) {
            return new Row(frame, capture.time(frame), "", "", "", capture.originalLength(frame), e.getMessage());
        } finally {
            l.rowWorkers.add(w);
        }
    }

    private static String take(StringBuilder text) {
        String s = text.toString();
        text.setLength(0);
        return s;
    }

    private Packet watched(Worker w, int frame) throws CaptureException {
        Packet[] shown = new Packet[1];
        engine.run(again -> shown[0] = dissect(w, frame));
        return shown[0];
    }

    private Packet dissect(Worker w, int frame) throws CaptureException {
        capture.read(frame, w.frame);
        return w.recall.dissect(w.frame, Engine.View.COMPLETE);
    }

    @Override
    public Tape dissect(int frame) throws CaptureException {
        Learned l = learned;
        Worker w = l.tapeWorkers.poll();
        if (w == null) {
            w = new Worker(l, Engine.Want.ALL, capture);
        }
        try {
            return watched(w, frame).tape().copy();
        } finally {
            l.tapeWorkers.add(w);
        }
    }

    @Override
    public void filter(DisplayFilter filter, int from, IntConsumer found, Progress progress) throws CaptureException {
        Learned l = learned;
        if (!filter.fits(l.snapshot)) {
            return;
        }
        Worker w = new Worker(l, new Engine.Want(filter.wanted(), filter.columns()), capture);
        int last = l.frames;
        each(w, Math.max(1, from), last, p -> {
            if (filter.matches(p.tape())) {
                found.accept(p.frame().number);
            }
        }, progress);
        if (!progress.cancelled()) {
            progress.at(last, last);
        }
    }

    @Override
    public void look(Set<Field> wanted, int last, Consumer<Tape> taker, Progress progress) throws CaptureException {
        Learned l = learned;
        Worker w = new Worker(l, new Engine.Want(wanted, false), capture);
        each(w, 1, Math.min(last, l.frames), p -> taker.accept(p.tape()), progress);
    }

    /** Dissects frames in order. */
    private void each(Worker w, int first, int last, Consumer<Packet> taker, Progress progress) throws CaptureException {
        w.next = first;
        engine.run(again -> {
            while (w.next <= last) {
                int n = w.next;
                Packet p = dissect(w, n);
                w.next++;
                taker.accept(p);
                if (n % FRAMES_PER_REPORT == 0) {
                    progress.at(n, last);
                    if (progress.cancelled()) {
                        return;
                    }
                }
            }
        });
    }

    @Override
    public Conversation follow(int tcpStream, Progress progress) throws CaptureException {
        Learned l = learned;
        Follower f = new Follower(l.snapshot, tcpStream, reassembler);
        Worker w = new Worker(l, new Engine.Want(f.wanted(), true), capture);
        each(w, 1, l.frames, f::take, progress);
        return f.result(!progress.cancelled());
    }

    @Override
    public void close() {
        unlisten.run();
        try {
            capture.close();
        } catch (IOException e) {
            System.getLogger("org.wirestrata.session").log(System.Logger.Level.DEBUG, "closing " + capture.path(), e);
        }
    }
}
