package org.wirestrata.workbench.packets.internal;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.filter.DisplayFilter;
import org.wirestrata.api.session.Session;
import org.wirestrata.api.session.Sessions;

/** Finds the frames that match a display filter; run again, it goes on with the frames that have come since. */
final class FilterJob extends ProgressJob {
    private final DisplayFilter filter;
    private final FrameList found = new FrameList();
    private int next = 1;

    FilterJob(CaptureModel model, DisplayFilter filter) {
        super("Filtering " + model.input().getName() + " for " + filter.text(), model);
        this.filter = filter;
        setSystem(model.input().live() != null);
    }

    DisplayFilter filter() {
        return filter;
    }

    /** The frames that match, so far. */
    FrameList found() {
        return found;
    }

    @Override
    void work(Sessions.Progress progress) throws CaptureException {
        Session session = model().session();
        for (int last = session.frames(); next <= last && !progress.cancelled(); last = session.frames()) {
            session.filter(filter, next, found::add, progress);
            next = progress.cancelled() ? next : last + 1;
        }
    }
}
