package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
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
    private static final Field[] KNOWN = new Field[PARTS];

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
        KNOWN[150] = DHCP.ipv4(PREFIX + "link_selection_cisco", "Link");
        KNOWN[151] = DHCP.text(PREFIX + "vrf_name", "Virtual private network");
        KNOWN[152] = DHCP.ipv4(PREFIX + "server_id_override_cisco", "Server to show");
    }

    private RelayOptions() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the parts from the cursor to an end. */
    static void show(Dissection d, int end, int item) {
        while (d.position() < end) {
            int at = d.position();
            int type = d.byteAt(at);
            if (end - at < 2) {
                d.expert(item, Values.NO_LENGTH);
                return;
            }
            int length = d.byteAt(at + 1);
            int part = Values.enterPart(d, PART, at, at);
            if (at + 2 + length > end) {
                d.expert(part, Values.NO_VALUE);
                d.leave(part);
                return;
            }
            d.hide(d.add(VALUE, at + 2, length));
            value(d, type, length, part);
            d.leave(part);
            d.position(at + 2 + length);
        }
    }

    private static void value(Dissection d, int type, int length, int part) {
        if (type == VENDOR) {
            int end = d.position() + length;
            while (d.position() < end) {
                d.uint(ENTERPRISE);
                int vendor = d.last();
                d.enter(vendor);
                int bytes = d.u(LENGTH);
                d.leave(vendor);
                d.bytes(VALUE, bytes);
            }
            return;
        }
        switch (KNOWN[type]) {
        case null -> {
            // the value is hidden, and says all there is
        }
        case Field.Address a -> {
            if (length == a.type().width()) {
                d.address(a);
            } else {
                d.expert(part, Options.WRONG_LENGTH);
            }
        }
        case Field.Uint u -> {
            if (length == u.type().width()) {
                d.uint(u);
            } else {
                d.expert(part, Options.WRONG_LENGTH);
            }
        }
        case Field.Bytes b -> d.bytes(b, length);
        case Field.Text t -> d.text(t, length, Encoding.ASCII);
        default -> {
        }
        }
    }
}
