package org.wirestrata.cli.internal.files;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.cli.internal.Complaints;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Joins captures into one. */
@Command(name = "merge", abbreviateSynopsis = true, sortOptions = false, usageHelpWidth = 110,
    customSynopsis = "wirestrata files merge [OPTIONS] -w OUTFILE INFILE...",
    description = {"Joins captures into one, their frames in the order of time. Options are mergecap's. A pcapng file gets all that the "
        + "others have: interfaces, names, statistics, secrets, comments.", ""},
    footer = {"", "Examples:", "  wirestrata files merge -w all.pcapng monday.pcap tuesday.pcapng.gz",
        "  wirestrata files merge -a -F pcap -w all.pcap part1.pcap part2.pcap"})
final class MergeCommand extends FilesTask {
    private static final List<String> MODES = List.of("none", "all", "any");

    @Option(names = "-w", required = true, paramLabel = "OUTFILE", description = "the file to write, which may be one of the others; - is standard output")
    private String out;
    @Option(names = "-a", description = "one file after the other, whatever their times")
    private boolean append;
    @Option(names = "-F", paramLabel = "TYPE", description = "type of the file: pcapng (standard), pcap, nsecpcap, modpcap, snoop")
    private String type;
    @Option(names = "-s", paramLabel = "BYTES", description = "keep only so many bytes of a frame")
    private String snap;
    @Option(names = "-I", paramLabel = "MODE",
        description = {"which interfaces become one: all, where those of all files are equal and in the same order (standard); "
            + "any, wherever two are equal, also of the same file; none"})
    private String mode;
    @Option(names = "--compress", paramLabel = "TYPE", description = "gzip or none; otherwise gzip where the file's name ends in .gz")
    private String compression;
    @Option(names = "-V", description = "say what is read and how many frames were written")
    private boolean verbose;
    @Parameters(arity = "1..*", paramLabel = "INFILE", description = "the captures to read; - is standard input")
    private List<String> files = new ArrayList<>();

    @Override
    int run() throws IOException {
        FileFormat format = format(type);
        int snapLength = (int) number("-s", snap, 1, Integer.MAX_VALUE, 0);
        String how = mode == null ? "all" : mode;
        if (!MODES.contains(how)) {
            throw Refusal.usage("\"" + mode + "\" is not valid after -I; there are " + String.join(", ", MODES));
        }
        if (files.stream().filter(STANDARD::equals).count() > 1) {
            throw Refusal.usage("standard input can be read once only");
        }
        boolean gzip = compression == null ? out.toLowerCase(Locale.ROOT).endsWith(".gz") : EditTask.gzip(compression);
        Gauge gauge = new Gauge(environment(), files);
        try (Merging merging = new Merging(environment(), files, format, how, append, snapLength, gauge);
                Target target = Target.of(environment(), out, gzip)) {
            merging.run(target);
            for (int i = 0; i < files.size(); i++) {
                CaptureException damage = merging.damage(i);
                if (damage != null && !files.get(i).equals(STANDARD) && target.replaces(environment().path(files.get(i)))) {
                    throw new Refusal(Refusal.INPUT, Complaints.of(damage)
                            + "\nIt was left as it is; name another file to write what can be had");
                }
            }
            target.commit();
            if (verbose) {
                environment().complain(merging.frames() + " frames of " + files.size() + " files were written to \"" + out + "\"");
            }
            int code = 0;
            for (int i = 0; i < files.size(); i++) {
                if (merging.damage(i) != null) {
                    environment().complain(Complaints.of(merging.damage(i)));
                    code = Refusal.INPUT;
                }
            }
            return code;
        } finally {
            gauge.end();
        }
    }
}
