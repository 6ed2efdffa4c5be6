package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Options of DHCP (RFC 2132 and the IANA registry bootp-dhcp-parameters): those known are taken apart, of others the value is shown. */
final class Options {
    private static final int PAD = 0;
    private static final int MESSAGE = 53;
    private static final int OVERLOAD = 52;
    private static final int REQUEST_LIST = 55;
    private static final int NOVELL_SERVERS = 85;
    private static final int VENDOR_CLASS = 60;
    private static final int END = 255;
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
    /** Options that are any number of addresses, by their type. */
    private static final boolean[] LISTS = new boolean[END];
    static final Expert WRONG_LENGTH = DHCP.expert("dhcp.bad_length", Expert.Severity.ERROR, Expert.Area.PROTOCOL, "The option's length does not fit");


    static {
        list(3, "router", "router");
        list(4, "time_server", "time server");
        list(5, "name_server", "name server");
        list(6, "domain_name_server", "domain name server");
        list(7, "log_server", "log server");
        list(8, "quotes_server", "quotes server");
        list(9, "lpr_server", "lpr server");
        list(10, "impress_server", "impress server");
        list(11, "resource_location_server", "resource location server");
        list(41, "nis_server", "nis server");
        list(42, "ntp_server", "ntp server");
        list(44, "netbios_over_tcpip_name_server", "netbios over tcpip name server");
        list(45, "netbios_over_tcpip_dd_name_server", "netbios over tcpip dd name server");
        list(48, "xwindows_system_font_server", "xwindows system font server");
        list(49, "xwindows_system_display_manager", "xwindows system display manager");
        list(65, "nis_plus_server", "nis plus server");
        list(68, "mobile_ip_home_agent", "mobile ip home agent");
        list(69, "smtp_server", "smtp server");
        list(70, "pop3_server", "pop3 server");
        list(71, "nntp_server", "nntp server");
        list(72, "default_www_server", "default www server");
        list(73, "default_finger_server", "default finger server");
        list(74, "default_irc_server", "default irc server");
        list(75, "streettalk_server", "streettalk server");
        list(76, "streettalk_da_server", "streettalk da server");
        list(85, "novell_dss.ip", "novell dss");
        list(92, "associated_ip_option", "associated ip option");
        list(112, "netinfo_parent_server_address", "netinfo parent server address");
        list(118, "subnet_selection_option", "subnet selection option");
        list(136, "pana_agent", "pana agent");
        list(138, "capwap_access_controller", "capwap access controller");
        list(142, "andsf_server", "andsf server");
        list(150, "tftp_server_address", "tftp server address");
        address(1, "subnet_mask", "subnet mask");
        address(16, "swap_server", "swap server");
        address(28, "broadcast_address", "broadcast address");
        address(32, "router_solicitation_address", "router solicitation address");
        address(50, "requested_ip_address", "requested ip address");
        address(54, "dhcp_server_id", "dhcp server id");
        text(12, Ftype.STRINGZ, "hostname", "hostname");
        text(14, Ftype.STRINGZ, "merit_dump_file", "merit dump file");
        text(15, Ftype.STRINGZ, "domain_name", "domain name");
        text(17, Ftype.STRINGZ, "root_path", "root path");
        text(18, Ftype.STRINGZ, "extension_path", "extension path");
        text(40, Ftype.STRINGZ, "nis_domain", "nis domain");
        text(47, Ftype.STRINGZ, "netbios_over_tcpip_scope", "netbios over tcpip scope");
        text(56, Ftype.STRINGZ, "message", "message");
        text(60, Ftype.STRINGZ, "vendor_class_id", "vendor class id");
        text(64, Ftype.STRINGZ, "nis_plus_domain", "nis plus domain");
        text(66, Ftype.STRINGZ, "tftp_server_name", "tftp server name");
        text(67, Ftype.STRINGZ, "bootfile_name", "bootfile name");
        text(86, Ftype.STRINGZ, "novell_ds_tree_name", "novell ds tree name");
        text(87, Ftype.STRINGZ, "novell_ds_context", "novell ds context");
        text(113, Ftype.STRINGZ, "netinfo_parent_server_tag", "netinfo parent server tag");
        text(137, Ftype.STRINGZ, "lost_server_domain_name", "lost server domain name");
        text(252, Ftype.STRINGZ, "private_proxy_autodiscovery", "private proxy autodiscovery");
        text(100, Ftype.STRING, "tz_pcode", "tz pcode");
        text(101, Ftype.STRING, "tz_tcode", "tz tcode");
        text(114, Ftype.STRING, "captive_portal", "captive portal");
        text(161, Ftype.STRING, "mudurl", "mudurl");
        text(209, Ftype.STRING, "pxe_config_file", "pxe config file");
        text(210, Ftype.STRING, "pxe_path_prefix", "pxe path prefix");
        KNOWN[160] = KNOWN[114];
        KNOWN[2] = DHCP.integer(Ftype.INT32, "dhcp.option.time_offset", "time offset");
        KNOWN[19] = DHCP.flag("dhcp.option.ip_forwarding", "ip forwarding");
        KNOWN[20] = DHCP.flag("dhcp.option.non_local_source_routing", "non local source routing");
        KNOWN[27] = DHCP.flag("dhcp.option.all_subnets_are_local", "all subnets are local");
        KNOWN[29] = DHCP.flag("dhcp.option.perform_mask_discovery", "perform mask discovery");
        KNOWN[30] = DHCP.flag("dhcp.option.mask_supplier", "mask supplier");
        KNOWN[31] = DHCP.flag("dhcp.option.perform_router_discover", "perform router discover");
        KNOWN[34] = DHCP.flag("dhcp.option.trailer_encapsulation", "trailer encapsulation");
        KNOWN[36] = DHCP.flag("dhcp.option.ethernet_encapsulation", "ethernet encapsulation");
        KNOWN[39] = DHCP.flag("dhcp.option.tcp_keepalive_garbage", "tcp keepalive garbage");
        KNOWN[157] = DHCP.flag("dhcp.option.bulk_lease.data_source", "data source");
        KNOWN[13] = DHCP.uint16("dhcp.option.boot_file_size", "boot file size");
        KNOWN[22] = DHCP.uint16("dhcp.option.max_datagram_reassembly_size", "max datagram reassembly size");
        KNOWN[23] = DHCP.uint8("dhcp.option.default_ip_ttl", "default ip ttl");
        KNOWN[24] = DHCP.uint32("dhcp.option.path_mtu_aging_timeout", "path mtu aging timeout");
        KNOWN[26] = DHCP.uint16("dhcp.option.interface_mtu", "interface mtu");
        KNOWN[35] = DHCP.uint32("dhcp.option.arp_cache_timeout", "arp cache timeout");
        KNOWN[37] = DHCP.uint8("dhcp.option.tcp_default_ttl", "tcp default ttl");
        KNOWN[38] = DHCP.uint32("dhcp.option.tcp_keepalive_interval", "tcp keepalive interval");
        KNOWN[51] = DHCP.uint32("dhcp.option.ip_address_lease_time", "Lease time");
        KNOWN[57] = DHCP.uint16("dhcp.option.dhcp_max_message_size", "Largest message");
        KNOWN[58] = DHCP.uint32("dhcp.option.renewal_time_value", "Time to renew");
        KNOWN[59] = DHCP.uint32("dhcp.option.rebinding_time_value", "Time to ask anybody");
        KNOWN[91] = DHCP.uint32("dhcp.option.client_last_transaction_time", "client last transaction time");
        KNOWN[153] = DHCP.uint32("dhcp.option.bulk_lease.start_time_of_state", "start time of state");
        KNOWN[156] = DHCP.uint8("dhcp.option.bulk_lease.dhcp_state", "dhcp state");
        KNOWN[46] = DHCP.uint8("dhcp.option.netbios_over_tcpip_node_type", "NetBIOS node").named(ValueStrings.of(1, "B-node", 2, "P-node", 4, "M-node",
                8, "H-node"));
        KNOWN[116] = DHCP.uint8("dhcp.option.dhcp_auto_configuration", "automatic addresses").named(ValueStrings.of(0, "not wanted", 1, "allowed"));
        Values.load();
    }

