package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Options of RPL's control messages (RFC 6550, section 6.7). */
final class RoutingOptions {
    private static final int BITS = 8;
    private static final int PADDING = 0;
    private static final int ROUTE = 3;
    private static final int TARGET_TYPE = 5;
    private static final int ADDRESS = 16;
    /** Octets of options with a whole address. */
    private static final int LONGEST_ROUTE = 24;
    private static final int LONGEST_TARGET = 20;
    private static final long FOREVER = 0xffff_ffffL;
    private static final ValueStrings INFINITY = ValueStrings.of(FOREVER, "Infinity");
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint TYPE = ICMPV6.uint8("icmpv6.rpl.opt.type", "Type")
            .named(ValueStrings.counting("A byte of padding", "Padding", "Metrics", "Route", "Configuration", "Target", "Transit",
                    "Solicited", "Prefix", "Target's descriptor", "Discovery of routes between two points"));
    private static final Field.Uint LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.length", "Length");
    private static final Field.Group PAD = ICMPV6.group("icmpv6.rpl.opt.padn", "Padding");
    private static final Field.Group RESERVED = ICMPV6.group("icmpv6.rpl.opt.reserved", "Reserved");

    private static final Field.Uint ROUTE_LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.route.prefix_length", "Prefix length");
    private static final Field.Flags ROUTE_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.route.flag", "Flags")
            .with(ICMPV6.uint8("icmpv6.rpl.opt.route.pref", "Preference").bits(0x18)
                    .named(ValueStrings.counting("Medium", "High", "Reserved", "Low")))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.route.reserved", "Reserved").bits(0xe7));
    private static final Field.Uint ROUTE_LIFETIME = ICMPV6.uint32("icmpv6.rpl.opt.route.lifetime", "Lifetime").named(INFINITY);
    private static final Field.Address ROUTE_PREFIX = ICMPV6.ipv6("icmpv6.rpl.opt.route.prefix", "Prefix");

