package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.StampedLock;

import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;

/** The pass over a capture, and all that it remembers. */
final class PassImpl implements Engine.Pass {
    final SnapshotImpl snapshot;
    final Configuration configuration;
    final Preferences preferences;
    final Plugins plugins;
    /** Is told what is remembered, where the pass does not see all frames in their order; else null. */
    MemoryWatch watch;
    final Conversations conversations = new Conversations();
    final Fragments fragments = new Fragments();
    final States states = new States();
    private final Map<Pair, States> pairs = new HashMap<>();
    private final Map<Part, Object> parts = new HashMap<>();
    final Announcements announcements = new Announcements();
    /** What the capture carried so far. */
    final List<Secrets> secrets = new ArrayList<>();
    /** Wholes of which the bytes are let go of when the next frame comes. */
    private final List<Whole> unsettled = new ArrayList<>();
    /** Reads bytes of earlier frames again; null where that can't be. */
    CaptureReader.Earlier earlier;
    /** Bytes of messages that wait for the rest, as far as they are kept. */
    long waiting;
    private final Engine.Keep keep;
    private final Facts facts = new Facts();
    private final Engine.Want want;
    private DissectionImpl learner;
    private final StampedLock lock = new StampedLock();

    PassImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Keep keep, Engine.Want want, Plugins plugins) {
        this(snapshot, configuration, keep, want, plugins, null);
    }

    PassImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Keep keep, Engine.Want want, Plugins plugins, MemoryWatch watch) {
        this.snapshot = snapshot;
        this.watch = watch;
        this.configuration = configuration;
        this.preferences = new Preferences(snapshot, configuration);
        this.plugins = plugins;
        this.keep = keep;
        this.want = want;
        this.learner = dissection(want);
    }

    private DissectionImpl dissection(Engine.Want want) {
        return new DissectionImpl(this, facts, new Wants(snapshot, configuration, want, keep, null), null);
    }

    /** What is remembered of two addresses. */
    States between(Endpoints e) {
        boolean low = e.sourceLow();
        Pair p = low ? new Pair(e.source1, e.source2, e.destination1, e.destination2)
                : new Pair(e.destination1, e.destination2, e.source1, e.source2);
        return pairs.computeIfAbsent(p, x -> new States());
    }

    /** What is remembered of a part of the capture. */
    @SuppressWarnings("unchecked")
    <S> S part(StateKey<S> key, long of) {
        return (S) parts.computeIfAbsent(new Part(key.id, of), x -> key.begin());
    }

    /** A part of what is remembered of the capture under a key. */
    record Part(int key, long of) {
    }

    /** Two addresses, the lower one first. */
    private record Pair(long low1, long low2, long high1, long high2) {
    }

    /** Whether a frame may be dissected again. */
    boolean keepsAny() {
        return keep != Engine.Keep.NOTHING;
    }

    /** Lets go of the bytes of a complete whole, as soon as nobody needs them. */
    void settle(Whole w) {
        if (keep == Engine.Keep.FRAME || keep == Engine.Keep.CANDIDATE) {
            unsettled.add(w);
        } else {
            w.settle(keepsAll());
        }
    }

    boolean keepsAll() {
        return keep == Engine.Keep.ALL;
    }

    /** Dissects frames each by itself; null where every frame would need a pass. */
    static Engine.Scan scan(SnapshotImpl snapshot, Configuration configuration, Engine.Want want, Plugins plugins) {
        PassImpl p = new PassImpl(snapshot, configuration, Engine.Keep.NOTHING, want, plugins);
        if (!p.learner.wants.leavesOut) {
            return null;
        }
        return new Engine.Scan() {
            @Override
            public Packet dissect(FrameData frame) {
                return learner().runAlone(frame);
            }

            @Override
            public Packet glance(FrameData frame) {
                return learner().glance(frame);
            }

            private DissectionImpl learner() {
                if (p.learner.abandoned) {
                    p.learner = p.dissection(want);
                }
                p.facts.clear();
                return p.learner;
            }
        };
    }

    @Override
    public void earlier(CaptureReader.Earlier source) {
        earlier = source;
    }

    @Override
    public Engine.Backlog backlog() {
        if (keep != Engine.Keep.CANDIDATE || earlier == null) {
            return null;
        }
        BacklogImpl b = new BacklogImpl(this);
        watch = b;
        return b;
    }

    @Override
    public Packet learn(FrameData frame) {
        for (Whole w : unsettled) {
            w.settle(false);
        }
        unsettled.clear();
        if (learner.abandoned) {
            return learned(frame);
        }
        if (frame.secrets != null) {
            Collections.addAll(secrets, frame.secrets);
            if (watch != null) {
                watch.metSecrets();
            }
        }
        if (!keepsAll()) {
            facts.clear();
            return learner.run(frame, true, frame.number);
        }
        DissectionImpl d = learner;
        d.stamp = lock.writeLock();
        try {
            return d.run(frame, true, frame.number);
        } finally {
            unlock(d);
        }
    }

    /** Shows a frame that was given up while it was learned, with what it told until then. */
    private Packet learned(FrameData frame) {
        DissectionImpl d = dissection(want);
        learner = d;
        d.stamp = lock.writeLock();
        try {
            return d.run(frame, false, frame.number);
        } finally {
            unlock(d);
        }
    }

    private void unlock(DissectionImpl d) {
        if (!d.stopped) {
            lock.unlock(d.stamp);
            d.stamp = 0;
        }
    }

    /** Gives back what a dissection that is given up holds. */
    void release(DissectionImpl d) {
        if (d.stamp != 0) {
            lock.unlock(d.stamp);
        }
    }

    @Override
    public Engine.Recall recall(Engine.Want want, Engine.FrameSource frames) {
        if (!keepsAny()) {
            throw new IllegalStateException("the pass keeps nothing to dissect a frame again");
        }
        return new Recalling(want, frames);
    }

    /** One thread's random access. */
    private final class Recalling implements Engine.Recall {
        private final Engine.Want want;
        private final Engine.FrameSource frames;
        private DissectionImpl own;

        Recalling(Engine.Want want, Engine.FrameSource frames) {
            this.want = want;
            this.frames = frames;
            this.own = begin();
        }

        private DissectionImpl begin() {
            Wants all = new Wants(snapshot, configuration, want, keep, learner.wants);
            return new DissectionImpl(PassImpl.this, facts, all, frames);
        }

        @Override
        public Packet dissect(FrameData frame, Engine.View view) {
            if (own.abandoned) {
                own = begin();
            }
            DissectionImpl d = own;
            if (d.wants.lacks()) {
                return null;
            }
            d.stamp = lock.readLock();
            try {
                return d.runUnlessDeferred(frame, false, view == Engine.View.COMPLETE ? Integer.MAX_VALUE : frame.number);
            } finally {
                unlock(d);
            }
        }
    }
}
