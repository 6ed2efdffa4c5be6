package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Display filters checked, explained and listed on the command line. */
class FiltersCommandTest {
    @TempDir
    private Path folder;

    private static String output(Program.Result r) {
        return new String(r.output(), StandardCharsets.UTF_8);
    }

    @Test
    void aGoodFilterIsUnderstood() throws IOException {
        Program.Result r = Program.run(List.of("filters", "check", "tcp.flags.syn", "==", "1"));
        assertEquals(0, r.exitCode(), r.errors());
        assertEquals("understood: tcp.flags.syn == 1\n", output(r));
    }

    @Test
    void whatMayNotBeMeantIsNoted() throws IOException {
        Program.Result r = Program.run(List.of("filters", "check", "ip.addr != 10.0.0.1"));
        assertEquals(0, r.exitCode(), r.errors());
        assertTrue(output(r).contains("note: ip.addr has two values"), output(r));
    }

    @Test
    void aBadFilterIsRefusedWithTheCulpritUnderlined() throws IOException {
        Program.Result r = Program.run(List.of("filters", "check", "tcp.prt == 80"));
        assertEquals(2, r.exitCode());
        assertTrue(r.errors().contains("    tcp.prt == 80\n    ^~~~~~~\n    Did you mean tcp.port?"), r.errors());
    }

    @Test
    void theEmptyFilterIsExplained() throws IOException {
        Program.Result r = Program.run(List.of("filters", "explain", ""));
        assertEquals(0, r.exitCode(), r.errors());
        assertTrue(output(r).contains("every frame matches"), output(r));
    }

    @Test
    void partsAreCountedInACapture() throws IOException {
        Path capture = folder.resolve("handshake.pcap");
        try (InputStream in = Program.open("captures/handshake.pcap")) {
            Files.copy(in, capture);
        }
        Program.Result r = Program.run(List.of("filters", "explain", "-r", capture.toString(), "tcp and frame.number == 1 and not ip"));
        assertEquals(0, r.exitCode(), r.errors());
        List<String> lines = output(r).lines().toList();
        assertEquals(6, lines.size(), output(r));
        assertTrue(lines.get(0).endsWith("all of these hold"), output(r));
        assertTrue(lines.get(2).matches(" *1 of \\d+ .*a value of frame\\.number equals 1"), output(r));
        assertTrue(lines.get(4).endsWith("ip is there"), output(r));
        assertEquals("Nothing is left because \"ip\" holds in every frame.", lines.get(5));
    }

    @Test
    void keptFiltersAreListed() throws IOException {
        Path file = folder.resolve("dfilters");
        Files.writeString(file, "# remark\n\"Web \\\"80\\\"\" tcp.port == 80\n\"Unknown\" nothing.known\n");
        Program.Result r = Program.run(List.of("filters", "list", "--file", file.toString()));
        assertEquals(0, r.exitCode(), r.errors());
        List<String> lines = output(r).lines().toList();
        assertEquals("Web \"80\"  tcp.port == 80", lines.get(0));
        assertTrue(lines.get(1).contains("(not understood: nothing.known"), lines.get(1));
    }

    @Test
    void keptFiltersAreTakenByTheirNames() throws IOException {
        Path file = folder.resolve("dfilters");
        Files.writeString(file, "\"Web\" tcp.port == 80\n\"Unknown\" nothing.known\n");
        Program.Result good = Program.run(List.of("filters", "explain", "--name", "Web", "--file", file.toString()));
        assertEquals("tcp.port == 80  a value of tcp.port equals 80\n", output(good));
        Program.Result bad = Program.run(List.of("filters", "check", "--name", "Unknown", "--file", file.toString()));
        assertEquals(2, bad.exitCode());
        assertTrue(bad.errors().contains("    nothing.known\n    ^~~~"), bad.errors());
        Program.Result none = Program.run(List.of("filters", "check", "--name", "Other", "--file", file.toString()));
        assertEquals(2, none.exitCode());
        assertEquals(1, Program.run(List.of("filters", "check", "--name", "Web", "tcp")).exitCode());
        assertEquals(1, Program.run(List.of("filters", "check")).exitCode());
    }

    @Test
    void keptMacrosAreListedInBothFormats() throws IOException {
        Path file = folder.resolve("dmacros");
        Files.writeString(file, "\"port\" tcp.port == $1\n\"a\",\"http.host == \\x22a\\x22\"\n");
        Program.Result r = Program.run(List.of("filters", "list", "--kind", "macro", "--file", file.toString()));
        assertEquals("port  tcp.port == $1\na     http.host == \"a\"\n", output(r), r.errors());
        assertEquals(1, Program.run(List.of("filters", "list", "--kind", "other")).exitCode());
    }

    @Test
    void macrosOfTheUserAreReplaced() throws IOException {
        Path configuration = Files.createDirectories(folder.resolve(".config/wireshark"));
        Files.writeString(configuration.resolve("dmacros"), "\"number\" frame.number == $1\n");
        Path capture = folder.resolve("handshake.pcap");
        try (InputStream in = Program.open("captures/handshake.pcap")) {
            Files.copy(in, capture);
        }
        System.setProperty("WIRESHARK_CONFIG_DIR", "");
        System.setProperty("XDG_CONFIG_HOME", folder.resolve(".config").toString());
        try {
            List<String> fields = List.of("dissect", "-n", "-r", capture.toString(), "-T", "fields", "-e", "frame.number", "-Y");
            for (String filter : List.of("${number:2}", "$number(2)")) {
                List<String> arguments = new ArrayList<>(fields);
                arguments.add(filter);
                assertEquals("2\n", output(Program.run(arguments)), filter);
            }
            Program.Result bad = Program.run(List.of("filters", "check", "tcp and ${number:a}"));
            assertTrue(bad.errors().contains("    tcp and ${number:a}\n                     ^"), bad.errors());
        } finally {
            System.clearProperty("WIRESHARK_CONFIG_DIR");
            System.clearProperty("XDG_CONFIG_HOME");
        }
    }
}
