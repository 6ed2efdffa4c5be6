package org.wirestrata.cli.internal.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Has the entry made that is missing, by a process of its own that outlives this one and says nothing. */
public final class Background {
    private Background() {
    }

    /** Called at the end of a command that was started the ordinary way. */
    public static void prepare() {
        try {
            prepare(Installation.current(), false);
        } catch (IOException e) {
            // an installation that is not there is not prepared
        }
    }

    /** @param anew whether the present entry is bad, although it looks as it did when it was made */
    static void prepare(Installation installation, boolean anew) {
        if (installation == null || installation.store() == null) {
            return;
        }
        try {
            Files.createDirectories(installation.store());
            if (Store.failedLately(installation)) {
                return;
            }
            List<String> command = new ArrayList<>(List.of(java(), "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-cp",
                    installation.plugin("org.wirestrata.cli_").toString(), Preparation.class.getName(), installation.home().toString(),
                    installation.configuration().toString(), installation.store().toString(), anew ? "anew" : "if-needed"));
            start(command, installation.store());
        } catch (IOException | Unfit e) {
            // nothing can be prepared here; all starts are ordinary ones
        }
    }

    /** The program of the Java machine that runs this. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static void start(List<String> command, Path folder) throws IOException {
        List<String> gently = new ArrayList<>(List.of("nice", "-n", "10"));
        gently.addAll(command);
        try {
            silent(gently, folder).start();
        } catch (IOException e) {
            silent(command, folder).start();
        }
    }

    /** A process that reads and says nothing. */
    static ProcessBuilder silent(List<String> command, Path folder) {
        ProcessBuilder b = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        // What a user asks of Java would make an entry that fits nobody else's start.
        b.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"));
        return b;
    }
}
