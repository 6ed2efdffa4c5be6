package org.wirestrata.cli.internal.filters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.wirestrata.cli.internal.Refusal;

/** Files in which filters are kept: a line for each, its name in double quotes, then the filter; lines that begin with # are remarks. */
final class SavedFilters {
    /** A filter with its name. */
    record Saved(String name, String filter) {
    }

    private static final Pattern LINE = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s+(\\S.*)");

    private SavedFilters() {
    }

    /** The file in the user's configuration, or null where there is none. */
    static Path standard() {
        String home = System.getProperty("user.home", "");
        String configuration = System.getenv().getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        String roaming = System.getenv("APPDATA");
        Path windows = Path.of(roaming == null ? home : roaming, "Wireshark");
        return Stream.of(Path.of(configuration, "wireshark"), Path.of(home, ".wireshark"), windows)
                .map(folder -> folder.resolve("dfilters")).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    /** The lines of a file. */
    static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (NoSuchFileException e) {
            throw new Refusal(Refusal.INPUT, "the file \"" + file + "\" does not exist");
        } catch (IOException e) {
            throw new Refusal(Refusal.INPUT, "the file \"" + file + "\" can't be read: " + e.getMessage());
        }
    }

    static List<Saved> read(Path file) {
        List<String> lines = lines(file);
        List<Saved> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                all.add(new Saved(m.group(1).replaceAll("\\\\(.)", "$1"), m.group(2)));
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw new Refusal(Refusal.INPUT, file + ", line " + (i + 1) + ": a name in double quotes and a filter are expected");
            }
        }
        return all;
    }
}
