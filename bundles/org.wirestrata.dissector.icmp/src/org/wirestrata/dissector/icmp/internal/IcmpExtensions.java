package org.wirestrata.dissector.icmp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** Objects behind a message (RFC 4884): label stacks (RFC 4950), interfaces (RFC 5837), what a probe asks for (RFC 8335). */
final class IcmpExtensions {
    private static final int LABELS = 1;
    private static final int INTERFACE = 2;
    private static final int IDENTIFICATION = 3;
    private static final Protocol ICMP = IcmpDissector.ICMP;
    private static final ValueStrings CLASSES = ValueStrings.of(LABELS, "MPLS Stack Entry", INTERFACE, "Interface Information Object",
            IDENTIFICATION, "Interface Identification Object");
    private static final ValueStrings FAMILIES = ValueStrings.of(1, "IPv4", 2, "IPv6", 6, "IEEE 802", 16389, "48-bit MAC", 16390,
            "64-bit MAC");
    private static final ValueStrings ROLES = ValueStrings.counting("IP interface on which it arrived", "Part of that interface",
            "IP interface on which it would leave", "Next hop to which it would go");

    private static final Field.Group EXTENSIONS = ICMP.group("icmp.ext", "Extensions");
    private static final Field.Uint VERSION = ICMP.uint8("icmp.ext.version", "Version");
    private static final Field.Uint RESERVED = ICMP.uint16("icmp.ext.res", "Reserved").hex().bits(0xfff);
    private static final Field.Uint CHECKSUM = ICMP.uint16("icmp.ext.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = ICMP.uint8("icmp.ext.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Uint LENGTH = ICMP.uint16("icmp.ext.length", "Length");
    private static final Field.Uint CLASS = ICMP.uint8("icmp.ext.class", "Class").named(CLASSES);
    private static final Field.Uint CLASS_TYPE = ICMP.uint8("icmp.ext.ctype", "Type in the class");
    private static final Field.Bytes DATA = ICMP.bytes("icmp.ext.data", "Data");
    private static final Field.Uint LABEL = ICMP.uint24("icmp.mpls.label", "Label").bits(0xfffff0);
    private static final Field.Uint TRAFFIC_CLASS = ICMP.uint24("icmp.mpls.exp", "Traffic class").bits(0xe);
    private static final Field.Uint BOTTOM = ICMP.flag("icmp.mpls.s", "Bottom of stack", 1, 24);
    private static final Field.Uint LABEL_TTL = ICMP.uint8("icmp.mpls.ttl", "Time to live");
    private static final Field.Bytes LABEL_DATA = ICMP.bytes("icmp.mpls.data", "Data");
    private static final Field.Bytes UNUSED = ICMP.bytes("icmp.reserved", "Reserved");
    private static final Field.Uint[] PRESENT = {ICMP.uint8("icmp.int_info.role", "Role").bits(0xc0).named(ROLES),
        ICMP.uint8("icmp.int_info.reserved", "Reserved").bits(0x30), ICMP.flag("icmp.int_info.ifindex", "Index", 8, 8),
        ICMP.flag("icmp.int_info.ipaddr", "Address", 4, 8), ICMP.flag("icmp.int_info.name_present", "Name", 2, 8),
        ICMP.flag("icmp.int_info.mtu_present", "MTU", 1, 8)};
    private static final Field.Uint INDEX = ICMP.uint32("icmp.int_info.index", "Index");
    private static final Field.Uint FAMILY = ICMP.uint16("icmp.int_info.afi", "Address family").named(FAMILIES);
    private static final Field.Address IPV4 = ICMP.ipv4("icmp.int_info.ipv4", "Address");
    private static final Field.Address IPV6 = ICMP.ipv6("icmp.int_info.ipv6", "Address");
    private static final Field.Uint NAME_LENGTH = ICMP.uint8("icmp.int_info.name_length", "Name length");
    private static final Field.Text NAME = ICMP.text("icmp.int_info.name", "Name");
    private static final Field.Uint MTU = ICMP.uint32("icmp.int_info.mtu", "MTU");
    private static final Field.Text ASKED_NAME = ICMP.text("icmp.int_ident.name", "Name");
    private static final Field.Uint ASKED_INDEX = ICMP.uint32("icmp.int_ident.index", "Index");
    private static final Field.Uint ASKED_FAMILY = ICMP.uint16("icmp.int_ident.afi", "Address family").named(FAMILIES);
    private static final Field.Uint ASKED_LENGTH = ICMP.uint8("icmp.int_ident.addr_length", "Address length");
    private static final Field.Bytes ASKED_RESERVED = ICMP.bytes("icmp.int_ident.reserved", "Reserved");
    private static final Field.Address ASKED_IPV4 = ICMP.ipv4("icmp.int_ident.ipv4", "Address");
    private static final Field.Address ASKED_IPV6 = ICMP.ipv6("icmp.int_ident.ipv6", "Address");
    private static final Field.Bytes ASKED_ADDRESS = ICMP.bytes("icmp.int_ident.address", "Address");
    private static final Expert WRONG_CHECKSUM = ICMP.expert("icmp.ext.checksum_bad", Expert.Severity.WARN, Expert.Area.CHECKSUM,
            "The checksum of the extensions is wrong");

    private IcmpExtensions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int from) {
        int end = d.length();
        int item = d.add(EXTENSIONS, from, end - from);
        if (end - from < 4) {
            return;
        }
        d.enter(item);
        d.add(VERSION, from, 1, d.byteAt(from) >> 4);
        d.uintAt(RESERVED, from);
        checksum(d, from, end);
        int at = from + 4;
        while (at + 4 <= end) {
            at = object(d, at, end);
        }
        d.leave(item);
    }

