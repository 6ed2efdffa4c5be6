package org.wirestrata.dissector.gre.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Generic Routing Encapsulation: RFC 2784 with key and sequence number (RFC 2890), the source routes of RFC 1701, and the enhanced header
 * in which PPTP carries PPP (RFC 2637).
 */
@Component(service = Dissector.class, property = {"protocol=gre", "table=ip.proto:47", "table=udp.port:4754",
    "next=gre.proto", "next=data", "hands=-"})
public final class GreDissector implements Dissector {
    private static final int CHECKSUM_THERE = 0x8000;
    private static final int ROUTING_THERE = 0x4000;
    private static final int KEY_THERE = 0x2000;
    private static final int SEQUENCE_THERE = 0x1000;
    private static final int ACKNOWLEDGED = 0x80;
    private static final int VERSION_BITS = 7;
    private static final int PPP = 0x880b;
    /** Mirrored frames, before which there is a header where packets are numbered; it is told the flags. */
    private static final int ERSPAN = 0x88be;
    private static final int WCCP = 0x883e;
    /** Byte streams of CDMA2000 networks, whose flags are those of PPTP. */
    private static final int A10 = 0x8881;
    /** Packets of CDMA2000 networks, before which there are attributes. */
    private static final int A10_PACKETS = 0x88d2;
    /** What the packet list calls payloads. */
    private static final ValueStrings PAYLOADS = ValueStrings.builder().of(0, "Possible GRE keepalive packet").of(0x0800, "IP")
            .of(0x0806, "ARP").of(0x2000, "CDP (Cisco)").of(0x2001, "NHRP").of(0x22eb, "ERSPAN III")
            .of(0x6558, "Transparent Ethernet bridging").of(0x6559, "Frame Relay").of(0x86dd, "IPv6").of(0x8847, "MPLS label switched packet")
            .of(0x8848, "MPLS multicast packet").of(PPP, "PPP").of(WCCP, "WCCP").of(A10, "CDMA2000 A10 Unstructured byte stream")
            .of(A10_PACKETS, "CDMA2000 A10 3GPP2 Packet").of(ERSPAN, "ERSPAN").of(0x894f, "Network Service Header").build();

