package org.wirestrata.cli.internal.graph;

import org.wirestrata.api.graph.TcpGraph;

import picocli.CommandLine.Command;

/** Windows and bytes in flight. */
@Command(name = "window", sortOptions = false, usageHelpWidth = 110,
    description = {"The receiver's window, scaled, and the bytes that are in flight: sent, and not acknowledged.", ""})
final class WindowCommand extends TcpTask {
    WindowCommand() {
        super("window", "receive window and bytes in flight", TcpGraph.WINDOW);
    }
}
