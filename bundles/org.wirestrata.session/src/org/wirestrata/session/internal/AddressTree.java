package org.wirestrata.session.internal;

import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;
import org.wirestrata.session.internal.StatTree.Place;

/**
 * Counts packets of IP by addresses, transports and ports. Each header counts, and all headers of a frame for the innermost addresses; fragments
 * of IPv6 count once, with the last one.
 */
final class AddressTree implements TreeStatistic.Reader {
    /** What is counted. */
    enum What {
        HOSTS, BOTH_ENDS, TRANSPORTS, DESTINATIONS
    }

    /** What items of a field say. */
    private enum Role {
        /** A packet begins. */
        PACKET,
        /** It is a fragment, if it does not have the value 0. */
        FRAGMENT,
        /** It is whole with this fragment. */
        WHOLE,
        /** What follows is quoted. */
        QUOTES
    }

    private final What what;
    private final Role[] roles;
    private final PacketEnds ends;
    private final String sources;
    private final String destinations;

    AddressTree(TreeStatistic.Fields fields, String protocol, What what) {
        this.what = what;
        ends = new PacketEnds(fields);
        roles = new Role[fields.limit()];
        fields.give(roles, Role.PACKET, protocol + ".src");
        fields.give(roles, Role.QUOTES, "icmp", "icmpv6");
        if (protocol.equals("ipv6")) {
            fields.give(roles, Role.FRAGMENT, "ipv6.fraghdr.offset", "ipv6.fraghdr.more");
            fields.give(roles, Role.WHOLE, "ipv6.fragments");
        }
        String version = protocol.equals("ip") ? "IPv4" : "IPv6";
        sources = "Source " + version + " Addresses";
        destinations = "Destination " + version + " Addresses";
    }

    @Override
    public void prepare(StatTree tree) {
        switch (what) {
            case HOSTS -> tree.root("All Addresses");
            case TRANSPORTS -> tree.root("IP Protocol Types");
            case DESTINATIONS -> tree.root("Destinations and Ports");
            case BOTH_ENDS -> {
                tree.root(sources);
                tree.root(destinations);
            }
        }
    }

    @Override
    public void count(StatTree tree, Packet packet) {
        Tape t = packet.tape();
        boolean counts = false;
        int packets = 0;
        for (int i = 0; i < t.size(); i++) {
            Role r = TreeStatistic.Fields.role(roles, t.fieldId(i));
            if (r == Role.QUOTES) {
                break;
            } else if (r == Role.PACKET) {
                packets += counts ? 1 : 0;
                counts = true;
            } else if (r == Role.FRAGMENT) {
                counts &= t.number(i) == 0;
            } else if (r == Role.WHOLE) {
                counts = true;
            }
        }
        packets += counts ? 1 : 0;
        if (packets > 0) {
            ends.read(t);
            tree.at(packet.frame().sinceFirst);
        }
        for (int i = 0; i < packets; i++) {
            count(tree, t);
        }
    }

    private void count(StatTree tree, Tape t) {
        switch (what) {
            case HOSTS -> {
                Place all = tree.root("All Addresses");
                all.tick();
                all.inside(ends.from(t)).tick();
                all.inside(ends.to(t)).tick();
            }
            case BOTH_ENDS -> {
                under(tree.root(sources), ends.from(t));
                under(tree.root(destinations), ends.to(t));
            }
            case TRANSPORTS -> under(tree.root("IP Protocol Types"), ends.transport());
            case DESTINATIONS -> under(tree.root("Destinations and Ports"), ends.to(t), ends.transport(), Integer.toString(ends.port()));
        }
    }

    /** Counts at a place, and at each further inside. */
    static void under(Place root, String... names) {
        Place at = root;
        at.tick();
        for (String name : names) {
            at = at.inside(name);
            at.tick();
        }
    }
}
