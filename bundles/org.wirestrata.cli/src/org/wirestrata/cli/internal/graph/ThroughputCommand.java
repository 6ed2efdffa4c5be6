package org.wirestrata.cli.internal.graph;

import org.wirestrata.api.graph.TcpGraph;
import org.wirestrata.api.graph.TcpStream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Bits per second over time. */
@Command(name = "throughput", sortOptions = false, usageHelpWidth = 110,
    description = {"Bits per second over time, averaged over a moving window: throughput is of all data that is sent, "
        + "goodput of data that is acknowledged for the first time.", ""})
final class ThroughputCommand extends TcpTask {
    @Option(names = "--window", paramLabel = "SPAN", description = "the length of the moving window; without it, 1s, and about a "
        + "tenth of a stream that is shorter than ten seconds")
    private String window;

    ThroughputCommand() {
        super("throughput", "throughput", TcpGraph.THROUGHPUT);
    }

    @Override
    TcpStream.Settings settings() {
        return window == null ? super.settings() : new TcpStream.Settings(Span.length("--window", window), true);
    }
}
