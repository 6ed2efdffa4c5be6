package org.wirestrata.dissector.dhcpv6.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** Options of DHCPv6, RFC 8415 section 21 and RFC 3646. */
final class Options {
    private static final int CLIENT = 1;
    private static final int SERVER = 2;
    private static final int ASSOCIATION = 3;
    private static final int ADDRESS = 5;
    private static final int REQUEST = 6;
    private static final int ELAPSED = 8;
    private static final int NAME_SERVERS = 23;
    private static final int PREFIXES = 25;
    private static final int HEAD = 4;
    /** 2000-01-01, from which the time in a unique id counts. */
    private static final long EPOCH = 946_684_800L;
    private static final ValueStrings NAMES = ValueStrings.builder().of(CLIENT, "Client Identifier").of(SERVER, "Server Identifier")
            .of(ASSOCIATION, "Identity Association for Non-temporary Address").of(4, "Identity Association for Temporary Address")
            .of(ADDRESS, "IA Address").of(REQUEST, "Option Request").of(7, "Preference").of(ELAPSED, "Elapsed time").of(9, "Relay Message")
            .of(11, "Authentication").of(12, "Server unicast").of(13, "Status code").of(14, "Rapid Commit").of(15, "User Class")
            .of(16, "Vendor Class").of(17, "Vendor-specific Information").of(18, "Interface-Id").of(19, "Reconfigure Message")
            .of(20, "Reconfigure Accept").of(NAME_SERVERS, "DNS recursive name server").of(24, "Domain Search List")
            .of(PREFIXES, "Identity Association for Prefix Delegation").of(26, "IA Prefix").of(31, "Simple Network Time Protocol Server")
            .of(32, "Lifetime").of(39, "Client Fully Qualified Domain Name").of(59, "Boot File URL").build();
    private static final Protocol DHCPV6 = Dhcpv6Dissector.DHCPV6;
    private static final Field.Text OPTION = DHCPV6.text("dhcpv6.option.type_str", "Option");
    private static final Field.Uint TYPE = DHCPV6.uint16("dhcpv6.option.type", "Option").named(NAMES);
    private static final Field.Uint LENGTH = DHCPV6.uint16("dhcpv6.option.length", "Length");
    private static final Field.Bytes ID = DHCPV6.bytes("dhcpv6.duid.bytes", "Unique id");
    private static final Field.Uint ID_TYPE = DHCPV6.uint16("dhcpv6.duid.type", "Unique id's kind")
            .named(ValueStrings.of(1, "link-layer address plus time", 2, "assigned by vendor based on Enterprise number",
                    3, "link-layer address", 4, "Universally Unique IDentifier"));
    private static final Field.Uint HARDWARE_TIME = DHCPV6.uint16("dhcpv6.duidllt.hwtype", "Hardware");
    private static final Field.Time TIME = DHCPV6.time("dhcpv6.duidllt.time", "Time", Base.UTC);
    private static final Field.Text LINK_TIME = DHCPV6.text("dhcpv6.duidllt.link_layer_addr", "Link-layer address");
    private static final Field.Uint HARDWARE = DHCPV6.uint16("dhcpv6.duidll.hwtype", "Hardware");
    private static final Field.Text LINK = DHCPV6.text("dhcpv6.duidll.link_layer_addr", "Link-layer address");
    private static final Field.Text ASSOCIATION_ID = DHCPV6.text("dhcpv6.iaid", "Association");
    private static final Field.Uint T1 = DHCPV6.uint32("dhcpv6.iaid.t1", "Time to renew");
    private static final Field.Uint T2 = DHCPV6.uint32("dhcpv6.iaid.t2", "Time to ask anybody");
    private static final Field.Address GIVEN = DHCPV6.ipv6("dhcpv6.iaaddr.ip", "Address");
    private static final Field.Uint PREFERRED = DHCPV6.uint32("dhcpv6.iaaddr.pref_lifetime", "Preferred lifetime");
    private static final Field.Uint VALID = DHCPV6.uint32("dhcpv6.iaaddr.valid_lifetime", "Valid lifetime");
    private static final Field.Uint REQUESTED = DHCPV6.uint16("dhcpv6.requested_option_code", "Option asked for").named(NAMES);
    private static final Field.Uint WAITED = DHCPV6.uint16("dhcpv6.elapsed_time", "Time since the beginning in ms");
    private static final Field.Address NAME_SERVER = DHCPV6.ipv6("dhcpv6.dns_server", "Name server");

