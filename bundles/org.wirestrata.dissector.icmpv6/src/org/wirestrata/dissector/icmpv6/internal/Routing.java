package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Control messages of RPL, the routing protocol for lossy networks (RFC 6550, section 6). */
final class Routing {
    static final int TYPE = 155;
    static final ValueStrings CODES = ValueStrings.of(0, "DODAG Information Solicitation", 1, "DODAG Information Object", 2,
            "Destination Advertisement Object", 3, "Destination Advertisement Object Acknowledgment");
    private static final int BITS = 8;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint SOLICITATION_FLAGS = ICMPV6.uint8("icmpv6.rpl.dis.flags", "Flags");
    private static final Field.Uint INSTANCE = ICMPV6.uint8("icmpv6.rpl.dio.instance", "Instance");
    private static final Field.Uint VERSION = ICMPV6.uint8("icmpv6.rpl.dio.version", "Version");
    private static final Field.Uint RANK = ICMPV6.uint16("icmpv6.rpl.dio.rank", "Rank");
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.dio.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.dio.flag.g", "Grounded", 0x80, BITS))
            .with(ICMPV6.flag("icmpv6.rpl.dio.flag.0", "Zero", 0x40, BITS))
            .with(ICMPV6.uint8("icmpv6.rpl.dio.flag.mop", "Mode of operation").hex().bits(0x38)
                    .named(ValueStrings.counting("No downward routes", "Non-storing", "Storing, no multicast", "Storing, with multicast",
                            "Discovery of routes between two points")))
            .with(ICMPV6.uint8("icmpv6.rpl.dio.flag.preference", "Preference").bits(0x7));
    private static final Field.Uint TRIGGER = ICMPV6.uint8("icmpv6.rpl.dio.dtsn", "Trigger sequence number");
    private static final Field.Address GRAPH = ICMPV6.ipv6("icmpv6.rpl.dio.dagid", "DODAGID");

    private static final Field.Uint DAO_INSTANCE = ICMPV6.uint8("icmpv6.rpl.dao.instance", "Instance");
    private static final Field.Flags DAO_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.dao.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.dao.flag.k", "Acknowledgment asked for", 0x80, BITS))
            .with(ICMPV6.flag("icmpv6.rpl.dao.flag.d", "DODAGID present", 0x40, BITS))
            .with(ICMPV6.uint8("icmpv6.rpl.dao.flag.rsv", "Reserved").bits(0x3f));
    private static final Field.Uint DAO_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.dao.sequence", "Sequence");
    private static final Field.Address DAO_GRAPH = ICMPV6.ipv6("icmpv6.rpl.dao.dodagid", "DODAGID");

    private static final Field.Uint ACK_INSTANCE = ICMPV6.uint8("icmpv6.rpl.daoack.instance", "Instance");
    private static final Field.Flags ACK_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.daoack.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.daoack.flag.d", "DODAGID present", 0x80, BITS))
            .with(ICMPV6.uint8("icmpv6.rpl.daoack.flag.rsv", "Reserved").bits(0x7f));
    private static final Field.Uint ACK_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.daoack.sequence", "Sequence");
    private static final Field.Uint ACK_STATUS = ICMPV6.uint8("icmpv6.rpl.daoack.status", "Status");
    private static final Field.Address ACK_GRAPH = ICMPV6.ipv6("icmpv6.rpl.daoack.dodagid", "DODAGID");

    private Routing() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        RoutingOptions.load();
    }

    static void show(Dissection d, int code) {
        switch (code) {
        case 0 -> {
            d.u(SOLICITATION_FLAGS);
            d.bytes(Icmpv6Dissector.RESERVED, 1);
        }
        case 1 -> {
            d.u(INSTANCE);
            d.u(VERSION);
            d.u(RANK);
            d.flags(FLAGS);
            d.u(TRIGGER);
            d.add(FLAGS, d.position(), 1, d.byteAt(d.position()));
            d.skip(1);
            d.bytes(Icmpv6Dissector.RESERVED, 1);
            d.address(GRAPH);
        }
        case 2 -> {
            d.u(DAO_INSTANCE);
            boolean graph = (d.byteAt(d.position()) & 0x40) != 0;
            d.flags(DAO_FLAGS);
            d.bytes(Icmpv6Dissector.RESERVED, 1);
            d.u(DAO_SEQUENCE);
            if (graph) {
                d.address(DAO_GRAPH);
            }
        }
        case 3 -> {
            d.u(ACK_INSTANCE);
            boolean graph = (d.byteAt(d.position()) & 0x80) != 0;
            d.flags(ACK_FLAGS);
            d.u(ACK_SEQUENCE);
            d.u(ACK_STATUS);
            if (graph) {
                d.address(ACK_GRAPH);
            }
        }
        default -> {
            return;
        }
        }
        RoutingOptions.show(d);
    }
}
