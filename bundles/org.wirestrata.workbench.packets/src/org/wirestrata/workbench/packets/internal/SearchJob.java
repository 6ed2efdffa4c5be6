package org.wirestrata.workbench.packets.internal;

import java.util.function.IntConsumer;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Sessions;

/** Looks for the next packet that is wanted. */
final class SearchJob extends ProgressJob {
    private final Search search;
    private final int from;
    private final boolean forward;
    private final IntConsumer done;

    /** @param done told the packet from the job's thread, 0 where there is none */
    SearchJob(CaptureModel model, Search search, int from, boolean forward, IntConsumer done) {
        super("Looking for packets", model);
        this.search = search;
        this.from = from;
        this.forward = forward;
        this.done = done;
    }

    @Override
    void work(Sessions.Progress progress) throws CaptureException {
        int frame = search.next(model().session(), from, forward, progress);
        if (!progress.cancelled()) {
            done.accept(frame);
        }
    }
}
