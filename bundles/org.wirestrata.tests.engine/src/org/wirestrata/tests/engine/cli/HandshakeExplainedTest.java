package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.wirestrata.testkit.frames.Tcp.ACK;
import static org.wirestrata.testkit.frames.Tcp.FIN;
import static org.wirestrata.testkit.frames.Tcp.PSH;
import static org.wirestrata.testkit.frames.Tcp.RST;
import static org.wirestrata.testkit.frames.Tcp.SYN;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** Why a connection began, failed or ended as it did. */
class HandshakeExplainedTest {
    private static final int[] OFFERS = {2, 4, 5, 0xb4, 4, 2, 8, 10, 0, 0, 0, 1, 0, 0, 0, 0, 1, 3, 3, 7};
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private String run(Talk talk, String... more) throws IOException {
        talk.write(folder.resolve("made.pcap"));
        String[] all = new String[2 + more.length];
        all[0] = "handshake";
        all[1] = "made.pcap";
        System.arraycopy(more, 0, all, 2, more.length);
        Result r = program.run(all);
        assertEquals(0, r.code(), r.err());
        return r.out();
    }

    /** The text has a sentence, the JSON a key and value and fits the schema, and the Chinese text no gaps. */
    private void explained(Talk talk, String english, String json) throws IOException {
        String text = run(talk, "--lang", "en");
        assertTrue(text.replaceAll("\\s+", " ").contains(english), text);
        String data = run(talk, "-T", "json");
        assertTrue(data.contains(json), data);
        assertEquals(List.of(), HandshakeJsonTest.schema().check(data), data);
        String chinese = run(talk, "--lang", "zh");
        assertFalse(Pattern.compile("\\{\\d").matcher(text + chinese).find(), text + chinese);
    }

    private static Talk talk() {
        return new Talk();
    }

    @Test
    void nobodyAnswersAndTheClientBacksOff() throws IOException {
        explained(talk().client(SYN, 100, 0).pause(999).client(SYN, 100, 0).pause(1999).client(SYN, 100, 0).pause(3999).client(SYN, 100, 0),
                "The SYN was sent 4 times, 1.000 s, 2.000 s, 4.000 s apart: nobody answered in time, and the client's kernel waits twice "
                        + "as long",
                "{\"kind\":\"syn_back_off\",\"frame\":1}");
        explained(talk().client(SYN, 100, 0).pause(999).client(SYN, 100, 0).pause(999).client(SYN, 100, 0),
                "Equal waits are those of newer Linux",
                "syn_steady");
    }

