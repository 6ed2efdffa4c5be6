package org.wirestrata.workbench.handshake.internal;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.session.Session;
import org.wirestrata.kernel.KernelTrace;
import org.wirestrata.session.handshake.HandshakeReader;
import org.wirestrata.session.handshake.HandshakeReader.Reading;
import org.wirestrata.session.handshake.Kernel;
import org.wirestrata.session.handshake.TraceException;
import org.wirestrata.workbench.JobProgress;

/** Reads a connection, and the kernel's trace where there is one. */
final class ReadJob extends Job {
    private final Session session;
    private final int stream;
    private final Path trace;
    private final IntConsumer progress;
    private final Consumer<Result> done;

    /**
     * What became of it.
     *
     * @param reading null where the capture could not be read
     * @param problem why the capture or the trace could not be read, or null
     * @param nanos   how long it took
     */
    record Result(Reading reading, String problem, long nanos) {
    }

    /**
     * @param trace    the kernel's trace, or null
     * @param progress told from the job's thread how much is done, in percent
     * @param done     told from the job's thread what was read; not where it was cancelled
     */
    ReadJob(String name, Session session, int stream, Path trace, IntConsumer progress, Consumer<Result> done) {
        super(name);
        this.session = session;
        this.stream = stream;
        this.trace = trace;
        this.progress = progress;
        this.done = done;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(getName(), JobProgress.STEPS);
        long start = System.nanoTime();
        String problem = null;
        Reading reading = null;
        try {
            KernelTrace events = null;
            try {
                events = trace == null ? null : Kernel.read(trace, trace.getFileName().toString());
            } catch (TraceException e) {
                problem = e.getMessage();
            }
            reading = HandshakeReader.read(session, stream, events, new JobProgress(monitor) {
                @Override
                protected void step(int step) {
                    progress.accept(step * 100 / STEPS);
                }
            });
        } catch (CaptureException e) {
            problem = e.getMessage();
        } catch (RuntimeException e) {
            // a capture that is closed meanwhile can't be read any more
            if (!monitor.isCanceled()) {
                return Status.error(getName() + " failed.", e);
            }
        } finally {
            monitor.done();
        }
        if (monitor.isCanceled()) {
            return Status.CANCEL_STATUS;
        }
        done.accept(new Result(reading, problem, System.nanoTime() - start));
        return Status.OK_STATUS;
    }
}
