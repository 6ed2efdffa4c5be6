package org.wirestrata.dissector.geneve.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Options (RFC 8926, 3.5): each of a class, which says who defined its type. */
final class GeneveOptions {
    private static final int HEADER = 4;
    private static final int GOOGLE = 0x0132;
    private static final Protocol GENEVE = GeneveDissector.GENEVE;
    private static final ValueStrings CLASSES = ValueStrings.builder().range(0, 0xff, "Standard").of(0x0100, "Linux")
            .of(0x0101, "Open vSwitch").of(0x0102, "Open Virtual Networking").of(0x0103, "In-band network telemetry").of(0x0104, "VMware")
            .of(0x0108, "Cisco").of(0x010a, "Amazon").of(0x0129, "Microsoft").of(GOOGLE, "Google").range(0xff00, 0xffff, "Experimental")
            .build();

    private static final Field.Uint CLASS = GENEVE.uint16("geneve.option.class", "Class").hex().named(CLASSES);
    private static final Field.Uint TYPE = GENEVE.uint8("geneve.option.type", "Type").hex();
    private static final Field.Uint CRITICAL = GENEVE.flag("geneve.option.type.critical", "Critical", 0x80, 8);
    private static final Field.Uint FLAGS = GENEVE.uint8("geneve.option.flags", "Flags").hex();
    private static final Field.Uint RESERVED = GENEVE.flag("geneve.option.flags.reserved", "Reserved", 0xe0, 8);
    /** The length of an option, and of all options. */
    static final Field.Uint LENGTH = GENEVE.uint8("geneve.option.length", "Length");
    private static final Field.Bytes OPTION = GENEVE.bytes("geneve.option", "Option");
    private static final Field.Uint NETWORK = GENEVE.uint32("geneve.option.gcp.vnid", "Virtual network").bits(0xfffffff0L);
    private static final Field.Uint NETWORK_RESERVED = GENEVE.flag("geneve.option.gcp.reserved", "Reserved", 0xe, 32);
    private static final Field.Uint DIRECTION = GENEVE.flag("geneve.option.gcp.direction", "Direction", 1, 32)
            .named(new TrueFalse("Egress", "Ingress"));
    private static final Field.Bytes ENDPOINT = GENEVE.bytes("geneve.option.gcp.endpoint", "Endpoint");
    private static final Field.Uint PROFILE = GENEVE.uint64("geneve.option.gcp.profile", "Profile");
    private static final Field.Bytes UNKNOWN = GENEVE.bytes("geneve.option.unknown.data", "Data");
    private static final Expert TOO_LONG = GENEVE.expert("geneve.option.length.invalid", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The option goes beyond the end of the options");

    private GeneveOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int from, int end) {
        int at = from;
        while (at < end) {
            if (end - at < HEADER) {
                return;
            }
            int length = HEADER + (d.byteAt(at + 3) & 0x1f) * 4;
            if (length > end - at) {
                d.expert(d.add(Field.TEXT, at + 3, 1, "Option of " + length + " bytes"), TOO_LONG);
                return;
            }
            option(d, at, length);
            at += length;
        }
    }

    private static void option(Dissection d, int at, int length) {
        int item = d.add(OPTION, at, length);
        d.enter(item);
        int owner = (int) d.uintAt(CLASS, at);
        int type = (int) d.uintAt(TYPE, at + 2);
        d.uintAt(CRITICAL, at + 2);
        d.hide(d.last());
        int flags = d.byteAt(at + 3) >> 5;
        int flagsItem = d.add(FLAGS, at + 3, 1, flags);
        d.enter(flagsItem);
        d.add(RESERVED, at + 3, 1, flags == 0 ? 0 : 1);
        d.leave(flagsItem);
        if (flags == 0) {
            d.hide(flagsItem);
        }
        d.add(LENGTH, at + 3, 1, length);
        int from = at + HEADER;
        int bytes = length - HEADER;
        if (owner == GOOGLE && (type & 0x7f) == 1 && (type == 1 ? bytes >= 4 : bytes >= 8)) {
            google(d, type, from);
        } else if (owner == GOOGLE && type == 2 && bytes > 0) {
            d.add(ENDPOINT, from, bytes);
        } else {
            d.add(UNKNOWN, from, bytes);
        }
        d.leave(item);
    }

    private static void google(Dissection d, int type, int from) {
        if (type == 1) {
            d.uintAt(NETWORK, from);
            d.uintAt(DIRECTION, from, 4);
            d.uintAt(NETWORK_RESERVED, from, 4);
        } else {
            d.uintAt(PROFILE, from);
        }
    }
}
