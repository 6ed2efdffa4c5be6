package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.tests.engine.layout.Checkout;

/** What <code>plugin create</code> writes, and what it refuses to. That a project builds and installs is a test of the products. */
class PluginCreateTest {
    private static final String BUNDLE = "bundles/org.example.dissector.greeting/";

    @TempDir
    private Path folder;

    private CommandLine.Result create(String... arguments) throws IOException {
        return new CommandLine(folder).run(Stream.concat(Stream.of("plugin", "create"), Stream.of(arguments)).toArray(String[]::new));
    }

    @Test
    void theDissectorIsTheTemplateButForTheNames() throws IOException {
        assertEquals(0, create("greeting", "--title", "Greeting Sensor Protocol").code());
        Path template = Checkout.root().resolve("bundles/org.wirestrata.dissector.template");
        assertEquals(renamed(template, "src/org/wirestrata/dissector/template/internal/TemplateDissector.java"),
                read(BUNDLE + "src/org/example/dissector/greeting/internal/GreetingDissector.java"));
        for (String file : List.of("build.properties", ".settings/org.eclipse.pde.ds.annotations.prefs")) {
            assertEquals(Files.readString(template.resolve(file)), read(BUNDLE + file));
        }
        List<String> imports = imports(Files.readString(template.resolve("META-INF/MANIFEST.MF")));
        assertEquals(imports, imports(read(BUNDLE + "META-INF/MANIFEST.MF")));
    }

    private static String renamed(Path template, String file) throws IOException {
        return Files.readString(template.resolve(file)).replace("org.wirestrata.dissector.template", "org.example.dissector.greeting")
                .replace("template", "greeting").replace("Template", "Greeting").replace("TEMPLATE", "GREETING");
    }

    private static List<String> imports(String manifest) {
        return manifest.substring(manifest.indexOf("Import-Package:")).lines().toList();
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve("greeting").resolve(file));
    }

    @Test
    void whatIsSaidGoesWhereItBelongs() throws Exception {
        assertEquals(0, create("greeting", "--title", "A & <B>", "--table", "ethertype:0x88b5", "--id", "com.example.hello", "--site",
                "https://example.org/a?b&c", "--directory", "else where").code());
        Path made = folder.resolve("else where");
        String source = Files.readString(made.resolve("bundles/com.example.hello/src/com/example/hello/internal/GreetingDissector.java"));
        assertTrue(source.contains("\"table=ethertype:0x88b5\"") && source.contains("Protocol.of(\"A & <B>\", \"GREETING\", \"greeting\")"));
        try (Stream<Path> files = Files.walk(made)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(f);
                assertFalse(text.matches("(?s).*@[A-Z_]+@.*"), f + " has a gap");
                if (f.toString().endsWith(".xml")) {
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(f.toFile());
                }
            }
        }
        assertTrue(Files.readString(made.resolve("pom.xml")).contains("https://example.org/a?b&amp;c"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Greeting                        | small letters and digits
        4you                            | small letters and digits
        a.b                             | small letters and digits
        ../up                           | small letters and digits
        class                           | a word of Java
        tcp                             | there is a protocol tcp already
        _ws                             | small letters and digits
        x --port 65536                  | from 0 to 65535
        x --port 1 --table udp.port:1   | exclude each other
        x --table nowhere:1             | there is no table "nowhere"
        x --table udp.port              | TABLE:KEY
        x --table udp.port:http         | TABLE:KEY
        x --id single                   | --id takes
        x --id com.class.x              | --id takes
        x --site no/such/folder         | there is no folder
        x --title "                     | --title takes
        x --directory .                 | exists already
        """)
    void mistakesAreNamed(String arguments, String reason) throws IOException {
        CommandLine.Result refused = create(arguments.split(" "));
        assertEquals(1, refused.code());
        assertTrue(refused.err().contains(reason), refused.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of("handshake.pcap"), files.map(f -> f.getFileName().toString()).toList(), "nothing was written");
        }
    }

    @Test
    void whatIsThereIsLeftAlone() throws IOException {
        Files.writeString(folder.resolve("greeting"), "mine");
        CommandLine.Result refused = create("greeting");
        assertTrue(refused.code() == 1 && refused.err().contains("greeting exists already"), refused.err());
        assertEquals("mine", Files.readString(folder.resolve("greeting")));
    }
}
