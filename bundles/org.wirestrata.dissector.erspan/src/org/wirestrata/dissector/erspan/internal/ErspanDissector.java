package org.wirestrata.dissector.erspan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Ethernet frames mirrored by switches inside GRE (draft-foschiano-erspan-03): type I has no header, types II and III have. */
@Component(service = Dissector.class, property = {"protocol=erspan", "table=gre.proto:0x88be", "table=gre.proto:0x22eb",
    "next=eth", "next=data", "hands=-"})
public final class ErspanDissector implements Dissector {
    /** The bit of GRE's flags that type I has not. */
    private static final int SEQUENCE_THERE = 0x1000;
    private static final int TYPE_2 = 1;
    private static final int TYPE_3 = 2;

    static final Protocol ERSPAN = Protocol.of("Encapsulated Remote Switch Packet ANalysis", "ERSPAN", "erspan");
    private static final Field.Uint VERSION = ERSPAN.uint16("erspan.version", "Version").in(Base.DEC).bits(0xf000)
            .named(ValueStrings.of(TYPE_2, "Type II", TYPE_3, "Type III"));
    private static final Field.Uint VLAN = ERSPAN.uint16("erspan.vlan", "VLAN").in(Base.DEC).bits(0xfff);
    private static final Field.Uint COS = ERSPAN.uint16("erspan.cos", "Class of service").in(Base.DEC).bits(0xe000);
    private static final Field.Uint TAGGED = ERSPAN.uint16("erspan.encap", "Encapsulation").in(Base.DEC).bits(0x1800)
            .named(ValueStrings.counting("Had no tag", "Had an ISL header", "Had a tag", "Has its tag"));
    private static final Field.Uint INTACT = ERSPAN.uint16("erspan.bso", "State").in(Base.DEC).bits(0x1800)
            .named(ValueStrings.counting("Good or unknown", "Short", "Oversized", "Bad"));
    private static final Field.Uint CUT = ERSPAN.uint16("erspan.truncated", "Cut").in(Base.DEC).bits(0x400)
            .named(ValueStrings.counting("No", "Yes"));
    private static final Field.Uint SESSION = ERSPAN.uint16("erspan.spanid", "Session").in(Base.DEC).bits(0x3ff);
    private static final Field.Uint RESERVED = ERSPAN.uint32("erspan.reserved", "Reserved").in(Base.DEC).bits(0xfff00000L);
    private static final Field.Uint INDEX = ERSPAN.uint32("erspan.index", "Port index").in(Base.DEC).bits(0xfffff);
    private static final Field.Uint TIMESTAMP = ERSPAN.uint32("erspan.timestamp", "Time stamp").in(Base.DEC).bits(0xffffffffL);
    private static final Field.Uint GROUP = ERSPAN.uint16("erspan.sgt", "Security group").in(Base.DEC).bits(0xffff);
    private static final Field.Uint WHOLE = ERSPAN.uint16("erspan.p", "Ethernet frame").in(Base.DEC).bits(0x8000);
    private static final Field.Uint TYPE = ERSPAN.uint16("erspan.ft", "Frame type").in(Base.DEC).bits(0x7c00)
            .named(ValueStrings.of(0, "Ethernet", 2, "IP"));
    private static final Field.Uint HARDWARE = ERSPAN.uint16("erspan.hw", "Hardware").in(Base.DEC).bits(0x3f0);
    private static final Field.Uint DIRECTION = ERSPAN.flag("erspan.direction", "Direction", 8, 16)
            .named(new TrueFalse("Egress", "Ingress"));
    private static final Field.Uint GRANULARITY = ERSPAN.uint16("erspan.gra", "Granularity of time stamps").in(Base.DEC).bits(6)
            .named(ValueStrings.counting("100 microseconds", "100 nanoseconds", "IEEE 1588", "As configured"));
    private static final Field.Uint MORE = ERSPAN.uint16("erspan.o", "Platform's subheader").in(Base.DEC).bits(1);
    private static final Expert UNKNOWN = ERSPAN.expert("erspan.version.unknown", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "A version that nobody knows");

    static {
        Subheader.load();
    }

    @Override
    public Protocol protocol() {
        return ERSPAN;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("ERSPAN");
        c.info("ERSPAN:");
        Integer flags = d.handed(Integer.class);
        if (flags != null && (flags & SEQUENCE_THERE) == 0) {
            d.covers(0);
            frame(d);
            return;
        }
        int version = (int) d.uintAt(VERSION, 0);
        d.covers(d.length());
        if (version == TYPE_2 || version == TYPE_3) {
            d.u(VLAN);
            if (version == TYPE_2 ? type2(d) : type3(d)) {
                frame(d);
            } else {
                d.undissected();
            }
        } else {
            d.uintAt(VERSION, 0);
            d.expert(d.last(), UNKNOWN);
            d.position(d.length());
        }
    }

    private static void frame(Dissection d) {
        if (!d.dispatch("eth")) {
            d.undissected();
        }
    }

    private static boolean type2(Dissection d) {
        session(d, TAGGED);
        d.uintAt(RESERVED, d.position());
        d.uint(INDEX);
        return true;
    }

    private static boolean type3(Dissection d) {
        session(d, INTACT);
        d.uint(TIMESTAMP);
        d.uint(GROUP);
        int at = d.position();
        d.uintAt(WHOLE, at);
        boolean ethernet = d.uintAt(TYPE, at) == 0;
        d.uintAt(HARDWARE, at);
        d.uintAt(DIRECTION, at, 2);
        d.uintAt(GRANULARITY, at);
        if (d.u(MORE) != 0) {
            Subheader.take(d);
        }
        return ethernet;
    }

    private static void session(Dissection d, Field.Uint state) {
        int at = d.position();
        d.uintAt(COS, at);
        d.uintAt(state, at);
        d.uintAt(CUT, at);
        d.u(SESSION);
    }
}
