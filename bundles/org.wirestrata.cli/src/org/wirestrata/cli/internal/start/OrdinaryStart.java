package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Starts Equinox in this process, as the launcher's script does otherwise, with the same words where it can't. Equinox ends the process. */
final class OrdinaryStart {
    private OrdinaryStart() {
    }

    static void run(Installation installation, String[] args) throws IOException, ReflectiveOperationException {
        try {
            Files.createDirectories(installation.configuration());
        } catch (IOException e) {
            System.err.println("wirestrata: neither " + installation.home().resolve("configuration")
                    + " nor ~/.cache can be written; set XDG_CACHE_HOME to a folder that can");
            System.exit(1);
        }
        URL launcher = installation.plugin("org.eclipse.equinox.launcher_").toUri().toURL();
        List<String> all = new ArrayList<>(List.of("-nosplash", "-configuration", installation.configuration().toString(), "-data", "@none",
                "-application", "org.wirestrata.cli.wirestrata"));
        all.addAll(List.of(args));
        ClassLoader loader = new URLClassLoader(new URL[] {launcher}, ClassLoader.getPlatformClassLoader());
        Method main = loader.loadClass("org.eclipse.equinox.launcher.Main").getMethod("main", String[].class);
        main.invoke(null, (Object) all.toArray(String[]::new));
    }
}
