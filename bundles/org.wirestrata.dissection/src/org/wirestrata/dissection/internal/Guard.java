package org.wirestrata.dissection.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.wirestrata.api.session.Engine;

/**
 * Runs work that dissects, and watches it from the thread that asked for it. A frame that does not come to its end is given up: the thread in
 * it is left alone, every call that it may still make throws, the plug-in at its innermost is not called again, and the work goes on
 * with the same frame on another thread.
 */
final class Guard {
    private static final String PATIENCE = "wirestrata.patience";
    private static final long STANDARD_PATIENCE = 5_000;
    private static final long SAMPLE_MILLIS = 100;
    private static final long IDLE_SECONDS = 5;
    /** Where the engine calls plug-ins. */
    private static final Set<String> CALLERS = Set.of("call", "accepts", "announce", "frameLength", "runChooser");
    private static final List<String> ENGINE = List.of(Layers.class.getName(), DissectionImpl.class.getName());
    private final ExecutorService threads = new ThreadPoolExecutor(0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS,
            new SynchronousQueue<>(), Worker::new);
    private final Plugins plugins;
    /** In milliseconds; 0 is endless. */
    private final long patience = Long.getLong(PATIENCE, STANDARD_PATIENCE);

    Guard(Plugins plugins) {
        this.plugins = plugins;
    }

    /** One thread's part of some work. */
    private static final class Shift extends FutureTask<Void> {
        volatile Worker worker;
        private boolean interrupted;

        Shift(Engine.Work<?> work, boolean again) {
            super(() -> {
                work.run(again);
                return null;
            });
        }

        @Override
        public void run() {
            synchronized (this) {
                worker = (Worker) Thread.currentThread();
                if (interrupted) {
                    worker.interrupt();
                }
            }
            super.run();
        }

        /** Interrupts the thread, also one that has not begun yet. */
        synchronized void interrupt() {
            interrupted = true;
            if (worker != null) {
                worker.interrupt();
            }
        }
    }

    <X extends Exception> void run(Engine.Work<X> work) throws X {
        boolean interrupted = false;
        boolean again = false;
        try {
            while (true) {
                Shift shift = new Shift(work, again);
                threads.execute(shift);
                again = true;
                while (true) {
                    try {
                        if (comesToItsEnd(shift)) {
                            return;
                        }
                        break;
                    } catch (InterruptedException e) {
                        interrupted = true;
                        shift.interrupt();
                    }
                }
            }
        } catch (ExecutionException e) {
            throw Guard.<X>thrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Exception> X thrown(Throwable cause) {
        if (cause instanceof Error e) {
            throw e;
        }
        if (cause instanceof RuntimeException e) {
            throw e;
        }
        return (X) cause;
    }

    /** Waits for a shift; false where it was given up. */
    private boolean comesToItsEnd(Shift shift) throws ExecutionException, InterruptedException {
        long seen = -1;
        Standstill standstill = new Standstill(patience, SAMPLE_MILLIS);
        while (true) {
            try {
                shift.get(SAMPLE_MILLIS, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                Worker w = shift.worker;
                long at = w == null ? -1 : w.frames();
                if (at == seen && Worker.inside(at)) {
                    standstill.goesOn(w);
                } else {
                    standstill.ends();
                }
                seen = at;
                if (patience > 0 && standstill.isLong() && giveUp(shift, w, at)) {
                    return false;
                }
            }
        }
    }

    private boolean giveUp(Shift shift, Worker w, long at) throws InterruptedException {
        StackTraceElement[] stack = w.getStackTrace();
        DissectionImpl d = w.busy();
        Target guilty = null;
        int entry = entry(stack);
        if (entry >= 0 && d != null && w.frames() == at) {
            guilty = d.plugin(stack[entry].getClassName());
        }
        if (guilty == null) {
            return false;
        }
        d.stopped = true;
        d.owner = null;
        Thread.sleep(SAMPLE_MILLIS);
        w.getStackTrace();
        boolean out = shift.isDone() && shift.exceptionNow() instanceof Stopped;
        if (!out && (shift.isDone() || w.frames() != at)) {
            d.stopped = false;
            return false;
        }
        d.abandoned = true;
        Plugins.Where where = stack[entry].getMethodName().equals("recognizes") ? Plugins.Where.RECOGNISING : Plugins.Where.DISSECTING;
        plugins.abandon(guilty.dissector, where, at(stack, entry));
        d.pass.release(d);
        return true;
    }

    /** The innermost method that the engine called of a plug-in; -1 where the engine itself is at work, or reads the capture. */
    private static int entry(StackTraceElement[] stack) {
        for (int i = 0; i < stack.length; i++) {
            String type = stack[i].getClassName();
            if (type.equals(Whole.class.getName())) {
                return -1;
            }
            if (ENGINE.contains(type) && CALLERS.contains(stack[i].getMethodName())) {
                return i - 1;
            }
        }
        return -1;
    }

    private static Throwable at(StackTraceElement[] stack, int entry) {
        Throwable t = new IllegalStateException("it was at " + stack[0] + ", called by " + stack[entry]) {
            private static final long serialVersionUID = 1L;

            @Override
            public String toString() {
                return getMessage();
            }
        };
        t.setStackTrace(stack);
        return t;
    }
}
