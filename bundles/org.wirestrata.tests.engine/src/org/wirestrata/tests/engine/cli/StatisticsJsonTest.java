package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirestrata.tests.engine.cli.CommandLine.Result;
import org.wirestrata.tests.engine.kernel.Recording;
import org.wirestrata.tests.engine.layout.Checkout;

/** Statistics as JSON are what the schema in the documentation says, and tell what the text tells. */
class StatisticsJsonTest {
    private static final String[] ALL = {"conv,tcp", "conv,eth", "endpoints,udp", "endpoints,ip,tcp", "io,phs", "io,stat,0", "expert",
        "io,stat,0.0001,,FRAMES,SUM(tcp.len)tcp.len,AVG(frame.time_relative)frame.time_relative,LOAD(frame.time_delta)frame.time_delta",
        "flow,tcp,standard", "flow,any,network", "follow,tcp,ascii,0", "follow,tcp,hex,7", "plen,tree", "dests,tree", "http,tree", "dns,tree"};

    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
        Files.write(folder.resolve("h.pcap"), Recording.bytes("handshake.pcap"));
    }

    private Result run(String format, String... statistics) {
        String[] arguments = new String[6 + 2 * statistics.length];
        System.arraycopy(new String[] {"dissect", "-r", "h.pcap", "-q", "-T", format}, 0, arguments, 0, 6);
        for (int i = 0; i < statistics.length; i++) {
            arguments[6 + 2 * i] = "-z";
            arguments[7 + 2 * i] = statistics[i];
        }
        Result r = program.run(arguments);
        assertEquals(0, r.code(), r.err());
        return r;
    }

    private static Map<?, ?> only(Result r) {
        return (Map<?, ?>) ((List<?>) Json.parse(r.out())).getFirst();
    }

    @Test
    void resultsAreValid() throws IOException {
        Schema schema = new Schema(Checkout.root().resolve("bundles/org.wirestrata.doc/html/statistics.schema.json"));
        Result r = run("json", ALL);
        assertEquals(List.of(), schema.check(r.out()), r.out());
        assertEquals(ALL.length, ((List<?>) Json.parse(r.out())).size());
    }

    @Test
    void eachStandsInALineForElasticsearch() {
        String[] lines = run("ek", "io,phs", "conv,tcp").lines();
        assertEquals(2, lines.length);
        assertEquals("io,phs", ((Map<?, ?>) Json.parse(lines[0])).get("statistic"));
    }

    @Test
    void conversationsAreToldWithBothDirections() {
        Map<?, ?> all = only(run("json", "conv,tcp,tcp.len > 0"));
        assertEquals("tcp.len > 0", all.get("filter"));
        Map<?, ?> c = (Map<?, ?>) ((List<?>) all.get("conversations")).getFirst();
        assertEquals(Map.of("address", "127.0.0.1", "port", 45744L), c.get("one"));
        assertEquals(Map.of("frames", 1L, "bytes", 80L), c.get("oneToOther"));
    }

    @Test
    void packetsLeaveStatisticsAsText() {
        Result r = program.run("dissect", "-r", "h.pcap", "-T", "json", "-c", "1", "-z", "io,phs");
        assertTrue(r.out().contains("Protocol Hierarchy Statistics"), r.out());
    }

    @Test
    void aStreamIsSaved() throws IOException {
        Result r = program.run("dissect", "-r", "h.pcap", "-q", "--export-stream", "tcp,0,out");
        assertEquals(0, r.code(), r.err());
        assertEquals("hello, server\n", Files.readString(folder.resolve("out/tcp-0-node-0")));
        assertEquals("hello, client\n", Files.readString(folder.resolve("out/tcp-0-node-1")));
        assertEquals(1, program.run("dissect", "-r", "h.pcap", "-q", "--export-stream", "tcp,out").code());
        assertEquals(1, program.run("dissect", "-r", "h.pcap", "-q", "--export-stream", "tcp,x,out").code());
        assertEquals(1, program.run("dissect", "-r", "h.pcap", "-q", "--export-stream", "nothing,0,out").code());
        assertEquals(1, program.run("dissect", "-r", "h.pcap", "-q", "--export-stream", "http2,0,out").code());
    }
}
