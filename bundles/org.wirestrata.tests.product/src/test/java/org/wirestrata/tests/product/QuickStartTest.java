package org.wirestrata.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What <code>dissect</code>, <code>handshake</code> and <code>files</code> start from was prepared; nobody notices but by the time. */
class QuickStartTest {
    private static final String NOBODY = "65534";

    @TempDir
    private Path folder;
    private Path capture;
    private Product product;

    @BeforeEach
    void copyProduct() throws IOException {
        Path recorded = Product.checkout().resolve("bundles/org.wirestrata.tests.golden/captures/http-get.pcap");
        capture = Files.copy(recorded, folder.resolve("http get.pcap"));
        product = Product.headless(folder);
    }

    private Program.Result dissect(Map<String, String> environment) {
        return product.run(folder, environment, "dissect", "-r", capture.toString());
    }

    private boolean startsQuickly() throws IOException {
        return Quick.starts(folder, this::dissect);
    }

    @AfterEach
    void awaitQuiet() throws IOException, InterruptedException {
        Quick.awaitQuiet(folder);
    }

    @Test
    void startsAsItWasShipped() throws IOException {
        assertTrue(startsQuickly());
    }

    @Test
    void doesTheSameAsTheOrdinaryStart() throws IOException {
        Map<String, String> ordinary = Map.of("WIRESTRATA_JAVA_HOME", product.home().resolve("jre").toString());
        String file = capture.getFileName().toString();
        for (List<String> arguments : List.of(List.of("dissect", "-r", file), List.of("dissect", "-r", file, "-V"),
            List.of("dissect", "-r", file, "-T", "pdml"), List.of("dissect", "--help"), List.of("dissect", "-G", "fields"),
            List.of("dissect", "-2", "-r", file, "-Y", "http.response_in", "-T", "fields", "-e", "http.response_in", "-e", "http.host"),
            List.of("dissect", "-G", "decodes"), List.of("dissect", "-G", "plugins"),
            List.of("dissect", "-r", "none.pcap"), List.of("dissect", "-r", file, "-Y", "tcp.prot == 1"), List.of("handshake", file),
            List.of("handshake", "--lang", "zh"), List.of("handshake", "--stream", "7", file), List.of("files", "info", file),
            List.of("files", "slice", "--help"))) {
            String[] all = arguments.toArray(String[]::new);
            assertEquals(timeless(product.run(folder, ordinary, all)), timeless(product.run(folder, all)), arguments::toString);
        }
    }

    /** All that a run said, without the time at which PDML is written. */
    private static String timeless(Program.Result result) {
        return result.toString().replaceFirst(" time=\"[^\"]*\"", "");
    }

    @Test
    void damageIsNotNoticedButRepaired() throws IOException, InterruptedException {
        String expected = dissect(Map.of()).toString();
        Quick quick = Quick.of(product);
        Path entry = quick.entry();
        truncate(entry.resolve("cache.aot"));
        assertEquals(expected, dissect(Map.of()).toString());
        quick.awaitOtherThan(entry);
        assertTrue(startsQuickly());

        entry = quick.entry();
        scramble(entry.resolve("components"));
        assertEquals(expected, dissect(Map.of()).toString());
        quick.awaitOtherThan(entry);
        assertTrue(startsQuickly());

        Files.writeString(product.home().resolve("quick/current"), "nothing\nof use\n");
        assertEquals(expected, dissect(Map.of()).toString());
        quick.awaitOtherThan(product.home().resolve("quick/nothing"));
        assertTrue(startsQuickly());
        assertTrue(quick.entries().size() <= 2, () -> "old entries are removed");
    }

    private static void truncate(Path file) throws IOException {
        Files.write(file, new byte[100_000], StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Other content that looks the same from outside. */
    private static void scramble(Path file) throws IOException {
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("org.wirestrata", "org.wirestrato"));
        Files.setLastModifiedTime(file, time);
    }

    @Test
    void anotherJavaDoesNotUseTheCache() throws IOException {
        Map<String, String> other = Map.of("WIRESTRATA_JAVA_HOME", System.getProperty("java.home"));
        assertFalse(Quick.starts(folder, environment -> {
            environment.putAll(other);
            return dissect(environment);
        }));
    }

    @Test
    void preparationThatIsKilledHarmsNothing() throws IOException, InterruptedException {
        Quick quick = Quick.of(product);
        String expected = dissect(Map.of()).toString();
        new Program(folder, List.of("rm", "-r", product.home().resolve("quick").toString())).run();
        assertEquals(expected, dissect(Map.of()).toString());
        Quick.await("a preparation", () -> !quick.entries().isEmpty());
        List<ProcessHandle> killed = preparations();
        assertEquals(1, killed.size());
        killed.getFirst().descendants().forEach(ProcessHandle::destroyForcibly);
        killed.getFirst().destroyForcibly();
        Quick.await("an end of the preparation", () -> preparations().isEmpty());
        assertFalse(Files.exists(product.home().resolve("quick/current")));

        assertEquals(expected, dissect(Map.of()).toString());
        assertEquals(expected, dissect(Map.of()).toString());
        quick.awaitOtherThan(null);
        assertTrue(startsQuickly());
        Quick.await("an end of the preparations", () -> preparations().isEmpty());
        assertEquals(List.of(quick.entry()), quick.entries());
    }

    private List<ProcessHandle> preparations() {
        return ProcessHandle.allProcesses().filter(p -> p.info().arguments().map(List::of).orElse(List.of()).containsAll(
            List.of("org.wirestrata.cli.internal.start.Preparation", product.home().toString()))).toList();
    }

    @Test
    void readOnlyInstallationIsPreparedInTheUsersCache() throws IOException, InterruptedException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        boolean root = System.getProperty("user.name").equals("root");
        run("chmod", "-R", "a+rX,a-w", product.home().toString());
        run("chmod", "a+rx", folder.toString());
        run("chmod", "a+r", capture.toString());
        if (root) {
            run("chown", NOBODY, cache.toString());
        }
        List<String> command = new ArrayList<>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.addAll(List.of("env", "XDG_CACHE_HOME=" + cache, product.home() + "/wirestrata"));
        Program wirestrata = new Program(folder, command);
        String expected = dissect(Map.of()).toString();
        assertTrue(Quick.starts(folder, e -> wirestrata.run(e, "dissect", "-r", capture.toString())));
        assertEquals(expected, wirestrata.run("dissect", "-r", capture.toString()).toString());

        run("chmod", "u+w", product.home().toString());
        run("chmod", "-R", "u+w", product.home().resolve("quick").toString());
        run("rm", "-r", product.home().resolve("quick").toString());
        run("chmod", "a-w", product.home().toString());
        assertEquals(expected, wirestrata.run("dissect", "-r", capture.toString()).toString());
        Quick quick = new Quick(Path.of(cache + "/wirestrata/quick" + product.home().toRealPath()));
        quick.awaitOtherThan(null);
        assertTrue(Quick.starts(folder, e -> wirestrata.run(e, "dissect", "-r", capture.toString())));
        assertFalse(Files.exists(product.home().resolve("quick")));
        run("chmod", "-R", "u+w", product.home().toString());
    }

    private void run(String... command) {
        Program.Result result = new Program(folder, List.of(command)).run();
        assertEquals(0, result.code(), result::toString);
    }
}
