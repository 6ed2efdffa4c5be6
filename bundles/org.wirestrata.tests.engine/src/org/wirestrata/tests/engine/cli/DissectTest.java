package org.wirestrata.tests.engine.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirestrata.tests.engine.cli.CommandLine.Result;

/** What <code>dissect</code> prints, and how it ends. */
class DissectTest {
    @TempDir
    Path folder;
    private CommandLine program;

    @BeforeEach
    void example() throws IOException {
        program = new CommandLine(folder);
    }

    private Result dissect(String args) {
        return program.run(("dissect " + args).split(" "));
    }

    @Test
    void aSummaryHasAlignedColumns() {
        Result r = dissect("-n -r handshake.pcap");
        assertEquals(0, r.code(), r.err());
        assertEquals(10, r.lines().length);
        assertEquals("    1   0.000000    192.0.2.1 → 192.0.2.2    TCP 74 38346 → 80 [SYN] Seq=0 Win=64240 Len=0 MSS=1460 SACK_PERM "
                + "TSval=893460127 TSecr=0 WS=1024", r.lines()[0]);
        assertEquals("    3   0.000043    192.0.2.1 → 192.0.2.2    TCP 66 38346 → 80 [ACK] Seq=1 Ack=1 Win=64512 Len=0 "
                + "TSval=893460127 TSecr=1746044579", r.lines()[2]);
    }

