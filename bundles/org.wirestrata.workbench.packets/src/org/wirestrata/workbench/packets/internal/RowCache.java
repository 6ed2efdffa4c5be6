package org.wirestrata.workbench.packets.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.wirestrata.api.session.Session;

/**
 * The rows of the packet list that were looked at last. A thread fetches them; whoever paints waits for a moment, then goes on without,
 * and is told when they are there. So a list whose rows come fast never flickers, and one whose rows come slowly never hangs.
 */
final class RowCache implements AutoCloseable {
    private static final int KEPT = 4096;
    private static final int AHEAD = 64;
    private static final long PATIENCE_NANOS = 20_000_000;

    private final Session session;
    private final Runnable arrived;
    private final Map<Integer, Session.Row> rows = new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Session.Row> eldest) {
            return size() > KEPT;
        }
    };
    private final Thread thread;
    private IntUnaryOperator wanted;
    private int wantedFrom;
    private boolean open = true;
    private int generation;
    private long deadline;

    RowCache(Session session, Runnable arrived) {
        this.session = session;
        this.arrived = arrived;
        thread = Thread.ofPlatform().daemon().name("Rows of " + session.file().getFileName()).start(this::serve);
    }

    /** A painting begins: from now on it waits for a moment altogether. */
    synchronized void begin() {
        deadline = System.nanoTime() + PATIENCE_NANOS;
    }

    /**
     * The row of a frame, or null where it did not come in time.
     *
     * @param row    the frame's place in the list
     * @param frames tells the frame at a place, 0 after the last
     */
    synchronized Session.Row get(int frame, int row, IntUnaryOperator frames) {
        Session.Row known = rows.get(frame);
        if (known != null) {
            return known;
        }
        wanted = frames;
        wantedFrom = row;
        notifyAll();
        try {
            for (long left = deadline - System.nanoTime(); left > 0 && open; left = deadline - System.nanoTime()) {
                wait(left / 1_000_000, (int) (left % 1_000_000));
                known = rows.get(frame);
                if (known != null) {
                    return known;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** Forgets all rows: they may read differently now. */
    synchronized void clear() {
        rows.clear();
        generation++;
    }

    @Override
    public void close() throws InterruptedException {
        synchronized (this) {
            open = false;
            notifyAll();
        }
        thread.join();
    }

    private void serve() {
        try {
            while (true) {
                IntUnaryOperator frames;
                int from;
                synchronized (this) {
                    while (open && wanted == null) {
                        wait();
                    }
                    if (!open) {
                        return;
                    }
                    frames = wanted;
                    from = wantedFrom;
                    wanted = null;
                }
                if (fetch(frames, from)) {
                    arrived.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Fetches a screenful; answers whether somebody may have gone on without. */
    private boolean fetch(IntUnaryOperator frames, int from) {
        boolean late = false;
        for (int row = from; row < from + AHEAD; row++) {
            int frame = frames.applyAsInt(row);
            int g;
            synchronized (this) {
                if (frame <= 0 || frame > session.frames() || !open || wanted != null) {
                    return late || wanted != null;
                }
                if (rows.containsKey(frame)) {
                    continue;
                }
                g = generation;
            }
            Session.Row fetched = fetch(frame);
            synchronized (this) {
                if (g == generation) {
                    rows.put(frame, fetched);
                }
                late |= System.nanoTime() > deadline || g != generation;
                notifyAll();
            }
        }
        return late;
    }

    private Session.Row fetch(int frame) {
        try {
            return session.row(frame);
        } catch (RuntimeException e) {
            ILog.of(RowCache.class).error("Packet " + frame + " of " + session.file() + " can't be shown.", e);
            return new Session.Row(frame, 0, "", "", "", 0, "This packet can't be shown; the log tells why.");
        }
    }
}
