package org.wirestrata.dissector.geneve.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Generic Network Virtualization Encapsulation (RFC 8926) with its options. */
@Component(service = Dissector.class, property = {"protocol=geneve", "table=udp.port:6081",
    "next=ethertype", "next=data", "hands=-"})
public final class GeneveDissector implements Dissector {
    private static final int HEADER = 8;
    /** What the packet list calls payloads. */
    private static final ValueStrings PAYLOADS = ValueStrings.of(0x0800, "IPv4", 0x0806, "ARP", 0x6558, "Transparent Ethernet bridging",
            0x86dd, "IPv6", 0x8847, "MPLS label switched packet");

    static final Protocol GENEVE = Protocol.of("Generic Network Virtualization Encapsulation", "Geneve", "geneve").withPayload();
    private static final Field.Uint VERSION = GENEVE.uint8("geneve.version", "Version");
    private static final Field.Flags FLAGS = GENEVE.flags(Ftype.UINT8, "geneve.flags", "Flags")
            .with(GENEVE.flag("geneve.flags.oam", "Control packet", 0x80, 8))
            .with(GENEVE.flag("geneve.flags.critical", "Critical options", 0x40, 8))
            .with(GENEVE.flag("geneve.flags.reserved", "Reserved", 0x3f, 8));
    private static final Field.Uint TYPE = GENEVE.uint16("geneve.proto_type", "Payload").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint NETWORK = GENEVE.uint24("geneve.vni", "Network").in(Base.HEX_DEC);
    private static final Field.Uint RESERVED = GENEVE.uint8("geneve.reserved", "Reserved").hex();
    private static final Field.Bytes OPTIONS = GENEVE.bytes("geneve.options", "Options");
    private static final Expert UNKNOWN_VERSION = GENEVE.expert("geneve.version.unknown", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The version is not 0");

    static {
        GeneveOptions.load();
    }

    @Override
    public Protocol protocol() {
        return GENEVE;
    }

    @Override
    public void dissect(Dissection d) {
        int first = d.byteAt(0);
        int options = (first & 0x3f) * 4;
        int type = (int) d.peekAt(2, 2);
        Columns c = d.columns();
        c.protocol("Geneve");
        if (c.wanted()) {
            c.info("Encapsulated ");
            c.append(PAYLOADS.text(type, "0x" + Integer.toHexString(0x10000 | type).substring(1) + " (unknown)"));
        }
        d.add(VERSION, 0, 1, first >> 6);
        if (first >> 6 != 0) {
            d.expert(d.add(Field.TEXT, 0, 1, "Unknown version " + (first >> 6)), UNKNOWN_VERSION);
        }
        d.add(GeneveOptions.LENGTH, 0, 1, options);
        d.flagsAt(FLAGS, 1);
        d.uintAt(TYPE, 2);
        d.uintAt(NETWORK, 4);
        d.uintAt(RESERVED, 7);
        d.hide(d.last());
        d.position(HEADER);
        if (options > 0) {
            d.byteAt(HEADER + options - 1);
            int item = d.add(OPTIONS, HEADER, options);
            d.enter(item);
            GeneveOptions.show(d, HEADER, HEADER + options);
            d.leave(item);
            d.position(HEADER + options);
        }
        if (d.reportedRemaining() > 0) {
            d.payload(Ethertypes.TABLE, type);
        }
    }
}
