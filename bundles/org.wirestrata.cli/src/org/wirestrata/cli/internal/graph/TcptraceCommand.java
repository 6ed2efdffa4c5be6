package org.wirestrata.cli.internal.graph;

import org.wirestrata.api.graph.TcpGraph;

import picocli.CommandLine.Command;

/** Segments over time, with what the receiver says of them. */
@Command(name = "tcptrace", sortOptions = false, usageHelpWidth = 110,
    description = {"Segments over time, from their first to their last sequence number, with what the receiver says of them: "
        + "how far it has acknowledged, how far its window reaches, which blocks it has beyond a gap. As tcptrace draws it.", ""})
final class TcptraceCommand extends TcpTask {
    TcptraceCommand() {
        super("tcptrace", "time/sequence (tcptrace)", TcpGraph.TCPTRACE);
    }
}
