package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Neighbour discovery (RFC 4861), its inverse (RFC 3122), and how neighbours prove who they are (RFC 3971). */
final class Neighbours {
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    static final ValueStrings PREFERENCES = ValueStrings.counting("Medium", "High", "Reserved", "Low");
    private static final Field.Uint HOP_LIMIT = ICMPV6.uint8("icmpv6.nd.ra.cur_hop_limit", "Hop limit for hosts");
    private static final Field.Flags ROUTER_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.nd.ra.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.nd.ra.flag.m", "Managed addresses", 0x80, 8))
            .with(ICMPV6.flag("icmpv6.nd.ra.flag.o", "Other configuration", 0x40, 8))
            .with(ICMPV6.flag("icmpv6.nd.ra.flag.h", "Home agent", 0x20, 8))
            .with(ICMPV6.uint8("icmpv6.nd.ra.flag.prf", "Preference").bits(0x18).named(PREFERENCES))
            .with(ICMPV6.flag("icmpv6.nd.ra.flag.p", "Proxy", 4, 8)).with(ICMPV6.uint8("icmpv6.nd.ra.flag.rsv", "Reserved").bits(3));
    private static final Field.Uint ROUTER_LIFETIME = ICMPV6.uint16("icmpv6.nd.ra.router_lifetime", "Router's lifetime in seconds");
    private static final Field.Uint REACHABLE = ICMPV6.uint32("icmpv6.nd.ra.reachable_time", "Milliseconds reachable");
    private static final Field.Uint RETRANSMIT = ICMPV6.uint32("icmpv6.nd.ra.retrans_timer", "Milliseconds between solicitations");
    private static final Field.Address ASKED = ICMPV6.ipv6("icmpv6.nd.ns.target_address", "Target");
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT32, "icmpv6.nd.na.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.nd.na.flag.r", "Router", 0x80000000L, 32))
            .with(ICMPV6.flag("icmpv6.nd.na.flag.s", "Solicited", 0x40000000, 32))
            .with(ICMPV6.flag("icmpv6.nd.na.flag.o", "Override", 0x20000000, 32))
            .with(ICMPV6.uint32("icmpv6.nd.na.flag.rsv", "Reserved").bits(0x1fffffff));
    private static final Field.Address ANSWERED = ICMPV6.ipv6("icmpv6.nd.na.target_address", "Target");
    private static final Field.Address BETTER = ICMPV6.ipv6("icmpv6.nd.rd.target_address", "Better first hop");
    private static final Field.Address DESTINATION = ICMPV6.ipv6("icmpv6.rd.na.destination_address", "Destination");
    private static final Field.Uint PROOF = ICMPV6.uint16("icmpv6.send.identifier", "Identifier");
    private static final Field.Uint COMPONENTS = ICMPV6.uint16("icmpv6.send.all_components", "Components");
    private static final Field.Uint COMPONENT = ICMPV6.uint16("icmpv6.send.component", "Component");

    private Neighbours() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int type) {
        switch (type) {
        case 134 -> {
            d.u(HOP_LIMIT);
            d.flags(ROUTER_FLAGS);
            d.u(ROUTER_LIFETIME);
            d.uint(REACHABLE);
            d.uint(RETRANSMIT);
        }
        case 135 -> {
            d.bytes(Icmpv6Dissector.RESERVED, 4);
            address(d, " for ");
            d.address(ASKED);
        }
        case 136 -> advertisement(d);
        case 137 -> {
            d.bytes(Icmpv6Dissector.RESERVED, 4);
            d.address(BETTER);
            d.address(DESTINATION);
        }
        case 148 -> {
            d.u(PROOF);
            d.u(COMPONENT);
        }
        case 149 -> {
            d.u(PROOF);
            d.u(COMPONENTS);
            d.u(COMPONENT);
            d.bytes(Icmpv6Dissector.RESERVED, 2);
        }
        default -> d.bytes(Icmpv6Dissector.RESERVED, 4);
        }
        NeighbourOptions.show(d);
    }

    private static void advertisement(Dissection d) {
        int flags = (int) d.flags(FLAGS) >>> 29;
        address(d, " ");
        Columns c = d.columns();
        if (c.wanted()) {
            StringBuilder set = new StringBuilder(16);
            append(set, (flags & 4) != 0, "rtr");
            append(set, (flags & 2) != 0, "sol");
            append(set, (flags & 1) != 0, "ovr");
            c.append(" (").append(set.isEmpty() ? "none" : set).append(')');
        }
        d.address(ANSWERED);
    }

    private static void append(StringBuilder to, boolean there, String name) {
        if (there) {
            to.append(to.isEmpty() ? "" : ", ").append(name);
        }
    }

    private static void address(Dissection d, String before) {
        if (d.columns().wanted()) {
            StringBuilder text = new StringBuilder(48).append(before);
            AddressText.ipv6(d.peek(0, 8), d.peek(8, 8), text);
            d.columns().append(text);
        }
    }
}
