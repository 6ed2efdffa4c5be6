package org.wirestrata.workbench.handshake.internal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.WeakHashMap;

import org.wirestrata.api.session.Session;

/** Keeps the connections that were read last, so that going to and fro between them takes no time. For the user interface's thread. */
final class Readings {
    private static final int MOST = 24;
    private final Map<Session, Map<Key, ReadJob.Result>> kept = new WeakHashMap<>();

    private record Key(int stream, Path trace, long snapshot) {
    }

    private static Key key(Session session, int stream, Path trace) {
        return new Key(stream, trace, session.snapshot().version());
    }

    /** What was read of a connection while the capture was as it is now, or null. */
    ReadJob.Result get(Session session, int stream, Path trace) {
        Map<Key, ReadJob.Result> of = kept.get(session);
        ReadJob.Result found = of == null ? null : of.get(key(session, stream, trace));
        return found == null || found.reading().frames() != session.frames() ? null : found;
    }

    void put(Session session, int stream, Path trace, ReadJob.Result result) {
        kept.computeIfAbsent(session, s -> new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, ReadJob.Result> eldest) {
                return size() > MOST;
            }
        }).put(key(session, stream, trace), result);
    }
}
