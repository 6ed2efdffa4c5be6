package org.wirestrata.dissector.icmpv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.EchoFields;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * The Internet Control Message Protocol for IPv6 (RFC 4443): errors and echoes here, neighbours, listeners, renumbering and node
 * information in classes of their own.
 */
@Component(service = Dissector.class, property = {"protocol=icmpv6", "table=ip.proto:58",
    "next=ipv6", "next=data", "hands=-"})
public final class Icmpv6Dissector implements Dissector {
    static final int HEADER = 4;
    private static final int NUMBER = 58;

    static final Protocol ICMPV6 = Protocol.of("Internet Control Message Protocol v6", "ICMPv6", "icmpv6");
    private static final EchoFields ECHO = new EchoFields(ICMPV6);
    private static final Field.Uint TYPE = ICMPV6.uint8("icmpv6.type", "Type").named(Icmpv6Text.TYPES);
    private static final Field.Uint CODE = ICMPV6.uint8("icmpv6.code", "Code").line(Icmpv6Dissector::codeLine);
    private static final Field.Uint CHECKSUM = ICMPV6.uint16("icmpv6.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = ICMPV6.uint8("icmpv6.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    static final Field.Bytes RESERVED = ICMPV6.bytes("icmpv6.reserved", "Reserved");
    static final Field.Bytes DATA = ICMPV6.bytes("icmpv6.data", "Data");
    private static final Field.Uint MTU = ICMPV6.uint32("icmpv6.mtu", "MTU");
    private static final Field.Uint POINTER = ICMPV6.uint32("icmpv6.pointer", "Pointer");
    private static final Field.Uint LENGTH = ICMPV6.uint8("icmpv6.length", "Length of the original packet in words of 8 bytes");
    private static final Field.Uint IDENT = ICMPV6.uint16("icmpv6.echo.identifier", "Identifier").hex();
    private static final Field.Uint SEQUENCE = ICMPV6.uint16("icmpv6.echo.sequence_number", "Sequence number");
    private static final Field.Uint PROBE_SEQUENCE = ICMPV6.uint8("icmpv6.ext.echo.seq", "Sequence number").in(Base.DEC_HEX);
    private static final Field.Uint[] PROBE = {ICMPV6.uint8("icmpv6.ext.echo.req.res", "Reserved").hex().bits(0xfe),
        ICMPV6.flag("icmpv6.ext.echo.req.local", "Interface of the probed node", 1, 8)};
    private static final Field.Uint[] PROBED = {
        ICMPV6.uint8("icmpv6.ext.echo.rsp.state", "State").bits(0xe0)
                .named(ValueStrings.counting("Reserved", "Incomplete", "Reachable", "Stale", "Delay", "Probe", "Failed")),
        ICMPV6.uint8("icmpv6.ext.echo.rsp.res", "Reserved").hex().bits(0x18), ICMPV6.flag("icmpv6.ext.echo.rsp.active", "Active", 4, 8),
        ICMPV6.flag("icmpv6.ext.echo.rsp.ipv4", "IPv4 runs on it", 2, 8), ICMPV6.flag("icmpv6.ext.echo.rsp.ipv6", "IPv6 runs on it", 1, 8)};
    private static final Field.Uint MOBILE_IDENT = ICMPV6.uint16("icmpv6.mip6.identifier", "Identifier").in(Base.DEC_HEX);
    private static final Field.Address HOME_AGENT = ICMPV6.ipv6("icmpv6.mip6.home_agent_address", "Home agent");
    private static final Field.Flags MOBILE_FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.mip6.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.mip6.flag.m", "Managed addresses", 0x8000, 16))
            .with(ICMPV6.flag("icmpv6.mip6.flag.o", "Other configuration", 0x4000, 16))
            .with(ICMPV6.uint16("icmpv6.mip6.flag.rsv", "Reserved").bits(0x3fff));
    private static final Field.Uint QUERY_INTERVAL = ICMPV6.uint16("icmpv6.mcast_ra.query_interval", "Query interval");
    private static final Field.Uint ROBUSTNESS = ICMPV6.uint16("icmpv6.mcast_ra.robustness_variable", "Robustness");
    private static final Expert WRONG_CHECKSUM = ICMPV6.expert("icmpv6.checksum_bad.expert", Severity.WARN, Area.CHECKSUM,
            "The checksum is wrong");
    private static final Expert UNKNOWN_TYPE = ICMPV6.expert("icmpv6.undecoded.type", Severity.NOTE, Area.UNDECODED,
            "Messages of this type are not taken apart");

    static {
        Neighbours.load();
        NeighbourOptions.load();
        Listeners.load();
        Renumbering.load();
        NodeInformation.load();
        Rpl.load();
        SmallMessages.load();
    }

    @Override
    public Protocol protocol() {
        return ICMPV6;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("ICMPv6");
        c.clearInfo();
        int type = d.byteAt(0);
        d.covers(d.remaining());
        d.uintAt(TYPE, 0);
        if (c.wanted()) {
            c.info(Icmpv6Text.TYPES.text(type, "Unknown (" + type + ")"));
        }
        int code = (int) d.uintAt(CODE, 1);
        if (c.wanted()) {
            c.info(Icmpv6Text.info(type, code));
        }
        checksum(d);
        d.position(HEADER);
        switch (type) {
        case 1, 3 -> {
            int words = d.byteAt(HEADER);
            if (words > 0) {
                d.u(LENGTH);
                d.bytes(RESERVED, 3);
            } else {
                d.bytes(RESERVED, 4);
            }
            quote(d);
        }
        case 2 -> {
            d.uint(MTU);
            quote(d);
        }
        case 4 -> {
            d.uint(POINTER);
            quote(d);
        }
        case 128, 129 -> echo(d, type == 128);
        case 130, 131, 132, 143 -> Listeners.show(d, type);
        case 133, 134, 135, 136, 137, 141, 142, 148, 149 -> Neighbours.show(d, type);
        case 138 -> Renumbering.show(d, code);
        case 139, 140 -> NodeInformation.show(d, type, code);
        case 144, 145, 146, 147 -> mobile(d, type);
        case 150, 154 -> SmallMessages.handover(d);
        case 151 -> {
            d.u(QUERY_INTERVAL);
            d.u(ROBUSTNESS);
        }
        case 152, 153 -> {
        }
        case 155 -> Rpl.show(d, code);
        case 156 -> SmallMessages.locators(d);
        case 157, 158 -> SmallMessages.duplicate(d);
        case 159 -> SmallMessages.seeds(d, code);
        case 160, 161 -> {
            d.u(IDENT);
            d.u(PROBE_SEQUENCE);
            for (Field.Uint f : type == 160 ? PROBE : PROBED) {
                d.uintAt(f, d.position());
            }
        }
        default -> {
            d.expert(d.layer(), UNKNOWN_TYPE);
            d.byteAt(HEADER);
            d.bytes(DATA, d.remaining());
        }
        }
    }

    private static void checksum(Dissection d) {
        int checksum = (int) d.uintAt(CHECKSUM, 2);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        if (!d.fragment() && !d.quoted() && d.has(0, d.length())) {
            int sum = InternetChecksum.add(d.addressSum() + NUMBER + (d.length() & 0xffff) + (d.length() >>> 16), d, 0, d.length());
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
            if (status == InternetChecksum.BAD) {
                d.expert(item, WRONG_CHECKSUM, "The checksum is wrong, it should be 0x"
                        + Integer.toHexString(0x10000 | InternetChecksum.expected(sum, checksum)).substring(1));
            }
        }
        d.markGenerated(d.add(STATUS, 2, 0, status));
    }

    private static void echo(Dissection d, boolean request) {
        int ident = d.u(IDENT);
        int sequence = d.u(SEQUENCE);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append(" id=0x").append(Integer.toHexString(0x10000 | ident).substring(1)).append(", seq=").append(sequence)
                    .append(", hop limit=").append(d.hops());
        }
        ECHO.link(d, request);
        if (d.reportedRemaining() > 0) {
            d.enter(d.layer());
            d.undissected();
            d.leave(d.layer());
        }
    }

    /** The beginning of the packet that an error is about, up to the layer's end. */
    static void quote(Dissection d) {
        if (d.reportedRemaining() == 0) {
            return;
        }
        boolean before = d.quote();
        d.enter(d.layer());
        if (!d.dispatch("ipv6")) {
            d.undissected();
        }
        d.leave(d.layer());
        d.endQuote(before);
    }

    /** Discovery of home agents and prefixes for mobile nodes (RFC 6275, 6.5 to 6.8). */
    private static void mobile(Dissection d, int type) {
        d.u(MOBILE_IDENT);
        if (type == 147) {
            d.flags(MOBILE_FLAGS);
            NeighbourOptions.show(d);
            return;
        }
        d.bytes(RESERVED, 2);
        if (type == 145) {
            while (d.remaining() > 0) {
                d.address(HOME_AGENT);
            }
        }
    }

    private static void codeLine(Tape t, int item, StringBuilder to) {
        int type = t.child(t.parent(item), TYPE);
        long code = t.number(item);
        ValueStrings codes = type < 0 ? null : Icmpv6Text.codes((int) t.number(type));
        to.append("Code: ").append(code);
        if (codes != null) {
            to.append(" (").append(codes.text(code, "Unknown")).append(')');
        }
    }
}
