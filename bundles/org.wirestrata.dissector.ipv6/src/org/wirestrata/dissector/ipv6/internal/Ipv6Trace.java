package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Telemetry that nodes on the way add to a packet (RFC 9197, 4.4; RFC 9486): which data, and those of each node. */
final class Ipv6Trace {
    private static final int PREALLOCATED = 0;
    private static final int INCREMENTAL = 1;
    private static final int HEADER = 8;
    private static final int TYPE_BITS = 24;
    private static final int OPAQUE = 22;
    private static final int KNOWN = 12;
    private static final int WORD = 4;
    private static final Protocol IPV6 = Ipv6Fields.IPV6;
    private static final ValueStrings KINDS = ValueStrings.of(PREALLOCATED, "Trace with room", INCREMENTAL, "Trace that grows", 2,
            "Proof of transit", 3, "Edge to edge");
    private static final Field.Uint RESERVED = IPV6.uint8("ipv6.opt.ioam.rsv", "Reserved");
    private static final Field.Uint KIND = IPV6.uint8("ipv6.opt.ioam.opt_type", "Kind").named(KINDS);
    private static final Field.Uint NAMESPACE = IPV6.uint16("ipv6.opt.ioam.trace.ns", "Namespace");
    private static final Field.Uint NODE_WORDS = IPV6.uint8("ipv6.opt.ioam.trace.nodelen", "Words of a node");
    private static final Field.Flags FLAGS = IPV6.flags(Ftype.UINT16, "ipv6.opt.ioam.trace.flags", "Flags").bits(0x780)
            .with(IPV6.flag("ipv6.opt.ioam.trace.flag.o", "No room was left", 0x400, 16))
            .with(IPV6.flag("ipv6.opt.ioam.trace.flag.l", "Loopback", 0x200, 16))
            .with(IPV6.flag("ipv6.opt.ioam.trace.flag.a", "Active", 0x100, 16))
            .with(IPV6.flag("ipv6.opt.ioam.trace.flag.rsv", "Reserved", 0x80, 16));
    private static final Field.Uint WORDS_LEFT = IPV6.uint8("ipv6.opt.ioam.trace.remlen", "Words of room left");
    private static final Field.Flags TYPE = IPV6.flags(Ftype.UINT24, "ipv6.opt.ioam.trace.type", "Data of each node")
            .with(bit(0, "Hop limit and node")).with(bit(1, "Interfaces")).with(bit(2, "Seconds")).with(bit(3, "Fraction of a second"))
            .with(bit(4, "Delay")).with(bit(5, "Data of the namespace")).with(bit(6, "Queue depth"))
            .with(bit(7, "Checksum complement")).with(bit(8, "Hop limit and node, wide")).with(bit(9, "Interfaces, wide"))
            .with(bit(10, "Data of the namespace, wide")).with(bit(11, "Buffer occupancy"))
            .with(IPV6.flag("ipv6.opt.ioam.trace.type.undef", "Undefined", 0xffc, TYPE_BITS)).with(bit(OPAQUE, "Opaque state"))
            .with(IPV6.flag("ipv6.opt.ioam.trace.type.rsv", "Reserved", 1, TYPE_BITS));
    private static final Field.Uint TYPE_RESERVED = IPV6.uint8("ipv6.opt.ioam.trace.rsv", "Reserved");
    private static final Field.Bytes ROOM = IPV6.bytes("ipv6.opt.ioam.trace.free_space", "Room left");
    private static final Field.Uint HOPS = IPV6.uint8("ipv6.opt.ioam.trace.node.hlim", "Hop limit");
    private static final Field.Uint NODE = node(Ftype.UINT24, "id", "Node");
    private static final Field.Uint IN = node(Ftype.UINT16, "iif", "Interface in");
    private static final Field.Uint OUT = node(Ftype.UINT16, "eif", "Interface out");
    private static final Field.Uint WIDE_NODE = node(Ftype.UINT56, "id_wide", "Node");
    private static final Field.Uint WIDE_IN = node(Ftype.UINT32, "iif_wide", "Interface in");
    private static final Field.Uint WIDE_OUT = node(Ftype.UINT32, "eif_wide", "Interface out");
    private static final Field.Uint UNDEFINED = node(Ftype.UINT32, "undefined", "Undefined");
    /** What the bits stand for; null where it is more than one number. */
    private static final Field.Uint[] SINGLE = {null, null, node(Ftype.UINT32, "tss", "Seconds"),
        node(Ftype.UINT32, "tsf", "Fraction of a second"), node(Ftype.UINT32, "trdelay", "Delay"),
        node(Ftype.UINT32, "nsdata", "Data of the namespace"), node(Ftype.UINT32, "qdepth", "Queue depth"),
        node(Ftype.UINT32, "csum", "Checksum complement"), null, null, node(Ftype.UINT64, "nsdata_wide", "Data of the namespace"),
        node(Ftype.UINT32, "bufoccup", "Buffer occupancy")};
    private static final Field.Uint STATE_WORDS = IPV6.uint8("ipv6.opt.ioam.trace.node.oss.len", "Words of state");
    private static final Field.Uint STATE_SCHEMA = node(Ftype.UINT24, "oss.scid", "Schema");
    private static final Field.Bytes STATE = IPV6.bytes("ipv6.opt.ioam.trace.node.oss.data", "State");
    private static final Expert WRONG_NODE_LENGTH = IPV6.expert("ipv6.opt.ioam.trace.invalid_nodelen", Severity.ERROR, Area.PROTOCOL,
            "Nodes have another length than their data");
    private static final Expert TOO_MUCH_ROOM = IPV6.expert("ipv6.opt.ioam.trace.invalid_remlen", Severity.ERROR, Area.PROTOCOL,
            "More room is left than the option has");
    private static final Expert WRONG_TYPE = IPV6.expert("ipv6.opt.ioam.trace.invalid_type", Severity.ERROR, Area.PROTOCOL,
            "Nodes have no data");

