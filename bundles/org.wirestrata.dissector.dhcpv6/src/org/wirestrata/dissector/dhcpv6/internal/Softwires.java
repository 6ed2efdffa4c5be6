package org.wirestrata.dissector.dhcpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** Options of softwires, by which IPv4 passes through IPv6 (RFC 7598). */
final class Softwires {
    static final int RULE = 89;
    static final int BORDER_RELAY = 90;
    static final int DEFAULT_RULE = 91;
    static final int BINDING = 92;
    static final int PORTS = 93;
    static final int FIRST_CONTAINER = 94;
    static final int LAST_CONTAINER = 96;
    private static final int BITS = 128;
    private static final int PORT_BITS = 16;
    private static final Protocol DHCPV6 = Dhcpv6Dissector.DHCPV6;
    private static final Field.Flags FLAGS = DHCPV6.flags(Ftype.UINT8, "dhcpv6.s46_rule.flags", "Flags")
            .with(DHCPV6.flag("dhcpv6.s46_rule.flags.reserved", "Reserved", 0xfe, 8))
            .with(DHCPV6.flag("dhcpv6.s46_rule.flags.fmr", "Rule for forwarding", 0x01, 8));
    private static final Field.Uint EMBEDDED = DHCPV6.uint8("dhcpv6.s46_rule.ea_len", "Bits of the embedded address");
    private static final Field.Uint LENGTH4 = DHCPV6.uint8("dhcpv6.s46_rule.ipv4_pref_len", "Bits of the IPv4 prefix");
    private static final Field.Address PREFIX4 = DHCPV6.ipv4("dhcpv6.s46_rule.ipv4_prefix", "IPv4 prefix");
    private static final Field.Uint LENGTH6 = DHCPV6.uint8("dhcpv6.s46_rule.ipv6_prefix_len", "Bits of the IPv6 prefix");
    private static final Field.Address PREFIX6 = DHCPV6.ipv6("dhcpv6.s46_rule.ipv6_prefix", "IPv6 prefix");
    static final Field.Address RELAY = DHCPV6.ipv6("dhcpv6.s46_br.address", "Border relay");
    private static final Field.Uint DEFAULT_LENGTH = DHCPV6.uint8("dhcpv6.s46_dmr.dmr_pref_len", "Bits of the prefix");
    private static final Field.Address DEFAULT_PREFIX = DHCPV6.ipv6("dhcpv6.s46_dmr.dmr_prefix", "Prefix");
    private static final Field.Address ADDRESS4 = DHCPV6.ipv4("dhcpv6.s46_v4v6bind.ipv4_address", "IPv4 address");
    private static final Field.Uint BOUND_LENGTH = DHCPV6.uint8("dhcpv6.s46_v4v6bind.ipv6_pref_len", "Bits of the IPv6 prefix");
    private static final Field.Address BOUND_PREFIX = DHCPV6.ipv6("dhcpv6.s46_v4v6bind.ipv6_prefix", "IPv6 prefix");
    private static final Field.Uint OFFSET = DHCPV6.uint8("dhcpv6.s46_portparam.offset", "Offset");
    private static final Field.Uint SET_LENGTH = DHCPV6.uint8("dhcpv6.s46_portparam.psid_len", "Bits of the port set");
    private static final Field.Uint SET = DHCPV6.uint16("dhcpv6.s46_portparam.psid", "Port set");

    private Softwires() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the value of an option; false where it is malformed. The cursor stands behind what was shown, where other options may follow. */
    static boolean show(Dissection d, int type, int length) {
        switch (type) {
        case RULE -> {
            if (length < 8) {
                return false;
            }
            d.flags(FLAGS);
            d.uint(EMBEDDED);
            d.uint(LENGTH4);
            d.address(PREFIX4);
            return prefix(d, PREFIX6, d.u(LENGTH6));
        }
        case DEFAULT_RULE -> {
            if (length < 1 || length > BITS / 8 + 1 || d.byteAt(d.position()) > BITS) {
                return false;
            }
            return prefix(d, DEFAULT_PREFIX, d.u(DEFAULT_LENGTH));
        }
        case BINDING -> {
            if (length < 5) {
                return false;
            }
            d.address(ADDRESS4);
            return prefix(d, BOUND_PREFIX, d.u(BOUND_LENGTH));
        }
        case PORTS -> {
            if (length != 4) {
                return false;
            }
            d.uint(OFFSET);
            int bits = d.u(SET_LENGTH);
            int at = d.position();
            d.add(SET, at, 2, bits > PORT_BITS ? 0 : d.peek(0, 2) >>> PORT_BITS - bits);
            d.position(at + 2);
            return true;
        }
        default -> {
            return true;
        }
        }
    }

    /** Shows a prefix that has no more bytes than its bits need. */
    private static boolean prefix(Dissection d, Field.Address field, int bits) {
        if (bits > BITS) {
            return false;
        }
        int bytes = (bits + 7) / 8;
        byte[] address = new byte[16];
        for (int i = 0; i < bytes; i++) {
            address[i] = (byte) d.byteAt(d.position() + i);
        }
        d.add(field, d.position(), bytes, address, 0, address.length);
        d.skip(bytes);
        return true;
    }
}
