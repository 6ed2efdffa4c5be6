package org.wirestrata.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks at the prepared starts of a product in one store, and at how the product starts. */
final class Quick {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String STARTED = "org.wirestrata.cli.internal.start.QuickStart source: shared objects file";
    private final Path store;

    Quick(Path store) {
        this.store = store;
    }

    /** The store in the product's own folder. */
    static Quick of(Product product) {
        return new Quick(product.home().resolve("quick"));
    }

    /** The folder of the entry that starts. */
    Path entry() throws IOException {
        return store.resolve(Files.readAllLines(store.resolve("current")).getFirst());
    }

    /** The folders of all entries. */
    List<Path> entries() throws IOException {
        if (!Files.exists(store)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(store)) {
            return files.filter(f -> f.getFileName().toString().startsWith("entry-")).toList();
        }
    }

    /** Waits until another entry than one starts; null waits for the first. */
    void awaitOtherThan(Path before) throws IOException, InterruptedException {
        await("a new entry in " + store, () -> Files.exists(store.resolve("current")) && !entry().equals(before));
    }

    /** Waits until nobody works in a folder any more: what is prepared there in the background would be removed under its hands. */
    static void awaitQuiet(Path folder) throws IOException, InterruptedException {
        await("quiet in " + folder, () -> ProcessHandle.allProcesses()
                .noneMatch(p -> p.info().commandLine().orElse("").contains(folder.toString())));
    }

    /** What is waited for. */
    interface State {
        boolean reached() throws IOException;
    }

    static void await(String what, State state) throws IOException, InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!state.reached()) {
            assertTrue(Instant.now().isBefore(end), "there is still not " + what);
            Thread.sleep(50);
        }
    }

    /** Whether the command starts from the cache, without Equinox. The run gets variables for its environment. */
    static boolean starts(Path folder, Function<Map<String, String>, Program.Result> command) throws IOException {
        Path log = Files.createTempFile(folder, "loaded", ".log");
        folder.toFile().setExecutable(true, false);
        assertTrue(log.toFile().setWritable(true, false));
        String option = "-Xlog:class+load=info:file=" + log + "::filecount=0";
        Map<String, String> environment = new HashMap<>(Map.of("WIRESTRATA_JAVA_OPTS", option));
        Program.Result result = command.apply(environment);
        assertEquals(0, result.code(), result::toString);
        assertEquals("", result.err());
        String loaded = Files.readString(log);
        return loaded.contains(STARTED) && !loaded.contains(" org.eclipse.osgi.");
    }
}