    private Ipv6Trace() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint bit(int number, String label) {
        return IPV6.flag("ipv6.opt.ioam.trace.type.bit" + number, label, 1 << TYPE_BITS - 1 - number, TYPE_BITS);
    }

    private static Field.Uint node(Ftype type, String name, String label) {
        return IPV6.integer(type, "ipv6.opt.ioam.trace.node." + name, label).in(Base.HEX);
    }

    /** Records an option's data; answers where what is known of them ends. */
    static int show(Dissection d, int at, int length, int lengthItem) {
        d.uintAt(RESERVED, at);
        int kind = (int) d.uintAt(KIND, at + 1);
        int from = at + 2;
        int end = at + length;
        if (kind > INCREMENTAL) {
            d.add(Field.TEXT, from, Math.max(0, end - from), KINDS.text(kind, "Unknown kind"));
            return from;
        }
        if (end >= from && end - from < HEADER) {
            d.expert(lengthItem, Ipv6Options.wrongLength());
        }
        int item = d.add(Field.TEXT, from, Math.max(0, end - from), KINDS.text(kind, ""));
        d.enter(item);
        int used = trace(d, from, end, lengthItem);
        d.leave(item);
        return used;
    }

    private static int trace(Dissection d, int at, int end, int lengthItem) {
        d.uintAt(NAMESPACE, at);
        int words = d.byteAt(at + 2) >> 3;
        boolean wrong = words == 0;
        remark(d, d.add(NODE_WORDS, at + 2, 1, words), WRONG_NODE_LENGTH, wrong);
        d.flagsAt(FLAGS, at + 2);
        int from = at + HEADER;
        int room = (d.byteAt(at + 3) & 0x7f) * WORD;
        boolean tooMuch = room > end - from;
        remark(d, d.add(WORDS_LEFT, at + 3, 1, room / WORD), TOO_MUCH_ROOM, tooMuch);
        int type = (int) d.flagsAt(TYPE, at + 4);
        int typeItem = d.last();
        d.uintAt(TYPE_RESERVED, at + 7);
        if (wrong || tooMuch) {
            return from;
        }
        int data = d.add(Field.TEXT, from, end - from, "Data of the nodes");
        d.enter(data);
        if (room > 0) {
            d.add(ROOM, from, room);
        }
        int p = from + room;
        for (int number = 1; end - p >= words * WORD; number++) {
            int next = node(d, p, words * WORD, type, number);
            if (next < 0) {
                d.expert(typeItem, WRONG_TYPE);
                d.leave(data);
                return p;
            }
            p = next;
        }
        d.leave(data);
        if (p < end) {
            d.expert(lengthItem, Ipv6Options.wrongLength());
        }
        return p;
    }

    /** Records what a node added; answers where it ends, or -1 where it is not as long as it says. */
    private static int node(Dissection d, int at, int length, int type, int number) {
        int item = d.add(Field.TEXT, at, length, "Node " + number);
        d.enter(item);
        int p = at;
        for (int i = 0; i < OPAQUE; i++) {
            if ((type & 1 << TYPE_BITS - 1 - i) != 0) {
                p = data(d, p, i);
            }
        }
        if (p != at + length) {
            d.leave(item);
            return -1;
        }
        if ((type & 1 << TYPE_BITS - 1 - OPAQUE) != 0) {
            p = state(d, p);
        }
        d.leave(item);
        return p;
    }

    private static int data(Dissection d, int at, int bit) {
        switch (bit) {
        case 0 -> {
            return pair(d, at, "Hop limit and node", HOPS, NODE);
        }
        case 1 -> {
            return pair(d, at, "Interfaces", IN, OUT);
        }
        case 8 -> {
            return pair(d, at, "Hop limit and node, wide", HOPS, WIDE_NODE);
        }
        case 9 -> {
            return pair(d, at, "Interfaces, wide", WIDE_IN, WIDE_OUT);
        }
        default -> {
            Field.Uint field = bit < KNOWN ? SINGLE[bit] : UNDEFINED;
            d.uintAt(field, at);
            return at + field.type().width();
        }
        }
    }

    private static int pair(Dissection d, int at, String title, Field.Uint first, Field.Uint second) {
        int middle = at + first.type().width();
        int end = middle + second.type().width();
        d.byteAt(end - 1);
        int item = d.add(Field.TEXT, at, end - at, title);
        d.enter(item);
        d.uintAt(first, at);
        d.uintAt(second, middle);
        d.leave(item);
        return end;
    }

    private static int state(Dissection d, int at) {
        int bytes = d.byteAt(at) * WORD;
        int end = at + WORD + bytes;
        d.byteAt(end - 1);
        int item = d.add(Field.TEXT, at, end - at, "Opaque state");
        d.enter(item);
        d.uintAt(STATE_WORDS, at);
        d.uintAt(STATE_SCHEMA, at + 1);
        if (bytes > 0) {
            d.add(STATE, at + WORD, bytes);
        }
        d.leave(item);
        return end;
    }

    private static void remark(Dissection d, int item, Expert remark, boolean made) {
        if (made) {
            d.expert(item, remark);
        }
    }
}
