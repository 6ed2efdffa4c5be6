package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;

/** Starts Equinox in this process, as the launcher's script does otherwise. Equinox ends the process. */
final class OrdinaryStart {
    private OrdinaryStart() {
    }

    static void run(Installation installation, String[] args) throws IOException, ReflectiveOperationException {
        URL launcher = installation.plugin("org.eclipse.equinox.launcher_").toUri().toURL();
        List<String> all = new ArrayList<>(List.of("-nosplash", "-configuration", installation.configuration().toString(), "-data", "@none",
                "-application", "org.wirestrata.cli.wirestrata"));
        all.addAll(List.of(args));
        ClassLoader loader = new URLClassLoader(new URL[] {launcher}, ClassLoader.getPlatformClassLoader());
        Method main = loader.loadClass("org.eclipse.equinox.launcher.Main").getMethod("main", String[].class);
        main.invoke(null, (Object) all.toArray(String[]::new));
    }
}
