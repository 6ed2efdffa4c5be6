package org.wirestrata.cli.internal.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A prepared start, a folder of the store that never changes once it has its name: <code>classes.jar</code>, <code>components</code>,
 * <code>cache.aot</code>, and its key, which is a copy of p2's list of bundles (<code>profile</code>) and the looks of all files that
 * went into it (<code>key</code>).
 */
record Entry(Path folder) {
    private static final String FORMAT = "wirestrata start 1";

    Path classes() {
        return folder.resolve("classes.jar");
    }

    Path components() {
        return folder.resolve("components");
    }

    Path cache() {
        return folder.resolve("cache.aot");
    }

    private Path key() {
        return folder.resolve("key");
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    /** The Java machine, which has a new name in every version and a new image in every build. */
    static List<String> machine(Stamp stamp) {
        return List.of(System.getProperty("java.vm.version"), stamp.of(Path.of(System.getProperty("java.home"), "lib", "modules")));
    }

    /** Writes the key before the training run, which reads it as every start does. */
    void begin(Installation installation, byte[] list, List<Path> sources) throws IOException {
        Stamp stamp = new Stamp(installation.home(), folder);
        List<String> lines = new ArrayList<>(List.of(FORMAT));
        lines.addAll(machine(stamp));
        for (Path p : sources) {
            lines.add(stamp.of(p));
        }
        lines.add(stamp.of(classes()));
        lines.add(stamp.of(components()));
        Files.write(profile(), list);
        Files.write(key(), lines);
    }

    /** Adds to the key what the training run made. */
    void complete(Installation installation) throws IOException {
        Files.write(key(), List.of(new Stamp(installation.home(), folder).of(cache())), StandardOpenOption.APPEND);
    }

    /** Throws what does not fit the installation as it is now, or this Java machine. */
    void check(Installation installation) throws IOException, Unfit {
        Stamp stamp = new Stamp(installation.home(), folder);
        String[] lines = Files.readString(key(), StandardCharsets.UTF_8).split("\n");
        if (lines.length < 4 || !lines[0].equals(FORMAT) || !machine(stamp).equals(List.of(lines[1], lines[2]))) {
            throw new Unfit("made by another version, or for another Java");
        }
        if (!Arrays.equals(installation.list(), Files.readAllBytes(profile()))) {
            throw new Unfit("other bundles are installed");
        }
        for (int i = 3; i < lines.length; i++) {
            if (!stamp.holds(lines[i])) {
                throw new Unfit("changed: " + lines[i]);
            }
        }
    }
}
