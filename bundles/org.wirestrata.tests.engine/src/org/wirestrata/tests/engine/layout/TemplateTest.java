package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The dissector that others start from. */
class TemplateTest {
    private static final int MOST_LINES = 60;

    @Test
    void itIsShort() throws IOException {
        Path source = Checkout.root().resolve("bundles/org.wirestrata.dissector.template/src/org/wirestrata/dissector/template/internal");
        long lines;
        try (Stream<String> all = Files.lines(source.resolve("TemplateDissector.java"))) {
            lines = all.filter(l -> !l.isBlank() && !l.startsWith("import") && !l.startsWith("package") && !l.strip().startsWith("*")
                    && !l.strip().startsWith("/*")).count();
        }
        assertTrue(lines <= MOST_LINES, () -> "the template dissector has " + lines + " lines");
    }
}
