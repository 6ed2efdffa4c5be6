package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * Our dissectors say whom they hand on to; one that does not would have every job take everything apart. Of several dissectors of one
 * protocol one answers to its name; otherwise the alphabet would choose.
 */
class HandOnTest {
    private static final Pattern COMPONENT = Pattern.compile("@Component\\(service = [\\w.]*Dissector\\.class,\\s*property = (\\{.*?\\}|\"[^\"]*\")\\)",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("\"protocol=([^\"]+)\"");

    private record Component(String bundle, String properties) {
        boolean has(String property) {
            return properties.contains('"' + property);
        }
    }

    @Test
    void everyDissectorSaysWhomItHandsOnTo() throws IOException {
        assertEquals(List.of(), components().stream().filter(c -> !c.has("next=")).toList());
    }

    @Test
    void aNameFindsOneDissector() throws IOException {
        Map<String, List<Component>> named = new TreeMap<>();
        for (Component c : components()) {
            Matcher m = NAME.matcher(c.properties);
            assertTrue(m.find(), c::toString);
            if (!c.has("named=false")) {
                named.computeIfAbsent(m.group(1), n -> new ArrayList<>()).add(c);
            }
        }
        named.values().removeIf(all -> all.size() == 1);
        assertEquals(Map.of(), named);
    }

    private static List<Component> components() throws IOException {
        List<Component> all = new ArrayList<>();
        for (Path bundle : Checkout.bundles()) {
            String name = bundle.getFileName().toString();
            if (!name.startsWith("org.wirestrata.dissector.")) {
                continue;
            }
            for (String source : sources(bundle)) {
                Matcher m = COMPONENT.matcher(source);
                while (m.find()) {
                    all.add(new Component(name, m.group(1)));
                }
            }
        }
        assertTrue(all.size() > 50, "dissectors found: " + all.size());
        return all;
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
