package org.wirestrata.cli.internal.graph;

import org.wirestrata.api.graph.TcpGraph;

import picocli.CommandLine.Command;

/** Sequence numbers over time. */
@Command(name = "stevens", sortOptions = false, usageHelpWidth = 110,
    description = {"The sequence number of each segment over time, as in the books of W. Richard Stevens.", ""})
final class StevensCommand extends TcpTask {
    StevensCommand() {
        super("stevens", "time/sequence (Stevens)", TcpGraph.STEVENS);
    }
}
