package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Our dissectors say whom they hand on to; one that does not would have every job take everything apart. */
class HandOnTest {
    private static final Pattern COMPONENT = Pattern.compile("@Component\\(service = [\\w.]*Dissector\\.class,\\s*property = (\\{.*?\\}|\"[^\"]*\")\\)",
            Pattern.DOTALL);

    @Test
    void everyDissectorSaysWhomItHandsOnTo() throws IOException {
        List<String> silent = new ArrayList<>();
        int found = 0;
        for (Path bundle : Checkout.bundles()) {
            if (!bundle.getFileName().toString().startsWith("org.wirestrata.dissector.")) {
                continue;
            }
            for (String source : sources(bundle)) {
                Matcher m = COMPONENT.matcher(source);
                while (m.find()) {
                    found++;
                    if (!m.group(1).contains("\"next=")) {
                        silent.add(bundle.getFileName() + ": " + m.group(1));
                    }
                }
            }
        }
        assertTrue(found > 50, "dissectors found: " + found);
        assertEquals(List.of(), silent);
    }

    private static List<String> sources(Path bundle) throws IOException {
        try (Stream<Path> files = Files.walk(bundle.resolve("src"))) {
            return files.filter(f -> f.toString().endsWith(".java")).map(HandOnTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
