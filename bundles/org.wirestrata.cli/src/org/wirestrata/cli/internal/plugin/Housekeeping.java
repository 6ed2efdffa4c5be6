package org.wirestrata.cli.internal.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Removes the jars that no installed feature needs any more. This process still has them open, so p2 leaves them to one that was
 * started after the change.
 */
final class Housekeeping {
    private static final int PATIENCE_SECONDS = 60;

    private Housekeeping() {
    }

    /** Waits until the jars are gone; what fails is left to the next time, since the change itself is done. */
    static void run() {
        String launcher = System.getProperty("java.class.path");
        String configuration = System.getProperty("osgi.configuration.area");
        if (launcher == null || configuration == null || !launcher.endsWith(".jar")) {
            return;
        }
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
            "-jar", launcher, "-nosplash", "-data", "@none", "-configuration", configuration, "-application",
            "org.eclipse.equinox.p2.garbagecollector.application"));
        try {
            Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroy();
            }
        } catch (IOException e) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
