package org.wirestrata.workbench.packets.internal;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.workbench.LiveFile;

/** Reads an editor's capture; one that a live capture writes again and again. */
final class LoadJob extends ProgressJob {
    private static final long AGAIN_MILLIS = 300;

    LoadJob(CaptureModel model) {
        super("Loading " + model.input().getName(), model);
        setSystem(model.input().live() != null);
    }

    @Override
    void work(Sessions.Progress progress) throws CaptureException {
        LiveFile live = model().input().live();
        boolean growing = live != null && live.running();
        int before = model().frames();
        try {
            model().session().load(progress);
            model().problem(null);
            model().cancelled(progress.cancelled());
        } catch (CaptureException e) {
            if (!growing) {
                throw e;
            }
        } finally {
            if (model().frames() != before) {
                model().rows().clear();
            }
            model().grown();
            if (growing && !model().closed()) {
                schedule(AGAIN_MILLIS);
            }
        }
    }
}
