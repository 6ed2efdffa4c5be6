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
    final Conversations conversations = new Conversations();
    final Fragments fragments = new Fragments();
    final States states = new States();
    final Announcements announcements = new Announcements();
    /** What the capture carried so far. */
    final List<Secrets> secrets = new ArrayList<>();
    /** Bytes of messages that wait for the rest. */
    long waiting;
    private final Engine.Keep keep;
    private final Facts facts = new Facts();
    private final DissectionImpl learner;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

    PassImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Keep keep, Engine.Want want, Plugins plugins) {
        this.snapshot = snapshot;
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

    boolean keepsAll() {
        return keep == Engine.Keep.ALL;
    }

    @Override
    public Packet learn(FrameData frame) {
        if (frame.secrets != null) {
            Collections.addAll(secrets, frame.secrets);
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
