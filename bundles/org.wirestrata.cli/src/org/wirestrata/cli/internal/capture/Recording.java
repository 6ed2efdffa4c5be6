package org.wirestrata.cli.internal.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.cli.internal.Environment;

/**
 * A capture into a file. What was captured becomes visible in the file a few times a second, so that a reader may follow it and little
 * is lost whatever happens. An interrupt, the end of standard input if wanted, or a condition ends it, and the file is whole.
 */
final class Recording {
    private static final int FLUSH_MILLIS = 200;
    private static final int FAREWELL_SECONDS = 10;
    private final Environment environment;
    private final LiveCapture.Running running;
    private final StopConditions stop;
    private final Progress progress;
    private final boolean untilEof;
    private final CountDownLatch ended = new CountDownLatch(1);
    private CaptureWriter writer;
    private CaptureException flushFailure;
    private long packets;
    private boolean changed;

    Recording(Environment environment, LiveCapture.Running running, StopConditions stop, Progress progress, boolean untilEof) {
        this.environment = environment;
        this.running = running;
        this.stop = stop;
        this.progress = progress;
        this.untilEof = untilEof;
    }

    /** @param file null for standard output */
    int run(Path file, FileFormat format) throws IOException {
        CaptureFiles files = environment.services().files();
        writer = file == null ? files.create(environment.out(), "-", format, List.of(running.describe()))
                : files.create(file, format, List.of(running.describe()));
        writer.flush();
        progress.start(running.describe().name(), file == null ? null : file.toString());
        Thread farewell = new Thread(this::interrupted, "end of capture");
        Runtime.getRuntime().addShutdownHook(farewell);
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        clock.scheduleWithFixedDelay(this::tick, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
        if (stop.millis() > 0) {
            clock.schedule(running::stop, stop.millis(), TimeUnit.MILLISECONDS);
        }
        if (untilEof) {
            Thread.ofPlatform().daemon().start(this::awaitEof);
        }
        try {
            running.run(this::accept);
        } finally {
            clock.shutdownNow();
            finish();
            ended.countDown();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // the process ends already, by an interrupt; the hook goes on
        }
        if (flushFailure != null) {
            throw flushFailure;
        }
        return 0;
    }

    private synchronized boolean accept(FrameData frame) throws CaptureException {
        writer.write(frame);
        packets++;
        changed = true;
        return flushFailure == null && (stop.packets() == 0 || packets < stop.packets())
                && (stop.bytes() == 0 || writer.written() < stop.bytes());
    }

    private void tick() {
        synchronized (this) {
            if (changed) {
                changed = false;
                try {
                    writer.flush();
                } catch (CaptureException e) {
                    flushFailure = e;
                    running.stop();
                }
            }
        }
        progress.count(packets, writer.written(), running.dropped());
    }

    private synchronized void finish() throws IOException {
        long bytes = writer.written();
        writer.close();
        progress.end(packets, bytes, running.dropped());
    }

    /** Runs when the process is asked to end: has the capture end, and ends the process without an error. */
    private void interrupted() {
        running.stop();
        try {
            if (ended.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitEof() {
        InputStream in = environment.in();
        try {
            while (in.read() >= 0) {
                continue;
            }
        } catch (IOException e) {
            // a broken pipe is an end too
        }
        running.stop();
    }
}