    private Options() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int end) {
        while (end - d.position() >= HEAD) {
            int at = d.position();
            int type = (int) d.peek(0, 2);
            int length = (int) d.peek(2, 2);
            int item = d.add(OPTION, at, Math.min(HEAD + length, d.remaining()), NAMES.text(type, "Unknown"));
            d.enter(item);
            d.uint(TYPE);
            d.uint(LENGTH);
            int behind = at + HEAD + length;
            if (behind <= end) {
                value(d, type, length, behind);
            }
            d.leave(item);
            d.position(behind);
        }
    }

    private static void value(Dissection d, int type, int length, int end) {
        switch (type) {
        case CLIENT, SERVER -> unique(d, type, length);
        case ASSOCIATION, PREFIXES -> {
            if (length >= 12) {
                StringBuilder id = new StringBuilder(8);
                hex(d, d.position(), 4, id);
                d.add(ASSOCIATION_ID, d.position(), 4, id);
                d.skip(4);
                d.uint(T1);
                d.uint(T2);
                show(d, end);
            }
        }
        case ADDRESS -> {
            if (length >= 24) {
                given(d);
                show(d, end);
            }
        }
        case REQUEST -> {
            while (end - d.position() >= 2) {
                d.uint(REQUESTED);
            }
        }
        case ELAPSED -> {
            if (length == 2) {
                d.add(WAITED, d.position(), 2, 10 * d.peek(0, 2));
            }
        }
        case NAME_SERVERS -> {
            while (end - d.position() >= 16) {
                d.address(NAME_SERVER);
            }
        }
        default -> {
        }
        }
    }

    private static void given(Dissection d) {
        int at = d.position();
        d.address(GIVEN);
        Columns c = d.columns();
        if (c.wanted()) {
            StringBuilder to = new StringBuilder();
            AddressText.ipv6(d.peekAt(at, 8), d.peekAt(at + 8, 8), to);
            c.append("IAA: ").append(to).append(' ');
        }
        d.uint(PREFERRED);
        d.uint(VALID);
    }

    private static void unique(Dissection d, int type, int length) {
        int at = d.position();
        if (length < 2) {
            return;
        }
        d.add(ID, at, length);
        Columns c = d.columns();
        if (type == CLIENT && c.wanted()) {
            StringBuilder to = new StringBuilder(2 * length);
            hex(d, at, length, to);
            c.append("CID: ").append(to).append(' ');
        }
        int kind = d.u(ID_TYPE);
        if (kind == 1 && length >= 8) {
            d.uint(HARDWARE_TIME);
            d.add(TIME, at + 4, 4, (EPOCH + d.peekAt(at + 4, 4)) * 1_000_000_000L);
            link(d, LINK_TIME, at + 8, length - 8);
        } else if (kind == 3 && length >= 4) {
            d.uint(HARDWARE);
            link(d, LINK, at + 4, length - 4);
        }
    }

    private static void link(Dissection d, Field.Text f, int at, int length) {
        if (length == 0) {
            return;
        }
        StringBuilder to = new StringBuilder(3 * length);
        for (int i = 0; i < length; i++) {
            if (i > 0) {
                to.append(':');
            }
            hex(d, at + i, 1, to);
        }
        d.add(f, at, length, to);
    }

    private static void hex(Dissection d, int at, int length, StringBuilder to) {
        for (int i = 0; i < length; i++) {
            int b = d.byteAt(at + i);
            to.append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 0xf, 16));
        }
    }
}
