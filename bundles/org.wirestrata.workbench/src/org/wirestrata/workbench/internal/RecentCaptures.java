package org.wirestrata.workbench.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;

/** The files that were opened last, best first. */
final class RecentCaptures {
    private static final String FILES = "recent.files";
    private static final String FOLDER = "recent.folder";
    private static final int MOST = 12;

    private RecentCaptures() {
    }

    /** The files that still are there. */
    static List<Path> files() {
        List<Path> files = new ArrayList<>();
        for (String line : Settings.node().get(FILES, "").split("\n")) {
            if (!line.isBlank() && Files.isRegularFile(Path.of(line))) {
                files.add(Path.of(line));
            }
        }
        return files;
    }

    static void remember(Path file) {
        List<Path> files = files();
        files.remove(file);
        files.addFirst(file);
        StringBuilder text = new StringBuilder();
        files.stream().limit(MOST).forEach(f -> text.append(f).append('\n'));
        IEclipsePreferences node = Settings.node();
        node.put(FILES, text.toString());
        if (file.getParent() != null) {
            node.put(FOLDER, file.getParent().toString());
        }
        Settings.save();
    }

    static void forget() {
        Settings.node().remove(FILES);
        Settings.save();
    }

    /** The folder of the file that was opened last, or null. */
    static String folder() {
        return Settings.node().get(FOLDER, null);
    }
}