    private static void checksum(Dissection d, int from, int end) {
        int checksum = (int) d.uintAt(CHECKSUM, from + 2);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        if (checksum == 0) {
            d.markGenerated(d.add(STATUS, from + 2, 2, InternetChecksum.NOT_PRESENT));
            return;
        }
        if (d.has(from, end - from)) {
            status = InternetChecksum.intact(InternetChecksum.add(0, d, from, end - from)) ? InternetChecksum.GOOD : InternetChecksum.BAD;
        }
        if (status == InternetChecksum.BAD) {
            d.expert(item, WRONG_CHECKSUM);
        }
        d.markGenerated(d.add(STATUS, from + 2, 0, status));
    }

    private static int object(Dissection d, int at, int end) {
        int said = (int) d.peekAt(at, 2);
        int kind = d.byteAt(at + 2);
        int type = d.byteAt(at + 3);
        int length = Math.min(Math.max(said, 4), end - at);
        d.byteAt(at + length - 1);
        String name = CLASSES.text(kind);
        int item = d.add(Field.TEXT, at, length, (name == null ? "Unknown object (" + kind + "/" + type + ")" : name)
                + (said > end - at ? " (truncated)" : ""));
        d.enter(item);
        d.uintAt(LENGTH, at);
        d.uintAt(CLASS, at + 2);
        d.uintAt(CLASS_TYPE, at + 3);
        int from = at + 4;
        int to = at + length;
        if (kind == LABELS && type == 1) {
            labels(d, from, to);
        } else if (kind == INTERFACE) {
            onInterface(d, type, d.last(), from, to);
        } else if (kind == IDENTIFICATION) {
            asked(d, type, from, to);
        } else if (to > from) {
            d.add(DATA, from, to - from);
        }
        d.leave(item);
        return at + length;
    }

    private static void labels(Dissection d, int from, int to) {
        int at = from;
        for (; at + 4 <= to; at += 4) {
            long word = d.peekAt(at, 4);
            int item = d.add(Field.TEXT, at, 4, "Label: " + (word >>> 12) + ", TC: " + (word >>> 9 & 7) + ", S: " + (word >>> 8 & 1)
            + ", TTL: "
                    + (word & 0xff));
            d.enter(item);
            d.uintAt(LABEL, at);
            d.add(TRAFFIC_CLASS, at + 2, 1, word >>> 9 & 7);
            d.add(BOTTOM, at + 2, 1, word >>> 8 & 1);
            d.uintAt(LABEL_TTL, at + 3);
            d.leave(item);
        }
        if (at < to) {
            d.add(LABEL_DATA, at, to - at);
        }
    }

    private static void onInterface(Dissection d, int type, int typeItem, int from, int to) {
        d.enter(typeItem);
        for (Field.Uint f : PRESENT) {
            d.uintAt(f, from - 1);
        }
        d.leave(typeItem);
        int at = from;
        if ((type & 8) != 0) {
            d.uintAt(INDEX, at);
            at += 4;
        }
        if ((type & 4) != 0) {
            int family = (int) d.peekAt(at, 2);
            int length = 4 + (family == 1 ? 4 : family == 2 ? 16 : 0);
            d.byteAt(at + length - 1);
            int item = d.add(Field.TEXT, at, length, "Address");
            d.enter(item);
            d.uintAt(FAMILY, at);
            d.add(UNUSED, at + 2, 2);
            if (length > 4) {
                d.addressAt(family == 1 ? IPV4 : IPV6, at + 4);
            }
            d.leave(item);
            at += length;
        }
        if ((type & 2) != 0) {
            int length = Math.max(1, d.byteAt(at));
            d.byteAt(at + length - 1);
            int item = d.add(Field.TEXT, at, length, "Name");
            d.enter(item);
            d.uintAt(NAME_LENGTH, at);
            if (length > 1) {
                d.addText(NAME, at + 1, length - 1, at + 1, length - 1, Encoding.UTF_8);
            }
            d.leave(item);
            at += length;
        }
        if ((type & 1) != 0) {
            d.uintAt(MTU, at);
        }
    }

    private static void asked(Dissection d, int type, int from, int to) {
        switch (type) {
        case 1 -> d.addText(ASKED_NAME, from, to - from, from, to - from, Encoding.UTF_8);
        case 2 -> d.uintAt(ASKED_INDEX, from);
        case 3 -> {
            int family = (int) d.uintAt(ASKED_FAMILY, from);
            int length = (int) d.uintAt(ASKED_LENGTH, from + 2);
            d.add(ASKED_RESERVED, from + 3, 1);
            if (family == 1 && length == 4) {
                d.addressAt(ASKED_IPV4, from + 4);
            } else if (family == 2 && length == 16) {
                d.addressAt(ASKED_IPV6, from + 4);
            } else if (length > 0) {
                d.add(ASKED_ADDRESS, from + 4, length);
            }
        }
        default -> {
            if (to > from) {
                d.add(DATA, from, to - from);
            }
        }
        }
    }
}
