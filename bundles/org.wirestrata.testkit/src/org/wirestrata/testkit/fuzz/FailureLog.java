package org.wirestrata.testkit.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Catches what the engine logs of plug-ins that fail: each failure, with its stack, on the thread where it happened. */
final class FailureLog extends Handler implements AutoCloseable {
    private final Logger log = Logger.getLogger("org.wirestrata.dissection");
    private final ThreadLocal<List<LogRecord>> caught = ThreadLocal.withInitial(ArrayList::new);
    private final Level levelBefore = log.getLevel();
    private final boolean passedOnBefore = log.getUseParentHandlers();

    FailureLog() {
        setLevel(Level.ALL);
        log.setLevel(Level.FINE);
        log.setUseParentHandlers(false);
        log.addHandler(this);
    }

    /** The failures on this thread since the last call. */
    List<LogRecord> take() {
        List<LogRecord> all = caught.get();
        if (all.isEmpty()) {
            return List.of();
        }
        List<LogRecord> copy = List.copyOf(all);
        all.clear();
        return copy;
    }

    @Override
    public void publish(LogRecord r) {
        if (r.getThrown() != null) {
            caught.get().add(r);
        }
    }

    @Override
    public void flush() {
    }

    @Override
    public void close() {
        log.removeHandler(this);
        log.setUseParentHandlers(passedOnBefore);
        log.setLevel(levelBefore);
    }
}
