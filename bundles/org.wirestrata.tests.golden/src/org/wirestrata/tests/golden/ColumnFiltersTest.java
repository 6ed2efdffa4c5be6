package org.wirestrata.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns of the packet list in filters: what they select is what the list shows. */
class ColumnFiltersTest {
    @TempDir
    private static Path folder;
    private static String capture;

    /** A row of the list. */
    private record Row(String number, String source, String protocol, String length, String info) {
    }

    @BeforeAll
    static void copyCapture() throws IOException {
        capture = new Golden.Capture("http-keep-alive", "http-keep-alive.pcap").copyTo(folder).toString();
    }

    private static List<String> lines(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("dissect", "-n", "-r", capture));
        all.addAll(List.of(arguments));
        Program.Result r = Program.run(all);
        assertEquals(0, r.exitCode(), r.errors());
        return new String(r.output(), StandardCharsets.UTF_8).lines().toList();
    }

    private static void selects(String filter, Predicate<Row> expected) throws IOException {
        List<String> numbers = new ArrayList<>();
        for (String line : lines("-T", "fields", "-e", "frame.number", "-e", "_ws.col.Source", "-e", "_ws.col.Protocol", "-e", "frame.len",
                "-e", "_ws.col.Info")) {
            String[] cells = line.split("\t", 5);
            if (expected.test(new Row(cells[0], cells[1], cells[2], cells[3], cells[4]))) {
                numbers.add(cells[0]);
            }
        }
        assertFalse(numbers.isEmpty(), filter);
        assertEquals(numbers, lines("-T", "fields", "-e", "frame.number", "-Y", filter), filter);
        assertEquals(numbers, lines("-2", "-T", "fields", "-e", "frame.number", "-Y", filter), filter + " in two passes");
        assertEquals(numbers.size(), lines("-Y", filter).size(), filter + " with the list printed");
        if (filter.contains("_ws.col.n") || filter.contains("_ws.col.N")) {
            // A read filter numbers frames anew.
            return;
        }
        assertEquals(numbers.size(), lines("-2", "-R", filter, "-T", "fields", "-e", "frame.number").size(), filter + " as read filter");
    }

    @Test
    void namesOfTheNewerVersionSelect() throws IOException {
        selects("_ws.col.info contains \"GET\"", r -> r.info.contains("GET"));
        selects("_ws.col.protocol == \"TCP\"", r -> r.protocol.equals("TCP"));
        selects("_ws.col.protocol != \"TCP\"", r -> !r.protocol.equals("TCP"));
        selects("_ws.col.info matches \"^get .*1\\\\.1\" and tcp", r -> r.info.startsWith("GET "));
        selects("_ws.col.def_src == \"192.0.2.1\"", r -> r.source.equals("192.0.2.1"));
        selects("not _ws.col.def_dst == \"192.0.2.1\"", r -> r.source.equals("192.0.2.1"));
        selects("_ws.col.number in {\"1\", \"3\"}", r -> r.number.equals("1") || r.number.equals("3"));
        selects("_ws.col.packet_length == \"66\"", r -> r.length.equals("66"));
    }

    @Test
    void titlesSelect() throws IOException {
        selects("_ws.col.Info contains \"GET\"", r -> r.info.contains("GET"));
        selects("_ws.col.Protocol in {\"HTTP\"}", r -> r.protocol.equals("HTTP"));
        selects("_ws.col.Source == \"192.0.2.2\"", r -> r.source.equals("192.0.2.2"));
        selects("_ws.col.No_ == \"2\"", r -> r.number.equals("2"));
    }

    @Test
    void functionsAndSlicesTakeColumns() throws IOException {
        selects("lower(_ws.col.info) contains \"get\"", r -> r.info.toLowerCase(Locale.ROOT).contains("get"));
        selects("_ws.col.info[0:3] == \"GET\"", r -> r.info.startsWith("GET"));
        selects("len(_ws.col.protocol) == 4", r -> r.protocol.length() == 4);
        selects("_ws.col.info", r -> true);
        selects("count(_ws.col.info) == 1", r -> true);
    }

    @Test
    void fullOutputIsFilteredToo() throws IOException {
        long packets = lines("-T", "pdml", "-Y", "_ws.col.info contains \"GET\"").stream().filter("<packet>"::equals).count();
        assertEquals(lines("-Y", "_ws.col.info contains \"GET\"").size(), packets);
    }

    @Test
    void partsOfAFilterAreCountedAndManyFiltersMatched() throws IOException {
        Program.Result r = Program.run(List.of("filters", "explain", "-r", capture, "_ws.col.protocol == \"HTTP\" and tcp"));
        assertTrue(new String(r.output(), StandardCharsets.UTF_8).contains("_ws.col.protocol equals \"HTTP\""), r.errors());
        assertFalse(new String(r.output(), StandardCharsets.UTF_8).lines().allMatch(l -> l.strip().startsWith("0 of")));
        Program.Result m = Program.run(List.of("filters", "match", "-r", capture, "_ws.col.info contains \"GET\"", "tcp.flags.syn == 1"));
        assertTrue(new String(m.output(), StandardCharsets.UTF_8).matches("\\d+( \\d+)*\n1 2\n"), new String(m.output(),
                StandardCharsets.UTF_8));
    }

    @Test
    void statisticsAndUnknownColumnsAreRefused() throws IOException {
        Program.Result r = Program.run(List.of("dissect", "-r", capture, "-q", "-z", "conv,tcp,_ws.col.protocol == \"HTTP\""));
        assertFalse(r.exitCode() == 0, r.errors());
        assertEquals(2, Program.run(List.of("filters", "check", "_ws.col.nothing == \"a\"")).exitCode());
    }
}
