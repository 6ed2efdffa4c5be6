package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;

/** What a relay says of a client: RFC 3046, 3256, 3527, 3993, 4014, 4030, 4243, 5107, 6925, 7839, and Cisco's numbers of some. */
final class RelayOptions {
    private static final int VENDOR = 9;
    private static final int PARTS = 256;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.agent_information_option.";
    private static final Field.Uint PART = DHCP.uint8(PREFIX + "suboption", "Relay's option");
    private static final Field.Bytes VALUE = DHCP.bytes(PREFIX + "value", "Value");
    private static final Field.Uint ENTERPRISE = DHCP.uint32(PREFIX + "vi.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Uint LENGTH = DHCP.uint8(PREFIX + "vi.data_length", "Length");
    private static final Field.Uint GLOBAL = DHCP.uint8(PREFIX + "vrf_name.global", "Global network");
    private static final Field[] KNOWN = new Field[PARTS];
    static final Expert UNEXPECTED = DHCP.expert("dhcp.subopt.unknown_type", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The value is not of the kind that the option has");
    private static final int SOURCE_PORT = 19;
    private static final int TECHNOLOGY = 13;
    private static final int ACCESS_POINT = 16;
    private static final int NETWORK_NAME = 151;

    static {
        KNOWN[1] = DHCP.bytes(PREFIX + "agent_circuit_id", "Circuit");
        KNOWN[2] = DHCP.bytes(PREFIX + "agent_remote_id", "Remote id");
        KNOWN[3] = DHCP.bytes(PREFIX + "reserved", "Reserved");
        KNOWN[4] = DHCP.uint32(PREFIX + "docsis_device_class", "DOCSIS device class").hex();
        KNOWN[5] = DHCP.ipv4(PREFIX + "link_selection", "Link");
        KNOWN[6] = DHCP.textz(PREFIX + "subscriber_id", "Subscriber");
        KNOWN[7] = DHCP.bytes(PREFIX + "radius_attributes", "RADIUS attributes");
        KNOWN[8] = DHCP.bytes(PREFIX + "authentication", "Authentication");
        KNOWN[10] = DHCP.uint8(PREFIX + "flags", "Flags").hex();
        KNOWN[11] = DHCP.ipv4(PREFIX + "server_id_override", "Server to show");
        KNOWN[12] = DHCP.bytes(PREFIX + "relay_agent_id", "Relay's id");
        KNOWN[13] = DHCP.uint8(PREFIX + "ani_att", "Access technology");
        KNOWN[14] = DHCP.text(PREFIX + "ani_network_name", "Access network");
        KNOWN[15] = DHCP.text(PREFIX + "ani_ap_name", "Access point");
        KNOWN[16] = DHCP.ether(PREFIX + "ani_ap_bssid", "Access point's address");
        KNOWN[17] = DHCP.bytes(PREFIX + "ani_operator_id", "Operator");
        KNOWN[18] = DHCP.text(PREFIX + "ani_operator_realm", "Operator's realm");
        KNOWN[150] = DHCP.ipv4(PREFIX + "link_selection_cisco", "Link");
        KNOWN[151] = DHCP.text(PREFIX + "vrf_name", "Virtual private network");
        KNOWN[152] = DHCP.ipv4(PREFIX + "server_id_override_cisco", "Server to show");
    }

    private RelayOptions() {
    }

    static void load() {
        CableRelayOptions.load();
    }

    /** Shows the parts from the cursor to an end. */
    static void show(Dissection d, int end, int item) {
        while (d.position() < end) {
            int type = d.byteAt(d.position());
            if (!Values.part(d, PART, end, item, (length, part) -> value(d, type, length, part))) {
                return;
            }
        }
    }

    private static void value(Dissection d, int type, int length, int part) {
        int bytes = d.add(VALUE, d.position(), length);
        if (type == VENDOR || type == SOURCE_PORT || KNOWN[type] != null) {
            d.hide(bytes);
        }
        if (type == VENDOR) {
            vendors(d, d.position() + length);
            return;
        }
        if (type == NETWORK_NAME && length == 1) {
            d.u(GLOBAL);
            return;
        }
        if (type == TECHNOLOGY) {
            if (length > 0) {
                Encapsulated.number(d, KNOWN[TECHNOLOGY], length);
            }
            return;
        }
        switch (KNOWN[type]) {
        case null -> {
            if (type == SOURCE_PORT) {
                d.expert(part, UNEXPECTED);
            }
        }
        case Field.Address a -> {
            if (length == a.type().width()) {
                d.address(a);
            } else if (type == ACCESS_POINT) {
                d.peekAt(d.position() + Math.min(length, a.type().width()) - 1, 1);
                d.length(d.add(a, d.position(), a.type().width(), d.peek(0, a.type().width())), length);
            } else {
                d.expert(part, Options.WRONG_LENGTH);
                d.expert(part, UNEXPECTED);
            }
        }
        case Field.Uint u -> {
            if (length == u.type().width()) {
                d.uint(u);
            } else {
                d.expert(part, Options.WRONG_LENGTH);
                d.expert(part, UNEXPECTED);
            }
        }
        case Field.Bytes b -> {
            d.bytes(b, length);
            empty(d, length, part);
        }
        case Field.Text t -> {
            d.text(t, length, Encoding.ASCII);
            empty(d, type == NETWORK_NAME ? 1 : length, part);
        }
        default -> {
        }
        }
    }

    private static void empty(Dissection d, int length, int part) {
        if (length == 0) {
            d.expert(part, UNEXPECTED);
        }
    }

    private static void vendors(Dissection d, int end) {
        while (d.position() < end) {
            boolean cable = d.uint(ENTERPRISE) == CableRelayOptions.ENTERPRISE;
            int vendor = d.last();
            d.enter(vendor);
            int bytes = d.u(LENGTH);
            if (cable) {
                CableRelayOptions.show(d, d.position() + bytes, vendor);
            }
            d.leave(vendor);
            if (!cable) {
                d.bytes(VALUE, bytes);
            }
        }
    }
}