    static final Protocol GRE = Protocol.of("Generic Routing Encapsulation", "GRE", "gre").withPayload();
    private static final Field.Uint TYPE = GRE.uint16("gre.proto", "Payload").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint FLAGS = GRE.uint16("gre.flags_and_version", "Flags and version").hex();
    private static final Field.Uint[] FIRST_FLAGS = {GRE.flag("gre.flags.checksum", "Checksum", CHECKSUM_THERE, 16),
        GRE.flag("gre.flags.routing", "Routing", ROUTING_THERE, 16), GRE.flag("gre.flags.key", "Key", KEY_THERE, 16),
        GRE.flag("gre.flags.sequence_number", "Sequence number", SEQUENCE_THERE, 16),
        GRE.flag("gre.flags.strict_source_route", "Strict source route", 0x800, 16),
        GRE.uint16("gre.flags.recursion_control", "Encapsulations allowed").bits(0x700)};
    private static final Field.Uint ACKNOWLEDGEMENT = GRE.flag("gre.flags.ack", "Acknowledgement", ACKNOWLEDGED, 16);
    private static final Field.Uint RESERVED = GRE.uint16("gre.flags.reserved", "Reserved").bits(0xf8);
    private static final Field.Uint ENHANCED_RESERVED = GRE.uint16("gre.flags.reserved", "Reserved").bits(0x78);
    private static final Field.Uint VERSION = GRE.uint16("gre.flags.version", "Version").bits(VERSION_BITS)
            .named(ValueStrings.counting("GRE", "Enhanced GRE"));
    private static final Field.Uint CHECKSUM = GRE.uint16("gre.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = GRE.uint8("gre.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Uint OFFSET = GRE.uint16("gre.offset", "Offset");
    private static final Field.Uint KEY = GRE.uint32("gre.key", "Key").hex();
    private static final Field.Uint PAYLOAD_LENGTH = GRE.uint16("gre.key.payload_length", "Payload length");
    private static final Field.Uint CALL = GRE.uint16("gre.key.call_id", "Call");
    private static final Field.Uint SEQUENCE = GRE.uint32("gre.sequence_number", "Sequence number");
    private static final Field.Uint ACKNOWLEDGED_NUMBER = GRE.uint32("gre.ack_number", "Acknowledged sequence number");
    private static final Field.Group ROUTE = GRE.group("gre.routing", "Source route entry");
    private static final Field.Uint FAMILY = GRE.uint16("gre.routing.address_family", "Address family");
    private static final Field.Uint ROUTE_OFFSET = GRE.uint8("gre.routing.sre_offset", "Offset of the active entry");
    private static final Field.Uint ROUTE_LENGTH = GRE.uint8("gre.routing.src_length", "Length");
    private static final Field.Bytes ROUTE_DATA = GRE.bytes("gre.routing.information", "Addresses");
    private static final Expert WRONG_CHECKSUM = GRE.expert("gre.checksum.incorrect", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The checksum is wrong");
    private static final Table.Uint PAYLOAD_TYPES = Table.uint("gre.proto", "GRE protocol type", Ftype.UINT16, Base.HEX);

    static {
        WccpRedirect.load();
        PacketAttributes.load();
    }

    @Override
    public Protocol protocol() {
        return GRE;
    }

    @Override
    public void dissect(Dissection d) {
        int flags = (int) d.peekAt(0, 2);
        int type = (int) d.peekAt(2, 2);
        boolean enhanced = type == PPP && (flags & VERSION_BITS) != 0 || type == A10 || type == A10_PACKETS;
        Columns c = d.columns();
        c.protocol("GRE");
        if (c.wanted()) {
            c.info("Encapsulated ");
            c.append(PAYLOADS.text(type, "0x" + hex(type) + " (unknown)"));
        }
        flags(d, enhanced);
        d.u(TYPE);
        if ((flags & (CHECKSUM_THERE | ROUTING_THERE)) != 0) {
            checksum(d, (flags & CHECKSUM_THERE) != 0);
            d.u(OFFSET);
        }
        if ((flags & KEY_THERE) != 0) {
            if (enhanced && type != A10) {
                d.u(PAYLOAD_LENGTH);
                d.u(CALL);
            } else {
                d.uint(KEY);
            }
        }
        if ((flags & SEQUENCE_THERE) != 0) {
            d.uint(SEQUENCE);
        }
        if (enhanced && (flags & ACKNOWLEDGED) != 0) {
            d.uint(ACKNOWLEDGED_NUMBER);
        }
        if ((flags & ROUTING_THERE) != 0) {
            routes(d);
        }
        if (type == WCCP && d.reportedRemaining() > 0) {
            WccpRedirect.take(d);
        }
        if (type == A10_PACKETS) {
            PacketAttributes.take(d);
        }
        if (type == ERSPAN) {
            d.hand(flags);
        }
        if (d.reportedRemaining() > 0 && !d.dispatch(PAYLOAD_TYPES, type)) {
            d.enter(d.layer());
            d.undissected();
            d.leave(d.layer());
        }
    }

    private static void flags(Dissection d, boolean enhanced) {
        d.u(FLAGS);
        int item = d.last();
        d.enter(item);
        for (Field.Uint f : FIRST_FLAGS) {
            d.uintAt(f, 0);
        }
        if (enhanced) {
            d.uintAt(ACKNOWLEDGEMENT, 0);
        }
        d.uintAt(enhanced ? ENHANCED_RESERVED : RESERVED, 0);
        d.uintAt(VERSION, 0);
        d.leave(item);
    }

    private static void checksum(Dissection d, boolean there) {
        int at = d.position();
        int checksum = d.u(CHECKSUM);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        if (there && !d.fragment() && d.has(0, d.length())) {
            int sum = InternetChecksum.add(0, d, 0, d.length());
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
            if (status == InternetChecksum.BAD) {
                d.expert(item, WRONG_CHECKSUM, "The checksum is wrong, it should be 0x" + hex(InternetChecksum.expected(sum, checksum)));
            }
        }
        d.markGenerated(d.add(STATUS, at, 0, status));
    }

    /** Source route entries up to one without addresses (RFC 1701). */
    private static void routes(Dissection d) {
        boolean more = true;
        while (more) {
            int at = d.position();
            int family = (int) d.peekAt(at, 2);
            int length = d.byteAt(at + 3);
            d.add(ROUTE, at, 4 + length);
            d.u(FAMILY);
            d.u(ROUTE_OFFSET);
            d.u(ROUTE_LENGTH);
            if (length > 0) {
                d.bytes(ROUTE_DATA, length);
            }
            more = family != 0 || length != 0;
        }
    }

    private static String hex(int n) {
        return Integer.toHexString(0x10000 | n).substring(1).toUpperCase(java.util.Locale.ROOT);
    }
}
