package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Metrics by which RPL chooses routes, and constraints on them (RFC 6551). */
final class RplMetrics {
    private static final int HEADER = 4;
    private static final int LEAST = 3;
    private static final int CONSTRAINT = 0x200;
    private static final int RECORDED = 0x80;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint TYPE = ICMPV6.uint8("icmpv6.rpl.opt.metric.type", "Metric or constraint")
            .named(ValueStrings.of(1, "Node's state and attributes", 2, "Node's energy", 3, "Hop count", 4, "Throughput", 5, "Latency", 6,
                    "Link quality", 7, "Expected transmissions", 8, "Link color"));
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.opt.metric.flags", "Flags")
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.reserved", "Reserved").hex().bits(0xf800))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.flag.p", "Partial", 0x400, 16))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.flag.c", "Constraint", CONSTRAINT, 16))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.flag.o", "Optional", 0x100, 16))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.flag.r", "Recorded", RECORDED, 16))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.flag.a", "Aggregation").hex().bits(0x70))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.prec", "Precedence").hex().bits(0xf));
    private static final Field.Uint LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.metric.length", "Length");

    private static final Field.Flags STATE = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.opt.metric.nsa.object", "State and attributes")
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.nsa.object.reserved", "Reserved").hex().bits(0xff00))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.nsa.object.flags", "Flags").hex().bits(0xfc))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.nsa.object.flag.a", "Aggregates traffic", 2, 16))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.nsa.object.flag.o", "Overloaded", 1, 16));
    private static final Field.Uint MORE = ICMPV6.uint8("icmpv6.rpl.opt.metric.nsa.object.opttlv.object", "Attribute");
    private static final Field.Uint MORE_TYPE = ICMPV6.uint8("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.type", "Type");
    private static final Field.Uint MORE_LENGTH = ICMPV6.uint8("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.length", "Length");
    private static final Field.Bytes MORE_DATA = ICMPV6.bytes("icmpv6.rpl.opt.metric.nsa.object.opttlv.object.data", "Data");

    private static final Field.Flags ENERGY = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.opt.metric.ne.object", "Energy")
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.ne.object.flags", "Flags").hex().bits(0xf000))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.ne.object.flag.i", "Included", 0x800, 16))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.ne.object.type", "Source of power").hex().bits(0x600))
            .with(ICMPV6.flag("icmpv6.rpl.opt.metric.ne.object.flag.e", "Estimated", 0x100, 16))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.ne.object.energy", "Percent left").hex().bits(0xff));
    private static final Field.Flags HOPS = ICMPV6.flags(Ftype.UINT16, "icmpv6.rpl.opt.metric.hp.object", "Hops")
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.hp.object.reserved", "Reserved").hex().bits(0xf000))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.hp.object.flags", "Flags").hex().bits(0xf00))
            .with(ICMPV6.uint16("icmpv6.rpl.opt.metric.hp.object.hp", "Hop count").bits(0xff));
    private static final Field.Uint THROUGHPUT = ICMPV6.uint32("icmpv6.rpl.opt.metric.lt.object.lt", "Bytes per second");
    private static final Field.Uint LATENCY = ICMPV6.uint32("icmpv6.rpl.opt.metric.ll.object.ll", "Latency in microseconds");
    private static final Field.Uint QUALITY_RESERVED = ICMPV6.uint8("icmpv6.rpl.opt.metric.lql.object.res", "Reserved").hex().bits(0xff);
    private static final Field.Flags QUALITY = ICMPV6.flags(Ftype.UINT8, "icmpv6.rpl.opt.metric.lql.object", "Link quality")
            .with(ICMPV6.uint8("icmpv6.rpl.opt.metric.lql.object.val", "Level").hex().bits(0xe0))
            .with(ICMPV6.uint8("icmpv6.rpl.opt.metric.lql.object.counter", "Links of this level").bits(0x1f));
    private static final Field.Uint TRANSMISSIONS = ICMPV6.uint16("icmpv6.rpl.opt.metric.etx.object.etx",
            "Expected transmissions, times 128");
    private static final Field.Group COLOR_OBJECT = ICMPV6.group("icmpv6.rpl.opt.metric.lc.object", "Link color");
    private static final Field.Uint COLOR_RESERVED = ICMPV6.uint8("icmpv6.rpl.opt.metric.lc.object.res", "Reserved").hex().bits(0xff);
    private static final Field.Uint COLOR = ICMPV6.uint16("icmpv6.rpl.opt.metric.lc.object.lc", "Color").hex().bits(0xffc0);
    private static final Field.Uint COLOR_COUNTER = ICMPV6.uint16("icmpv6.rpl.opt.metric.lc.object.counter", "Links of this color")
            .bits(0x3f);
    private static final Field.Uint COLOR_UNUSED = ICMPV6.uint16("icmpv6.rpl.opt.metric.lc.object.reserved", "Reserved").bits(0x3e);
    private static final Field.Uint COLOR_INCLUDED = ICMPV6.uint16("icmpv6.rpl.opt.metric.lc.object.flag.i", "Included").bits(1);
    private static final Expert UNKNOWN = ICMPV6.expert("icmpv6.rpl.unknown.metric", Expert.Severity.NOTE, Expert.Area.UNDECODED,
            "Metrics of this type are not taken apart");

    private RplMetrics() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes metrics from the cursor to an option's end, to whose length remarks on unknown ones are made. */
    static void show(Dissection d, int lengthItem, int end) {
        while (end - d.position() >= LEAST) {
            int at = d.position();
            int type = d.byteAt(at);
            int bytes = d.has(at + HEADER - 1, 1) ? d.byteAt(at + HEADER - 1) : 0;
            d.u(TYPE);
            int item = d.last();
            d.length(item, Math.min(HEADER + bytes, d.remaining() + 1));
            d.enter(item);
            int flags = (int) d.flags(FLAGS);
            d.u(LENGTH);
            if (!object(d, type, flags, at + HEADER + bytes)) {
                d.expert(lengthItem, UNKNOWN);
            }
            d.leave(item);
        }
    }

    private static boolean object(Dissection d, int type, int flags, int end) {
        switch (type) {
        case 1 -> {
            d.flags(STATE);
            while (d.position() < end) {
                attribute(d);
            }
        }
        case 2 -> {
            while (d.position() < end) {
                d.flags(ENERGY);
            }
        }
        case 3 -> d.flags(HOPS);
        case 4 -> each(d, THROUGHPUT, end);
        case 5 -> each(d, LATENCY, end);
        case 6 -> {
            d.u(QUALITY_RESERVED);
            while (d.position() < end) {
                d.flags(QUALITY);
            }
        }
        case 7 -> each(d, TRANSMISSIONS, end);
        case 8 -> {
            d.u(COLOR_RESERVED);
            while (d.position() < end) {
                color(d, flags);
            }
        }
        default -> {
            return false;
        }
        }
        return true;
    }

    private static void each(Dissection d, Field.Uint field, int end) {
        while (d.position() < end) {
            d.uint(field);
        }
    }

    private static void attribute(Dissection d) {
        int at = d.position();
        d.uintAt(MORE, at);
        int item = d.last();
        int length = d.has(at + 1, 1) ? d.byteAt(at + 1) : 0;
        d.length(item, Math.min(2 + length, d.remaining()));
        d.enter(item);
        d.u(MORE_TYPE);
        d.u(MORE_LENGTH);
        d.bytes(MORE_DATA, length);
        d.leave(item);
    }

    private static void color(Dissection d, int flags) {
        int at = d.position();
        int item = d.open(COLOR_OBJECT, at, Math.min(2, d.remaining()));
        d.u(COLOR);
        if ((flags & CONSTRAINT) != 0) {
            d.uintAt(COLOR_UNUSED, at);
            d.uintAt(COLOR_INCLUDED, at);
        } else if ((flags & RECORDED) != 0) {
            d.uintAt(COLOR_COUNTER, at);
        } else {
            d.expert(item, UNKNOWN);
        }
        d.leave(item);
    }
}
