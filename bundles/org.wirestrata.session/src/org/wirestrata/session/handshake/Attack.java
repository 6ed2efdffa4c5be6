package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many connections that together are something else.
 *
 * @param subject whom it is about: the server that is flooded, the client that scans
 * @param count   how many connections
 * @param others  how many sources, or how many ports
 * @param nanos   from the first to the last
 */
public record Attack(Kind kind, String subject, int count, int others, long nanos) {
    private static final int MANY = 20;

    /** What it is. */
    public enum Kind {
        /** Many SYNs to one port whose handshakes nobody completes. */
        SYN_FLOOD,
        /** One host tries many ports. */
        PORT_SCAN
    }

    private static final class Group {
        int all;
        int unfinished;
        final Set<Object> others = new HashSet<>();
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;

        void take(Handshake h, boolean bad, Object other) {
            all++;
            unfinished += bad ? 1 : 0;
            others.add(other);
            first = Math.min(first, h.syn().time());
            last = Math.max(last, h.syn().time());
        }
    }

    /** Finds floods and scans among the connections of a capture. */
    public static List<Attack> find(List<Handshake> all) {
        Map<Endpoint, Group> servers = new LinkedHashMap<>();
        Map<String, Group> clients = new LinkedHashMap<>();
        for (Handshake h : all) {
            if (h.syn() == null) {
                continue;
            }
            boolean open = h.verdict() == Verdict.HALF_OPEN || h.verdict() == Verdict.UNANSWERED || h.verdict() == Verdict.RESET_BY_CLIENT;
            boolean nothing = h.clientBytes() + h.serverBytes() == 0;
            servers.computeIfAbsent(h.server(), s -> new Group()).take(h, open, h.client().address());
            clients.computeIfAbsent(h.client().address(), c -> new Group()).take(h, nothing, h.server());
        }
        List<Attack> found = new ArrayList<>();
        servers.forEach((server, g) -> {
            if (g.unfinished >= MANY && g.unfinished * 5 >= g.all * 4) {
                found.add(new Attack(Kind.SYN_FLOOD, server.toString(), g.unfinished, g.others.size(), g.last - g.first));
            }
        });
        clients.forEach((client, g) -> {
            if (g.others.size() >= MANY && g.unfinished * 5 >= g.all * 4) {
                found.add(new Attack(Kind.PORT_SCAN, client, g.unfinished, g.others.size(), g.last - g.first));
            }
        });
        return found;
    }
}