    @Test
    void theAnswerIsRepeated() throws IOException {
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).pause(999).server(SYN | ACK, 500, 101).pause(1999)
                .server(SYN | ACK, 500, 101), "The SYN/ACK was sent 3 times, 1.000 s, 2.000 s apart", "\"verdict\":\"half_open\"");
    }

    @Test
    void refusedAndReset() throws IOException {
        explained(talk().client(SYN, 100, 0).server(RST | ACK, 0, 101), "Nothing listens on port 80", "\"verdict\":\"refused\"");
        explained(talk().handshake().client(PSH | ACK, 101, 501, "hello").server(RST, 501, 0),
                "The server broke the connection off with a RST in frame 5",
                "\"teardown\":\"reset\"");
        explained(talk().handshake().client(FIN | ACK, 101, 501).server(RST, 501, 0),
                "One side closed (FIN in frame 4), then a RST in frame 5",
                "\"teardown\":\"reset_after_fin\"");
    }

    @Test
    void aRouterSaysNo() throws IOException {
        explained(talk().client(SYN, 100, 0).unreachable(3, 13), "Frame 2 says so: ICMP type 3, code 13 – a firewall forbids it",
                "\"icmp\":{\"frame\":2,\"type\":3,\"code\":13,\"version\":4}");
        explained(talk().client(SYN, 100, 0).unreachable(3, 1), "nobody answers ARP", "\"verdict\":\"unreachable\"");
        explained(talk().client(SYN, 100, 0).unreachable(3, 99), "it can't be delivered", "\"verdict\":\"unreachable\"");
    }

    @Test
    void aFlood() throws IOException {
        Talk flood = talk();
        for (int i = 0; i < 40; i++) {
            flood.between("198.51.100." + (i + 1), 1024 + i, 80).client(SYN, i, 0).server(SYN | ACK, 500 + i, i + 1);
        }
        explained(flood, "This looks like a SYN flood against 192.0.2.2:80: 40 handshakes that nobody completed, from 40 addresses",
                "\"attacks\":[{\"kind\":\"syn_flood\",\"subject\":\"192.0.2.2:80\",\"connections\":40,\"others\":40");
        Talk scan = talk();
        for (int i = 0; i < 40; i++) {
            scan.between(Talk.CLIENT, 1024, 20 + i).client(SYN, 9, 0).server(RST | ACK, 0, 10);
        }
        explained(scan, "This looks like a port scan by 192.0.2.1: 40 connections without data, to 40 ports", "\"kind\":\"port_scan\"");
    }

    @Test
    void bothSidesOpen() throws IOException {
        explained(talk().client(SYN, 100, 0).server(SYN, 500, 0).client(SYN | ACK, 100, 501).server(SYN | ACK, 500, 101).client(ACK, 101,
                501),
                "Both sides sent a SYN at the same time", "\"verdict\":\"simultaneous\"");
    }

    @Test
    void fastOpen() throws IOException {
        explained(talk().options(34, 2, 1, 1).client(SYN, 100, 0).options(34, 10, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1).server(SYN | ACK, 500, 101)
                .client(ACK, 101, 501), "the client asked for a cookie, and frame 2 brings it", "fast_open_cookie");
        explained(talk().options(34, 2, 1, 1).client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 501),
                "the server gives none", "fast_open_no_cookie");
        explained(talk().options(34, 10, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1).client(SYN, 100, 0, "hello").server(SYN | ACK, 500, 106)
                .client(ACK, 106, 501), "the 5 bytes that came with the SYN were taken", "fast_open_taken");
        explained(talk().options(34, 10, 1, 2, 3, 4, 5, 6, 7, 8, 1, 1).client(SYN, 100, 0, "hello").server(SYN | ACK, 500, 101)
                .client(ACK, 101, 501), "does not acknowledge the 5 bytes", "fast_open_not_taken");
        explained(talk().client(SYN, 100, 0, "hello").server(SYN | ACK, 500, 106).client(ACK, 106, 501), "5 bytes without Fast Open",
                "data_in_syn");
    }

    @Test
    void theServerKnowsAnOlderConnection() throws IOException {
        explained(talk().client(SYN, 100, 0).server(ACK, 9000, 7777).client(RST, 7777, 0).pause(999).client(SYN, 100, 0)
                .server(SYN | ACK, 500, 101).client(ACK, 101, 501), "still knows an older connection with the same ports",
                        "old_connection");
    }

    @Test
    void numbersThatDoNotFit() throws IOException {
        String wrong = "\"verdict\":\"contradiction\"";
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 999_999), "a number does not fit", wrong);
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 555_555, 501), "✗ frame 3 goes on at x + 1 = 101",
                wrong);
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 550).server(SYN | ACK, 500, 101),
                "✗ frame 3 acknowledges y + 1 = 501", wrong);
        explained(talk().client(SYN, 7777, 0).server(ACK, 7001, 3001).server(SYN | ACK, 7000, 3001), "✗ frame 3 acknowledges x + 1 = 7778",
                wrong);
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).server(PSH | ACK, 501, 101, "banner").client(ACK, 101, 507),
                "the capture missed the ACK", "\"verdict\":\"ack_missed\"");
    }

    @Test
    void framesInAnotherOrder() throws IOException {
        explained(talk().handshake().pause(-50).client(PSH | ACK, 101, 501, "hello"), "in 4 segments within 49.000 ms",
                "\"durationNanos\":49000000");
    }

    @Test
    void somethingIsInBetween() throws IOException {
        explained(talk().client(SYN, 100, 0).server(SYN | ACK, 500, 101).server(SYN | ACK, 900, 101).client(ACK, 101, 501),
                "Two SYN/ACKs with different sequence numbers, 500 in frame 2 and 900 in frame 3", "two_answers");
        explained(talk().client(SYN, 100, 0).options(3, 3, 7, 1).server(SYN | ACK, 500, 101).client(ACK, 101, 501),
                "options that the SYN did not offer (window scale)", "option_not_offered");
        explained(talk().options(OFFERS).client(SYN, 100, 0).options(2, 4, 5, 0xb4).server(SYN | ACK, 500, 101).client(ACK, 101, 501),
                "takes neither window scale nor SACK nor time stamps", "options_removed");
        explained(talk().options(2, 4, 5, 0x50).client(SYN, 100, 0).server(SYN | ACK, 500, 101).client(ACK, 101, 501),
                "segments of 1360 bytes only", "small_segments");
        explained(talk().client(SYN, 100, 0).window(0).server(SYN | ACK, 500, 101).client(ACK, 101, 501), "a window of 0", "no_window");
        explained(talk().client(SYN, 100, 0).hops(52).server(SYN | ACK, 500, 101).client(ACK, 101, 501).hops(115).server(RST, 501, 0),
                "The RST in frame 4 has 115 hops left, other segments of its side 52", "foreign_reset");
        explained(talk().client(SYN, 100, 0).hops(252).server(SYN | ACK, 500, 101).client(ACK, 101, 501).hops(52).server(ACK, 501, 101),
                "The SYN/ACK in frame 2 has 252 hops left, the server's later segments 52", "foreign_answer");
        explained(talk().handshake().server(RST, 501, 0).client(PSH | ACK, 101, 501, "hello"),
                "1 more segments came after the RST in frame 4",
                "after_reset");
    }

    @Test
    void anOrdinaryConnectionHasNoRemarks() throws IOException {
        explained(talk().options(OFFERS).client(SYN, 100, 0).options(OFFERS).server(SYN | ACK, 500, 101).client(ACK, 101, 501),
                "every number fits. client server", "\"remarks\":[]");
    }

    private String frame(Talk talk, int number) throws IOException {
        return run(talk, "--lang", "en", "--frame", Integer.toString(number)).replaceAll(" +", " ");
    }

    @Test
    void fiveFactsOfAnySegment() throws IOException {
        Talk talk = talk().options(OFFERS).client(SYN, 100, 0).options(OFFERS).server(SYN | ACK, 500, 101).client(ACK, 101, 501)
                .window(10).client(PSH | ACK, 101, 501, "hello").server(FIN | ACK, 501, 106).client(RST, 106, 0);
        String data = frame(talk, 4);
        assertTrue(data.contains("1 source address 192.0.2.1\n 2 source port 40000\n 3 destination address 192.0.2.2\n"
                + " 4 destination port 80\n 5 window 10 × 128 = 1280 bytes that the client can take now"), data);
        assertTrue(data.contains("sequence number 101 = x+1\n acknowledgment 501 = y+1\n"), data);
        assertTrue(data.contains("what comes next 106 = x+6"), data);
        String[] places = {"It is the SYN,", "It is the SYN/ACK,", "It is the ACK,", "It brings data.", "It has a FIN", "It has a RST"};
        for (int i = 0; i < places.length; i++) {
            assertTrue(frame(talk, i + 1).contains(places[i]), places[i]);
        }
        assertTrue(run(talk, "--frame", "4", "-T", "json").contains("\"selected\":{\"frame\":4,"), "JSON");
        assertFalse(run(talk, "--frame", "4", "--lang", "zh").contains("{"), "Chinese");
        Result none = program.run("handshake", "made.pcap", "--frame", "9", "--lang", "en");
        assertEquals(2, none.code());
        assertEquals("wirestrata: Frame 9 is not there, or has no TCP segment.\n", none.err());
        assertEquals(1, program.run("handshake", "made.pcap", "--frame", "x").code());
    }

    @Test
    void waysToEnd() throws IOException {
        explained(talk().handshake().client(FIN | ACK, 101, 501).server(ACK, 501, 102).server(FIN | ACK, 501, 102).client(ACK, 102, 502),
                "Each FIN was acknowledged by itself", "\"teardown\":\"four_way\"");
        explained(talk().handshake().client(FIN | ACK, 101, 501).server(FIN | ACK, 501, 102).client(ACK, 102, 502),
                "The second FIN also acknowledges the first", "\"teardown\":\"three_segments\"");
        explained(talk().handshake().client(FIN | ACK, 101, 501).server(FIN | ACK, 501, 101).client(ACK, 102, 502).server(ACK, 502, 102),
                "The FINs crossed on the way", "\"teardown\":\"simultaneous\"");
        explained(talk().handshake().client(FIN | ACK, 101, 501).server(ACK, 501, 102).server(PSH | ACK, 501, 102, "still here")
                .server(FIN | ACK, 511, 102).client(ACK, 102, 512), "10 more bytes came from the side that was still open",
                "\"teardown\":\"half_closed\"");
        explained(talk().handshake().server(FIN | ACK, 501, 101).client(ACK, 101, 502), "The server closed its direction (FIN in frame 4)",
                "\"teardown\":\"half\"");
        explained(talk().handshake(), "The capture does not show its end", "\"teardown\":\"open\"");
        explained(talk().client(SYN, 100, 0), "No connection came about", "\"teardown\":\"never\"");
    }
}
