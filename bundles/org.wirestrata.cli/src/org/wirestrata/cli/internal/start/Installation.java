package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where the program is installed, as the launcher's script says it in system properties.
 *
 * @param home          the folder with <code>plugins</code>
 * @param configuration Equinox' configuration, elsewhere where the installation can't be written
 * @param store         the folder of prepared entries that this user can write, or null
 */
record Installation(Path home, Path configuration, Path store) {
    private static final String LIST = "org.eclipse.equinox.simpleconfigurator/bundles.info";

    /** The installation of the running program, or null where no script says. */
    static Installation current() throws IOException {
        String home = System.getProperty("wirestrata.home");
        if (home == null) {
            return null;
        }
        Path path = Path.of(home).toRealPath();
        String configuration = System.getProperty("wirestrata.configuration");
        String store = System.getProperty("wirestrata.store", "");
        return new Installation(path, configuration == null ? path.resolve("configuration") : Path.of(configuration),
                store.isEmpty() ? null : Path.of(store));
    }

    /** p2's list of the installed bundles, as bytes. */
    byte[] list() throws IOException, Unfit {
        byte[] shared = Files.readAllBytes(home.resolve("configuration").resolve(LIST));
        Path own = configuration.resolve(LIST);
        if (!own.startsWith(home) && Files.exists(own) && !Arrays.equals(shared, Files.readAllBytes(own))) {
            throw new Unfit("the user has a list of bundles of their own");
        }
        return shared;
    }

    /** The only file in <code>plugins</code> whose name begins so. */
    Path plugin(String prefix) throws IOException {
        try (var files = Files.newDirectoryStream(home.resolve("plugins"), prefix + "*.jar")) {
            for (Path p : files) {
                return p;
            }
        }
        throw new IOException("there is no " + prefix + "*.jar in " + home.resolve("plugins"));
    }
}
