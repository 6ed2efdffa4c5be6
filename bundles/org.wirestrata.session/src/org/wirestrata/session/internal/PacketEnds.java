package org.wirestrata.session.internal;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.session.internal.Talkers.End;

/**
 * Between which ends a packet passes: the innermost addresses, but not those of a packet that is quoted, and the last ports, those of a
 * quoted packet too.
 */
final class PacketEnds {
    /** What items of a field say. */
    private enum Role {
        QUOTES, SOURCE, DESTINATION, TCP, UDP, SCTP
    }

    private final Role[] roles;
    private int from;
    private int to;
    private int port;
    private String transport;

    PacketEnds(TreeStatistic.Fields fields) {
        roles = new Role[fields.limit()];
        fields.give(roles, Role.QUOTES, "icmp", "icmpv6");
        fields.give(roles, Role.SOURCE, "ip.src", "ipv6.src");
        fields.give(roles, Role.DESTINATION, "ip.dst", "ipv6.dst");
        fields.give(roles, Role.TCP, "tcp.dstport");
        fields.give(roles, Role.UDP, "udp.dstport");
        fields.give(roles, Role.SCTP, "sctp.dstport");
    }

    void read(Tape t) {
        from = -1;
        to = -1;
        port = 0;
        transport = "NONE";
        boolean quoted = false;
        for (int i = 0; i < t.size(); i++) {
            Role r = TreeStatistic.Fields.role(roles, t.fieldId(i));
            switch (r) {
                case QUOTES -> quoted = true;
                case SOURCE -> from = quoted ? from : i;
                case DESTINATION -> to = quoted ? to : i;
                case TCP, UDP, SCTP -> {
                    transport = r.name();
                    port = (int) t.number(i);
                }
                case null -> {
                    // says nothing
                }
            }
        }
    }

    /** Where the packet comes from; empty where there is no such address. */
    String from(Tape t) {
        return from < 0 ? "" : End.of(t, from, -1).address();
    }

    String to(Tape t) {
        return to < 0 ? "" : End.of(t, to, -1).address();
    }

    /** The port at the destination; 0 where there is none. */
    int port() {
        return port;
    }

    /** TCP, UDP, SCTP or NONE. */
    String transport() {
        return transport;
    }
}
