package org.wirestrata.tests.engine.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The documentation quotes what is there, and links to what is there. */
class DocumentationTest {
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:]+)\"");
    private static final Path DOCUMENTATION = Checkout.root().resolve("bundles/org.wirestrata.doc");

    @Test
    void theTemplateIsQuotedAsItIs() throws IOException {
        quoted("write-a-dissector.html", "template", "org.wirestrata.dissector.template/src/org/wirestrata/dissector/template/internal"
                + "/TemplateDissector.java");
    }

    @Test
    void theTestOfTheTemplateIsQuotedAsItIs() throws IOException {
        quoted("test-a-dissector.html", "example", "org.wirestrata.tests.dissectors/src/org/wirestrata/tests/dissectors/TemplateTest.java");
    }

    private static void quoted(String page, String kind, String file) throws IOException {
        String source = Files.readString(Checkout.root().resolve("bundles").resolve(file));
        Matcher m = Pattern.compile("<pre class=\"" + kind + "\">(.*?)</pre>", Pattern.DOTALL)
                .matcher(Files.readString(DOCUMENTATION.resolve("html").resolve(page)));
        int quotes = 0;
        while (m.find()) {
            for (String line : m.group(1).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").split("\n")) {
                assertTrue(source.contains(line), () -> file + " has no line \"" + line + "\"");
                quotes++;
            }
        }
        assertTrue(quotes > 0, () -> "no quotation of " + file);
    }

    @Test
    void theTemplateIsShort() throws IOException {
        Path source = Checkout.root().resolve("bundles/org.wirestrata.dissector.template/src/org/wirestrata/dissector/template/internal");
        long lines;
        try (Stream<String> all = Files.lines(source.resolve("TemplateDissector.java"))) {
            lines = all.count();
        }
        assertTrue(lines <= 60, () -> "the template dissector has " + lines + " lines");
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Files.list(DOCUMENTATION.resolve("html"))) {
            for (Path page : (Iterable<Path>) pages.filter(p -> p.toString().endsWith(".html"))::iterator) {
                Matcher m = LINK.matcher(Files.readString(page));
                while (m.find()) {
                    if (!Files.exists(page.resolveSibling(m.group(1)).normalize())) {
                        broken.add(page.getFileName() + " -> " + m.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
