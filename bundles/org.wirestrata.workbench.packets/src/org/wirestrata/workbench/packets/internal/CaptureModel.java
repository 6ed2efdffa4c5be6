package org.wirestrata.workbench.packets.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Display;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.CaptureInput;
import org.wirestrata.workbench.Services;

/**
 * An editor's capture: the session, which of its frames are shown, and what is going on. Jobs change it from their threads; the number
 * of rows changes on the user interface's thread alone, shortly before the listener is told.
 */
final class CaptureModel {
    private static final int WAIT_MILLIS = 150;
    private static final int REFRESH_MILLIS = 80;

    private final CaptureInput input;
    private final Display display;
    private final AtomicBoolean refreshing = new AtomicBoolean();
    private Runnable listener = () -> {
    };
    private Runnable unlisten = () -> {
    };
    private Session session;
    private RowCache rows;
    private LoadJob load;
    private volatile FilterJob filter;
    private volatile CaptureException problem;
    private volatile boolean cancelled;
    private volatile boolean closed;
    private int rowCount;

    CaptureModel(CaptureInput input, Display display) {
        this.input = input;
        this.display = display;
    }

    /** Opens the file and begins to load it; whoever listens is told on the user interface's thread whenever something has changed. */
    void open(Runnable whenChanged) {
        listener = whenChanged;
        if (input.live() != null && input.live().running() && input.file().toFile().length() == 0) {
            // The capture has not begun to write.
            display.timerExec(WAIT_MILLIS, () -> {
                if (!closed) {
                    open(whenChanged);
                }
            });
            return;
        }
        try {
            session = Services.sessions().open(input.file(), Configuration.STANDARD);
        } catch (CaptureException e) {
            problem = e;
            refresh();
            return;
        }
        rows = new RowCache(session, this::refresh);
        load = new LoadJob(this);
        load.schedule();
        unlisten = Services.registry().listen(snapshot -> reload());
        refresh();
    }

    /** The session; null where the file could not be opened, or is not there yet. */
    Session session() {
        return session;
    }

    CaptureInput input() {
        return input;
    }

    /** Rows that were fetched; null where there is no session. */
    RowCache rows() {
        return rows;
    }

    /** What is wrong with the file, or null. */
    CaptureException problem() {
        return problem;
    }

    void problem(CaptureException e) {
        problem = e;
    }

    /** Whether loading was cancelled, so that not all frames are there. */
    boolean cancelled() {
        return cancelled;
    }

    void cancelled(boolean yes) {
        cancelled = yes;
    }

    boolean closed() {
        return closed;
    }

    /** The job that is at work, or null. */
    ProgressJob working() {
        FilterJob f = filter;
        if (load != null && load.working()) {
            return load;
        }
        return f != null && f.working() ? f : null;
    }

    /** Whether the file is read for the first time, or still grows. */
    boolean loading() {
        return load != null && load.working();
    }

    /** Reads what has come to the file since it was last read. */
    void reload() {
        if (load != null && !closed) {
            display.asyncExec(() -> {
                if (!closed) {
                    rows.clear();
                    load.schedule();
                }
            });
        }
    }

    /** Shows the frames that match, or all for null. */
    void filter(DisplayFilter wanted) {
        FilterJob old = filter;
        if (old != null) {
            old.cancel();
        }
        FilterJob next = wanted == null || session == null ? null : new FilterJob(this, wanted);
        filter = next;
        if (next != null) {
            next.schedule();
        }
        refresh();
    }

    /** The filter that is applied, or null. */
    DisplayFilter filter() {
        FilterJob f = filter;
        return f == null ? null : f.filter();
    }

    /** More frames are there: the filter looks at them. */
    void grown() {
        FilterJob f = filter;
        if (f != null) {
            f.schedule();
        }
        refresh();
    }

    /** Frames that are loaded. */
    int frames() {
        return session == null ? 0 : session.frames();
    }

    /** Rows of the list, as the listener was told. */
    int rowCount() {
        return rowCount;
    }

    /** The frame in a row. */
    int frame(int row) {
        FilterJob f = filter;
        if (f == null) {
            return row + 1;
        }
        return row < f.found().size() ? f.found().get(row) : 0;
    }

    /** The row of a frame; where it is hidden, that of the next frame as <code>-(row + 1)</code>. */
    int row(int frame) {
        FilterJob f = filter;
        if (f == null) {
            return frame <= rowCount ? frame - 1 : -(rowCount + 1);
        }
        int row = f.found().find(frame);
        return row >= rowCount ? -(rowCount + 1) : row;
    }

    /** Has the listener told soon; from any thread. */
    void refresh() {
        if (!closed && !display.isDisposed() && refreshing.compareAndSet(false, true)) {
            display.asyncExec(() -> display.timerExec(REFRESH_MILLIS, this::tell));
        }
    }

    /** Has the listener told now; on the user interface's thread. */
    void tell() {
        refreshing.set(false);
        if (closed) {
            return;
        }
        FilterJob f = filter;
        rowCount = f == null ? frames() : f.found().size();
        listener.run();
    }

    /** Ends all work and closes the session. */
    void close() {
        closed = true;
        unlisten.run();
        if (input.live() != null) {
            input.live().stop();
        }
        Thread.ofPlatform().daemon().name("Close " + input.getName()).start(this::release);
    }

    private void release() {
        FilterJob f = filter;
        try {
            if (load != null) {
                load.cancel();
                load.join();
            }
            if (f != null) {
                f.cancel();
                f.join();
            }
            if (rows != null) {
                rows.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (session != null) {
            session.close();
        }
        if (input.live() != null) {
            input.live().discard();
        }
    }

    /** Copies the file as it is now. */
    void copyTo(Path target) throws IOException {
        Files.copy(input.file(), target, StandardCopyOption.REPLACE_EXISTING);
    }
}
