package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Secrets;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.session.Packet;

/** The pass over a capture, and all that it remembers. */
final class PassImpl implements Engine.Pass {
    final SnapshotImpl snapshot;
    final Configuration configuration;
    final Preferences preferences;
    final Plugins plugins;
    /** The part of a divided capture that this pass is for; null where it is for all. */
    final ShardsImpl.Shard shard;
    final Conversations conversations = new Conversations();
    final Fragments fragments = new Fragments();
    final States states = new States();
    final Announcements announcements = new Announcements();
    /** What the capture carried so far. */
    final List<Secrets> secrets = new ArrayList<>();
    /** Wholes of which the bytes are let go of when the next frame comes. */
    private final List<Whole> unsettled = new ArrayList<>();
    /** Bytes of messages that wait for the rest. */
    long waiting;
    private final Engine.Keep keep;
    private final Facts facts = new Facts();
    private final DissectionImpl learner;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    PassImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Keep keep, Engine.Want want, Plugins plugins) {
        this(snapshot, configuration, keep, want, plugins, null);
    }

    PassImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Keep keep, Engine.Want want, Plugins plugins, ShardsImpl.Shard shard) {
        this.snapshot = snapshot;
        this.shard = shard;
        this.configuration = configuration;
        this.preferences = new Preferences(snapshot, configuration);
        this.plugins = plugins;
        this.keep = keep;
        this.learner = dissection(want, null);
    }

    private DissectionImpl dissection(Engine.Want want, Engine.FrameSource frames) {
        return new DissectionImpl(this, facts, new Wants(snapshot, configuration, want, keep == Engine.Keep.NOTHING), frames);
    }

    /** Whether a frame may be dissected again. */
    boolean keepsAny() {
        return keep != Engine.Keep.NOTHING;
    }

    /** Lets go of the bytes of a complete whole, as soon as nobody needs them. */
    void settle(Whole w) {
        if (keep == Engine.Keep.FRAME) {
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
        return frame -> {
            p.facts.clear();
            return p.learner.runAlone(frame);
        };
    }

    @Override
    public Packet learn(FrameData frame) {
        for (Whole w : unsettled) {
            w.settle(false);
        }
        unsettled.clear();
        if (frame.secrets != null) {
            Collections.addAll(secrets, frame.secrets);
            if (shard != null) {
                shard.metSecrets();
            }
        }
        if (!keepsAll()) {
            facts.clear();
            return learner.run(frame, true, frame.number);
        }
        lock.writeLock().lock();
        try {
            return learner.run(frame, true, frame.number);
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Engine.Recall recall(Engine.Want want, Engine.FrameSource frames) {
        if (!keepsAny()) {
            throw new IllegalStateException("the pass keeps nothing to dissect a frame again");
        }
        DissectionImpl own = dissection(want, frames);
        return (frame, view) -> {
            lock.readLock().lock();
            try {
                return own.run(frame, false, view == Engine.View.COMPLETE ? Integer.MAX_VALUE : frame.number);
            } finally {
                lock.readLock().unlock();
            }
        };
    }
}
