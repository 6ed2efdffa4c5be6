package org.wirestrata.cli.internal.start;

import java.io.File;
import java.nio.file.Path;

/**
 * How files looked when an entry was made: a line for each, <code>SECONDS SIZE PATH</code>. Paths are relative to the installation, or
 * to the entry after <code>@</code>, so that both can be moved together. Archives keep whole seconds only.
 */
final class Stamp {
    private static final String IN_ENTRY = "@";
    private final Path home;
    private final Path entry;

    Stamp(Path home, Path entry) {
        this.home = home;
        this.entry = entry;
    }

    /** The line of a file. */
    String of(Path file) {
        String path = file.startsWith(entry) ? IN_ENTRY + entry.relativize(file)
                : file.startsWith(home) ? home.relativize(file).toString() : file.toString();
        return line(file.toFile(), path);
    }

    /** Whether the file of a line still looks as it did. */
    boolean holds(String line) {
        int size = line.indexOf(' ');
        int path = line.indexOf(' ', size + 1);
        if (size < 0 || path < 0) {
            return false;
        }
        String name = line.substring(path + 1);
        Path file = name.startsWith(IN_ENTRY) ? entry.resolve(name.substring(1)) : home.resolve(name);
        return line.equals(line(file.toFile(), name));
    }

    private static String line(File file, String path) {
        return file.lastModified() / 1000 + " " + file.length() + " " + path;
    }
}
