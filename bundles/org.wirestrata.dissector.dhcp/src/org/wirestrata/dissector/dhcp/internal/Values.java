package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Options with parts of their own: RFC 2132, 2610 (directory agents), 3004 (user classes), 3046 (relays, in {@link RelayOptions}), 3361 (SIP), 3397
 * (search lists), 3442 (routes), 3925 (vendors), 4361 (client ids), 4578 (PXE), 4702 (names), 5969 (6rd), 6704, 6926.
 */
final class Values {
    private static final int POLICY = 21;
    private static final int PLATEAUS = 25;
    private static final int ROUTES = 33;
    private static final int VENDOR = 43;
    private static final int OVERLOAD = 52;
    private static final int CLIENT = 61;
    private static final int USER_CLASS = 77;
    private static final int AGENTS = 78;
    private static final int SCOPE = 79;
    private static final int NAME = 81;
    private static final int RELAY = 82;
    private static final int AUTHENTICATION = 90;
    private static final int ARCHITECTURE = 93;
    private static final int INTERFACE = 94;
    private static final int MACHINE = 97;
    private static final int SEARCH = 119;
    private static final int SIP = 120;
    private static final int CLASSLESS = 121;
    private static final int VENDOR_CLASSES = 124;
    private static final int VENDORS = 125;
    private static final int NONCE = 145;
    private static final int STATUS = 151;
    private static final int START = 152;
    private static final int QUERY_START = 154;
    private static final int QUERY_END = 155;
    private static final int PORTS = 159;
    private static final int RAPID = 212;
    private static final int CLASSLESS_BEFORE = 249;
    private static final int ETHERNET = 1;
    private static final int IEEE_802 = 6;
    private static final int UNIQUE = 255;

    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final Field.Address FILTER = DHCP.ipv4("dhcp.option.policy_filter.ip", "Destination");
    private static final Field.Address FILTER_MASK = DHCP.ipv4("dhcp.option.policy_filter.subnet_mask", "Mask");
    private static final Field.Uint PLATEAU = DHCP.uint16("dhcp.option.path_mtu_plateau_table_item", "Size to try");
    private static final Field.Address ROUTE = DHCP.ipv4("dhcp.option.static_route.ip", "Destination");
    private static final Field.Address ROUTER = DHCP.ipv4("dhcp.option.static_route.router", "Router");
    static final Field.Bytes VENDOR_VALUE = DHCP.bytes("dhcp.option.vendor.value", "Vendor's value");
    private static final Field.Uint OVERLOADED = DHCP.uint8("dhcp.option.option_overload", "Options are also in").named(ValueStrings.of(1,
            "the boot file's name", 2, "the server's name", 3, "both names"));
    private static final Field.Uint OTHER = DHCP.uint8("dhcp.client_id.type", "Kind of id");
    private static final Field.Text OTHER_ID = DHCP.text("dhcp.client_id.undef", "Id");
    private static final Field.Text ASSOCIATION = DHCP.text("dhcp.client_id.iaid", "Association");
    private static final Field.Uint UNIQUE_KIND = DHCP.uint16("dhcp.client_id.duid_type", "Unique id's kind").named(ValueStrings.of(1,
            "link-layer address plus time", 2, "vendor's", 3, "link-layer address", 4, "universally unique"));
    private static final Field.Uint HARDWARE_TIME = DHCP.uint16("dhcp.client_id.duid_llt_hw_type", "Hardware");
    private static final Field.Uint HARDWARE = DHCP.uint16("dhcp.client_id.duid_ll_hw_type", "Hardware");
    private static final Field.Uint TIME = DHCP.uint32("dhcp.client_id.time", "Seconds since 2000");
    private static final Field.Text LINK = DHCP.text("dhcp.client_id.link_layer_address", "Link-layer address");
    private static final Field.Uint ENTERPRISE = DHCP.uint32("dhcp.client_id.enterprise_num", "Vendor").in(Base.CUSTOM);
    private static final Field.Bytes IDENTIFIER = DHCP.bytes("dhcp.client_id", "Vendor's id");
    private static final Field.Address UUID = DHCP.address(Ftype.GUID, "dhcp.client_id.uuid", "Machine's id");
    private static final Field.Uint CLASS = DHCP.uint8("dhcp.option.user_class", "User class");
    private static final Field.Uint CLASS_LENGTH = DHCP.uint8("dhcp.option.user_class.length", "Length");
    private static final Field.Bytes CLASS_DATA = DHCP.bytes("dhcp.option.user_class.data", "Class");
    private static final Field.Text CLASS_TEXT = DHCP.text("dhcp.option.user_class.text", "User class as text");
    private static final Field.Uint AGENTS_ONLY = DHCP.uint8("dhcp.option.slp_directory_agent.value", "No others are looked for");
    private static final Field.Address AGENT = DHCP.ipv4("dhcp.option.slp_directory_agent.slpda_address", "Directory agent");
    private static final Field.Uint SCOPE_ONLY = DHCP.uint8("dhcp.option.slp_service_scope.value", "No others are used");
    private static final Field.Text SCOPES = DHCP.textz("dhcp.option.slp_service_scope.string", "Scopes");
    private static final Field.Flags NAME_FLAGS = DHCP.flags(Ftype.UINT8, "dhcp.fqdn.flags", "Flags")
            .with(DHCP.uint8("dhcp.fqdn.mbz", "Reserved").hex().bits(0xf0)).with(DHCP.flag("dhcp.fqdn.n", "The server shall not update DNS", 8, 8))
            .with(DHCP.flag("dhcp.fqdn.e", "The name is encoded as in DNS", 4, 8)).with(DHCP.flag("dhcp.fqdn.o", "The server overrides", 2, 8))
            .with(DHCP.flag("dhcp.fqdn.s", "The server shall update the name's address", 1, 8));
    private static final Field.Uint FORWARD = DHCP.uint8("dhcp.fqdn.rcode1", "Result of updating the address");
    private static final Field.Uint BACKWARD = DHCP.uint8("dhcp.fqdn.rcode2", "Result of updating the name");
    private static final Field.Text CLIENT_NAME = DHCP.text("dhcp.fqdn.name", "Client's name");
    private static final Field.Uint METHOD = DHCP.uint8("dhcp.option.dhcp_authentication.protocol", "Authentication");
    private static final Field.Uint ALGORITHM = DHCP.uint8("dhcp.option.dhcp_authentication.algorithm", "Algorithm");
    private static final Field.Uint DELAYED_ALGORITHM = DHCP.uint8("dhcp.option.dhcp_authentication.alg_delay", "Algorithm");
    private static final Field.Uint REPLAY = DHCP.uint8("dhcp.option.dhcp_authentication.rdm", "Detection of replays");
    private static final Field.Uint COUNTER = DHCP.uint64("dhcp.option.dhcp_authentication.rdm_replay_detection", "Counter").hex();
    private static final Field.Text TOKEN = DHCP.textz("dhcp.option.dhcp_authentication.information", "Token");
    private static final Field.Uint MACHINE_TYPE = DHCP.uint16("dhcp.option.client_system_architecture", "Architecture").named(ValueStrings.builder()
            .of(0, "x86 BIOS").of(1, "NEC/PC98").of(2, "Itanium EFI").of(3, "DEC Alpha").of(4, "Arc x86").of(5, "Intel Lean Client").of(6, "x86 EFI")
            .of(7, "x64 EFI").of(8, "EFI Xscale").of(9, "EBC").of(10, "ARM 32-bit EFI").of(11, "ARM 64-bit EFI").of(16, "x64 EFI from HTTP").build());
    private static final Field.Uint MAJOR = DHCP.uint8("dhcp.client_network_id_major", "Major version");
    private static final Field.Uint MINOR = DHCP.uint8("dhcp.client_network_id_minor", "Minor version");
    private static final Field.Text DOMAIN = DHCP.textz("dhcp.option.dhcp_dns_domain_search_list_fqdn", "Domain");
    private static final Field.Uint ENCODING = DHCP.uint8("dhcp.option.sip_server.encoding", "Encoding").named(ValueStrings.of(0, "names", 1,
            "addresses"));
    private static final Field.Text SIP_NAME = DHCP.textz("dhcp.option.sip_server.name", "SIP server");
    private static final Field.Address SIP_ADDRESS = DHCP.ipv4("dhcp.option.sip_server.address", "SIP server");
    private static final Field.Bytes CLASSLESS_ROUTE = DHCP.bytes("dhcp.option.classless_static_route", "Route");
    private static final Field.Uint CLASS_VENDOR = DHCP.uint32("dhcp.option.vi_class.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Uint VENDOR_CLASS_LENGTH = DHCP.uint8("dhcp.option.vi_class.length", "Length");
    private static final Field.Text VENDOR_CLASS = DHCP.textz("dhcp.option.vi_class.data", "Class");
    private static final Field.Uint VENDOR_ID = DHCP.uint32("dhcp.option.vi.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Uint VENDOR_LENGTH = DHCP.uint8("dhcp.option.vi.length", "Length");
    static final Field.Uint PART_LENGTH = DHCP.uint8("dhcp.option.suboption_length", "Length");
    private static final Field.Uint VENDOR_PART = DHCP.uint8("dhcp.vendor.suboption", "Vendor's option");
    private static final Field.Bytes VENDOR_DATA = DHCP.bytes("dhcp.vendor.data", "Data");
    private static final Field.Uint NONCE_ALGORITHM = DHCP.uint8("dhcp.option.forcerenew_nonce.algorithm", "Algorithm");
    private static final Field.Uint CODE = DHCP.uint8("dhcp.option.bulk_lease.status_code", "Status");
    private static final Field.Text CODE_TEXT = DHCP.text("dhcp.option.bulk_lease.status_code_message", "Status in words");
    private static final Field.Time BASE_TIME = DHCP.time("dhcp.option.bulk_lease.base_time", "Server's time", Base.UTC);
    private static final Field.Time QUERY_START_TIME = DHCP.time("dhcp.option.bulk_lease.query_start_time", "Query from", Base.UTC);
    private static final Field.Time QUERY_END_TIME = DHCP.time("dhcp.option.bulk_lease.query_end_time", "Query to", Base.UTC);
    private static final Field.Uint PORT_OFFSET = DHCP.uint8("dhcp.option.portparams.offset", "Offset");
    private static final Field.Uint PORT_LENGTH = DHCP.uint8("dhcp.option.portparams.psid_length", "Bits of the port set");
    private static final Field.Bytes PORT_SET = DHCP.bytes("dhcp.option.portparams.psid", "Port set");
    private static final Field.Uint RAPID_MASK = DHCP.uint8("dhcp.option.6RD.ipv4_mask_len", "Bits of the IPv4 mask");
    private static final Field.Uint RAPID_LENGTH = DHCP.uint8("dhcp.option.6RD.prefix_len", "Bits of the prefix");
    private static final Field.Address RAPID_PREFIX = DHCP.ipv6("dhcp.option.6RD.prefix", "Prefix");
    private static final Field.Address RAPID_RELAY = DHCP.ipv4("dhcp.option.6RD.border_relay_ip", "Border relay");
    static final Expert NO_LENGTH = DHCP.expert("dhcp.missing_subopt_length", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "There is no room for the part's length");
    static final Expert NO_VALUE = DHCP.expert("dhcp.missing_subopt_value", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "There is no room for the part's value");
    private static final Expert NOT_STANDARD = DHCP.expert("dhcp.option.nonstd_data", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "The user class is not written as RFC 3004 says");
    private static final Expert WRONG_ROUTE = DHCP.expert("dhcp.option.classless_static.route", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "A mask has 32 bits at most");
    private static final Expert WRONG_ENCODING = DHCP.expert("dhcp.option.sip_server_address.encoding", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "Neither names nor addresses");
    private static final Expert WRONG_PREFIX = DHCP.expert("dhcp.option.6RD.malformed", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The option is too short");

    private Values() {
    }

    /**
     * Begins a part of an option: a number and a length of one byte each, then the value, at which the cursor stands afterwards.
     *
     * @param at    where its number is
     * @param shown where its item begins
     * @return the item, which is entered
     */
    static int enterPart(Dissection d, Field.Uint f, int at, int shown) {
        int part = d.add(f, shown, 2 + d.byteAt(at + 1), d.byteAt(at));
        d.enter(part);
        d.uintAt(PART_LENGTH, at + 1);
        d.position(at + 2);
        return part;
    }

    /** Shows the value of a part from the cursor on, below the part's item. */
    interface PartValue {
        void show(int length, int part);
    }

    /**
     * Records a part of an option, type, length and value, at the cursor, and moves it behind the part.
     *
     * @param item the option's, for the remark that a part ends before its length
     * @return false where the part does not lie before the end: then no others follow
     */
    static boolean part(Dissection d, Field.Uint f, int end, int item, PartValue value) {
        int at = d.position();
        if (end - at < 2) {
            d.expert(item, NO_LENGTH);
            return false;
        }
        int length = d.byteAt(at + 1);
        int part = enterPart(d, f, at, at);
        boolean fits = length <= end - at - 2;
        if (fits) {
            value.show(length, part);
        } else {
            d.expert(part, NO_VALUE);
        }
        d.leave(part);
        if (fits) {
            d.position(at + 2 + length);
        }
        return fits;
    }

    static void load() {
        RelayOptions.load();
        BootOptions.load();
        ServiceOptions.load();
        VendorOptions.load();
        Encapsulated.load();
        VendorClass.load();
        Telephones.load();
    }

    /** Whether an option of a type has parts that {@link #show} knows. */
    static boolean takes(int type) {
        return switch (type) {
        case POLICY, PLATEAUS, ROUTES, VENDOR, OVERLOAD, CLIENT, USER_CLASS, AGENTS, SCOPE, NAME, RELAY, AUTHENTICATION, ARCHITECTURE, INTERFACE,
                MACHINE, SEARCH, SIP, CLASSLESS, CLASSLESS_BEFORE, VENDOR_CLASSES, VENDORS, NONCE, STATUS, RAPID, START, QUERY_START, QUERY_END,
                PORTS -> true;
        default -> false;
        };
    }

    /** Shows the parts of the option whose value begins at the cursor; the client's class gives the vendor's option its meaning. */
    static void show(Dissection d, int type, int length, int item, String vendorClass) {
        int end = d.position() + length;
        switch (type) {
        case POLICY -> pairs(d, FILTER, FILTER_MASK, end, item);
        case ROUTES -> pairs(d, ROUTE, ROUTER, end, item);
        case PLATEAUS -> shorts(d, PLATEAU, end, item);
        case ARCHITECTURE -> shorts(d, MACHINE_TYPE, end, item);
        case VENDOR -> {
            if (vendorClass.startsWith(BootOptions.CLIENT)) {
                d.step(DHCP.filterName());
                BootOptions.show(d, VENDOR_VALUE, end, item);
            } else if (!Encapsulated.show(d, vendorClass, end, item)) {
                d.add(VENDOR_VALUE, d.position(), length);
            }
        }
        case OVERLOAD -> {
            if (length > 0) {
                d.uint(OVERLOADED);
            }
        }
        case CLIENT -> client(d, length);
        case USER_CLASS -> userClass(d, length, end, item);
        case AGENTS -> {
            if (length > 0) {
                d.uint(AGENTS_ONLY);
                addresses(d, AGENT, end, item);
            }
        }
        case SCOPE -> {
            if (length > 0) {
                d.uint(SCOPE_ONLY);
                d.text(SCOPES, length - 1, Encoding.ASCII);
            }
        }
        case NAME -> name(d, length, item);
        case RELAY -> RelayOptions.show(d, end, item);
        case AUTHENTICATION -> authentication(d, length, end, item);
        case INTERFACE -> {
            if (length > 1 && d.byteAt(d.position()) == 1) {
                d.skip(1);
                d.uint(MAJOR);
                need(d, length > 2);
                d.uint(MINOR);
            }
        }
        case MACHINE -> machine(d, length);
        case SEARCH -> names(d, DOMAIN, d.position(), end);
        case SIP -> sip(d, end, item);
        case CLASSLESS, CLASSLESS_BEFORE -> routes(d, end, item);
        case VENDOR_CLASSES -> vendorClasses(d, length, end, item);
        case VENDORS -> vendors(d, end, item);
        case NONCE -> {
            while (d.position() < end) {
                d.uint(NONCE_ALGORITHM);
            }
        }
        case STATUS -> {
            if (length > 0) {
                d.uint(CODE);
                if (length > 1) {
                    d.text(CODE_TEXT, length - 1, Encoding.UTF_8);
                }
            }
        }
        case START -> time(d, BASE_TIME);
        case QUERY_START -> time(d, QUERY_START_TIME);
        case QUERY_END -> time(d, QUERY_END_TIME);
        case PORTS -> {
            d.uint(PORT_OFFSET);
            d.uint(PORT_LENGTH);
            d.bytes(PORT_SET, 2);
        }
        case RAPID -> {
            if (length < 22) {
                d.expert(item, WRONG_PREFIX);
                return;
            }
            d.uint(RAPID_MASK);
            d.uint(RAPID_LENGTH);
            d.address(RAPID_PREFIX);
            addresses(d, RAPID_RELAY, end, item);
        }
        default -> {
        }
        }
    }

    /** Has the message end as malformed where an option's value ends too early. */
    private static void need(Dissection d, boolean there) {
        if (!there) {
            d.peekAt(d.length(), 1);
        }
    }

    /** Whether the length of an option's value can be right; where not, the value is shown as bytes. */
    static boolean fits(int type, int length) {
        return switch (type) {
        case PLATEAUS -> length > 0;
        case START, QUERY_START, QUERY_END, PORTS -> length == 4;
        default -> true;
        };
    }

    private static void addresses(Dissection d, Field.Address field, int end, int item) {
        while (end - d.position() >= 4) {
            d.address(field);
        }
        if (d.position() < end) {
            d.expert(item, Options.WRONG_LENGTH);
        }
    }

    private static void pairs(Dissection d, Field.Address first, Field.Address second, int end, int item) {
        while (end - d.position() >= 8) {
            d.address(first);
            d.address(second);
        }
        if (d.position() < end) {
            d.expert(item, Options.WRONG_LENGTH);
        }
    }

    private static void shorts(Dissection d, Field.Uint field, int end, int item) {
        while (end - d.position() >= 2) {
            d.uint(field);
        }
        if (d.position() < end) {
            d.expert(item, Options.WRONG_LENGTH);
        }
    }

    /** RFC 2132 section 9.14: a hardware address, or with RFC 4361 what a client of DHCPv6 has, or anything. */
    private static void client(Dissection d, int length) {
        int at = d.position();
        if (length < 1) {
            return;
        }
        int kind = d.byteAt(at);
        if (length == 7 && (kind == ETHERNET || kind == IEEE_802)) {
            d.uint(DhcpDissector.HARDWARE);
            d.address(DhcpDissector.MAC);
        } else if (length == 17 && kind == 0) {
            machine(d, length);
        } else if (kind == UNIQUE) {
            unique(d, at, length);
        } else if (kind == 0 && length > 1) {
            d.uint(OTHER);
            d.text(OTHER_ID, length - 1, Encoding.ASCII);
        }
    }

    private static void unique(Dissection d, int at, int length) {
        need(d, length >= 5);
        d.add(ASSOCIATION, at + 1, 4, hex(d, at + 1, 4, ""));
        d.position(at + 5);
        need(d, length >= 7);
        switch (d.u(UNIQUE_KIND)) {
        case 1 -> {
            if (length >= 13) {
                int hardware = d.u(HARDWARE_TIME);
                d.uint(TIME);
                link(d, hardware, length - 13);
            }
        }
        case 2 -> {
            if (length >= 11) {
                d.uint(ENTERPRISE);
                if (length > 11) {
                    d.bytes(IDENTIFIER, length - 11);
                }
            }
        }
        case 3 -> {
            if (length >= 9) {
                link(d, d.u(HARDWARE), length - 9);
            }
        }
        default -> {
        }
        }
    }

    private static void link(Dissection d, int hardware, int length) {
        if (length > 0) {
            boolean colons = length == 6 && (hardware == ETHERNET || hardware == IEEE_802);
            d.add(LINK, d.position(), length, hex(d, d.position(), length, colons ? ":" : ""));
        }
    }

    private static String hex(Dissection d, int at, int length, String between) {
        StringBuilder to = new StringBuilder(3 * length);
        for (int i = 0; i < length; i++) {
            int b = d.byteAt(at + i);
            to.append(i > 0 ? between : "").append(Character.forDigit(b >> 4, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return to.toString();
    }

    /** RFC 4578 section 2.3: the id has its first three parts in the byte order of the machines that it comes from. */
    private static void machine(Dissection d, int length) {
        int at = d.position();
        if (length != 17 || d.byteAt(at) != 0) {
            return;
        }
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        byte[] id = new byte[16];
        for (int i = 0; i < id.length; i++) {
            id[i] = (byte) d.byteAt(at + 1 + order[i]);
        }
        d.add(UUID, at + 1, id.length, id, 0, id.length);
    }

    private static void userClass(Dissection d, int length, int end, int item) {
        if (length < 2) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        for (int n = 0; d.position() < end; n++) {
            int at = d.position();
            int size = d.byteAt(at);
            if (size == 0 || at + 1 + size > end) {
                d.text(CLASS_TEXT, end - at, Encoding.ASCII);
                d.expert(d.last(), NOT_STANDARD);
                return;
            }
            int one = d.add(CLASS, at, 1 + size, n);
            d.enter(one);
            d.uint(CLASS_LENGTH);
            d.bytes(CLASS_DATA, size);
            d.leave(one);
        }
    }

    private static void name(Dissection d, int length, int item) {
        if (length < 3) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        boolean encoded = (d.flags(NAME_FLAGS) & 4) != 0;
        d.uint(FORWARD);
        d.uint(BACKWARD);
        int at = d.position();
        int rest = length - 3;
        if (rest == 0) {
            return;
        }
        if (encoded) {
            StringBuilder text = new StringBuilder();
            one(d, at, at, at + rest, text);
            d.add(CLIENT_NAME, at, rest, text);
        } else {
            d.text(CLIENT_NAME, rest, Encoding.ASCII);
        }
    }

    private static void authentication(Dissection d, int length, int end, int item) {
        if (length < 11) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        int method = d.u(METHOD);
        d.uint(method == 1 ? DELAYED_ALGORITHM : ALGORITHM);
        d.uint(REPLAY);
        d.uint(COUNTER);
        if (method == 0 && d.position() < end) {
            d.text(TOKEN, end - d.position(), Encoding.ASCII);
        }
    }

    /** The seconds since 1970 that a lease query tells (RFC 6926 section 6.2.4). */
    private static void time(Dissection d, Field.Time field) {
        d.add(field, d.position(), 4, d.peek(0, 4) * 1_000_000_000L);
        d.skip(4);
    }

    private static void sip(Dissection d, int end, int item) {
        if (d.position() >= end) {
            return;
        }
        int encoding = d.u(ENCODING);
        if (encoding == 0) {
            names(d, SIP_NAME, d.position(), end);
        } else if (encoding == 1) {
            if ((end - d.position()) % 4 != 0) {
                d.expert(item, Options.WRONG_LENGTH);
            } else {
                addresses(d, SIP_ADDRESS, end, item);
            }
        } else {
            d.expert(item, WRONG_ENCODING);
        }
    }

    /** Shows names, which may point to each other (RFC 3397 section 2). */
    static void names(Dissection d, Field.Text field, int base, int end) {
        while (d.position() < end) {
            int at = d.position();
            StringBuilder text = new StringBuilder();
            int behind = one(d, base, at, end, text);
            d.add(field, at, behind - at, text);
            d.position(behind);
        }
    }

    /** Reads a name of DNS whose pointers count from a base, and answers where it ends. */
    private static int one(Dissection d, int base, int from, int end, StringBuilder text) {
        int at = from;
        int behind = -1;
        for (int jumps = 0; jumps < 64 && (behind >= 0 || at < end); jumps++) {
            int length = d.byteAt(at);
            if (length == 0) {
                return behind >= 0 ? behind : at + 1;
            }
            if (length >= 0xc0) {
                int to = base + (((length & 0x3f) << 8) | d.byteAt(at + 1));
                behind = behind >= 0 ? behind : at + 2;
                if (to >= at) {
                    return behind;
                }
                at = to;
                continue;
            }
            d.peekAt(at + length, 1);
            text.append(text.isEmpty() ? "" : ".").append(new String(d.array(), d.arrayOffset() + at + 1, length, Encoding.ASCII.charset()));
            at += 1 + length;
        }
        return behind >= 0 ? behind : at;
    }

    private static void routes(Dissection d, int end, int item) {
        if (end - d.position() < 5) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        while (d.position() < end) {
            int bits = d.byteAt(d.position());
            if (bits > 32) {
                d.expert(item, WRONG_ROUTE);
                return;
            }
            d.bytes(CLASSLESS_ROUTE, 1 + (bits + 7) / 8 + 4);
        }
    }

    private static void vendorClasses(Dissection d, int length, int end, int item) {
        if (length < 5) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        while (end - d.position() >= 5) {
            d.uint(CLASS_VENDOR);
            int size = d.u(VENDOR_CLASS_LENGTH);
            d.text(VENDOR_CLASS, size, Encoding.ASCII);
        }
    }

    private static void vendors(Dissection d, int end, int item) {
        while (end - d.position() >= 5) {
            d.uint(VENDOR_ID);
            int one = d.last();
            d.enter(one);
            long vendor = d.peekAt(d.position() - 4, 4);
            int size = d.u(VENDOR_LENGTH);
            int behind = Math.min(end, d.position() + size);
            if (VendorOptions.takes(vendor)) {
                VendorOptions.show(d, vendor, behind);
            }
            while (d.position() < behind) {
                int part = d.add(VENDOR_PART, d.position(), 1, d.byteAt(d.position()));
                d.skip(1);
                if (d.position() >= behind) {
                    d.expert(part, NO_LENGTH);
                    break;
                }
                d.enter(part);
                int bytes = d.u(PART_LENGTH);
                if (d.position() + bytes > behind) {
                    d.expert(part, NO_VALUE);
                    d.leave(part);
                    break;
                }
                d.bytes(VENDOR_DATA, bytes);
                d.leave(part);
            }
            d.leave(one);
            d.position(behind);
        }
        if (d.position() < end) {
            d.expert(item, Options.WRONG_LENGTH);
        }
    }
}
