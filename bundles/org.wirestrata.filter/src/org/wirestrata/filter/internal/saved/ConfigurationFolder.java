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
        String chosen = environment("WIRESHARK_CONFIG_DIR", "");
        if (!chosen.isEmpty()) {
            return Stream.of(Path.of(chosen));
        }
        String home = System.getProperty("user.home", "");
        return Stream.of(Path.of(environment("XDG_CONFIG_HOME", home + "/.config"), "wireshark"), Path.of(home, ".wireshark"),
                Path.of(environment("APPDATA", home), "Wireshark"));
    }

    /**
     * A variable of the environment, or the Java property of that name, which goes before it; one that is empty counts as not set (XDG Base
     * Directory Specification).
     */
    private static String environment(String name, String otherwise) {
        String value = System.getProperty(name, System.getenv(name));
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
