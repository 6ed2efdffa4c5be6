package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** What boot servers tell clients of the Preboot Execution Environment (PXE specification 2.1, section 2.2.3), in the vendor's option. */
final class BootOptions {
    /** How the class of such a client begins. */
    static final String CLIENT = "PXEClient";
    private static final int PAD = 0;
    private static final int SERVERS = 8;
    private static final int MENU = 9;
    private static final int PROMPT = 10;
    private static final int ITEM = 71;
    private static final int LAST = 71;
    private static final int END = 255;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String PREFIX = "dhcp.option.vendor.pxeclient.";
    private static final Field.Uint PART = DHCP.uint8(PREFIX + "suboption", "Boot option");
    private static final Field.Uint PADDING = DHCP.uint8(PREFIX + "padding", "Padding");
    private static final Field.Uint END_FIELD = DHCP.uint8(PREFIX + "end", "End");
    private static final Field.Uint SERVER_TYPE = DHCP.uint16(PREFIX + "boot_servers.type", "Kind of server");
    private static final Field.Uint SERVER_COUNT = DHCP.uint8(PREFIX + "boot_servers.count", "Addresses");
    private static final Field.Address SERVER = DHCP.ipv4(PREFIX + "boot_servers.ip", "Server");
    private static final Field.Uint MENU_TYPE = DHCP.uint16(PREFIX + "boot_menu.type", "Kind of server");
    private static final Field.Uint MENU_LENGTH = DHCP.uint8(PREFIX + "boot_menu.length", "Length");
    private static final Field.Text MENU_TEXT = DHCP.text(PREFIX + "boot_menu.desc", "Line of the menu");
    private static final Field.Uint PROMPT_TIME = DHCP.uint8(PREFIX + "menu_prompt.timeout", "Seconds to choose");
    private static final Field.Text PROMPT_TEXT = DHCP.text(PREFIX + "menu_prompt.prompt", "Prompt");
    private static final Field.Uint ITEM_TYPE = DHCP.uint16(PREFIX + "boot_item.type", "Kind of server");
    private static final Field.Bytes ITEM_LAYER = DHCP.bytes(PREFIX + "boot_item.layer", "Layer");
    private static final Expert UNKNOWN = DHCP.expert("dhcp.suboption_invalid", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "No boot option has this number");
    private static final Field[] KNOWN = new Field[LAST + 1];

    static {
        KNOWN[1] = DHCP.ipv4(PREFIX + "mtftp_ip", "Multicast address of the file");
        KNOWN[2] = DHCP.uint16(PREFIX + "mtftp_client_port", "Client's port");
        KNOWN[3] = DHCP.uint16(PREFIX + "mtftp_server_port", "Server's port");
        KNOWN[4] = DHCP.uint8(PREFIX + "mtftp_timeout", "Seconds until a transfer begins");
        KNOWN[5] = DHCP.uint8(PREFIX + "mtftp_delay", "Seconds until a transfer is begun");
        KNOWN[6] = DHCP.flags(Ftype.UINT8, PREFIX + "discovery_control", "Discovery")
                .with(DHCP.flag(PREFIX + "discovery_control.broadcast", "No broadcast", 1, 8))
                .with(DHCP.flag(PREFIX + "discovery_control.multicast", "No multicast", 2, 8))
                .with(DHCP.flag(PREFIX + "discovery_control.serverlist", "Servers of the list alone", 4, 8))
                .with(DHCP.flag(PREFIX + "discovery_control.bstrap", "The boot file's name is enough", 8, 8));
        KNOWN[7] = DHCP.ipv4(PREFIX + "multicast_address", "Multicast address of servers");
        KNOWN[SERVERS] = DHCP.bytes(PREFIX + "boot_servers", "Servers");
        KNOWN[MENU] = DHCP.bytes(PREFIX + "boot_menu", "Menu");
        KNOWN[PROMPT] = DHCP.bytes(PREFIX + "menu_prompt", "Prompt");
        KNOWN[11] = DHCP.bytes(PREFIX + "multicast_address_alloc", "Multicast addresses");
        KNOWN[12] = DHCP.bytes(PREFIX + "credential_types", "Credentials");
        KNOWN[ITEM] = DHCP.bytes(PREFIX + "boot_item", "Item");
    }

    private BootOptions() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the parts from the cursor to an end. */
    static void show(Dissection d, Field.Bytes value, int end, int item) {
        while (d.position() < end) {
            int at = d.position();
            int type = d.byteAt(at);
            if (type == PAD) {
                d.uint(PADDING);
            } else if (type == END) {
                d.uint(END_FIELD);
                return;
            } else if (end - at < 2) {
                d.expert(item, Values.NO_LENGTH);
                return;
            } else {
                part(d, value, at, type, item);
            }
        }
    }

    private static void part(Dissection d, Field.Bytes value, int at, int type, int item) {
        int length = d.byteAt(at + 1);
        int part = Values.enterPart(d, PART, at, at);
        int from = at + 2;
        d.hide(d.add(value, from, length));
        Field known = type <= LAST ? KNOWN[type] : null;
        if (known == null) {
            d.expert(part, UNKNOWN);
        } else if (known instanceof Field.Bytes b) {
            int one = d.add(b, from, length);
            d.enter(one);
            parts(d, type, from + length);
            d.leave(one);
        } else if (length != known.type().width()) {
            d.expert(part, Options.WRONG_LENGTH);
        } else {
            switch (known) {
            case Field.Address a -> d.address(a);
            case Field.Flags f -> d.flags(f);
            // the environment has ports with the last byte first
            case Field.Uint u -> d.add(u, from, length, length == 2 ? Short.reverseBytes((short) d.peek(0, 2)) & 0xffff : d.peek(0, length));
            default -> {
            }
            }
        }
        d.leave(part);
        d.position(from + length);
    }

    private static void parts(Dissection d, int type, int end) {
        while (d.position() < end) {
            switch (type) {
            case SERVERS -> {
                d.uint(SERVER_TYPE);
                int count = d.u(SERVER_COUNT);
                for (int i = 0; i < count; i++) {
                    d.address(SERVER);
                }
            }
            case MENU -> {
                d.uint(MENU_TYPE);
                d.text(MENU_TEXT, d.u(MENU_LENGTH), Encoding.ASCII);
            }
            case PROMPT -> {
                d.uint(PROMPT_TIME);
                d.text(PROMPT_TEXT, Math.max(0, end - d.position()), Encoding.ASCII);
            }
            case ITEM -> {
                d.uint(ITEM_TYPE);
                d.bytes(ITEM_LAYER, 2);
            }
            default -> d.position(end);
            }
        }
    }
}