    private Options() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static void address(int option, String name, String label) {
        KNOWN[option] = DHCP.ipv4("dhcp.option." + name, label);
    }

    private static void list(int option, String name, String label) {
        address(option, name, label);
        LISTS[option] = true;
    }

    private static void text(int option, Ftype type, String name, String label) {
        KNOWN[option] = DHCP.text(type, "dhcp.option." + name, label);
    }

    /** What one option says of others. */
    private record Context(long id, String vendorClass, int overload) {
    }

    /** The option that says that names hold options too: bit 0 for the boot file's, bit 1 for the server's; 0 where there is none. */
    static int overload(Dissection d, int from) {
        int at = find(d, from, OVERLOAD);
        return at >= 0 && d.byteAt(at + 1) > 0 && d.has(at + 2, 1) && d.byteAt(at + 2) <= 3 ? d.byteAt(at + 2) : 0;
    }

    /** Whether there is the option that tells DHCP from BOOTP. */
    static boolean message(Dissection d, int from) {
        return find(d, from, MESSAGE) >= 0;
    }

    /** What the client says it is (RFC 2132 section 9.13); empty where it says nothing. */
    private static String vendorClass(Dissection d, int from) {
        int at = find(d, from, VENDOR_CLASS);
        boolean there = at >= 0 && d.has(at + 2, d.byteAt(at + 1));
        return there ? new String(d.array(), d.arrayOffset() + at + 2, d.byteAt(at + 1), Encoding.ASCII.charset()) : "";
    }

