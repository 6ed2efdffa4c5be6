package org.wirestrata.cli.internal.start;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Makes an entry for what is installed now and the Java machine that runs this, in a process of its own. */
public final class Preparation {
    /** What must be said in the training run as in every start from its result; <code>wirestrata</code>, the script, says the same. */
    private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "--enable-native-access=ALL-UNNAMED",
            "-Djdk.reflect.useNativeAccessorOnly=true");
    private static final int PATIENCE_MINUTES = 5;
    private final Installation installation;
    private final Store store;

    private Preparation(Installation installation) {
        this.installation = installation;
        this.store = new Store(installation.store());
    }

    /**
     * Arguments: the installation's folder, Equinox' configuration, the store, and <code>if-needed</code> or <code>anew</code>. The exit
     * code is 0 when the store has an entry that fits, or another process makes it.
     */
    public static void main(String[] args) throws IOException, Unfit, InterruptedException {
        Path store = Files.createDirectories(Path.of(args[2])).toRealPath();
        Preparation p = new Preparation(new Installation(Path.of(args[0]).toRealPath(), Path.of(args[1]).toAbsolutePath(), store));
        boolean anew = args[3].equals("anew");
        p.store.locked(() -> {
            if (anew || !p.fits()) {
                p.prepare();
            }
        });
    }

    private boolean fits() {
        try {
            Entry current = store.current();
            if (current != null) {
                current.check(installation);
                return true;
            }
        } catch (IOException | Unfit | RuntimeException e) {
            // that is why a new one is made
        }
        return false;
    }

    private void prepare() throws IOException, Unfit, InterruptedException {
        try {
            byte[] list = installation.list();
            Profile profile = Profile.read(installation.home(), list);
            Set<Bundle> bundles = profile.bundles();
            Path cli = bundles.iterator().next().jar();
            Entry entry = store.begin();
            ClassJar.write(bundles.stream().skip(1).toList(), entry.classes());
            List<String> lines = new ArrayList<>(List.of("V\t" + profile.version()));
            profile.components().forEach(c -> lines.addAll(c.lines()));
            Files.write(entry.components(), lines);
            List<Path> sources = bundles.stream().map(Bundle::jar).toList();
            entry.begin(installation, list, sources);
            train(entry, cli);
            entry.complete(installation);
            store.publish(entry, cli);
        } catch (IOException | Unfit | RuntimeException e) {
            store.giveUp(installation, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void train(Entry entry, Path cli) throws IOException, Unfit, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Background.java(), "-XX:AOTCacheOutput=" + entry.cache()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-Dwirestrata.home=" + installation.home(), "-Dwirestrata.configuration=" + installation.configuration()));
        command.addAll(List.of("-cp", cli + File.pathSeparator + entry.classes(), Training.class.getName(), entry.folder().toString()));
        Process training = Background.silent(command, entry.folder()).start();
        if (!training.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
            training.descendants().forEach(ProcessHandle::destroyForcibly);
            training.destroyForcibly().waitFor();
            throw new Unfit("the training run does not end");
        }
        if (training.exitValue() != 0 || !Files.exists(entry.cache())) {
            throw new Unfit("the training run ended with " + training.exitValue());
        }
        Files.deleteIfExists(Path.of(entry.cache() + ".config"));
    }
}
