package org.wirestrata.workbench.packets.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Sessions;

/** A long run over an editor's capture, with progress that the editor shows. */
abstract class ProgressJob extends Job {
    private static final int STEPS = 1000;

    private final CaptureModel model;
    private volatile long done;
    private volatile long total = -1;

    ProgressJob(String name, CaptureModel model) {
        super(name);
        this.model = model;
        addJobChangeListener(new JobChangeAdapter() {
            @Override
            public void done(IJobChangeEvent event) {
                model.refresh();
            }
        });
    }

    /** Whether it runs or is about to. */
    final boolean working() {
        return getState() != NONE;
    }

    /** How far it is, from 0 to 1; -1 where that is not known. */
    final double share() {
        return total <= 0 ? -1 : Math.min(1, (double) done / total);
    }

    final CaptureModel model() {
        return model;
    }

    /** Does the work; told to the model are results and what goes wrong. */
    abstract void work(Sessions.Progress progress) throws CaptureException;

    @Override
    protected final IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), STEPS);
        done = 0;
        total = -1;
        try {
            work(new Bridge(monitor));
        } catch (CaptureException e) {
            model.problem(e);
        } catch (RuntimeException e) {
            if (!model.closed()) {
                return Status.error(getName() + " failed.", e);
            }
        } finally {
            monitor.done();
        }
        return monitor.isCanceled() ? Status.CANCEL_STATUS : Status.OK_STATUS;
    }

    /** Hands on progress to the monitor and to the editor. */
    private final class Bridge implements Sessions.Progress {
        private final IProgressMonitor monitor;
        private int told;

        Bridge(IProgressMonitor monitor) {
            this.monitor = monitor;
        }

        @Override
        public void at(long now, long all) {
            done = now;
            total = all;
            if (all > 0) {
                int step = (int) Math.min(STEPS, now * STEPS / all);
                if (step > told) {
                    monitor.worked(step - told);
                    told = step;
                }
            }
            model.refresh();
        }

        @Override
        public boolean cancelled() {
            return monitor.isCanceled() || model.closed();
        }
    }
}
