package org.wirestrata.tests.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dissector from elsewhere: built against our site, installed, used, updated and removed. */
class PluginTest {
    private static final byte[] READING = ("\u0001\u0002\u0002\u0003\u0000\u0000\u0000\u0007box\u0000\u00d2").getBytes(StandardCharsets.ISO_8859_1);
    private static final String LINE = "Reading from sensor 7: 210";

    @TempDir
    private Path folder;

    @AfterEach
    void awaitQuiet() throws IOException, InterruptedException {
        Quick.awaitQuiet(folder);
    }

    @Test
    void thirdPartyDissectorComesAndGoes() throws IOException, InterruptedException {
        Product product = Product.headless(folder);
        Quick quick = Quick.of(product);
        Path shipped = quick.entry();
        Path capture = folder.resolve("reading.pcap");
        Datagrams.write(capture, 40404, READING);
        assertFalse(ok(product.run(folder, "dissect", "-G", "protocols")).contains("Greeting Sensor Protocol"));

        ThirdParty second = ThirdParty.create(product, folder.resolve("second"), "1.1.0");
        Path site = ThirdParty.create(product, folder.resolve("first"), "1.0.0").build();
        String installed = ok(product.run(folder, "plugin", "install", ThirdParty.FEATURE, "--repository", site.toUri().toString()));
        assertTrue(installed.contains("installed " + ThirdParty.FEATURE + " 1.0.0"), installed);
        assertTrue(ok(product.run(folder, "plugin", "list")).contains(ThirdParty.FEATURE));
        assertTrue(ok(product.run(folder, "dissect", "-G", "protocols")).contains("Greeting Sensor Protocol\tGREETING\tgreeting\n"));
        String line = ok(product.run(folder, "dissect", "-r", capture.toString()));
        assertTrue(line.contains("GREETING") && line.contains(LINE), line);
        quick.awaitOtherThan(shipped);
        boolean cached = Quick.starts(folder, environment -> product.run(folder, environment, "dissect", "-r", capture.toString()));
        assertTrue(cached, "the plug-in's classes are cached");
        assertEquals("box\n", ok(product.run(folder, "dissect", "-r", capture.toString(), "-Y", "greeting.flags.battery == 1", "-T", "fields", "-e", "greeting.name")));

        second.replace("bundles/" + ThirdParty.BUNDLE + "/src/org/example/dissector/greeting/internal/GreetingDissector.java", "\" from sensor \"",
            "\" from probe \"");
        second.replace("bundles/" + ThirdParty.BUNDLE + ".tests/src/org/example/dissector/greeting/tests/GreetingDissectorTest.java", " from sensor ",
            " from probe ");
        String updated = ok(product.run(folder, "plugin", "update", ThirdParty.FEATURE, "--repository", second.build().toString()));
        assertTrue(updated.contains("updated " + ThirdParty.FEATURE + " 1.0.0"), updated);
        line = ok(product.run(folder, "dissect", "-r", capture.toString()));
        assertTrue(line.contains("Reading from probe 7: 210"), line);
        assertEquals(1, product.jars(ThirdParty.BUNDLE).size(), "the old version's jar is gone");
        fails(product.run(folder, "plugin", "create", "greeting"), "there is a protocol greeting already");

        String removed = ok(product.run(folder, "plugin", "uninstall", ThirdParty.FEATURE));
        assertTrue(removed.contains("uninstalled " + ThirdParty.FEATURE + " 1.1.0"), removed);
        assertEquals(List.of(), product.jars(ThirdParty.BUNDLE));
        assertFalse(ok(product.run(folder, "dissect", "-G", "protocols")).contains("Greeting Sensor Protocol"));
        line = ok(product.run(folder, "dissect", "-r", capture.toString()));
        assertTrue(line.contains("UDP") && !line.contains("sensor"), line);
    }

    @Test
    void thirdPartyDissectorShowsInTheWorkbench() throws IOException {
        Product product = Product.workbench(folder);
        Path capture = folder.resolve("reading.pcap");
        Datagrams.write(capture, 40404, READING, READING);
        String site = ThirdParty.create(product, folder.resolve("project"), "1.0.0").build().toString();
        ok(product.run(folder, "plugin", "install", ThirdParty.FEATURE, ThirdParty.PROBE, "--repository", site));
        String with = packetList(product, capture);
        assertTrue(with.contains("GREETING") && with.contains(LINE), with);

        ok(product.run(folder, "plugin", "uninstall", ThirdParty.FEATURE));
        String without = packetList(product, capture);
        assertTrue(without.contains("UDP") && !without.contains("GREETING"), without);
    }

    private String packetList(Product product, Path capture) throws IOException {
        Path seen = folder.resolve("seen.txt");
        Files.deleteIfExists(seen);
        Map<String, String> environment = Map.of("PROBE_FILE", seen.toString(), "XDG_DATA_HOME", folder.resolve("data").toString());
        ok(product.run(folder, environment, capture.toString()));
        return Files.readString(seen);
    }

    @Test
    void mistakesAreNamed() throws IOException {
        Product product = Product.headless(folder);
        String site = Product.checkout().resolve("releng/org.wirestrata.repository/target/repository").toString();
        fails(product.run(folder, "plugin", "install", "org.example.nothing", "--repository", site), "there is no feature org.example.nothing");
        fails(product.run(folder, "plugin", "install", "org.example.nothing", "--repository", "no-such-folder"), "no-such-folder does not exist");
        fails(product.run(folder, "plugin", "install", "org.example.nothing", "--repository", folder.toString()), "cannot be read");
        fails(product.run(folder, "plugin", "install", "org.example.nothing", "--repository", "https://localhost:1/"), "cannot be read");
        fails(product.run(folder, "plugin", "uninstall", "org.example.nothing"), "is not installed");
        fails(product.run(folder, "plugin", "uninstall", "org.wirestrata.core.feature"), "is the program itself");
        fails(product.run(folder, "plugin", "uninstall", "org.wirestrata.dissector.tcp.feature"), "part of another feature");
        fails(product.run(folder, "plugin", "update"), "--repository");
        fails(product.run(folder, "plugin", "create", "Greeting"), "small letters");
        fails(product.run(folder, "plugin", "create", "tcp"), "there is a protocol tcp already");
        Files.createDirectory(folder.resolve("greeting"));
        fails(product.run(folder, "plugin", "create", "greeting"), "greeting exists already");
    }

    private static String ok(Program.Result result) {
        assertEquals(0, result.code(), result::toString);
        return result.out();
    }

    private static void fails(Program.Result result, String reason) {
        assertEquals(1, result.code(), result::toString);
        assertTrue(result.err().contains(reason), result::toString);
        assertFalse(result.err().contains("\tat "), result::toString);
    }
}
