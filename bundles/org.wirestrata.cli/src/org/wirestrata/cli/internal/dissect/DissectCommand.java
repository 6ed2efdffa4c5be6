package org.wirestrata.cli.internal.dissect;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** <code>wirestrata dissect</code>: tshark's flags. The fields are what the command line said. */
@Command(name = "dissect", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
        description = {"Takes a capture apart and prints what is in it. Flags, formats and exit codes are tshark's.", ""},
        footer = {"", "Examples:",
                "  wirestrata dissect -r trace.pcapng 'tcp.flags.syn == 1'",
                "  wirestrata dissect -r trace.pcapng -T fields -e frame.number -e ip.src -E header=y",
                "  wirestrata dissect -r trace.pcapng -O tcp -Y http"})
public final class DissectCommand implements Callable<Integer> {
    final Environment environment;

    @Option(names = {"-r", "--read-file"}, paramLabel = "FILE", description = "read this capture; - is standard input")
    String file;
    @Option(names = {"-Y", "--display-filter"}, paramLabel = "FILTER", description = "show packets that match only")
    String filter;
    @Option(names = {"-R", "--read-filter"}, paramLabel = "FILTER",
            description = "drop packets that do not match before anything else; needs -2")
    String readFilter;
    @Option(names = "-2", description = "two passes: each packet is shown with what later ones tell about it")
    boolean twoPasses;
    @Option(names = {"-c", "--count"}, paramLabel = "N", description = "stop after N packets were read")
    String count;
    @Option(names = "-T", paramLabel = "FORMAT", description = "text, tabs, fields, pdml, psml, json or ek")
    String format;
    @Option(names = "-e", paramLabel = "FIELD", description = "a field to print with -T fields; may be repeated")
    List<String> fields = new ArrayList<>();
    @Option(names = "-E", paramLabel = "OPTION=VALUE", description = {"how -T fields looks: header=y|n bom=y|n separator=/t|/s|CHARACTER",
            "occurrence=f|l|a aggregator=,|/s|CHARACTER quote=d|s|n"})
    List<String> fieldOptions = new ArrayList<>();
    @Option(names = "-V", description = "print the protocol tree")
    boolean details;
    @Option(names = "-O", paramLabel = "PROTOCOLS", description = "print the protocol tree, with these protocols alone opened")
    String opened;
    @Option(names = {"-P", "--print"}, description = "print the summary line, also with -V or -w")
    boolean summary;
    @Option(names = "-x", description = "print the bytes")
    boolean bytes;
    @Option(names = "-S", paramLabel = "SEPARATOR", description = "print this line between packets")
    String separator;
    @Option(names = "-w", paramLabel = "FILE", description = "write the packets to a capture file; - is standard output")
    String outFile;
    @Option(names = "-F", paramLabel = "TYPE", description = "the type of the file of -w: pcapng (standard), pcap, nsecpcap")
    String outType;
    @Option(names = "-t", paramLabel = "TYPE", description = "the time column: a ad adoy d dd e r u ud udoy, with .N for N decimals")
    List<String> time = new ArrayList<>();
    @Option(names = "-u", paramLabel = "TYPE", description = "how spans of time are written: s or hms")
    String seconds;
    @Option(names = "-n", description = "no names for addresses and ports, which is the standard")
    boolean numeric;
    @Option(names = {"-d", "--decode-as"}, paramLabel = "TABLE==KEY,PROTOCOL",
            description = "take packets apart as another protocol: tcp.port==8888,http")
    List<String> decodeAs = new ArrayList<>();
    @Option(names = "-o", paramLabel = "NAME:VALUE", description = "set a preference")
    List<String> preferences = new ArrayList<>();
    @Option(names = "--disable-protocol", paramLabel = "PROTOCOL", description = "leave a protocol's packets alone")
    List<String> disabled = new ArrayList<>();
    @Option(names = "-z", paramLabel = "STATISTIC", description = "count, and print the result at the end: io,phs for instance; a wrong name lists all")
    List<String> statistics = new ArrayList<>();
    @Option(names = "-q", description = "print nothing of packets")
    boolean quiet;
    @Option(names = "-Q", description = "print nothing but errors on standard error")
    boolean veryQuiet;
    @Option(names = "-l", description = "hand each packet to the reader at once")
    boolean flush;
    @Option(names = "-G", paramLabel = "REPORT", arity = "0..1", fallbackValue = "fields",
            description = "print what is installed and end: fields protocols values decodes dissector-tables column-formats ftypes "
                    + "heuristic-decodes fieldcount defaultprefs currentprefs plugins")
    String report;
    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    boolean help;
    @Parameters(paramLabel = "FILTER", arity = "0..*", description = "a display filter, as with -Y")
    List<String> words = new ArrayList<>();

    public DissectCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        if (report != null) {
            return new Reports(environment).print(report);
        }
        return new DissectRun(this).run();
    }
}