    /** Where an option of a type begins, or -1. */
    private static int find(Dissection d, int from, int wanted) {
        int at = from;
        while (d.has(at, 2)) {
            int type = d.byteAt(at);
            if (type == wanted) {
                return at;
            }
            if (type == END) {
                return -1;
            }
            at += type == PAD ? 1 : 2 + d.byteAt(at + 1);
        }
        return -1;
    }

    /** Shows the options from the cursor to the layer's end. */
    static void show(Dissection d, long id) {
        Context context = new Context(id, vendorClass(d, d.position()), overload(d, d.position()));
        show(d, d.length(), context, true);
        if (d.position() < d.length()) {
            d.bytes(PADDING, d.length() - d.position());
        }
    }

    /** Shows options up to the last, and leaves the cursor behind it. */
    private static void show(Dissection d, int end, Context context, boolean outside) {
        while (d.position() < end) {
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
                return;
            } else {
                option(d, type, context, outside);
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

    private static void option(Dissection d, int type, Context context, boolean outside) {
        int at = d.position();
        int length = d.byteAt(at + 1);
        int item = d.add(TYPE, at, 2 + length, type);
        d.enter(item);
        d.uintAt(LENGTH, at + 1);
        int value = at + 2;
        int bytes = d.add(VALUE, value, length);
        d.position(value);
        if (type == MESSAGE && length > 0) {
            hide(d, bytes, length);
            message(d, context.id);
        } else if (type == REQUEST_LIST) {
            hide(d, bytes, length);
            for (int i = 0; i < length; i++) {
                d.uint(REQUESTED);
            }
        } else if (KNOWN[type] != null) {
            known(d, type, length, item, bytes);
            if (type == VENDOR_CLASS) {
                VendorClass.show(d, context.vendorClass, value);
            }
        } else if (type == Telephones.OPTION && length > 0) {
            d.hide(bytes);
            Telephones.show(d, length);
        } else if (ServiceOptions.takes(type)) {
            hide(d, bytes, length);
            ServiceOptions.show(d, type, length, item);
        } else if (Values.takes(type)) {
            boolean fits = Values.fits(type, length);
            if (length > 0 || !fits) {
                d.hide(bytes);
            }
            if (fits) {
                Values.show(d, type, length, item, context.vendorClass);
                if (type == OVERLOAD && outside) {
                    names(d, context);
                }
            } else {
                d.expert(item, WRONG_LENGTH);
            }
        }
        d.leave(item);
        d.position(value + length);
    }

    /** Hides the bytes of a value that is shown by what it means. */
    private static void hide(Dissection d, int bytes, int length) {
        if (length > 0) {
            d.hide(bytes);
        }
    }

    /** Shows the options that the fields for names hold (RFC 2132 section 9.3). */
    private static void names(Dissection d, Context context) {
        if ((context.overload & 2) != 0) {
            inside(d, DhcpDissector.SERVER_NAME, DhcpDissector.FILE, context);
        }
        if ((context.overload & 1) != 0) {
            inside(d, DhcpDissector.FILE, DhcpDissector.COOKIE_AT, context);
        }
    }

    private static void inside(Dissection d, int from, int end, Context context) {
        int item = d.add(Field.TEXT, from, end - from, "Options in place of a name");
        d.enter(item);
        d.position(from);
        show(d, end, context, false);
        d.leave(item);
    }

    /** Shows an option that is a number, text or addresses; where its length does not fit, its bytes stay. */
    private static void known(Dissection d, int type, int length, int item, int bytes) {
        if (LISTS[type] && length == 0) {
            return;
        }
        boolean fits = switch (KNOWN[type]) {
        case Field.Address a -> LISTS[type] || length == 4;
        case Field.Uint u -> length == Math.max(1, u.type().width());
        default -> true;
        };
        if (!fits) {
            d.expert(item, WRONG_LENGTH);
            return;
        }
        if (!LISTS[type] || length >= 4 || type == NOVELL_SERVERS) {
            hide(d, bytes, length);
        }
        switch (KNOWN[type]) {
        case Field.Address a -> {
            for (int i = 0; i + 4 <= length; i += 4) {
                d.address(a);
            }
            if (length % 4 != 0) {
                d.expert(item, WRONG_LENGTH);
            }
        }
        case Field.Uint u -> d.uint(u, length);
        case Field.Text t -> d.text(t, length, Encoding.ASCII);
        default -> {
        }
        }
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
