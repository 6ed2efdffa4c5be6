package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Options of DHCP, RFC 2132: those in use are taken apart, of others the value is shown. */
final class Options {
    private static final int PAD = 0;
    private static final int MESSAGE = 53;
    private static final int REQUEST_LIST = 55;
    private static final int CLIENT_ID = 61;
    private static final int END = 255;
    private static final int ETHERNET = 1;
    private static final ValueStrings MESSAGES = ValueStrings.of(1, "Discover", 2, "Offer", 3, "Request", 4, "Decline", 5, "ACK", 6, "NAK",
            7, "Release", 8, "Inform", 9, "Force Renew", 10, "Lease query", 11, "Lease Unassigned", 12, "Lease Unknown", 13,
            "Lease Active");
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final Field.Uint TYPE = DHCP.uint8("dhcp.option.type", "Option");
    private static final Field.Uint LENGTH = DHCP.uint8("dhcp.option.length", "Length");
    private static final Field.Bytes VALUE = DHCP.bytes("dhcp.option.value", "Value");
    private static final Field.Uint MESSAGE_TYPE = DHCP.uint8("dhcp.option.dhcp", "Message").named(MESSAGES);
    private static final Field.Uint REQUESTED = DHCP.uint8("dhcp.option.request_list_item", "Option asked for");
    private static final Field.Uint END_FIELD = DHCP.uint8("dhcp.option.end", "End");
    private static final Field.Bytes PADDING = DHCP.bytes("dhcp.option.padding", "Padding");
    private static final Field[] KNOWN = new Field[END];

    static {
        address(1, "subnet_mask");
        address(3, "router");
        address(6, "domain_name_server");
        text(12, "hostname");
        text(15, "domain_name");
        address(28, "broadcast_address");
        address(50, "requested_ip_address");
        KNOWN[51] = DHCP.uint32("dhcp.option.ip_address_lease_time", "Lease time");
        address(54, "dhcp_server_id");
        KNOWN[57] = DHCP.uint16("dhcp.option.dhcp_max_message_size", "Largest message");
        KNOWN[58] = DHCP.uint32("dhcp.option.renewal_time_value", "Time to renew");
        KNOWN[59] = DHCP.uint32("dhcp.option.rebinding_time_value", "Time to ask anybody");
        text(60, "vendor_class_id");
    }

    private Options() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static void address(int option, String name) {
        KNOWN[option] = DHCP.ipv4("dhcp.option." + name, name.replace('_', ' '));
    }

    private static void text(int option, String name) {
        KNOWN[option] = DHCP.textz("dhcp.option." + name, name.replace('_', ' '));
    }

    static void show(Dissection d, long id) {
        while (d.position() < d.length()) {
            int at = d.position();
            int type = d.byteAt(at);
            if (type == PAD) {
                padding(d);
            } else if (type == END) {
                int item = d.add(TYPE, at, 1, 0);
                d.enter(item);
                d.add(END_FIELD, at, 1, END);
                d.leave(item);
                d.position(at + 1);
                if (d.reportedRemaining() > 0) {
                    d.bytes(PADDING, d.reportedRemaining());
                }
                return;
            } else {
                option(d, type, id);
            }
        }
    }

    private static void padding(Dissection d) {
        int at = d.position();
        int end = at;
        while (end < d.length() && d.has(end, 1) && d.byteAt(end) == PAD) {
            end++;
        }
        d.bytes(PADDING, end - at);
    }

    private static void option(Dissection d, int type, long id) {
        int at = d.position();
        int length = d.byteAt(at + 1);
        int item = d.add(TYPE, at, 2 + length, type);
        d.enter(item);
        d.uintAt(LENGTH, at + 1);
        int value = at + 2;
        if (length > 0) {
            d.hide(d.add(VALUE, value, length));
        }
        d.position(value);
        if (type == MESSAGE && length == 1) {
            message(d, id);
        } else if (type == REQUEST_LIST) {
            for (int i = 0; i < length; i++) {
                d.uint(REQUESTED);
            }
        } else if (type == CLIENT_ID && length == 7 && d.byteAt(value) == ETHERNET) {
            d.uint(DhcpDissector.HARDWARE);
            d.address(DhcpDissector.MAC);
        } else if (KNOWN[type] instanceof Field.Address a) {
            for (int i = 0; i + 4 <= length; i += 4) {
                d.address(a);
            }
        } else if (KNOWN[type] instanceof Field.Uint u && length == u.type().width()) {
            d.uint(u);
        } else if (KNOWN[type] instanceof Field.Text t && length > 0) {
            d.text(t, length, Encoding.ASCII);
        }
        d.leave(item);
        d.position(value + length);
    }

    private static void message(Dissection d, long id) {
        int message = d.u(MESSAGE_TYPE);
        Columns c = d.columns();
        if (c.wanted()) {
            String name = MESSAGES.text(message, "Unknown Message Type (0x" + Integer.toHexString(0x100 | message).substring(1) + ')');
            c.info("DHCP " + name + " ".repeat(Math.max(0, 8 - name.length())));
            c.append(" - Transaction ID 0x").append(Long.toHexString(id));
        }
    }
}
