package org.wirestrata.tests.engine.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.wirestrata.api.capture.CaptureFiles;
import org.wirestrata.api.filter.DisplayFilters;
import org.wirestrata.api.session.DissectorRegistry;
import org.wirestrata.api.session.Sessions;
import org.wirestrata.cli.internal.Cli;
import org.wirestrata.testkit.Services;

/** Runs command lines in a folder of their own and keeps what they print. */
final class CommandLine {
    /** What a command line ended with. */
    record Result(int code, String out, String err) {
        String[] lines() {
            return out.split("\n");
        }
    }

    private final Path folder;

    /** The folder gets the bundled example as <code>handshake.pcap</code>. */
    CommandLine(Path folder) throws IOException {
        this.folder = folder;
        Files.write(folder.resolve("handshake.pcap"), example());
    }

    static byte[] example() throws IOException {
        try (InputStream in = Cli.class.getResourceAsStream("/captures/handshake.pcap")) {
            return in.readAllBytes();
        }
    }

    Result run(String... args) {
        return run(new byte[0], args);
    }

    Result run(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Result r = run(in, out, args);
        return new Result(r.code(), out.toString(StandardCharsets.UTF_8), r.err());
    }

    /** Runs a command line that prints to a stream; the result has no output. */
    Result run(byte[] in, OutputStream out, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        org.wirestrata.cli.internal.Services services = new org.wirestrata.cli.internal.Services(Services.get(CaptureFiles.class),
                Services.get(Sessions.class), Services.get(DisplayFilters.class), Services.get(DissectorRegistry.class), null, "0.0.0");
        int code = Cli.run(services, args, new ByteArrayInputStream(in), out, err, folder);
        return new Result(code, "", err.toString(StandardCharsets.UTF_8));
    }
}
