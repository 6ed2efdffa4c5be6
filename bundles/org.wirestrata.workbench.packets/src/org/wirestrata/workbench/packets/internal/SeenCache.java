package org.wirestrata.workbench.packets.internal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilters.Seen;
import org.wirestrata.api.filter.DisplayFilters.SeenValues;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.workbench.Services;

/**
 * The values that fields have in the first frames of a capture, for proposals. They are gathered when they are first asked for, in the
 * background; who asks gets what is known by then.
 */
final class SeenCache {
    private static final int MOST_FRAMES = 20_000;
    private static final int MOST_VALUES = 500;

    private final CaptureModel model;
    private final Map<String, List<Seen>> byField = new ConcurrentHashMap<>();
    private long version = -1;

    SeenCache(CaptureModel model) {
        this.model = model;
    }

    /** What is known of a field's values; at once. */
    List<Seen> of(String field) {
        Session session = model.session();
        if (session == null) {
            return List.of();
        }
        if (version != session.snapshot().version()) {
            version = session.snapshot().version();
            byField.clear();
        }
        List<Seen> known = byField.putIfAbsent(field, List.of());
        if (known == null) {
            gather(field, session);
        }
        return known == null ? List.of() : known;
    }

    private void gather(String field, Session session) {
        SeenValues values = Services.filters().seen(field, session.snapshot(), MOST_VALUES);
        if (values == null) {
            return;
        }
        Job job = new Job("Values of " + field) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    session.look(values.wanted(), MOST_FRAMES, values::take, new Until(monitor));
                    byField.put(field, values.values());
                } catch (CaptureException | RuntimeException e) {
                    // The capture was closed or has changed: nothing is proposed.
                    byField.remove(field);
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    /** Goes on until the job is cancelled or the capture is closed. */
    private final class Until implements Sessions.Progress {
        private final IProgressMonitor monitor;

        Until(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void at(long done, long total) {
            // Nobody looks.
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled() || model.closed();
        }
    }
}
