package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The options of RPL's messages (RFC 6550, 6.7; RFC 6997, 7): one after the other, their lengths in bytes. */
final class RplOptions {
    private static final int ADDRESS = 16;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final ValueStrings TYPES = ValueStrings.counting("Padding of one byte", "Padding", "Metrics", "Route information",
            "Configuration", "Target", "Transit information", "Solicited information", "Prefix information", "Target descriptor",
            "Route discovery");

    private static final Field.Uint TYPE = ICMPV6.uint8("icmpv6.rpl.opt.type", "Type").named(TYPES);
    static final Field.Uint LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.length", "Length");
    private static final Field.Group RESERVED = ICMPV6.group("icmpv6.rpl.opt.reserved", "Reserved");
    private static final Field.Group PADDING = ICMPV6.group("icmpv6.rpl.opt.padn", "Padding");

    private static final Field.Uint ROUTE_BITS = ICMPV6.uint8("icmpv6.rpl.opt.route.prefix_length", "Prefix length");
    private static final Field.Flags ROUTE_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.route.flag", "Flags")
            .with(ICMPV6.uint8("icmpv6.rpl.opt.route.pref", "Preference").bits(0x18).named(Neighbours.PREFERENCES))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.route.reserved", "Reserved").bits(0xe7));
    private static final Field.Uint ROUTE_LIFETIME = ICMPV6.uint32("icmpv6.rpl.opt.route.lifetime", "Lifetime");
    private static final Field.Address ROUTE_PREFIX = ICMPV6.ipv6("icmpv6.rpl.opt.route.prefix", "Prefix");

    private static final Field.Flags CONFIGURATION = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.config.flag", "Flags")
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.reserved", "Reserved").bits(0xf0))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.auth", "Authenticated", 8, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.pcs", "Path control size").bits(7));
    private static final Field.Uint DOUBLINGS = ICMPV6.uint8("icmpv6.rpl.opt.config.interval_double", "Doublings of the interval");
    private static final Field.Uint LEAST_INTERVAL = ICMPV6.integer(Ftype.UINT16, "icmpv6.rpl.opt.config.interval_min",
            "Least interval, as a power of 2 in milliseconds");
    private static final Field.Uint REDUNDANCY = ICMPV6.uint8("icmpv6.rpl.opt.config.redundancy", "Redundancy constant");
    private static final Field.Uint MOST_INCREASE = ICMPV6.uint16("icmpv6.rpl.opt.config.max_rank_inc", "Greatest increase of the rank");
    private static final Field.Uint LEAST_INCREASE = ICMPV6.uint16("icmpv6.rpl.opt.config.min_hop_rank_inc",
            "Least increase of the rank by hop");
    private static final Field.Uint OBJECTIVE = ICMPV6.uint16("icmpv6.rpl.opt.config.ocp", "Objective");
    private static final Field.Uint CONFIGURATION_RESERVED = ICMPV6.uint8("icmpv6.rpl.opt.config.rsv", "Reserved");
    private static final Field.Uint DEFAULT_LIFETIME = ICMPV6.uint8("icmpv6.rpl.opt.config.def_lifetime", "Default lifetime");
    private static final Field.Uint LIFETIME_UNIT = ICMPV6.uint16("icmpv6.rpl.opt.config.lifetime_unit", "Seconds per unit of lifetime");

    private static final Field.Group TARGET_FLAGS = ICMPV6.group("icmpv6.rpl.opt.target.flag", "Reserved");
    private static final Field.Uint TARGET_BITS = ICMPV6.uint8("icmpv6.rpl.opt.target.prefix_length", "Prefix length");
    private static final Field.Address TARGET = ICMPV6.ipv6("icmpv6.rpl.opt.target.prefix", "Target");

