package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.wirestrata.testkit.frames.Tcp;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** Graphs on the command line. */
class GraphCommandTest {
    private static final String CAPTURE = "made.pcap";
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void capture() throws IOException {
        program = new CommandLine(folder);
        new Talk().handshake().client(Tcp.ACK, 101, 501, "hello").server(Tcp.ACK, 501, 106, "well, hello").client(Tcp.ACK, 106, 512)
                .between("192.0.2.9", 1234, 25).pause(1500).handshake().write(folder.resolve(CAPTURE));
    }

    private String[] output(String... arguments) {
        Result r = program.run(arguments);
        assertEquals(0, r.code(), r.err());
        assertEquals("", r.err());
        return r.out().split("\n");
    }

    private void refused(int code, String message, String... arguments) {
        Result r = program.run(arguments);
        assertEquals(code, r.code(), r.err());
        assertEquals("", r.out());
        assertTrue(r.err().contains(message), r.err());
    }

    @Test
    void everyGraphIsDrawn() throws Exception {
        for (String kind : List.of("stevens", "tcptrace", "throughput", "rtt", "window")) {
            Result r = program.run("graph", kind, "-r", CAPTURE, "--stream", "0");
            assertEquals(0, r.code(), r.err());
            Element svg = GraphPictureTest.check(r.out().getBytes(StandardCharsets.UTF_8));
            assertTrue(svg.getTextContent().contains("192.0.2.2:80 → 192.0.2.1:40000"), kind);
            assertTrue(svg.getTextContent().contains("A 192.0.2.1:40000 sends 5 bytes, B 192.0.2.2:80 sends 11 bytes"), kind);
        }
        Result io = program.run("graph", "io", "-r", CAPTURE);
        assertEquals(0, io.code(), io.err());
        assertTrue(GraphPictureTest.check(io.out().getBytes(StandardCharsets.UTF_8)).getTextContent().contains("TCP errors"));
    }

    @Test
    void valuesAsATable() {
        String[] lines = output("graph", "tcptrace", "-r", CAPTURE, "--stream", "0", "-T", "csv", "--direction", "AtoB");
        assertEquals("direction,series,frame,time,sequence,end", lines[0]);
        assertTrue(List.of(lines).containsAll(List.of("AtoB,segments,4,0.003000000,1,6", "AtoB,acknowledged,5,0.004000000,6,",
                "AtoB,receive window,5,0.004000000,8198,", "AtoB,\"SYN, FIN\",1,0.000000000,0,")), Arrays.toString(lines));
        assertArrayEquals(new String[] {"direction,series,frame,sequence,round_trip_time", "BtoA,round-trip time,2,0,0.001000000",
                "BtoA,round-trip time,5,1,0.001000000"}, output("graph", "rtt", "-r", CAPTURE, "--stream", "0", "-T", "csv", "--direction",
                        "btoa"));
        assertEquals("BtoA,round-trip time,5,0.004000000,0.001000000",
                output("graph", "rtt", "-r", CAPTURE, "--stream", "0", "-T", "csv", "--over", "time")[4]);
        assertEquals("AtoB,throughput,4,0.003000000,20000",
                output("graph", "throughput", "-r", CAPTURE, "--stream", "0", "-T", "csv", "--window", "2ms")[2]);
    }

    @Test
    @SuppressWarnings("unchecked")
    void valuesAsJson() {
        Map<String, Object> json = (Map<String, Object>) Json.parse(program.run("graph", "window", "-r", CAPTURE, "--stream", "0", "-T",
                "json").out());
        assertEquals("window", json.get("graph"));
        assertEquals("192.0.2.1:40000", json.get("a"));
        List<Map<String, Object>> directions = (List<Map<String, Object>>) json.get("directions");
        assertEquals(List.of("AtoB", "BtoA"), directions.stream().map(d -> d.get("direction")).toList());
        Map<String, Object> flight = ((List<Map<String, Object>>) directions.getFirst().get("series")).get(1);
        assertEquals("bytes in flight", flight.get("name"));
        assertEquals(List.of(4L), flight.get("frame"));
        assertEquals(List.of(5L), flight.get("bytes"));
        Map<String, Object> io = (Map<String, Object>) Json.parse(program.run("graph", "io", "-r", CAPTURE, "-T", "json", "--series",
                "longest::MAX(tcp.len)").out());
        Map<String, Object> longest = ((List<Map<String, Object>>) io.get("series")).getFirst();
        assertEquals(Arrays.asList(11L, 0L), longest.get("value"));
    }

    @Test
    void loadAsATable() {
        assertArrayEquals(new String[] {"time,all,\"web, data\",longest", "0.000000000,6,768,11", "0.500000000,0,0,", "1.000000000,0,0,",
                "1.500000000,3,0,0"}, output("graph", "io", "-r", CAPTURE, "-T", "csv", "--interval", "500ms", "--series", "all:", "--series",
                        "web, data:tcp.port == 80 and tcp.len > 0 and ip.addr == 192.0.2.1:bits", "--series", "longest::MAX(tcp.len)"));
        assertEquals("time,tcp.port == 25", output("graph", "io", "-r", CAPTURE, "-T", "csv", "--series", "tcp.port == 25")[0]);
        assertEquals("0.000000000,0", output("graph", "io", "-r", CAPTURE, "-T", "csv", "--series", "six:ipv6.addr == fe80::1")[1]);
        assertEquals(4, output("graph", "io", "-r", CAPTURE, "-T", "csv", "--interval", "500ms", "--from", "0.6", "--to", "1600ms").length);
    }

