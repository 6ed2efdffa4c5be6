package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** The command line of <code>wirestrata trace</code>; what it records, the recorder's test looks at. */
class TraceTest {
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private void refused(String message, String... arguments) {
        Result r = program.run(arguments);
        assertEquals(1, r.code(), r.err());
        assertTrue(r.err().contains(message), r.err());
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingIsTouched() {
        refused("--port is needed", "trace");
        refused("--port can't be \"web\"", "trace", "--port", "web");
        refused("--port can't be \"70000\"", "trace", "--port", "70000");
        refused("--seconds can't be \"0\"", "trace", "--port", "80", "--seconds", "0");
        refused("there are text, json and svg", "trace", "--port", "80", "-T", "png");
        refused("there are en and zh", "trace", "--port", "80", "--lang", "fr");
        refused("there is no option --kernel", "trace", "--kernel", "x");
    }

    @Test
    void withoutWhatItNeedsItSaysWhatToDo() {
        Result r = program.run("trace", "--port", "80", "--seconds", "1");
        assertTrue(r.code() != 0 && r.err().matches("(?s).*(sudo|mount -t tracefs|only Linux|live capture is not installed).*"), r.err());
    }

    @Test
    void itIsAmongTheCommands() {
        assertTrue(program.run("--help").out().contains("trace       record packets and what the kernel does meanwhile"));
        assertTrue(program.run("trace", "--help").out().contains("sudo wirestrata trace --port 8080 -- curl"));
    }
}
