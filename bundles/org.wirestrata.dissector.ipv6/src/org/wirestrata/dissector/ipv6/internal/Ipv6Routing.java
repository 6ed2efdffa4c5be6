package org.wirestrata.dissector.ipv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Nodes on the way: source routes (RFC 2460, 5095), mobile nodes (RFC 6275), RPL (RFC 6554), segments (RFC 8754), compact (RFC 9631). */
@Component(service = Dissector.class, property = {"protocol=ipv6.routing", "table=ip.proto:43",
    "next=ip.proto", "next=heuristic:ipv6", "next=data"})
public final class Ipv6Routing implements Dissector {
    private static final int SOURCE_ROUTE = 0;
    private static final int MOBILE = 2;
    private static final int RPL = 3;
    private static final int SEGMENTS = 4;
    private static final int COMPACT_16 = 5;
    private static final int COMPACT_32 = 6;
    private static final Protocol HEADER = Protocol.of("Routing Header for IPv6", "IPv6 Routing", "ipv6.routing");
    private static final Ipv6Extensions.Beginning BEGINNING = Ipv6Extensions.Beginning.of(HEADER);
    private static final Field.Uint TYPE = HEADER.uint8("ipv6.routing.type", "Type")
            .named(ValueStrings.builder().of(SOURCE_ROUTE, "Source route").of(1, "Nimrod").of(MOBILE, "Type 2 (mobile IPv6)")
                    .of(RPL, "RPL source route").of(SEGMENTS, "Segment routing").of(COMPACT_16, "Compact, 16 bits").of(COMPACT_32,
                    "Compact, 32 bits")
                    .of(253, "Experiment 1").of(254, "Experiment 2").build());
    private static final Field.Uint LEFT = HEADER.uint8("ipv6.routing.segleft", "Segments left");
    private static final Field.Bytes UNKNOWN = HEADER.bytes("ipv6.routing.unknown_data", "Data of this type");
    private static final Field.Bytes SOURCE_RESERVED = HEADER.bytes("ipv6.routing.src.reserved", "Reserved");
    private static final Field.Address SOURCE_ADDRESS = HEADER.ipv6("ipv6.routing.src.addr", "Address");
    private static final Field.Bytes MOBILE_RESERVED = HEADER.bytes("ipv6.routing.mipv6.reserved", "Reserved");
    private static final Field.Address HOME = HEADER.ipv6("ipv6.routing.mipv6.home_address", "Home address");
    private static final Field.Uint INTERNAL = HEADER.uint32("ipv6.routing.rpl.cmprI", "Octets left out of addresses").bits(0xf0000000L);
    private static final Field.Uint LAST = HEADER.uint32("ipv6.routing.rpl.cmprE", "Octets left out of the last address").bits(0x0f000000);
    private static final Field.Uint PAD = HEADER.uint32("ipv6.routing.rpl.pad", "Padding octets").bits(0x00f00000);
    private static final Field.Uint RPL_RESERVED = HEADER.uint32("ipv6.routing.rpl.reserved", "Reserved").bits(0xfffff);
    private static final Field.Uint COUNT = HEADER.integer(Ftype.INT32, "ipv6.routing.rpl.addr_count", "Addresses");
    private static final Field.Bytes RPL_ADDRESS = HEADER.bytes("ipv6.routing.rpl.address", "Address, shortened");
    private static final Field.Address RPL_FULL = HEADER.ipv6("ipv6.routing.rpl.full_address", "Address");
    private static final Field.Uint LAST_ENTRY = HEADER.uint8("ipv6.routing.srh.last_entry", "Last entry");
    private static final Field.Uint FLAGS = HEADER.uint8("ipv6.routing.srh.flags", "Flags").hex();
    private static final Field.Bytes TAG = HEADER.bytes("ipv6.routing.srh.tag", "Tag");
    private static final Field.Address SEGMENT = HEADER.ipv6("ipv6.routing.srh.addr", "Segment");
    private static final Field.Uint CURRENT_16 = HEADER.uint16("ipv6.routing.crh16.current_sid", "Current segment");
    private static final Field.Uint CURRENT_32 = HEADER.uint32("ipv6.routing.crh32.current_sid", "Current segment");
    private static final Field.Uint SID_16 = HEADER.uint16("ipv6.routing.crh16.sid", "Segment");
    private static final Field.Uint SID_32 = HEADER.uint32("ipv6.routing.crh32.sid", "Segment");
    private static final Expert DEPRECATED = HEADER.expert("ipv6.routing.deprecated", Severity.NOTE, Area.DEPRECATED,
            "Routers drop this type (RFC 5095)");
    private static final Expert TOO_MANY_LEFT = HEADER.expert("ipv6.routing.invalid_segleft", Severity.WARN, Area.PROTOCOL,
            "More segments are left than there are addresses");
    private static final Expert UNDECODED = HEADER.expert("ipv6.routing.undecoded", Severity.NOTE, Area.UNDECODED,
            "This type is not taken apart");

