package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** Options of mobility (RFC 5380, 5568, 5269, 5271). */
final class MobilityOptions {
    private static final int OTHER_ADDRESS = 2;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint ADDRESS_CODE = ICMPV6.uint8("icmpv6.opt.ipa.option_code", "Kind");
    private static final Field.Uint ADDRESS_BITS = ICMPV6.uint8("icmpv6.opt.ipa.prefix_len", "Prefix length");
    private static final Field.Address ADDRESS = ICMPV6.ipv6("icmpv6.opt.ipa.ipv6_address", "Address");
    private static final Field.Uint ROUTER_CODE = ICMPV6.uint8("icmpv6.opt.nrpi.option_code", "Kind");
    private static final Field.Uint ROUTER_BITS = ICMPV6.uint8("icmpv6.opt.nrpi.prefix_len", "Prefix length");
    private static final Field.Address ROUTER_PREFIX = ICMPV6.ipv6("icmpv6.opt.nrpi.prefix", "Prefix");
    private static final Field.Uint LINK_CODE = ICMPV6.uint8("icmpv6.opt.lla.option_code", "Kind");
    private static final Field.Bytes LINK = ICMPV6.bytes("icmpv6.opt.lla.bytes", "Link-layer address");
    private static final Field.Uint ANSWER_CODE = ICMPV6.uint8("icmpv6.opt.naack.option_code", "Kind");
    private static final Field.Uint ANSWER = ICMPV6.uint8("icmpv6.opt.naack.status", "Status");
    private static final Field.Address SUPPLIED = ICMPV6.ipv6("icmpv6.opt.naack.supplied_ncoa", "Address to use");
    private static final Field.Uint DISTANCE = ICMPV6.uint8("icmpv6.opt.map.distance", "Distance").bits(0xf0);
    private static final Field.Uint PREFERENCE = ICMPV6.uint8("icmpv6.opt.map.preference", "Preference").bits(0xf);
    private static final Field.Flags ANCHOR_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.opt.map.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.opt.map.flag.r", "Regional care-of address", 0x80, 8))
            .with(ICMPV6.uint8("icmpv6.opt.map.flag.reserved", "Reserved").bits(0x7f));
    private static final Field.Uint ANCHOR_LIFETIME = ICMPV6.uint32("icmpv6.opt.map.valid_lifetime", "Valid lifetime");
    private static final Field.Address ANCHOR = ICMPV6.ipv6("icmpv6.opt.map.global_address", "Address");
    private static final Field.Uint ASSIST_CODE = ICMPV6.uint8("icmpv6.opt.hai.option_code", "Kind");
    private static final Field.Uint ASSIST_LENGTH = ICMPV6.uint8("icmpv6.opt.hai.length", "Length");
    private static final Field.Bytes ASSIST = ICMPV6.bytes("icmpv6.opt.hai.value", "Value");
    private static final Field.Uint NODE_CODE = ICMPV6.uint8("icmpv6.opt.mn.option_code", "Kind");
    private static final Field.Uint NODE_LENGTH = ICMPV6.uint8("icmpv6.opt.mn.length", "Length");
    private static final Field.Bytes NODE = ICMPV6.bytes("icmpv6.opt.mn.value", "Value");

    private MobilityOptions() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records what an option holds; false where its type is not known here. */
    static boolean show(Dissection d, int type, int from, int end) {
        d.position(from);
        switch (type) {
        case 17 -> {
            d.u(ADDRESS_CODE);
            d.u(ADDRESS_BITS);
            NeighbourOptionContents.reserved(d, 4);
            d.address(ADDRESS);
        }
        case 18 -> {
            d.u(ROUTER_CODE);
            d.u(ROUTER_BITS);
            NeighbourOptionContents.reserved(d, 4);
            d.address(ROUTER_PREFIX);
        }
        case 19 -> {
            d.u(LINK_CODE);
            d.bytes(LINK, end - d.position());
        }
        case 20 -> {
            d.u(ANSWER_CODE);
            if (d.u(ANSWER) == OTHER_ADDRESS) {
                d.address(SUPPLIED);
            } else {
                NeighbourOptionContents.reserved(d, end - d.position());
            }
        }
        case 23 -> {
            d.uintAt(DISTANCE, from);
            d.u(PREFERENCE);
            d.flags(ANCHOR_FLAGS);
            d.uint(ANCHOR_LIFETIME);
            d.address(ANCHOR);
        }
        case 29 -> value(d, ASSIST_CODE, ASSIST_LENGTH, ASSIST, end);
        case 30 -> value(d, NODE_CODE, NODE_LENGTH, NODE, end);
        default -> {
            return false;
        }
        }
        return true;
    }

    private static void value(Dissection d, Field.Uint code, Field.Uint lengthField, Field.Bytes field, int end) {
        d.u(code);
        int length = d.u(lengthField);
        d.bytes(field, length);
        if (d.position() <= end) {
            d.add(NeighbourOptions.PADDING, d.position(), end - d.position());
            d.position(end);
        }
    }
}
