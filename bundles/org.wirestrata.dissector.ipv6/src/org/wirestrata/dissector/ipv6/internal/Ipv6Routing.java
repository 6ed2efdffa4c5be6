package org.wirestrata.dissector.ipv6.internal;

import java.util.Arrays;

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
    "next=ip.proto", "next=heuristic:ipv6", "next=data", "hands=-"})
public final class Ipv6Routing implements Dissector {
    private static final int SOURCE_ROUTE = 0;
    private static final int MOBILE = 2;
    private static final int RPL = 3;
    private static final int SEGMENTS = 4;
    private static final int COMPACT_16 = 5;
    private static final int COMPACT_32 = 6;
    private static final int ADDRESS = 16;
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
    private static final Expert WRONG_LENGTH = HEADER.expert("ipv6.routing.invalid_length", Severity.ERROR, Area.MALFORMED,
            "Headers of this type have another length");
    private static final Expert MULTICAST = HEADER.expert("ipv6.dst_addr.not_multicast", Severity.WARN, Area.PROTOCOL,
            "Such packets do not go to groups (RFC 6554, 4.2)");
    private static final Expert NEEDLESS_PADDING = HEADER.expert("ipv6.routing.rpl.cmprI_cmprE_pad", Severity.WARN, Area.PROTOCOL,
            "Whole addresses need no padding (RFC 6554, 3)");
    private static final Expert RESERVED_USED = HEADER.expert("ipv6.routing.rpl.reserved_not0", Severity.NOTE, Area.PROTOCOL,
            "Reserved bits are 0 (RFC 6554, 3)");
    private static final Expert NO_ADDRESSES = HEADER.expert("ipv6.routing.rpl.addr_count_ge0", Severity.ERROR, Area.MALFORMED,
            "There is no room for so much padding");
    private static final Expert VIA_SOURCE = HEADER.expert("ipv6.src_route_list.src_addr", Severity.WARN, Area.PROTOCOL,
            "The way leads to the packet's source");
    private static final Expert VIA_DESTINATION = HEADER.expert("ipv6.src_route_list.dst_addr", Severity.WARN, Area.PROTOCOL,
            "The way leads to the packet's destination");
    private static final Expert VIA_GROUP = HEADER.expert("ipv6.src_route_list.multicast_addr", Severity.WARN, Area.PROTOCOL,
            "The way leads to a group");
    private static final Expert UNDECODED = HEADER.expert("ipv6.routing.undecoded", Severity.NOTE, Area.UNDECODED,
            "This type is not taken apart");

    @Override
    public Protocol protocol() {
        return HEADER;
    }

    @Override
    public void dissect(Dissection d) {
        int lengthItem = BEGINNING.begin(d, "IPv6 routing");
        int end = Ipv6Extensions.Beginning.octets(d);
        int type = (int) d.uintAt(TYPE, 2);
        if (type == SOURCE_ROUTE) {
            d.expert(d.last(), DEPRECATED);
        }
        int left = (int) d.uintAt(LEFT, 3);
        int leftItem = d.last();
        int room = (end - 8) / 16;
        switch (type) {
        case SOURCE_ROUTE -> {
            remark(d, lengthItem, WRONG_LENGTH, end % 16 != 8);
            tooMany(d, leftItem, left, room);
            d.add(SOURCE_RESERVED, 4, 4);
            addresses(d, SOURCE_ADDRESS, room);
        }
        case MOBILE -> {
            remark(d, lengthItem, WRONG_LENGTH, end != 24);
            remark(d, leftItem, TOO_MANY_LEFT, left != 1);
            d.add(MOBILE_RESERVED, 4, 4);
            d.addressAt(HOME, 8);
        }
        case RPL -> rpl(d, leftItem, left, end);
        case SEGMENTS -> {
            int last = (int) d.uintAt(LAST_ENTRY, 4);
            tooMany(d, leftItem, left, last + 1);
            d.uintAt(FLAGS, 5);
            d.add(TAG, 6, 2);
            addresses(d, SEGMENT, last + 1);
        }
        case COMPACT_16 -> compact(d, lengthItem, left, end, 2, CURRENT_16, SID_16);
        case COMPACT_32 -> compact(d, lengthItem, left, end, 4, CURRENT_32, SID_32);
        default -> d.expert(d.add(UNKNOWN, 4, end - 4), UNDECODED);
        }
        d.position(end);
    }

    private static void tooMany(Dissection d, int item, int left, int room) {
        remark(d, item, TOO_MANY_LEFT, left > room);
    }

    private static void addresses(Dissection d, Field.Address field, int count) {
        for (int i = 0; i < count; i++) {
            d.addressAt(field, 8 + 16 * i);
        }
    }

    private static void rpl(Dissection d, int leftItem, int left, int end) {
        byte[] source = d.sourceAddress();
        byte[] whole = d.destinationAddress();
        if (whole.length == ADDRESS && group(whole)) {
            d.expert(d.layer(), MULTICAST);
        }
        int internal = (int) d.uintAt(INTERNAL, 4);
        int last = (int) d.uintAt(LAST, 4);
        int pad = (int) d.uintAt(PAD, 4);
        remark(d, d.last(), NEEDLESS_PADDING, pad > 0 && internal == 0 && last == 0);
        boolean used = d.uintAt(RPL_RESERVED, 4) != 0;
        remark(d, d.last(), RESERVED_USED, used);
        int count = (end - 8 - pad - (ADDRESS - last)) / (ADDRESS - internal) + 1;
        int item = d.add(COUNT, 4, 2, count);
        d.markGenerated(item);
        remark(d, item, NO_ADDRESSES, count < 0);
        tooMany(d, leftItem, left, count);
        byte[] destination = whole.clone();
        int at = 8;
        for (int i = 1; i <= count; i++) {
            int n = ADDRESS - (i == count ? last : internal);
            d.add(RPL_ADDRESS, at, n);
            if (whole.length == ADDRESS) {
                System.arraycopy(d.array(), d.arrayOffset() + at, whole, ADDRESS - n, n);
                full(d, at, n, whole, source, destination);
                System.arraycopy(destination, 0, whole, 0, ADDRESS);
            }
            at += n;
        }
    }

    private static void full(Dissection d, int at, int length, byte[] address, byte[] source, byte[] destination) {
        int item = d.add(RPL_FULL, at, length, address, 0, ADDRESS);
        d.markGenerated(item);
        remark(d, item, VIA_GROUP, group(address));
        remark(d, item, VIA_SOURCE, Arrays.equals(address, source));
        remark(d, item, VIA_DESTINATION, Arrays.equals(address, destination));
    }

    private static boolean group(byte[] address) {
        return address[0] == (byte) 0xff;
    }

    private static void remark(Dissection d, int item, Expert remark, boolean made) {
        if (made) {
            d.expert(item, remark);
        }
    }

    private static void compact(Dissection d, int lengthItem, int left, int end, int width, Field.Uint current, Field.Uint each) {
        remark(d, lengthItem, WRONG_LENGTH, 4 + (left + 1) * width > end);
        d.uintAt(current, 4 + left * width);
        d.byteAt(end - 1);
        int list = d.add(Field.TEXT, 4, end - 4, "Segments");
        d.enter(list);
        for (int at = 4; at + width <= end && d.peekAt(at, width) != 0; at += width) {
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
