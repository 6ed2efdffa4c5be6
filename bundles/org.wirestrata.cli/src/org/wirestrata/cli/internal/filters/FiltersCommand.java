package org.wirestrata.cli.internal.filters;

import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** <code>wirestrata filters</code>: lists, checks and explains display filters. */
@Command(name = "filters", sortOptions = false, usageHelpWidth = 110,
    description = {"Lists, checks, explains and counts display filters.", ""},
    subcommands = {ListCommand.class, CheckCommand.class, ExplainCommand.class, MatchCommand.class},
    footer = {"", "Examples:", "  wirestrata filters check 'tcp.port == 80 and ip.addr != 10.0.0.1'",
        "  wirestrata filters explain -r trace.pcapng 'tcp.port == 80 and ip.addr == 10.0.0.0/8'"})
public final class FiltersCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    public FiltersCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw Refusal.usage("filters wants to know what to do: list, check, explain or match; 'wirestrata filters --help' tells more");
    }

    Environment environment() {
        return environment;
    }
}
