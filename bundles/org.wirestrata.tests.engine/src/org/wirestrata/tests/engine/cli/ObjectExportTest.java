package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirestrata.testkit.frames.Tcp;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** Names of the files that <code>--export-objects</code> writes, and what it says where it can't. */
class ObjectExportTest {
    private static final int LONGEST = 255;

    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    /** A file that HTTP carries, under a name. */
    private void carry(String name) throws IOException {
        String request = "GET /" + name + " HTTP/1.1\r\nHost: example.org\r\n\r\n";
        new Talk().handshake().client(Tcp.PSH | Tcp.ACK, 101, 501, request)
            .server(Tcp.PSH | Tcp.ACK, 501, 101 + request.getBytes(StandardCharsets.UTF_8).length,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 7\r\n\r\ncontent")
            .write(folder.resolve("objects.pcap"));
    }

    private Result export() {
        return program.run("dissect", "-r", "objects.pcap", "-q", "--export-objects", "http,out");
    }

    @ParameterizedTest
    @CsvSource({"a, a, .txt", "\u00e4, \ufffd, .txt", "\u00e4, \ufffd, ''"})
    void aLongNameIsMadeAsShortAsFileSystemsNeedIt(String sent, String character, String ending) throws IOException {
        carry(sent.repeat(300) + ending);
        Result first = export();
        assertEquals(0, first.code(), first.err());
        assertEquals(0, export().code());
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            List<Path> all = files.sorted().toList();
            assertEquals(2, all.size());
            for (Path file : all) {
                String name = file.getFileName().toString();
                int free = LONGEST - name.getBytes(StandardCharsets.UTF_8).length;
                assertEquals(true, free >= 0 && free < character.getBytes(StandardCharsets.UTF_8).length, name);
                assertEquals(true, name.matches(character + "+(\\(1\\))?" + ending), name);
                assertArrayEquals("content".getBytes(StandardCharsets.UTF_8), Files.readAllBytes(file));
            }
        }
    }

    @Test
    void aFileInTheFoldersPlaceIsSaid() throws IOException {
        carry("name");
        Files.write(folder.resolve("out"), new byte[1]);
        Result r = export();
        assertEquals(2, r.code());
        assertEquals("wirestrata: \"out\" is no folder; name one to write into\n", r.err().replace(folder + "/", ""));
    }

    @Test
    void aBodyOfTheLastChunkAloneIsAnEmptyFile() throws IOException {
        String request = "GET /nothing.txt HTTP/1.1\r\nHost: a\r\n\r\n";
        new Talk().handshake().client(Tcp.PSH | Tcp.ACK, 101, 501, request)
            .server(Tcp.PSH | Tcp.ACK, 501, 101 + request.length(), "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
            .write(folder.resolve("objects.pcap"));
        Result r = export();
        assertEquals(0, r.code(), r.err());
        assertEquals(0, Files.size(folder.resolve("out/nothing.txt")));
    }
}
