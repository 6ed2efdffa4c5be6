package org.wirestrata.cli.internal.files;

import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** <code>wirestrata files</code>: tells about capture files, and makes them of others. */
@Command(name = "files", sortOptions = false, usageHelpWidth = 110,
    description = {"Tells about capture files, joins, cuts and converts them. Options are those of capinfos, mergecap and editcap.", ""},
    subcommands = {InfoCommand.class, MergeCommand.class, SliceCommand.class, ConvertCommand.class},
    footer = {"", "Examples:", "  wirestrata files info trace.pcapng", "  wirestrata files merge -w all.pcapng monday.pcap tuesday.pcapng",
        "  wirestrata files slice -r trace.pcapng part.pcapng 100-200", "  wirestrata files convert -F pcap trace.pcapng trace.pcap.gz"})
public final class FilesCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    public FilesCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw Refusal.usage("files wants to know what to do: info, merge, slice or convert; 'wirestrata files --help' tells more");
    }

    Environment environment() {
        return environment;
    }
}
