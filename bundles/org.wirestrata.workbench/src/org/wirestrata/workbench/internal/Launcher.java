package org.wirestrata.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The command <code>wirestrata</code> of this installation. */
final class Launcher {
    /** Names the command where it lies elsewhere than usual. */
    private static final String LAUNCHER = "wirestrata.launcher";
    /** The installation's folder, set by the command that started the workbench. */
    private static final String HOME = "wirestrata.home";

    private Launcher() {
    }

    /** The command's file, or an exception in words for the user. */
    static Path path() throws IOException {
        Path file;
        if (System.getProperty(LAUNCHER) != null) {
            file = Path.of(System.getProperty(LAUNCHER));
        } else if (System.getProperty(HOME) != null) {
            boolean windows = System.getProperty("os.name").startsWith("Windows");
            file = Path.of(System.getProperty(HOME), windows ? "wirestrata.cmd" : "wirestrata");
        } else {
            throw new IOException("The command wirestrata is not known, because the workbench was not started by it.");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("The command " + file + " is missing.");
        }
        return file;
    }
}
