package org.wirestrata.workbench.stream.internal;

import java.util.function.BiConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Session;
import org.wirestrata.workbench.JobProgress;

/** Puts a TCP stream together. */
final class FollowJob extends Job {
    private final Session session;
    private final int stream;
    private final BiConsumer<Session.Conversation, String> done;

    /** @param done told from the job's thread the conversation, or why there is none */
    FollowJob(Session session, int stream, BiConsumer<Session.Conversation, String> done) {
        super("Following TCP stream " + stream);
        this.session = session;
        this.stream = stream;
        this.done = done;
        setUser(false);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), JobProgress.STEPS);
        try {
            done.accept(session.follow(stream, new JobProgress(monitor)), null);
        } catch (CaptureException e) {
            done.accept(null, e.getMessage());
        } finally {
            monitor.done();
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }
}
