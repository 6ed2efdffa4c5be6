package org.wirestrata.cli.internal.graph;

import org.wirestrata.api.graph.TcpGraph;
import org.wirestrata.api.graph.TcpStream;
import org.wirestrata.cli.internal.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Round-trip times. */
@Command(name = "rtt", sortOptions = false, usageHelpWidth = 110,
    description = {"Round-trip times: from each segment to the acknowledgement that covers it. Those of segments that were sent again "
        + "are counted from the first time and shown apart, since nobody knows which one was acknowledged.", ""})
final class RoundTripCommand extends TcpTask {
    @Option(names = "--over", paramLabel = "sequence|time", description = "over sequence numbers or over the time at which segments were "
        + "sent; without it, over sequence numbers")
    private String over = "sequence";

    RoundTripCommand() {
        super("rtt", "round-trip time", TcpGraph.ROUND_TRIP);
    }

    @Override
    TcpStream.Settings settings() {
        if (!over.equals("sequence") && !over.equals("time")) {
            throw Refusal.usage("\"" + over + "\" is not valid after --over; there are sequence and time");
        }
        return new TcpStream.Settings(0, over.equals("sequence"));
    }
}
