package org.wirestrata.cli.internal.trace;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.cli.internal.Environment;
import org.wirestrata.kernel.record.KernelRecorder;

/** Records packets and kernel events together until a command, a time or an interrupt ends it. */
final class Both {
    /** What comes late: the last segments of a connection, and their way through libpcap. */
    private static final long AFTERWARDS_MILLIS = 500;
    private static final int FAREWELL_SECONDS = 20;
    private final Environment environment;
    private final LiveCapture.Running running;
    private final KernelRecorder recorder;
    private final CountDownLatch interrupted = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread farewell = new Thread(this::farewell, "end of recording");
    private volatile CaptureException failure;

    Both(Environment environment, LiveCapture.Running running, KernelRecorder recorder) {
        this.environment = environment;
        this.running = running;
        this.recorder = recorder;
    }

    /** @param seconds how long at most; 0 for no limit */
    void record(Path packets, Path events, List<String> command, int seconds) throws IOException {
        CaptureWriter writer = environment.services().files().create(packets, FileFormat.PCAPNG, List.of(running.describe()));
        Runtime.getRuntime().addShutdownHook(farewell);
        Thread capture = Thread.ofPlatform().daemon().start(() -> {
            try {
                running.run(frame -> {
                    writer.write(frame);
                    return true;
                });
            } catch (CaptureException e) {
                failure = e;
            }
        });
        try {
            wait(command, seconds);
            Thread.sleep(AFTERWARDS_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(events))) {
                recorder.save(out);
            } finally {
                recorder.close();
                running.stop();
                join(capture);
                writer.close();
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Says that nothing is left to do: the process may end. */
    void done() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // the process ends already, by an interrupt
        }
    }

    private void wait(List<String> command, int seconds) throws IOException, InterruptedException {
        long millis = seconds == 0 ? Long.MAX_VALUE : TimeUnit.SECONDS.toMillis(seconds);
        if (command.isEmpty()) {
            interrupted.await(millis, TimeUnit.MILLISECONDS);
            return;
        }
        // libpcap begins with the first call of run
        Thread.sleep(AFTERWARDS_MILLIS);
        Process process = new ProcessBuilder(command).directory(environment.folder().toFile())
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        // standard output is for the report
        Thread.ofPlatform().daemon().start(() -> {
            try {
                process.getInputStream().transferTo(environment.err());
            } catch (IOException e) {
                // the command is gone, or nobody reads
            }
        });
        while (!process.waitFor(100, TimeUnit.MILLISECONDS) && interrupted.getCount() > 0 && millis > 0) {
            millis -= 100;
        }
        process.destroy();
    }

    private static void join(Thread capture) {
        try {
            capture.join(TimeUnit.SECONDS.toMillis(FAREWELL_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs when the process is asked to end: the recording ends, settings are restored, and it is explained before the process ends. */
    private void farewell() {
        interrupted.countDown();
        try {
            if (done.await(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        recorder.close();
    }
}
