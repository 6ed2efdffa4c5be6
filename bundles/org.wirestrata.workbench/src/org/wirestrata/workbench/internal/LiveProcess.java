package org.wirestrata.workbench.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.ILog;
import org.wirestrata.api.capture.LiveCapture;
import org.wirestrata.workbench.LiveFile;

/**
 * A live capture in a process of its own, which writes a temporary file and ends when its standard input does: so it ends with the
 * workbench too, however that ends.
 */
final class LiveProcess implements LiveFile {
    private static final long PATIENCE_SECONDS = 5;
    private static final String NOTHING_SAID = "The capture ended without a word (exit code %d).";

    private final String device;
    private final Path file;
    private final Process process;
    private volatile boolean stopped;
    private volatile String said;

    private LiveProcess(String device, Path file, Process process) {
        this.device = device;
        this.file = file;
        this.process = process;
        Thread reader = new Thread(this::listen, "Capture from " + device);
        reader.setDaemon(true);
        reader.start();
    }

    /** Starts a capture. */
    static LiveProcess start(LiveCapture.Request request) throws IOException {
        Path file = Files.createTempFile("wirestrata-", ".pcapng");
        file.toFile().deleteOnExit();
        try {
            Process process = new ProcessBuilder(command(Launcher.path(), request, file)).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new LiveProcess(request.device(), file, process);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    static List<String> command(Path launcher, LiveCapture.Request request, Path file) {
        List<String> command = new ArrayList<>(List.of(launcher.toString(), "capture", "--until-eof", "-i", request.device(), "-q"));
        if (request.filter() != null && !request.filter().isBlank()) {
            command.addAll(List.of("-f", request.filter().strip()));
        }
        if (request.snapLength() > 0) {
            command.addAll(List.of("-s", Integer.toString(request.snapLength())));
        }
        if (!request.promiscuous()) {
            command.add("-p");
        }
        command.addAll(List.of("-w", file.toString()));
        return command;
    }

    Path file() {
        return file;
    }

    @Override
    public String title() {
        return "Capture from " + device;
    }

    @Override
    public boolean running() {
        return process.isAlive();
    }

    @Override
    public String problem() {
        if (stopped || process.isAlive() || process.exitValue() == 0) {
            return null;
        }
        return said != null ? said : NOTHING_SAID.formatted(process.exitValue());
    }

    @Override
    public void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        Thread closer = new Thread(this::end, "End of capture from " + device);
        closer.setDaemon(true);
        closer.start();
    }

    private void end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            ILog.of(LiveProcess.class).info("The capture process had closed its input.", e);
        }
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void discard() {
        stop();
        process.onExit().thenRun(() -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                ILog.of(LiveProcess.class).warn("The temporary capture " + file + " can't be deleted.", e);
            }
        });
    }

    private void listen() {
        try (BufferedReader reader = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank()) {
                    said = line.strip();
                }
            }
        } catch (IOException e) {
            said = "The capture's messages can't be read: " + e.getMessage();
        }
    }
}
