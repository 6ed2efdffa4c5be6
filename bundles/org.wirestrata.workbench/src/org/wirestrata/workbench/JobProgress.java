package org.wirestrata.workbench;

import org.eclipse.core.runtime.IProgressMonitor;
import org.wirestrata.api.session.Sessions;

/** Hands progress of the engine on to the monitor of a job, and the user's wish to cancel back. */
public class JobProgress implements Sessions.Progress {
    /** The ticks of the whole work, for {@link IProgressMonitor#beginTask}. */
    public static final int STEPS = 1000;
    private final IProgressMonitor monitor;
    private int told;

    public JobProgress(IProgressMonitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public final void at(long now, long all) {
        int step = all <= 0 ? 0 : (int) Math.min(STEPS, now * STEPS / all);
        if (step > told) {
            monitor.worked(step - told);
            told = step;
            step(step);
        }
    }

    /** More is done: so many of all {@link #STEPS}. From the job's thread. */
    protected void step(int done) {
    }

    @Override
    public boolean cancelled() {
        return monitor.isCanceled();
    }
}
