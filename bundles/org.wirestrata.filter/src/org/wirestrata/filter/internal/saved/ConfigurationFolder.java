package org.wirestrata.filter.internal.saved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where Wireshark keeps what belongs to a user. */
final class ConfigurationFolder {
    private ConfigurationFolder() {
    }

    /** The first file of some names in the user's configuration, or null where there is none. */
    static Path find(List<String> names) {
        return folders().flatMap(folder -> names.stream().map(folder::resolve)).filter(Files::isRegularFile).findFirst().orElse(null);
    }

    private static Stream<Path> folders() {
        String chosen = System.getenv("WIRESHARK_CONFIG_DIR");
        if (chosen != null) {
            return Stream.of(Path.of(chosen));
        }
        String home = System.getProperty("user.home", "");
        String configuration = System.getenv().getOrDefault("XDG_CONFIG_HOME", home + "/.config");
        String roaming = System.getenv("APPDATA");
        return Stream.of(Path.of(configuration, "wireshark"), Path.of(home, ".wireshark"),
                Path.of(roaming == null ? home : roaming, "Wireshark"));
    }
}