    @Override
    public Protocol protocol() {
        return HEADER;
    }

    @Override
    public void dissect(Dissection d) {
        int end = BEGINNING.show(d, "IPv6 routing");
        int type = (int) d.uintAt(TYPE, 2);
        if (type == SOURCE_ROUTE) {
            d.expert(d.last(), DEPRECATED);
        }
        int left = (int) d.uintAt(LEFT, 3);
        int leftItem = d.last();
        int room = (end - 8) / 16;
        switch (type) {
        case SOURCE_ROUTE -> {
            tooMany(d, leftItem, left, room);
            d.add(SOURCE_RESERVED, 4, 4);
            addresses(d, SOURCE_ADDRESS, room);
        }
        case MOBILE -> {
            d.add(MOBILE_RESERVED, 4, 4);
            d.addressAt(HOME, 8);
        }
        case RPL -> rpl(d, leftItem, left, end);
        case SEGMENTS -> {
            int last = (int) d.uintAt(LAST_ENTRY, 4);
            d.uintAt(FLAGS, 5);
            d.add(TAG, 6, 2);
            addresses(d, SEGMENT, Math.min(last + 1, room));
        }
        case COMPACT_16 -> compact(d, left, end, 2, CURRENT_16, SID_16);
        case COMPACT_32 -> compact(d, left, end, 4, CURRENT_32, SID_32);
        default -> d.expert(d.add(UNKNOWN, 4, end - 4), UNDECODED);
        }
        d.position(end);
    }

    private static void tooMany(Dissection d, int item, int left, int room) {
        if (left > room) {
            d.expert(item, TOO_MANY_LEFT);
        }
    }

    private static void addresses(Dissection d, Field.Address field, int count) {
        for (int i = 0; i < count; i++) {
            d.addressAt(field, 8 + 16 * i);
        }
    }

    private static void rpl(Dissection d, int leftItem, int left, int end) {
        int internal = (int) d.uintAt(INTERNAL, 4);
        int last = (int) d.uintAt(LAST, 4);
        int pad = (int) d.uintAt(PAD, 4);
        d.uintAt(RPL_RESERVED, 4);
        int count = (end - 8 - pad - (16 - last)) / (16 - internal) + 1;
        d.markGenerated(d.add(COUNT, 4, 2, count));
        tooMany(d, leftItem, left, count);
        int at = 8;
        for (int i = 1; i <= count; i++) {
            int n = 16 - (i == count ? last : internal);
            d.add(RPL_ADDRESS, at, n);
            if (n == 16) {
                d.markGenerated(d.add(RPL_FULL, at, 16));
            }
            at += n;
        }
    }

    private static void compact(Dissection d, int left, int end, int width, Field.Uint current, Field.Uint each) {
        if (4 + (left + 1) * width <= end) {
            d.uintAt(current, 4 + left * width);
        }
        d.byteAt(end - 1);
        int list = d.add(Field.TEXT, 4, end - 4, "Segments");
        d.enter(list);
        for (int at = 4; at + width <= end; at += width) {
            d.uintAt(each, at);
        }
        d.leave(list);
    }

    /** Where the last node on the way stands, in the packet's layer, or -1. */
    static int destination(Dissection d, int at, int end) {
        if (!d.has(at, 24) || d.byteAt(at + 3) == 0) {
            return -1;
        }
        int room = (end - at - 8) / 16;
        return switch (d.byteAt(at + 2)) {
            case SOURCE_ROUTE -> at + 8 + 16 * (room - 1);
            case MOBILE, SEGMENTS -> at + 8;
            default -> -1;
        };
    }
}
