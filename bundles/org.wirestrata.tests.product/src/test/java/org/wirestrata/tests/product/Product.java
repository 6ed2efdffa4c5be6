package org.wirestrata.tests.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A copy of a materialised product, which a test may change. */
final class Product {
    private final Path home;

    private Product(Path home) {
        this.home = home;
    }

    /** The folder of the root pom. */
    static Path checkout() {
        return Path.of(System.getProperty("wirestrata.checkout"));
    }

    /** Copies the headless product. */
    static Product headless(Path parent) throws IOException {
        return copy("org.wirestrata.headless", parent);
    }

    /** Copies the workbench. */
    static Product workbench(Path parent) throws IOException {
        return copy("org.wirestrata.workbench.product", parent);
    }

    private static Product copy(String id, Path parent) throws IOException {
        Path from = checkout().resolve("releng/org.wirestrata.products/target/products/" + id + "/linux/gtk/x86_64/wirestrata");
        Path to = parent.resolve("wire strata");
        Program.Result copied = new Program(parent, List.of("cp", "-a", from.toString(), to.toString())).run();
        if (copied.code() != 0) {
            throw new IOException(copied.toString());
        }
        return new Product(to);
    }

    /** Where the product lies. */
    Path home() {
        return home;
    }

    /** Runs the product's command in a folder. */
    Program.Result run(Path folder, String... arguments) {
        return run(folder, Map.of(), arguments);
    }

    /** The same with further variables in its environment. */
    Program.Result run(Path folder, Map<String, String> environment, String... arguments) {
        return new Program(folder, List.of(home.resolve("wirestrata").toString())).run(environment, arguments);
    }

    /** The jars of a bundle that lie in the product. */
    List<String> jars(String bundle) throws IOException {
        try (Stream<Path> plugins = Files.list(home.resolve("plugins"))) {
            return plugins.map(p -> p.getFileName().toString()).filter(n -> n.startsWith(bundle + "_")).toList();
        }
    }
}
