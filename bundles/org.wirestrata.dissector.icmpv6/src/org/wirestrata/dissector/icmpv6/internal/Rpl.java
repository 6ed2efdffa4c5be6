package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Messages of the routing protocol for low-power and lossy networks (RFC 6550, 6), and of routes from point to point (RFC 6997). */
final class Rpl {
    private static final int SECURE = 0x80;
    private static final int REPLY = 4;
    private static final int REPLY_ACKNOWLEDGEMENT = 5;
    private static final int CONSISTENCY_CHECK = 0x8a;
    private static final int SOURCE_LENGTH = 8;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final ValueStrings MODES = ValueStrings.counting("No downward routes", "Non-storing", "Storing without multicast",
            "Storing with multicast", "Discovery of routes from point to point");

    private static final Field.Uint SECURITY = ICMPV6.uint8("icmpv6.rpl.secure.flag", "Flags").hex();
    private static final Field.Uint COUNTS_TIME = ICMPV6.flag("icmpv6.rpl.secure.flag.t", "Counter is a time", 0x80, 8);
    private static final Field.Uint SECURITY_RESERVED = ICMPV6.uint8("icmpv6.rpl.secure.flag.rsv", "Reserved").bits(0x7f);
    private static final Field.Uint ALGORITHM = ICMPV6.uint8("icmpv6.rpl.secure.algorithm", "Algorithm")
            .named(ValueStrings.counting("CCM with AES-128, RSA with SHA-256"));
    private static final Field.Uint KEY_MODE = ICMPV6.uint8("icmpv6.rpl.secure.kim", "Key identifier mode").bits(0xc0);
    private static final Field.Uint LEVEL = ICMPV6.uint8("icmpv6.rpl.secure.lvl", "Security level").bits(7);
    private static final Field.Uint LEVEL_RESERVED = ICMPV6.uint8("icmpv6.rpl.secure.rsv", "Reserved").bits(0x38);
    private static final Field.Uint COUNTER = ICMPV6.uint32("icmpv6.rpl.secure.counter", "Counter");
    private static final Field.Bytes KEY_SOURCE = ICMPV6.bytes("icmpv6.rpl.secure.key.source", "Key source");
    private static final Field.Uint KEY_INDEX = ICMPV6.uint8("icmpv6.rpl.secure.key.index", "Key index");

    private static final Field.Uint SOLICITATION_FLAGS = ICMPV6.uint8("icmpv6.rpl.dis.flags", "Flags");

