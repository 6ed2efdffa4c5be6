package org.wirestrata.tests.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The documentation's links and pictures are there, and what it quotes is what is quoted. */
class DocumentationTest {
    private static final Path PAGES = Desk.checkout().resolve("bundles/org.wirestrata.doc/html");
    private static final Path TEMPLATE = Desk.checkout().resolve("bundles/org.wirestrata.dissector.template"
            + "/src/org/wirestrata/dissector/template/internal/TemplateDissector.java");
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#:]+)\"");

    @Test
    void linksLeadSomewhere() throws Exception {
        List<Path> pages;
        try (Stream<Path> files = Files.list(PAGES)) {
            pages = files.filter(f -> f.toString().endsWith(".html")).toList();
        }
        assertTrue(pages.size() >= 3, pages.toString());
        for (Path page : pages) {
            for (Matcher m = LINK.matcher(Files.readString(page)); m.find();) {
                assertTrue(Files.isRegularFile(PAGES.resolve(m.group(1))), m.group(1) + " in " + page);
            }
        }
    }

    @Test
    void theTemplateIsQuotedAsItIs() throws Exception {
        String page = Files.readString(PAGES.resolve("write-a-dissector.html"));
        String start = "<pre id=\"template\">\n";
        int from = page.indexOf(start) + start.length();
        String quoted = page.substring(from, page.indexOf("</pre>", from)).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        assertEquals(Files.readString(TEMPLATE), quoted);
    }
}