    private static final Field.Flags TRANSIT_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.transit.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.transit.flag.e", "External", 0x80, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.transit.flag.rsv", "Reserved").bits(0x7f));
    private static final Field.Uint PATH_CONTROL = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathctl", "Path control");
    private static final Field.Uint PATH_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathseq", "Path sequence");
    private static final Field.Uint PATH_LIFETIME = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathlifetime", "Path lifetime");
    private static final Field.Address PARENT = ICMPV6.ipv6("icmpv6.rpl.opt.transit.parent", "Parent");

    private static final Field.Uint ASKED_INSTANCE = ICMPV6.uint8("icmpv6.rpl.opt.solicited.instance", "Instance");
    private static final Field.Flags ASKED_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.solicited.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.v", "Version must match", 0x80, 8))
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.i", "Instance must match", 0x40, 8))
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.d", "DODAG must match", 0x20, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.solicited.flag.rsv", "Reserved").bits(0x1f));
    private static final Field.Address ASKED_GRAPH = ICMPV6.ipv6("icmpv6.rpl.opt.solicited.dodagid", "DODAG");
    private static final Field.Uint ASKED_VERSION = ICMPV6.uint8("icmpv6.rpl.opt.solicited.version", "Version");

    private static final Field.Uint PREFIX_BITS = ICMPV6.uint8("icmpv6.rpl.opt.prefix.length", "Prefix length");
    private static final Field.Flags PREFIX_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.prefix.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.prefix.flag.l", "On link", 0x80, 8))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.flag.a", "Autonomous", 0x40, 8))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.flag.r", "Router's address", 0x20, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.flag.rsv", "Reserved").bits(0x1f));
    private static final Field.Uint VALID = ICMPV6.uint32("icmpv6.rpl.opt.prefix.valid_lifetime", "Valid lifetime");
    private static final Field.Uint PREFERRED = ICMPV6.uint32("icmpv6.rpl.opt.prefix.preferred_lifetime", "Preferred lifetime");
    private static final Field.Address PREFIX = ICMPV6.ipv6("icmpv6.rpl.opt.prefix", "Prefix");

    private static final Field.Uint DESCRIPTOR = ICMPV6.uint32("icmpv6.rpl.opt.targetdesc.descriptor", "Descriptor").hex();

    private static final Field.Group DISCOVERY_FLAGS = ICMPV6.group("icmpv6.rpl.opt.routediscovery.flag", "Flags");
    private static final Field.Uint REPLY = ICMPV6.flag("icmpv6.rpl.opt.routediscovery.flag.reply", "Reply wanted", 0x80, 8);
    private static final Field.Uint BY_HOP = ICMPV6.flag("icmpv6.rpl.opt.routediscovery.flag.hopbyhop", "Hop by hop", 0x40, 8);
    private static final Field.Uint ROUTES = ICMPV6.uint8("icmpv6.rpl.opt.routediscovery.flag.numofroutes", "Routes").bits(0x30);
    private static final Field.Uint ELIDED = ICMPV6.uint8("icmpv6.rpl.opt.routediscovery.flag.compr", "Bytes elided").bits(0xf);
    private static final Field.Uint DISCOVERY_LIFETIME = ICMPV6.uint8("icmpv6.rpl.opt.routediscovery.lifetime", "Lifetime").bits(0xc0);
    private static final Field.Uint MOST_RANK = ICMPV6.uint8("icmpv6.rpl.opt.routediscovery.maxrank", "Greatest rank").bits(0x3f);
    private static final Field.Uint NEXT_HOP = ICMPV6.uint8("icmpv6.rpl.opt.routediscovery.nh", "Next hop").bits(0x3f);
    private static final Field.Address DISCOVERED = ICMPV6.ipv6("icmpv6.rpl.opt.routediscovery.targetaddr", "Target");
    private static final Field.Group HOPS = ICMPV6.group("icmpv6.rpl.opt.routediscovery.addr_vec", "Addresses of the route");
    private static final Field.Address HOP = ICMPV6.ipv6("icmpv6.rpl.opt.routediscovery.addrvec.addr", "Address");

    private static final Expert UNKNOWN = ICMPV6.expert("icmpv6.undecoded.rpl_option", Severity.NOTE, Area.UNDECODED,
            "RPL's options of this type are not taken apart");
    private static final Expert NO_REPLY = ICMPV6.expert("icmpv6.rpl.p2p.hop_by_hop", Severity.WARN, Area.PROTOCOL,
            "A route hop by hop needs a reply (RFC 6997, 7)");
    private static final Expert SEVERAL_ROUTES = ICMPV6.expert("icmpv6.rpl.p2p.num_of_routes", Severity.WARN, Area.PROTOCOL,
            "A route hop by hop is one only (RFC 6997, 7)");
    private static final Expert NOT_ZERO = ICMPV6.expert("icmpv6.rpl.p2p.dro.rdo.zero", Severity.WARN, Area.PROTOCOL,
            "Must be 0 in a reply (RFC 6997, 8)");

    private RplOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        RplMetrics.load();
    }

    /**
     * Takes options from the cursor to the layer's end.
     *
     * @param reply whether the message is a reply in the discovery of a route from point to point
     */
    static void show(Dissection d, boolean reply) {
        while (d.reportedRemaining() > 0) {
            int at = d.position();
            int type = d.byteAt(at);
            if (type == 0) {
                int item = d.open(NeighbourOptions.OPTION, at, 1);
                d.u(TYPE);
                d.close(item);
            } else {
                int length = d.has(at + 1, 1) ? d.byteAt(at + 1) : 0;
                int item = d.open(NeighbourOptions.OPTION, at, Math.min(2 + length, d.remaining()));
                d.u(TYPE);
                d.u(LENGTH);
                int end = at + 2 + length;
                contents(d, item, type, end, reply);
                if (d.position() < end) {
                    NeighbourOptions.notUnderstood(d, end);
                }
                d.leave(item);
                d.position(end);
            }
        }
    }

    private static void contents(Dissection d, int item, int type, int end, boolean reply) {
        int from = d.position();
        switch (type) {
        case 1 -> {
            d.add(PADDING, from, Math.min(end - from, d.remaining()));
            d.position(end);
        }
        case 2 -> RplMetrics.show(d, d.last(), end);
        case 3 -> {
            int length = d.last();
            d.u(ROUTE_BITS);
            d.flags(ROUTE_FLAGS);
            d.uint(ROUTE_LIFETIME);
            prefix(d, ROUTE_PREFIX, length, end);
        }
        case 4 -> configuration(d);
        case 5 -> {
            int length = d.last();
            d.byteAt(from);
            d.add(TARGET_FLAGS, from, 1);
            d.skip(1);
            d.u(TARGET_BITS);
            prefix(d, TARGET, length, end);
        }
        case 6 -> {
            d.flags(TRANSIT_FLAGS);
            d.u(PATH_CONTROL);
            d.u(PATH_SEQUENCE);
            d.u(PATH_LIFETIME);
            if (d.position() < end) {
                d.address(PARENT);
            }
        }
        case 7 -> {
            d.u(ASKED_INSTANCE);
            d.flags(ASKED_FLAGS);
            d.address(ASKED_GRAPH);
            d.u(ASKED_VERSION);
        }
        case 8 -> {
            d.u(PREFIX_BITS);
            d.flags(PREFIX_FLAGS);
            d.uint(VALID);
            d.uint(PREFERRED);
            d.byteAt(d.position() + 3);
            d.add(RESERVED, d.position(), 4);
            d.skip(4);
            d.address(PREFIX);
        }
        case 9 -> d.uint(DESCRIPTOR);
        case 10 -> discovery(d, end, reply);
        default -> {
            d.expert(item, UNKNOWN);
            d.bytes(Icmpv6Dissector.DATA, end - from);
        }
        }
    }

    /** Records what is left of an option as the beginning of an address: none, half or all of one. */
    private static void prefix(Dissection d, Field.Address field, int lengthItem, int end) {
        int bytes = end - d.position();
        if (bytes == 8) {
            NeighbourOptionContents.prefix(d, field, bytes);
        } else if (bytes == ADDRESS) {
            d.address(field);
        } else if (bytes != 0) {
            d.expert(lengthItem, NeighbourOptions.NO_LENGTH);
        }
    }

    private static void configuration(Dissection d) {
        d.flags(CONFIGURATION);
        d.u(DOUBLINGS);
        d.uint(LEAST_INTERVAL, 1);
        d.u(REDUNDANCY);
        d.u(MOST_INCREASE);
        d.u(LEAST_INCREASE);
        d.u(OBJECTIVE);
        d.u(CONFIGURATION_RESERVED);
        d.u(DEFAULT_LIFETIME);
        d.u(LIFETIME_UNIT);
    }

    private static void discovery(Dissection d, int end, boolean reply) {
        int at = d.position();
        d.byteAt(at);
        int flags = d.open(DISCOVERY_FLAGS, at, 1);
        boolean wanted = d.uintAt(REPLY, at) != 0;
        remark(d, NOT_ZERO, reply && wanted);
        boolean byHop = d.uintAt(BY_HOP, at) != 0;
        remark(d, NO_REPLY, !reply && byHop && !wanted);
        boolean several = d.uintAt(ROUTES, at) != 0;
        remark(d, reply ? NOT_ZERO : SEVERAL_ROUTES, several && (reply || byHop));
        int bytes = ADDRESS - (int) d.uintAt(ELIDED, at);
        d.leave(flags);
        d.skip(1);
        boolean lives = d.uintAt(DISCOVERY_LIFETIME, d.position()) != 0;
        remark(d, NOT_ZERO, reply && lives);
        d.u(reply ? NEXT_HOP : MOST_RANK);
        d.address(DISCOVERED);
        int room = end - d.position();
        int hops = d.open(HOPS, d.position(), room < 0 ? d.remaining() : room);
        int count = room / bytes;
        byte[] whole = new byte[ADDRESS];
        for (int i = 0; i != count; i++) {
            int from = d.position();
            d.byteAt(from + bytes - 1);
            System.arraycopy(d.array(), d.arrayOffset() + from, whole, ADDRESS - bytes, bytes);
            d.add(HOP, from, bytes, whole, 0, ADDRESS);
            d.skip(bytes);
        }
        d.leave(hops);
    }

    private static void remark(Dissection d, Expert remark, boolean made) {
        if (made) {
            d.expert(d.last(), remark);
        }
    }
}
