package org.wirestrata.kernel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.kernel.internal.Matches;
import org.wirestrata.kernel.internal.StepFinder;

/** Joins a trace to the connections of a capture: by both ends, then by time, lengths and sequence numbers. */
public final class KernelJoin {
    private final KernelPath path;
    private final ClockOffset offset;
    private final Map<Integer, KernelConnection> joined = new HashMap<>();

    /** A connection of the capture: its number, seen from the client, with its segments. */
    public record Candidate(int stream, Flow flow, List<WireSegment> segments) {
    }

    /** Joins a trace to connections, which are in the order of their first segments. */
    public KernelJoin(KernelPath path, List<Candidate> connections) {
        this.path = path;
        Map<Flow, Integer> used = new HashMap<>();
        List<ClockOffset.Pairing> pairings = new ArrayList<>();
        for (Candidate c : connections) {
            int turn = used.merge(c.flow(), 1, Integer::sum) - 1;
            pairings.add(new ClockOffset.Pairing(nth(path.sockets(c.flow()), turn), nth(path.sockets(c.flow().turned()), turn),
                    c.segments()));
        }
        offset = ClockOffset.solve(path, pairings);
        boolean lonely = connections.size() == 1;
        List<WireSegment> segments = connections.stream().flatMap(c -> c.segments().stream()).toList();
        Matches matches = new Matches(path.trace().events(), segments, offset);
        for (int i = 0; i < connections.size(); i++) {
            ClockOffset.Pairing p = pairings.get(i);
            KernelSocket listener = path.listener(connections.get(i).flow().remotePort(),
                    p.server() == null ? Integer.MAX_VALUE : p.server().states().getFirst().line());
            List<Step> steps = new StepFinder(matches, offset, connections.get(i).flow(), p, listener, lonely).find();
            boolean known = p.client() != null || p.server() != null || steps.stream().anyMatch(s -> s.event() != null);
            if (known) {
                joined.put(connections.get(i).stream(), new KernelConnection(p.client(), p.server(), listener, steps));
            }
        }
    }

    private static KernelSocket nth(List<KernelSocket> sockets, int turn) {
        return turn < sockets.size() ? sockets.get(turn) : null;
    }

    /** The sockets and calls of the trace. */
    public KernelPath path() {
        return path;
    }

    /** How both clocks relate, or null where that is not known. */
    public ClockOffset offset() {
        return offset;
    }

    /** What the kernel did for a connection, or null where the trace tells nothing of it. */
    public KernelConnection connection(int stream) {
        return joined.get(stream);
    }
}
