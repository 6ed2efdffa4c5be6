package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** Handshakes that succeed and that fail, and what is said of them. */
class HandshakeTest {
    private static final int SYN = 2;
    private static final int RST = 4;
    private static final int PSH = 8;
    private static final int ACK = 16;
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private String json(Talk frames) throws IOException {
        frames.write(folder.resolve("made.pcap"));
        Result r = program.run("handshake", "made.pcap", "-T", "json");
        assertEquals(0, r.code(), r.err());
        return r.out();
    }

    private void verdict(String expected, Talk frames) throws IOException {
        String json = json(frames);
        assertTrue(json.contains("\"verdict\":\"" + expected + "\""), json);
        Result english = program.run("handshake", "made.pcap", "--lang", "en");
        Result chinese = program.run("handshake", "made.pcap", "--lang", "zh");
        assertEquals(0, english.code(), english.err());
        assertEquals(0, chinese.code(), chinese.err());
        assertFalse(english.out().contains("{0}") || chinese.out().contains("{0}"));
    }

    @Test
    void theExampleIsExplained() {
        String out = program.run("handshake", "--lang", "en").out();
        assertTrue(out.startsWith("TCP connection 0:  192.0.2.1:38346  →  192.0.2.2:80\nThe handshake is complete"), out);
        assertTrue(out.contains("  #2     │◀─────────────── SYN, ACK  seq = y  ack = x+1 ──┤  0.000031 s\n"), out);
        assertTrue(out.contains("  ✓ frame 2 acknowledges x + 1 = 1286626562"), out);
        assertTrue(out.contains("  ✓ frame 3 goes on at x + 1 = 1286626562"), out);
        assertTrue(out.contains("  ✓ frame 3 acknowledges y + 1 = 3033212238"), out);
        assertTrue(out.contains("source address        192.0.2.1    192.0.2.2    192.0.2.1\n"), out);
        assertTrue(out.contains("63 × 1024 = 64512"), out);
        assertTrue(out.contains("SYN → ACK              43 µs"), out);
        assertTrue(out.contains("Completeness 31: SYN, SYN/ACK, ACK, data, FIN."), out);
    }

    @Test
    void theExampleIsExplainedInChinese() {
        String out = program.run("handshake", "--lang", "zh").out();
        assertTrue(out.contains("三次握手完成"), out);
        assertTrue(out.contains("✓ 帧 3 确认 y + 1 = 3033212238"), out);
    }

    @Test
    void aWholeHandshake() throws IOException {
        verdict("established", new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 501));
    }

    @Test
    void sequenceNumbersWrapAround() throws IOException {
        verdict("established", new Talk().client(SYN, 0xffffffffL, 0).server(SYN | ACK, 0xffffffffL, 0).client(ACK, 0, 0));
    }

    @Test
    void aWrongNumberIsFound() throws IOException {
        verdict("contradiction", new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 102).client(ACK, 102, 501));
        String json = json(new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 500));
        assertTrue(json.contains("\"relation\":\"ack_acknowledges\",\"frame\":3,\"expected\":501,\"found\":500,\"holds\":false"), json);
        assertTrue(program.run("handshake", "made.pcap", "--lang", "en").out().contains("✗ frame 3 acknowledges y + 1 = 501"));
    }

    @Test
    void nobodyAnswers() throws IOException {
        Talk frames = new Talk().client(SYN, 100, 0).client(SYN, 100, 0).client(SYN, 100, 0);
        verdict("unanswered", frames);
        assertTrue(json(frames).contains("\"synRepetitions\":2"));
    }

    @Test
    void failures() throws IOException {
        verdict("refused", new Talk().client(SYN, 100, 0).server(RST | ACK, 0, 101));
        verdict("half_open", new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).server(SYN | ACK, 500, 101));
        verdict("reset_by_client", new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(RST, 101, 0));
        verdict("simultaneous", new Talk().client(SYN, 100, 0).server(SYN, 500, 0).client(SYN | ACK, 100, 501)
                .server(SYN | ACK, 500, 101));
    }

    @Test
    void capturesThatBeginOrMissSomething() throws IOException {
        verdict("joined_late", new Talk().client(PSH | ACK, 100, 500, "hello").server(ACK, 500, 105));
        verdict("syn_missed", new Talk().server(SYN | ACK, 500, 101).client(ACK, 101, 501));
        verdict("answer_missed", new Talk().client(SYN, 100, 0).client(ACK, 101, 501).client(PSH | ACK, 101, 501, "hello"));
        verdict("ack_missed", new Talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 106, 501));
    }

    @Test
    void aStreamIsChosen() {
        assertTrue(program.run("handshake", "--stream", "0").out().contains("192.0.2.1:38346"));
        CommandLine.Result missing = program.run("handshake", "--lang", "en", "--stream", "7");
        assertEquals("wirestrata: There is no TCP stream 7 in this capture; there are 1.\n", missing.err());
        assertEquals(2, missing.code());
        assertEquals(1, program.run("handshake", "--stream", "x").code());
        assertEquals(1, program.run("handshake", "--lang", "fr").code());
        assertEquals(2, program.run("handshake", "nothing.pcap").code());
    }
}
