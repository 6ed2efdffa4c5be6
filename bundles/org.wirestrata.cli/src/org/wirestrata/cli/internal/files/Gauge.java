package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

import org.wirestrata.cli.internal.Environment;

/** Tells on a terminal how far long work is; elsewhere, and in the first second, nothing. */
final class Gauge {
    private static final long FIRST_MILLIS = 1000;
    private static final long STEP_MILLIS = 200;
    private static final int FRAMES_BETWEEN_LOOKS = 4096;

    private final Environment environment;
    private final boolean terminal;
    private final long whole;
    private long next = System.currentTimeMillis() + FIRST_MILLIS;
    private int untilLook = FRAMES_BETWEEN_LOOKS;
    private boolean shown;

    /** @param files which are read; where standard input is among them, the end is not known */
    Gauge(Environment e, List<String> files) {
        environment = e;
        terminal = e.terminal();
        long bytes = 0;
        for (String f : files) {
            try {
                bytes += f.equals(FilesTask.STANDARD) ? Long.MIN_VALUE / 2 : Files.size(e.path(f));
            } catch (IOException x) {
                bytes = Long.MIN_VALUE / 2;
            }
        }
        whole = bytes;
    }

    /** A place in the work. */
    interface Done {
        /** Bytes that were read of all files. */
        long bytes();
    }

    /** To be called for each frame. */
    void step(Done done) {
        if (--untilLook == 0) {
            untilLook = FRAMES_BETWEEN_LOOKS;
            if (terminal && System.currentTimeMillis() >= next) {
                next = System.currentTimeMillis() + STEP_MILLIS;
                long bytes = done.bytes();
                shown = true;
                environment.tell("\r" + (whole > 0 ? Math.min(100, bytes * 100 / whole) + " %" : bytes / 1_000_000 + " MB") + " ");
            }
        }
    }

    /** Takes the figure away. */
    void end() {
        if (shown) {
            environment.tell("\r            \r");
        }
    }
}