    @Test
    void filesAreWritten() throws IOException {
        Result r = program.run("graph", "tcptrace", "-r", CAPTURE, "--stream", "0", "-o", "out.svg");
        assertEquals(0, r.code(), r.err());
        assertEquals("", r.out());
        assertTrue(Files.readString(folder.resolve("out.svg")).startsWith("<?xml"));
        byte[] capture = Files.readAllBytes(folder.resolve(CAPTURE));
        refused(1, "can't be written over", "graph", "tcptrace", "-r", CAPTURE, "--stream", "0", "-o", CAPTURE);
        assertArrayEquals(capture, Files.readAllBytes(folder.resolve(CAPTURE)));
        Result in = program.run(capture, "graph", "rtt", "-r", "-", "--stream", "0");
        assertEquals(0, in.code(), in.err());
        assertTrue(in.out().contains("standard input, 6 segments"));
    }

    @Test
    void whatIsCutIsDrawnAndComplainedAbout() throws IOException {
        byte[] capture = Files.readAllBytes(folder.resolve(CAPTURE));
        Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(capture, capture.length - 5));
        Result r = program.run("graph", "stevens", "-r", "cut.pcap", "--stream", "0");
        assertEquals(2, r.code());
        assertTrue(r.out().endsWith("</svg>\n"));
        assertTrue(r.err().contains("cut.pcap"), r.err());
    }

    @Test
    void streamsThatAreNotThereAreRefused() throws IOException {
        refused(2, "there is no TCP stream 7 in this capture; there are 0 to 1:\n       0  16 bytes in 6 segments\n       1  0 bytes", "graph",
                "rtt", "-r", CAPTURE, "--stream", "7");
        refused(1, "which stream? say --stream N; there are 0 to 1", "graph", "rtt", "-r", CAPTURE);
        refused(1, "--stream needs the number", "graph", "rtt", "-r", CAPTURE, "--stream", "x");
        Result one = program.run("graph", "rtt", "-r", "handshake.pcap");
        assertEquals(0, one.code(), one.err());
        new Talk().write(folder.resolve("empty.pcap"));
        refused(2, "there is no TCP stream in this capture", "graph", "rtt", "-r", "empty.pcap");
        assertTrue(program.run("graph", "io", "-r", "empty.pcap").out().contains("nothing to show"));
        assertEquals("time,all packets,TCP errors\n", program.run("graph", "io", "-r", "empty.pcap", "-T", "csv").out());
    }

    @Test
    void wrongCommandLinesAreRefused() {
        refused(1, "stevens, tcptrace, throughput, rtt, window or io", "graph");
        refused(1, "-r", "graph", "rtt");
        refused(1, "there are svg, csv and json", "graph", "rtt", "-r", CAPTURE, "-T", "png");
        refused(1, "there are both, AtoB and BtoA", "graph", "rtt", "-r", CAPTURE, "--direction", "up");
        refused(1, "there are sequence and time", "graph", "rtt", "-r", CAPTURE, "--over", "x");
        refused(1, "needs at least a microsecond", "graph", "throughput", "-r", CAPTURE, "--window", "0s");
        refused(1, "span of time", "graph", "io", "-r", CAPTURE, "--interval", "1 week");
        refused(1, "--size needs", "graph", "io", "-r", CAPTURE, "--size", "10x10");
        refused(1, "--from must lie before --to", "graph", "io", "-r", CAPTURE, "--from", "2s", "--to", "1s");
        refused(1, "are times", "graph", "rtt", "-r", CAPTURE, "--stream", "0", "--from", "0s");
        refused(1, "needs a field", "graph", "io", "-r", CAPTURE, "--series", "a::max");
        refused(1, "\"median\" is no calculation", "graph", "io", "-r", CAPTURE, "--series", "a::median(tcp.len)");
        refused(1, "there is no field \"tcp.ln\"", "graph", "io", "-r", CAPTURE, "--series", "a::SUM(tcp.ln)");
        refused(1, "two series are named", "graph", "io", "-r", CAPTURE, "--series", "a:tcp", "--series", "a:udp");
        refused(2, "Did you mean tcp.port?", "graph", "io", "-r", CAPTURE, "--series", "a:tcp.prt == 1");
        refused(2, "no.pcap", "graph", "io", "-r", "no.pcap");
    }

    @Test
    void helpTellsWhatThereIs() {
        String help = String.join("\n", output("graph", "--help"));
        for (String kind : List.of("stevens", "tcptrace", "throughput", "rtt", "window", "io")) {
            assertTrue(help.contains("  " + kind + " "), help);
            String own = String.join("\n", output("graph", kind, "--help"));
            assertTrue(own.contains("wirestrata graph " + kind) || own.contains("graph " + kind), own);
            assertTrue(own.contains("--size") && own.contains("-T"), own);
            assertEquals(kind.equals("io"), !own.contains("--stream"), own);
        }
        assertTrue(String.join("\n", output("--help")).contains("graph       draw TCP streams"), "listed");
        assertTrue(String.join("\n", output("completion", "bash")).contains("tcptrace"), "completed");
        assertFalse(help.contains("null"), help);
    }
}
