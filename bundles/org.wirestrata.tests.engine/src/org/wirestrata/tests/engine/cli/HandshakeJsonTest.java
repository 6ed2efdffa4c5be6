package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;
import org.wirestrata.tests.engine.kernel.Recording;
import org.wirestrata.tests.engine.layout.Checkout;

/** The JSON of handshakes is what the schema in the documentation says. */
class HandshakeJsonTest {
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
        Files.write(folder.resolve("both.pcap"), Recording.bytes("handshake.pcap"));
        Files.write(folder.resolve("both.trace"), Recording.bytes("handshake.trace"));
    }

    /** The schema that the documentation has. */
    static Schema schema() throws IOException {
        return new Schema(Checkout.root().resolve("bundles/org.wirestrata.doc/html/handshake.schema.json"));
    }

    private void valid(String... arguments) throws IOException {
        Result r = program.run(arguments);
        assertEquals(0, r.code(), r.err());
        assertEquals(List.of(), schema().check(r.out()), r.out());
    }

    @Test
    void theExampleIsValid() throws IOException {
        valid("handshake", "-T", "json");
        valid("handshake", "-T", "json", "--frame", "3");
    }

    @Test
    void withTheKernelItIsValid() throws IOException {
        valid("handshake", "both.pcap", "--kernel", "both.trace", "-T", "json");
        valid("handshake", "both.pcap", "--kernel", "both.trace", "-T", "json", "--lang", "zh");
        Files.writeString(folder.resolve("gdb.log"), "Breakpoint 1, tcp_v4_connect (sk=0x1)\nBreakpoint 2, tcp_connect (sk=0x1)\n");
        valid("handshake", "both.pcap", "--kernel", "gdb.log", "-T", "json");
    }

    @Test
    void theSchemaRefusesOtherThings() throws IOException {
        Schema schema = schema();
        assertEquals(List.of("$ needs connections"), schema.check("{}"));
        assertEquals(List.of("$.connections needs array"), schema.check("{\"connections\":5}"));
        assertFalse(schema.check("{\"connections\":[{\"stream\":0,\"verdict\":\"perhaps\"}]}").isEmpty());
        assertEquals(List.of("$ needs no key more"), schema.check("{\"connections\":[],\"more\":1}"));
    }
}