    @Test
    void whatIsReadIsNotWrittenOver() throws IOException {
        long size = Files.size(folder.resolve("handshake.pcap"));
        Result r = dissect("-r handshake.pcap -w ./handshake.pcap");
        assertEquals(2, r.code());
        assertTrue(r.err().contains("is the file that is read"), r.err());
        assertEquals(size, Files.size(folder.resolve("handshake.pcap")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dissect -r handshake.pcap", "dissect -r handshake.pcap -T json", "handshake handshake.pcap"})
    void outputThatCannotBeWrittenIsAnError(String args) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        Result r = program.run(new byte[0], full, args.split(" "));
        assertEquals(2, r.code());
        assertEquals("wirestrata: the output can't be written: No space left on device\n", r.err());
    }

    @Test
    void aFilterOfVeryManyPartsIsAnswered() {
        String filter = "tcp.port==1" + "||tcp.port==2".repeat(100_000) + "||tcp.flags.fin==1";
        Result r = program.run("dissect", "-r", "handshake.pcap", "-Y", filter);
        assertEquals(0, r.code(), () -> r.err().substring(0, 200));
        assertEquals(2, r.lines().length);
    }

    /** As tshark 4.0 prints them, the statistic that was asked for last first. */
    @Test
    void conversationsAndEndpointsAreCounted() {
        String line = "=".repeat(80) + "\n";
        String endpoints = line + """
                TCP Endpoints
                Filter:<No Filter>
                                       |  Port  ||  Packets  | |  Bytes  | | Tx Packets | | Tx Bytes | | Rx Packets | | Rx Bytes |
                192.0.2.1                 38346         10          1012          6             486           4             526  \s
                192.0.2.2                    80         10          1012          4             526           6             486  \s
                """ + line;
        String margin = " ".repeat(59);
        String conversations = line + "TCP Conversations\nFilter:tcp.len > 0 || tcp.flags.fin == 1\n"
                + margin + "|       <-      | |       ->      | |     Total     |    Relative    |   Duration   |\n"
                + margin + "| Frames  Bytes | | Frames  Bytes | | Frames  Bytes |      Start     |              |\n"
                + "192.0.2.1:38346            <-> 192.0.2.2:80                 "
                + "    2 386 bytes       2 214 bytes       4 600 bytes     0.000376000         0.0003\n" + line;
        Result r = program.run("dissect", "-n", "-r", "handshake.pcap", "-q", "-z", "conv,tcp,tcp.len > 0 || tcp.flags.fin == 1", "-z",
                "endpoints,tcp");
        assertEquals(endpoints + conversations, r.out());
        assertEquals("", r.err());
    }

    @Test
    void tabsReplaceTheBlanksBetweenColumns() {
        assertTrue(dissect("-n -r handshake.pcap -T tabs -c 1").out().startsWith(
                "    1\t  0.000000\t   192.0.2.1\t→\t192.0.2.2   \tTCP\t74\t38346 → 80 [SYN]"));
    }

    @Test
    void aCountLimitsWhatIsReadNotWhatIsShown() {
        assertEquals(3, dissect("-r handshake.pcap -c 3").lines().length);
        assertEquals("", dissect("-r handshake.pcap -c 3 http").out());
    }

    @Test
    void trailingWordsAreADisplayFilter() {
        Result words = dissect("-r handshake.pcap tcp.flags.syn == 1");
        assertEquals(2, words.lines().length);
        assertEquals(words, dissect("-r handshake.pcap -Y tcp.flags.syn==1"));
        assertEquals(1, dissect("-r handshake.pcap -Y tcp tcp").code());
    }

    @Test
    void fieldsAreJoinedWithinAndBetween() {
        assertEquals("38346,80\t1\t0x0002\t\n",
                dissect("-r handshake.pcap -c 1 -T fields -e tcp.port -e tcp.flags.syn -e tcp.flags -e http").out());
        assertEquals("tcp.port,tcp.len\n\"80\",\"0\"\n",
                dissect("-r handshake.pcap -c 1 -T fields -e tcp.port -e tcp.len -E header=y -E separator=, -E quote=d -E occurrence=l")
                        .out());
        assertEquals("38346 80\n", dissect("-r handshake.pcap -c 1 -T fields -e tcp.port -E aggregator=/s").out());
        assertEquals("38346;80\n", dissect("-r handshake.pcap -c 1 -T fields -e tcp.srcport -e tcp.dstport -E separator=;,").out());
        assertEquals("TCP\t74\n", dissect("-r handshake.pcap -c 1 -T fields -e _ws.col.Protocol -e _ws.col.Length").out());
        assertEquals("020405b40402080a35411e9f000000000103030a\n", dissect("-r handshake.pcap -c 1 -T fields -e tcp.options").out());
    }

    @Test
    void chosenFieldsAreWrittenInEveryFormatThatHasFields() {
        String chosen = " -r handshake.pcap -c 1 -e tcp.port -e http -e tcp.flags.syn -e _ws.col.Protocol -e tcp.port";
        assertEquals("""
                [
                  {
                    "_index": "packets-2026-11-23",
                    "_type": "doc",
                    "_score": null,
                    "_source": {
                      "layers": {
                        "tcp.flags.syn": [
                          "1"
                        ],
                        "_ws.col.Protocol": [
                          "TCP"
                        ],
                        "tcp.port": [
                          "38346",
                          "80"
                        ]
                      }
                    }
                  }
                ]
                """, dissect("-T json" + chosen).out());
        assertEquals("{\"tcp_flags_syn\":[\"1\"],\"_ws_col_Protocol\":[\"TCP\"],\"tcp_port\":[\"38346\"]}}",
                dissect("-T ek -E occurrence=f" + chosen).lines()[1].replaceAll(".*\"layers\":", ""));
        String pdml = dissect("-T pdml -E occurrence=l" + chosen).out();
        assertEquals("""
                  <field name="tcp.flags.syn" value="1"/>
                  <field name="_ws.col.Protocol" value="TCP"/>
                  <field name="tcp.port" value="80"/>
                </packet>
                """, pdml.substring(pdml.indexOf("</proto>\n") + 9, pdml.indexOf("</packet>\n") + 10));
        assertEquals("      \"layers\": {}", dissect("-T json -r handshake.pcap -c 1 -e http").lines()[6]);
        assertEquals(1, dissect("-T psml" + chosen).code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-t a", "-t ad", "-t adoy", "-t d", "-t dd", "-t e", "-t r", "-t u", "-t ud", "-t udoy", "-u hms", "-t .3"})
    void timesAreWrittenAsAskedFor(String option) {
        String time = dissect("-r handshake.pcap -Y frame.number==2 -T fields -e _ws.col.Time " + option).out().strip();
        assertEquals(switch (option) {
        case "-t u" -> "10:21:46.503578";
        case "-t ud" -> "2026-11-23 10:21:46.503578";
        case "-t udoy" -> "2026/327 10:21:46.503578";
        case "-t e" -> "1795429306.503578";
        case "-t d", "-t r" -> "0.000031";
        case "-t dd" -> "0.000000";
        case "-u hms" -> "0.000031s";
        case "-t .3" -> "0.000";
        default -> time;
        }, time);
        assertTrue(time.matches("(.* )?([0-9:]+\\.)?[0-9.]+s?"), time);
    }

    @Test
    void bytesStandBesideTheirText() {
        String out = dissect("-r handshake.pcap -c 1 -x").out();
        assertTrue(out.startsWith("0000  02 00 00 00 00 02 02 00 00 00 00 01 08 00 45 00   ..............E.\n"));
        assertTrue(out.endsWith("0040  1e 9f 00 00 00 00 01 03 03 0a                     ..........\n\n"));
    }

    @Test
    void detailsAreIndentedAndComputedItemsInBrackets() {
        String out = dissect("-r handshake.pcap -c 1 -V").out();
        assertTrue(out.startsWith("Frame 1: "), out);
        assertTrue(out.matches("(?s).*\nTransmission Control Protocol[^\n]*\n    [^ ][^\n]*: 38346\n.*\n    \\[[^\n]*\\]\n.*"), out);
        assertTrue(out.contains(".... .... ..1. = "), out);
        assertTrue(out.endsWith("\n\n"));
        String few = dissect("-r handshake.pcap -c 1 -O ip").out();
        assertTrue(few.matches("(?s).*\n    [^ ][^\n]*: 60\n.*"), few);
        assertFalse(few.contains("38346\n"), few);
    }

    @Test
    void pdmlNamesAndPlacesEveryItem() {
        String out = dissect("-r handshake.pcap -c 1 -T pdml").out();
        assertTrue(out.startsWith("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"));
        assertTrue(out.contains("    <field name=\"num\" pos=\"0\" show=\"1\" showname=\"Number\" value=\"1\" size=\"74\"/>\n"));
        assertTrue(out.contains("show=\"Nov 23, 2026 10:21:46.503547000 ") && out.contains("value=\"1795429306.503547000\""));
        assertTrue(out.replaceAll("showname=\"[^\"]*\" ", "").contains("  <proto name=\"tcp\" size=\"40\" pos=\"34\">\n"
                + "    <field name=\"tcp.srcport\" size=\"2\" pos=\"34\" show=\"38346\" value=\"95ca\"/>\n"), out);
        assertTrue(out.contains("show=\"0x0002\" value=\"2\" unmaskedvalue=\"a002\">"));
        assertTrue(out.contains("hide=\"yes\" size=\"4\" pos=\"26\" show=\"192.0.2.1\" value=\"c0000201\"/>"));
        assertTrue(out.endsWith("</packet>\n\n\n</pdml>\n"));
    }

    @Test
    void theReportsHaveTheirColumns() {
        assertTrue(("\n" + dissect("-G protocols").out()).contains("\nTransmission Control Protocol\tTCP\ttcp\n"));
        String fields = "\n" + dissect("-G fields").out();
        assertTrue(fields.contains("\nP\tTransmission Control Protocol\ttcp\n"));
        assertTrue(fields.matches("(?s).*\nF\t[^\t]+\ttcp\\.flags\tFT_UINT16\ttcp\tBASE_HEX\t0xfff\t[^\n]*\n.*"));
        assertTrue(fields.matches("(?s).*\nF\t[^\t]+\ttcp\\.flags\\.syn\tFT_BOOLEAN\ttcp\t12\t0x2\t[^\n]*\n.*"));
        assertTrue(dissect("-G dissector-tables").out().contains("tcp.port\t"));
        assertEquals(1, dissect("-G nothing").code());
    }

    @Test
    void whatIsWrittenCanBeReadAgain() {
        Result written = dissect("-r handshake.pcap -Y tcp.len>0 -w data.pcapng");
        assertEquals(0, written.code(), written.err());
        assertEquals("", written.out());
        assertEquals("148\n320\n", dissect("-r data.pcapng -T fields -e frame.len").out());
        assertEquals(0, dissect("-r data.pcapng -F pcap -w data.pcap").code());
        assertEquals("148\n320\n", dissect("-r data.pcap -T fields -e frame.len").out());
        assertEquals(1, dissect("-r handshake.pcap -F foo -w x").code());
    }

    @Test
    void standardInputIsACapture() throws IOException {
        assertEquals(10, program.run(CommandLine.example(), "dissect", "-r", "-").lines().length);
    }

    @Test
    void twoPassesDropAndNumberAnew() {
        assertEquals("1\t148\n2\t320\n", dissect("-2 -R tcp.len>0 -r handshake.pcap -T fields -e frame.number -e frame.len").out());
        assertEquals(1, dissect("-R tcp.len>0 -r handshake.pcap").code());
        assertEquals("31\n", dissect("-2 -r handshake.pcap -c 10 -Y frame.number==1 -T fields -e tcp.completeness").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-r handshake.pcap -T foo", "-r handshake.pcap -T fields",
        "-r handshake.pcap -T fields -e no.such -e tcp.port",
        "-r handshake.pcap -e tcp.port", "-r handshake.pcap -E foo=1 -T fields -e tcp", "-r handshake.pcap -t zz", "-r handshake.pcap -u x",
        "-r handshake.pcap -c abc", "-r handshake.pcap -d foo==1,http", "-r handshake.pcap -d tcp.port==1,nobody",
        "-r handshake.pcap -d tcp.port==x,http", "-r handshake.pcap -o no.such:1", "-r handshake.pcap -w - -V",
        "-r handshake.pcap --disable-protocol foo", "-r handshake.pcap --enable-protocol foo", "-r handshake.pcap --enable-heuristic foo",
        "-r handshake.pcap --disable-heuristic http", "-r handshake.pcap -d .", "-r handshake.pcap -d", "-r handshake.pcap -d tcp.port",
        "-r handshake.pcap -d tcp.port==", "-r handshake.pcap -d tcp.port==80", "-r handshake.pcap -d tcp.port==80,",
        "-r handshake.pcap -d tcp.port==,http", "-r handshake.pcap -o foo", "-r handshake.pcap -o :1", "-r handshake.pcap -o tcp.check_checksum:",
        "-r handshake.pcap -o tcp.check_checksum:maybe", "-r handshake.pcap -o tcp.check_checksum:99999999999999999999",
        "-r handshake.pcap -o tcp.check_checksum:-1"})
    void aWrongCommandLineEndsWithOne(String args) {
        Result r = program.run(args.isEmpty() ? new String[] {"dissect"} : ("dissect " + args).split(" "));
        assertEquals(1, r.code());
        assertEquals("", r.out());
        assertTrue(r.err().startsWith("wirestrata: "), r.err());
    }

    @Test
    void decodeAsListsWhatThereIs() {
        String tables = dissect("-d .").err();
        assertTrue(tables.contains("\n  tcp.port (") && tables.contains("\n  ethertype ("), tables);
        assertEquals(tables, dissect("-d").err());
        String protocols = dissect("-r handshake.pcap -d tcp.port==80").err();
        assertTrue(protocols.contains("\n  http (Hypertext Transfer Protocol)") && !protocols.contains("\n  arp ("), protocols);
    }

    @Test
    void recognitionsAreSwitched() {
        assertTrue(dissect("-G heuristic-decodes").out().contains("tcp\thttp\tT\n"));
        assertTrue(dissect("-G heuristic-decodes --disable-heuristic http_tcp").out().contains("tcp\thttp\tF\n"));
        assertTrue(dissect("-G heuristic-decodes --disable-heuristic http_tcp --enable-heuristic http_tcp").out().contains("tcp\thttp\tF\n"));
        assertEquals(0, dissect("-r handshake.pcap --disable-heuristic http_tcp").code());
    }

    @Test
    void whatIsEnabledIsNotDisabled() {
        assertEquals("", dissect("-r handshake.pcap -Y tcp --disable-protocol tcp").out());
        assertFalse(dissect("-r handshake.pcap -Y tcp --enable-protocol tcp --disable-protocol tcp").out().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-N", "-j", "-X", "-i", "-b", "--hexdump", "--color", "-Z", "--frobnicate"})
    void aFlagThatIsNotThereIsRefusedByName(String flag) {
        Result r = program.run("dissect", "-r", "handshake.pcap", flag, "x");
        assertEquals(1, r.code());
        assertTrue(r.err().contains(flag), r.err());
        assertEquals(1, r.err().lines().count(), r.err());
    }

    @Test
    void aWrongFilterIsUnderlined() {
        Result r = program.run("dissect", "-r", "handshake.pcap", "-Y", "tcp and no.such.field == 1");
        assertEquals(2, r.code());
        String[] lines = r.err().split("\n");
        assertTrue(lines[0].startsWith("wirestrata: "), r.err());
        assertEquals("    tcp and no.such.field == 1", lines[1]);
        assertEquals("            ^~~~~~~~~~~~~", lines[2]);
    }

    @Test
    void whatCanBeReadIsShown() throws IOException {
        byte[] example = CommandLine.example();
        Files.write(folder.resolve("cut"), Arrays.copyOf(example, 300));
        Result r = dissect("-r cut");
        assertEquals(2, r.code());
        assertEquals(3, r.lines().length);
        assertEquals(1, r.err().lines().count(), r.err());
        Files.write(folder.resolve("head"), Arrays.copyOf(example, 10));
        assertEquals(2, dissect("-r head").code());
        Files.write(folder.resolve("empty"), new byte[0]);
        assertEquals(0, dissect("-r empty").code());
        assertEquals(2, dissect("-r nothing").code());
        assertEquals(2, dissect("-r .").code());
    }

    @Test
    void jsonIsWhole() {
        String out = dissect("-r handshake.pcap -c 2 -T json").out();
        assertTrue(out.startsWith("[\n  {\n    \"_index\": \"packets-2026-11-2"), out);
        assertTrue(out.contains("          \"tcp.flags\": \"0x0002\",\n          \"tcp.flags_tree\": {\n"), out);
        assertTrue(out.endsWith("    }\n  }\n]\n"), out);
    }

    @Test
    void bulkLinesAreFlat() {
        String[] lines = dissect("-r handshake.pcap -c 2 -T ek").lines();
        assertEquals(4, lines.length);
        assertTrue(lines[0].startsWith("{\"index\":{\"_index\":\"packets-2026-11-2"), lines[0]);
        assertTrue(lines[1].startsWith("{\"timestamp\":\"1795429306503\",\"layers\":{\"frame\":{"), lines[1]);
        assertTrue(lines[1].contains("\"tcp_tcp_port\":[\"38346\",\"80\"]"), lines[1]);
        assertTrue(lines[1].contains("\"tcp_tcp_flags\":\"0x0002\",\"tcp_tcp_flags_res\":false,"), lines[1]);
    }

    @Test
    void onlyKnownCommandsRun() {
        assertEquals(1, program.run("frobnicate").code());
        assertEquals(1, program.run("batch").code());
        assertEquals("Wirestrata 0.0.0\n", program.run("--version").out());
        assertTrue(program.run("--help").out().contains("handshake"));
        assertEquals(0, program.run("dissect", "--help").code());
        assertTrue(program.run("completion", "bash").out().contains("complete "));
        assertEquals(1, program.run("capture", "-D").code());
    }
}
