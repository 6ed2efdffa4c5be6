package org.wirestrata.cli.internal.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Options;

import picocli.CommandLine.Model.CommandSpec;

/** <code>wirestrata dissect</code>: tshark's flags. The fields are what the command line said. */
public final class DissectCommand implements Callable<Integer>, Options.Command {
    final Environment environment;
    String file;
    String filter;
    String readFilter;
    boolean twoPasses;
    String count;
    String format;
    List<String> fields = new ArrayList<>();
    List<String> fieldOptions = new ArrayList<>();
    boolean details;
    String opened;
    boolean summary;
    boolean bytes;
    String separator;
    String outFile;
    String outType;
    List<String> time = new ArrayList<>();
    String seconds;
    boolean numeric;
    List<String> decodeAs = new ArrayList<>();
    List<String> preferences = new ArrayList<>();
    List<String> disabled = new ArrayList<>();
    List<String> enabled = new ArrayList<>();
    List<String> enabledHeuristics = new ArrayList<>();
    List<String> disabledHeuristics = new ArrayList<>();
    List<String> statistics = new ArrayList<>();
    List<String> exports = new ArrayList<>();
    List<String> streamExports = new ArrayList<>();
    boolean quiet;
    boolean veryQuiet;
    boolean flush;
    String report;
    boolean help;
    List<String> words = new ArrayList<>();

    public DissectCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec options() {
        return new Options(this, "dissect",
                "Takes a capture apart and prints what is in it. Flags, formats and exit codes are tshark's.", "")
            .abbreviated()
            .text("-r --read-file", "FILE", "read this capture; - is standard input", v -> file = v)
            .text("-Y --display-filter", "FILTER", "show packets that match only", v -> filter = v)
            .text("-R --read-filter", "FILTER", "drop packets that do not match before anything else; needs -2", v -> readFilter = v)
            .flag("-2", "two passes: each packet is shown with what later ones tell about it", v -> twoPasses = v)
            .text("-c --count", "N", "stop after N packets were read", v -> count = v)
            .text("-T", "FORMAT", "text, tabs, fields, pdml, psml, json or ek; with -q, json or ek is also how results of -z are printed", v -> format = v)
            .texts("-e", "FIELD", "a field to print with -T fields, json, ek or pdml; may be repeated", fields)
            .texts("-E", "OPTION=VALUE", "how -T fields looks: header=y|n bom=y|n separator=/t|/s|CHARACTER\noccurrence=f|l|a "
                    + "aggregator=,|/s|CHARACTER quote=d|s|n", fieldOptions)
            .flag("-V", "print the protocol tree", v -> details = v)
            .text("-O", "PROTOCOLS", "print the protocol tree, with these protocols alone opened", v -> opened = v)
            .flag("-P --print", "print the summary line, also with -V or -w", v -> summary = v)
            .flag("-x", "print the bytes", v -> bytes = v)
            .text("-S", "SEPARATOR", "print this line between packets", v -> separator = v)
            .text("-w", "FILE", "write the packets to a capture file; - is standard output", v -> outFile = v)
            .text("-F", "TYPE", "the type of the file of -w: pcapng (standard), pcap, nsecpcap", v -> outType = v)
            .texts("-t", "TYPE", "the time column: a ad adoy d dd e r u ud udoy, with .N for N decimals", time)
            .text("-u", "TYPE", "how spans of time are written: s or hms", v -> seconds = v)
            .flag("-n", "no names for addresses and ports, which is the standard", v -> numeric = v)
            .texts("-d --decode-as", "TABLE==KEY,PROTOCOL", Settings.LIST,
                    "take packets apart as another protocol: tcp.port==8888,http; alone, it lists the tables", decodeAs)
            .texts("-o", "NAME:VALUE", "set a preference", preferences)
            .texts("--disable-protocol", "PROTOCOL", "leave a protocol's packets alone", disabled)
            .texts("--enable-protocol", "PROTOCOL", "take a protocol's packets apart, disabled or not", enabled)
            .texts("--enable-heuristic", "NAME",
                    "have packets recognised that no port tells, such as http_tcp; -G heuristic-decodes lists protocols and lists",
                    enabledHeuristics)
            .texts("--disable-heuristic", "NAME", "do not have them recognised", disabledHeuristics)
            .texts("-z", "STATISTIC", "count, and print the result at the end: io,phs for instance; a wrong name lists all", statistics)
            .texts("--export-objects", "PROTOCOL,FOLDER", "write the files that http, imf or tftp carries into a folder", exports)
            .texts("--export-stream", "PROTOCOL,STREAM,FOLDER", "write what both ends of a stream said into a folder, a file for each: tcp,0,FOLDER",
                    streamExports)
            .flag("-q", "print nothing of packets", v -> quiet = v)
            .flag("-Q", "print nothing but errors on standard error", v -> veryQuiet = v)
            .flag("-l", "hand each packet to the reader at once", v -> flush = v)
            .text("-G", "REPORT", "fields", "print what is installed and end: fields protocols values decodes dissector-tables "
                    + "column-formats ftypes heuristic-decodes fieldcount defaultprefs currentprefs plugins", v -> report = v)
            .help(v -> help = v)
            .arguments("FILTER", "a display filter, as with -Y", words)
            .footer("", "Examples:",
                "  wirestrata dissect -r trace.pcapng 'tcp.flags.syn == 1'",
                "  wirestrata dissect -r trace.pcapng -T fields -e frame.number -e ip.src -E header=y",
                "  wirestrata dissect -r trace.pcapng -O tcp -Y http")
            .spec();
    }

    @Override
    public Integer call() throws Exception {
        if (report != null) {
            return new Reports(this).print(report);
        }
        return new DissectRun(this).run();
    }
}
