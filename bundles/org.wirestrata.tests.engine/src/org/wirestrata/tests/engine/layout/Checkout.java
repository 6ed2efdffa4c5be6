package org.wirestrata.tests.engine.layout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** The sources that are being built. */
public final class Checkout {
    private Checkout() {
    }

    /** The folder of the root pom, which the build says. */
    public static Path root() {
        return Path.of(System.getProperty("wirestrata.checkout"));
    }

    /** The folders directly below one. */
    static List<Path> folders(Path parent) {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders of all bundles. */
    static List<Path> bundles() {
        return folders(root().resolve("bundles")).stream().filter(b -> Files.exists(b.resolve("META-INF/MANIFEST.MF"))).toList();
    }

    /** The names in a header of a bundle's manifest, without attributes and directives. */
    static List<String> names(Path bundle, String header) {
        try (InputStream in = Files.newInputStream(bundle.resolve("META-INF/MANIFEST.MF"))) {
            String value = new Manifest(in).getMainAttributes().getValue(header);
            return value == null ? List.of() : clauses(value).stream().map(c -> c.split(";", 2)[0].strip()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> clauses(String value) {
        List<String> clauses = new ArrayList<>();
        boolean quoted = false;
        int begin = 0;
        for (int i = 0; i <= value.length(); i++) {
            if (i == value.length() || value.charAt(i) == ',' && !quoted) {
                clauses.add(value.substring(begin, i));
                begin = i + 1;
            } else if (value.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return clauses;
    }
}
