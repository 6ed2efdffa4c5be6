package org.wirestrata.cli.internal.graph;

import java.util.concurrent.Callable;

import org.wirestrata.cli.internal.Environment;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** <code>wirestrata graph</code>: draws TCP streams, and load over time. */
@Command(name = "graph", sortOptions = false, usageHelpWidth = 110,
    description = {"Draws TCP streams, and load over time, or writes what is drawn down as values.", ""},
    subcommands = {StevensCommand.class, TcptraceCommand.class, ThroughputCommand.class, RoundTripCommand.class, WindowCommand.class,
        IoCommand.class},
    footer = {"", "Examples:", "  wirestrata graph tcptrace -r trace.pcapng --stream 3 -o stream3.svg",
        "  wirestrata graph rtt -r trace.pcapng --stream 3 --direction BtoA -T csv",
        "  wirestrata graph io -r trace.pcapng --interval 100ms --series 'web:tcp.port == 80:bytes' -o load.svg"})
public final class GraphCommand implements Callable<Integer> {
    private final Environment environment;

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "print this")
    private boolean help;

    public GraphCommand(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() {
        throw Refusal.usage("graph wants to know what to draw: stevens, tcptrace, throughput, rtt, window or io; "
                + "'wirestrata graph --help' tells more");
    }

    Environment environment() {
        return environment;
    }
}