    private static final Field.Uint INSTANCE = ICMPV6.uint8("icmpv6.rpl.dio.instance", "Instance");
    private static final Field.Uint VERSION = ICMPV6.uint8("icmpv6.rpl.dio.version", "Version");
    private static final Field.Uint RANK = ICMPV6.uint16("icmpv6.rpl.dio.rank", "Rank");
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.dio.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.dio.flag.g", "Grounded", 0x80, 8)).with(ICMPV6.flag("icmpv6.rpl.dio.flag.0", "Zero", 0x40, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.dio.flag.mop", "Mode of operation").hex().bits(0x38).named(MODES))
            .with(ICMPV6.uint8("icmpv6.rpl.dio.flag.preference", "Preference").bits(7));
    private static final Field.Uint TRIGGER = ICMPV6.uint8("icmpv6.rpl.dio.dtsn", "Sequence number that triggers advertisements");
    private static final Field.Address GRAPH = ICMPV6.ipv6("icmpv6.rpl.dio.dagid", "DODAG");

    private static final Field.Uint ADVERTISED_INSTANCE = ICMPV6.uint8("icmpv6.rpl.dao.instance", "Instance");
    private static final Field.Flags ADVERTISED_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.dao.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.dao.flag.k", "Acknowledgement wanted", 0x80, 8))
            .with(ICMPV6.flag("icmpv6.rpl.dao.flag.d", "DODAG follows", 0x40, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.dao.flag.rsv", "Reserved").bits(0x3f));
    private static final Field.Uint ADVERTISED_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.dao.sequence", "Sequence number");
    private static final Field.Address ADVERTISED_GRAPH = ICMPV6.ipv6("icmpv6.rpl.dao.dodagid", "DODAG");

    private static final Field.Uint ACKNOWLEDGED_INSTANCE = ICMPV6.uint8("icmpv6.rpl.daoack.instance", "Instance");
    private static final Field.Flags ACKNOWLEDGED_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.daoack.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.daoack.flag.d", "DODAG follows", 0x80, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.daoack.flag.rsv", "Reserved").bits(0x7f));
    private static final Field.Uint ACKNOWLEDGED_SEQUENCE = ICMPV6.uint8("icmpv6.rpl.daoack.sequence", "Sequence number");
    private static final Field.Uint ACKNOWLEDGED_STATUS = ICMPV6.uint8("icmpv6.rpl.daoack.status", "Status");
    private static final Field.Address ACKNOWLEDGED_GRAPH = ICMPV6.ipv6("icmpv6.rpl.daoack.dodagid", "DODAG");

    private static final Field.Uint CHECKED_INSTANCE = ICMPV6.uint8("icmpv6.rpl.cc.instance", "Instance");
    private static final Field.Flags CHECKED_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.cc.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.cc.flag.r", "Response", 0x80, 8))
            .with(ICMPV6.uint8("icmpv6.rpl.cc.flag.rsv", "Reserved").bits(0x7f));
    private static final Field.Uint CHECKED_NONCE = ICMPV6.uint16("icmpv6.rpl.cc.nonce", "Nonce").hex();
    private static final Field.Address CHECKED_GRAPH = ICMPV6.ipv6("icmpv6.rpl.cc.dodagid", "DODAG");
    private static final Field.Uint CHECKED_COUNTER = ICMPV6.uint32("icmpv6.rpl.cc.destination_counter", "Destination's counter");

    private static final Field.Uint ROUTE_INSTANCE = ICMPV6.uint8("icmpv6.rpl.p2p.dro.instance", "Instance");
    private static final Field.Uint ROUTE_VERSION = ICMPV6.uint8("icmpv6.rpl.p2p.dro.version", "Version");
    private static final Field.Flags ROUTE_FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.p2p.dro.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.rpl.p2p.dro.flag.stop", "Stop", 0x8000, 16))
            .with(ICMPV6.flag("icmpv6.rpl.p2p.dro.flag.ack", "Acknowledgement wanted", 0x4000, 16))
            .with(ICMPV6.uint16("icmpv6.rpl.p2p.dro.flag.seq", "Sequence number").bits(0x3000))
            .with(ICMPV6.uint16("icmpv6.rpl.p2p.dro.flag.reserved", "Reserved").bits(0xfff));
    private static final Field.Address ROUTE_GRAPH = ICMPV6.ipv6("icmpv6.rpl.p2p.dro.dagid", "DODAG");
    private static final Field.Flags ROUTE_ACKNOWLEDGED = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.p2p.droack.flag", "Flags")
            .with(ICMPV6.uint16("icmpv6.rpl.p2p.droack.flag.seq", "Sequence number").bits(0xc000))
            .with(ICMPV6.uint16("icmpv6.rpl.p2p.droack.flag.reserved", "Reserved").bits(0x3fff));
    private static final Expert NOT_ZERO = ICMPV6.expert("icmpv6.rpl.p2p.dro.zero", Severity.WARN, Area.PROTOCOL,
            "The version of such a graph is 0 (RFC 6997, 8)");

    private Rpl() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        RplOptions.load();
    }

    static void show(Dissection d, int code) {
        if ((code & SECURE) != 0) {
            if ((code & ~SECURE) > REPLY_ACKNOWLEDGEMENT && code != CONSISTENCY_CHECK) {
                return;
            }
            security(d);
        }
        switch (code & ~SECURE) {
        case 0 -> {
            d.u(SOLICITATION_FLAGS);
            d.bytes(Icmpv6Dissector.RESERVED, 1);
        }
        case 1 -> information(d);
        case 2 -> {
            d.u(ADVERTISED_INSTANCE);
            int flags = (int) d.flags(ADVERTISED_FLAGS);
            d.bytes(Icmpv6Dissector.RESERVED, 1);
            d.u(ADVERTISED_SEQUENCE);
            if ((flags & 0x40) != 0) {
                d.address(ADVERTISED_GRAPH);
            }
        }
        case 3 -> {
            d.u(ACKNOWLEDGED_INSTANCE);
            int flags = (int) d.flags(ACKNOWLEDGED_FLAGS);
            d.u(ACKNOWLEDGED_SEQUENCE);
            d.u(ACKNOWLEDGED_STATUS);
            if ((flags & 0x80) != 0) {
                d.address(ACKNOWLEDGED_GRAPH);
            }
        }
        case REPLY, REPLY_ACKNOWLEDGEMENT -> route(d, code & ~SECURE);
        default -> {
            if (code != CONSISTENCY_CHECK) {
                return;
            }
            d.u(CHECKED_INSTANCE);
            d.flags(CHECKED_FLAGS);
            d.u(CHECKED_NONCE);
            d.address(CHECKED_GRAPH);
            d.uint(CHECKED_COUNTER);
        }
        }
        if ((code & ~SECURE) != REPLY_ACKNOWLEDGEMENT) {
            RplOptions.show(d, (code & ~SECURE) == REPLY);
        }
    }

    /** What secured messages have before the rest (RFC 6550, 6.1). */
    private static void security(Dissection d) {
        d.u(SECURITY);
        int item = d.last();
        d.enter(item);
        d.uintAt(COUNTS_TIME, d.position() - 1);
        d.uintAt(SECURITY_RESERVED, d.position() - 1);
        d.leave(item);
        d.u(ALGORITHM);
        d.u(SECURITY);
        item = d.last();
        d.enter(item);
        d.uintAt(KEY_MODE, d.position() - 1);
        int level = (int) d.uintAt(LEVEL, d.position() - 1);
        d.uintAt(LEVEL_RESERVED, d.position() - 1);
        d.leave(item);
        d.u(SECURITY);
        d.uint(COUNTER);
        switch (level) {
        case 0, 4 -> d.u(KEY_INDEX);
        case 2, 3, 6 -> {
            d.bytes(KEY_SOURCE, SOURCE_LENGTH);
            d.u(KEY_INDEX);
        }
        default -> {
        }
        }
    }

    private static void information(Dissection d) {
        d.u(INSTANCE);
        d.u(VERSION);
        d.u(RANK);
        d.flags(FLAGS);
        d.u(TRIGGER);
        d.u(FLAGS);
        d.bytes(Icmpv6Dissector.RESERVED, 1);
        d.address(GRAPH);
    }

    private static void route(Dissection d, int kind) {
        d.u(ROUTE_INSTANCE);
        if (d.u(ROUTE_VERSION) != 0) {
            d.expert(d.last(), NOT_ZERO);
        }
        d.flags(kind == REPLY ? ROUTE_FLAGS : ROUTE_ACKNOWLEDGED);
        d.address(ROUTE_GRAPH);
    }
}