    private static final Field.Flags CONFIG_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.config.flag", "Flags")
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.reserved", "Reserved").bits(0xf0))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.auth", "Authentication", 0x8, BITS).named(TrueFalse.SET))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.pcs", "Path control size").bits(0x7));
    private static final Field.Uint[] CONFIG = {ICMPV6.uint8("icmpv6.rpl.opt.config.interval_double", "Doublings of the DIO interval"),
            ICMPV6.integer(Ftype.UINT16, "icmpv6.rpl.opt.config.interval_min", "Least DIO interval"),
            ICMPV6.uint8("icmpv6.rpl.opt.config.redundancy", "DIO redundancy constant"),
            ICMPV6.uint16("icmpv6.rpl.opt.config.max_rank_inc", "Largest increase of rank"),
            ICMPV6.uint16("icmpv6.rpl.opt.config.min_hop_rank_inc", "Least increase of rank by a hop"),
            ICMPV6.uint16("icmpv6.rpl.opt.config.ocp", "Objective code point"), ICMPV6.uint8("icmpv6.rpl.opt.config.rsv", "Reserved"),
            ICMPV6.uint8("icmpv6.rpl.opt.config.def_lifetime", "Lifetime"),
            ICMPV6.uint16("icmpv6.rpl.opt.config.lifetime_unit", "Unit of lifetimes")};
    private static final int[] CONFIG_WIDTHS = {1, 1, 1, 2, 2, 2, 1, 1, 2};

    private static final Field.Group TARGET_FLAGS = ICMPV6.group("icmpv6.rpl.opt.target.flag", "Reserved");
    private static final Field.Uint TARGET_LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.target.prefix_length", "Length of the target");
    private static final Field.Address TARGET = ICMPV6.ipv6("icmpv6.rpl.opt.target.prefix", "Target");

    private static final Field.Flags TRANSIT_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.transit.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.transit.flag.e", "External", 0x80, BITS).named(TrueFalse.SET))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.transit.flag.rsv", "Reserved").bits(0x7f));
    private static final Field.Uint PATH_CONTROL = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathctl", "Path control");
    private static final Field.Uint PATH_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathseq", "Path sequence");
    private static final Field.Uint PATH_LIFETIME = ICMPV6.uint8("icmpv6.rpl.opt.transit.pathlifetime", "Path lifetime");
    private static final Field.Address PARENT = ICMPV6.ipv6("icmpv6.rpl.opt.transit.parent", "Parent");

    private static final Field.Uint SOLICITED_INSTANCE = ICMPV6.uint8("icmpv6.rpl.opt.solicited.instance", "Instance");
    private static final Field.Flags SOLICITED_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.solicited.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.v", "Version matters", 0x80, BITS))
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.i", "Instance matters", 0x40, BITS))
            .with(ICMPV6.flag("icmpv6.rpl.opt.solicited.flag.d", "DODAGID matters", 0x20, BITS))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.solicited.flag.rsv", "Reserved").bits(0x1f));
    private static final Field.Address SOLICITED_GRAPH = ICMPV6.ipv6("icmpv6.rpl.opt.solicited.dodagid", "DODAGID");
    private static final Field.Uint SOLICITED_VERSION = ICMPV6.uint8("icmpv6.rpl.opt.solicited.version", "Version");

    private static final Field.Uint PREFIX_LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.prefix.length", "Prefix length");
    private static final Field.Flags PREFIX_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.prefix.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.opt.prefix.flag.l", "On link", 0x80, BITS).named(TrueFalse.SET))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.flag.a", "Autonomous", 0x40, BITS).named(TrueFalse.SET))
            .with(ICMPV6.flag("icmpv6.rpl.opt.config.flag.r", "Router's address", 0x20, BITS).named(TrueFalse.SET))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.config.flag.rsv", "Reserved").bits(0x1f));
    private static final Field.Uint VALID = ICMPV6.uint32("icmpv6.rpl.opt.prefix.valid_lifetime", "Valid lifetime").named(INFINITY);
    private static final Field.Uint PREFERRED = ICMPV6.uint32("icmpv6.rpl.opt.prefix.preferred_lifetime", "Preferred lifetime")
            .named(INFINITY);
    private static final Field.Address PREFIX = ICMPV6.ipv6("icmpv6.rpl.opt.prefix", "Prefix");
    private static final Field.Uint DESCRIPTOR = ICMPV6.uint32("icmpv6.rpl.opt.targetdesc.descriptor", "Descriptor").hex();

    private static final Field.Bytes UNKNOWN = ICMPV6.bytes("icmpv6.unknown_data", "Unknown data");
    private static final Expert NOT_INTERPRETED = ICMPV6.expert("icmpv6.unknown_data.expert", Expert.Severity.ERROR,
            Expert.Area.MALFORMED, "Bytes that have no meaning here");
    private static final Expert UNDECODED = ICMPV6.expert("icmpv6.undecoded.rpl_option", Expert.Severity.NOTE, Expert.Area.UNDECODED,
            "Options of this type are not taken apart");

    private RoutingOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d) {
        while (d.remaining() > 0) {
            int at = d.position();
            int type = d.byteAt(at);
            if (type == PADDING) {
                int item = d.open(NeighbourOptions.OPTION, at, 1);
                d.u(TYPE);
                d.leave(item);
                continue;
            }
            int end = at + 2 + d.byteAt(at + 1);
            int item = d.open(NeighbourOptions.OPTION, at, Math.min(end - at, d.remaining()));
            d.u(TYPE);
            d.u(LENGTH);
            if (end > d.length() || type == ROUTE && end - at > LONGEST_ROUTE || type == TARGET_TYPE && end - at > LONGEST_TARGET) {
                d.expert(d.last(), NeighbourOptions.NO_LENGTH);
            }
            option(d, item, type, end);
            d.leave(item);
            d.position(end);
        }
    }

    private static void option(Dissection d, int item, int type, int end) {
        switch (type) {
        case 1 -> d.add(PAD, d.position(), end - d.position());
        case ROUTE -> {
            d.u(ROUTE_LENGTH);
            d.flags(ROUTE_FLAGS);
            d.u(ROUTE_LIFETIME);
            prefix(d, ROUTE_PREFIX, end);
        }
        case 4 -> {
            d.flags(CONFIG_FLAGS);
            for (int i = 0; i < CONFIG.length; i++) {
                d.uintAt(CONFIG[i], d.position(), CONFIG_WIDTHS[i]);
                d.skip(CONFIG_WIDTHS[i]);
            }
        }
        case TARGET_TYPE -> {
            d.add(TARGET_FLAGS, d.position(), 1);
            d.skip(1);
            d.u(TARGET_LENGTH);
            prefix(d, TARGET, end);
        }
        case 6 -> {
            d.flags(TRANSIT_FLAGS);
            d.u(PATH_CONTROL);
            d.u(PATH_SEQUENCE);
            d.u(PATH_LIFETIME);
            if (end - d.position() >= ADDRESS) {
                d.address(PARENT);
            }
        }
        case 7 -> {
            d.u(SOLICITED_INSTANCE);
            d.flags(SOLICITED_FLAGS);
            d.address(SOLICITED_GRAPH);
            d.u(SOLICITED_VERSION);
        }
        case 8 -> {
            d.u(PREFIX_LENGTH);
            d.flags(PREFIX_FLAGS);
            d.u(VALID);
            d.u(PREFERRED);
            d.add(RESERVED, d.position(), 4);
            d.skip(4);
            d.address(PREFIX);
        }
        case 9 -> d.u(DESCRIPTOR);
        default -> {
            d.expert(item, UNDECODED);
            d.bytes(Icmpv6Dissector.DATA, end - d.position());
        }
        }
    }

    /** A prefix as long as the option has room for, the bytes that are not there being zero. */
    private static void prefix(Dissection d, Field.Address f, int end) {
        int at = d.position();
        int length = end - at;
        if (length <= 0) {
            return;
        }
        if (length > ADDRESS) {
            d.bytes(UNKNOWN, length);
            d.expert(d.last(), NOT_INTERPRETED);
            return;
        }
        byte[] value = new byte[ADDRESS];
        for (int i = 0; i < length; i++) {
            value[i] = (byte) d.byteAt(at + i);
        }
        d.add(f, at, length, value, 0, ADDRESS);
        d.skip(length);
    }
}
