package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The top level of the sources stays what the README says. */
class TopLevelTest {
    @Test
    void nothingElseLiesAtTheTop() throws IOException {
        try (Stream<Path> children = Files.list(Checkout.root())) {
            Set<String> visible = children.map(p -> p.getFileName().toString()).filter(n -> !n.startsWith(".") && !n.equals("target"))
                .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(Set.of("pom.xml", "README.md", "LICENSE", "bundles", "features", "releng", "targetplatform")), visible);
        }
    }

    @Test
    void everyDissectorIsAFeatureOfItsOwn() {
        Set<String> features = Checkout.folders(Checkout.root().resolve("features")).stream().map(f -> f.getFileName().toString())
            .collect(Collectors.toSet());
        Set<String> missing = Checkout.bundles().stream().map(b -> b.getFileName().toString())
            .filter(n -> n.startsWith("org.wirestrata.dissector.") && !n.endsWith(".template")).map(n -> n + ".feature").filter(n -> !features.contains(n))
            .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of(), missing);
    }
}
