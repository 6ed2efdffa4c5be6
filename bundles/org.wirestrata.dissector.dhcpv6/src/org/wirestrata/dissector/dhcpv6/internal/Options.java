package org.wirestrata.dissector.dhcpv6.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Options: RFC 8415 section 21, and those of RFC 3319, 3646, 3898, 4075, 4242, 4280, 4580, 4649, 4704, 4833, 4994, 5007, 5192, 5417, 5460, 5908,
 * 6334, 6603, 6610, 7710, 8156, 8357, 8520.
 */
final class Options {
    static final int RELAYED = 9;
    private static final int CLIENT = 1;
    private static final int SERVER = 2;
    private static final int ASSOCIATION = 3;
    private static final int TEMPORARY = 4;
    private static final int ADDRESS = 5;
    private static final int ASKED = 6;
    private static final int ELAPSED = 8;
    private static final int AUTHENTICATION = 11;
    private static final int STATUS = 13;
    private static final int USER_CLASS = 15;
    private static final int VENDOR_CLASS = 16;
    private static final int VENDOR = 17;
    private static final int INTERFACE = 18;
    private static final int RECONFIGURE_ACCEPT = 20;
    private static final int RAPID_COMMIT = 14;
    private static final int PREFIXES = 25;
    private static final int PREFIX = 26;
    private static final int REMOTE = 37;
    private static final int SUBSCRIBER = 38;
    private static final int CLIENT_NAME = 39;
    private static final int ECHO = 43;
    private static final int QUERY = 44;
    private static final int CLIENT_DATA = 45;
    private static final int RELAY_DATA = 47;
    private static final int RELAY = 53;
    private static final int TIME_SERVER = 56;
    private static final int TUNNEL = 64;
    private static final int EXCLUDED = 67;
    private static final int PRIORITY = 111;
    private static final int RELAY_PORT = 135;
    private static final int CONNECT = 115;
    private static final int HOST_NAME = 117;
    private static final int ZONE_NAME = 118;
    private static final int NAME_FLAGS = 119;
    private static final int VERSION = 127;
    private static final int RECONFIGURE = 129;
    private static final int SERVER_FLAGS = 131;
    private static final int ACCESS = 167;
    private static final int HEAD = 4;
    private static final int SIX = 16;
    /** Options within options at most. */
    private static final int DEEPEST = 64;
    /** 2000-01-01, from which the time in a unique id counts, and the seconds that it can count. */
    private static final long EPOCH = 946_684_800L;
    private static final long SECONDS = 0xffff_ffffL;
    /** Bytes of a client's id that the packet list shows. */
    private static final int SHOWN = 36;
    private static final int DELAYED = 2;
    private static final int HMAC = 1;
    private static final int HMAC_LENGTH = 20;

    private static final Protocol DHCPV6 = Dhcpv6Dissector.DHCPV6;
    private static final Field.Text OPTION = DHCPV6.text("dhcpv6.option.type_str", "Option");
    private static final Field.Uint TYPE = DHCPV6.uint16("dhcpv6.option.type", "Option").named(OptionNames.NAMES);
    private static final Field.Uint LENGTH = DHCPV6.uint16("dhcpv6.option.length", "Length");
    private static final Field.Bytes ID = DHCPV6.bytes("dhcpv6.duid.bytes", "Unique id");
    private static final Field.Uint ID_TYPE = DHCPV6.uint16("dhcpv6.duid.type", "Unique id's kind")
            .named(ValueStrings.of(1, "link-layer address plus time", 2, "assigned by vendor based on Enterprise number",
                    3, "link-layer address", 4, "Universally Unique IDentifier"));
    private static final Field.Uint HARDWARE_TIME = DHCPV6.uint16("dhcpv6.duidllt.hwtype", "Hardware").named(AssignedNumbers.HARDWARE);
    private static final Field.Time TIME = DHCPV6.time("dhcpv6.duidllt.time", "Time", Base.UTC);
    private static final Field.Text LINK_TIME = DHCPV6.text("dhcpv6.duidllt.link_layer_addr", "Link-layer address");
    private static final Field.Uint HARDWARE = DHCPV6.uint16("dhcpv6.duidll.hwtype", "Hardware").named(AssignedNumbers.HARDWARE);
    private static final Field.Text LINK = DHCPV6.text("dhcpv6.duidll.link_layer_addr", "Link-layer address");
    private static final Field.Uint ID_VENDOR = DHCPV6.uint32("dhcpv6.duiden.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Bytes ID_VENDORS = DHCPV6.bytes("dhcpv6.duiden.identifier", "Vendor's id");
    private static final Field.Bytes ID_UNIVERSAL = DHCPV6.bytes("dhcpv6.duiduuid.bytes", "Universally unique id");
    private static final Field.Text ASSOCIATION_ID = DHCPV6.text("dhcpv6.iaid", "Association");
    private static final Field.Text TEMPORARY_ID = DHCPV6.text("dhcpv6.iata", "Association");
    private static final Field.Uint T1 = DHCPV6.uint32("dhcpv6.iaid.t1", "Time to renew");
    private static final Field.Uint T2 = DHCPV6.uint32("dhcpv6.iaid.t2", "Time to ask anybody");
    private static final Field.Address GIVEN = DHCPV6.ipv6("dhcpv6.iaaddr.ip", "Address");
    private static final Field.Uint PREFERRED = DHCPV6.uint32("dhcpv6.iaaddr.pref_lifetime", "Preferred lifetime");
    private static final Field.Uint VALID = DHCPV6.uint32("dhcpv6.iaaddr.valid_lifetime", "Valid lifetime");
    private static final Field.Uint PREFIX_PREFERRED = DHCPV6.uint32("dhcpv6.iaprefix.pref_lifetime", "Preferred lifetime");
    private static final Field.Uint PREFIX_VALID = DHCPV6.uint32("dhcpv6.iaprefix.valid_lifetime", "Valid lifetime");
    private static final Field.Uint PREFIX_LENGTH = DHCPV6.uint8("dhcpv6.iaprefix.pref_len", "Bits of the prefix");
    private static final Field.Address PREFIX_ADDRESS = DHCPV6.ipv6("dhcpv6.iaprefix.pref_addr", "Prefix");
    private static final Field.Uint EXCLUDED_LENGTH = DHCPV6.uint8("dhcpv6.pd_exclude.pref_len", "Bits of the prefix");
    private static final Field.Bytes EXCLUDED_NET = DHCPV6.bytes("dhcpv6.pd_exclude.subnet_id", "Subnet");
    private static final Field.Uint REQUESTED = DHCPV6.uint16("dhcpv6.requested_option_code", "Option asked for").named(OptionNames.NAMES);
    private static final Field.Uint WAITED = DHCPV6.uint16("dhcpv6.elapsed_time", "Time since the beginning in ms");
    private static final Field.Uint METHOD = DHCPV6.uint8("dhcpv6.auth.protocol", "Authentication")
            .named(ValueStrings.of(0, "configuration token", 1, "delayed, obsolete", DELAYED, "delayed", 3, "key for reconfiguration"));
    private static final Field.Uint ALGORITHM = DHCPV6.uint8("dhcpv6.auth.algorithm", "Algorithm").named(ValueStrings.of(HMAC, "HMAC-MD5"));
    private static final Field.Uint REPLAY = DHCPV6.uint8("dhcpv6.auth.rdm", "Detection of replays").named(ValueStrings.of(0, "counter"));
    private static final Field.Bytes REPLAY_VALUE = DHCPV6.bytes("dhcpv6.auth.replay_detection", "Counter");
    private static final Field.Bytes INFORMATION = DHCPV6.bytes("dhcpv6.auth.info", "Information");
    private static final Field.Text REALM = DHCPV6.text("dhcpv6.auth.realm", "Realm");
    private static final Field.Uint KEY = DHCPV6.uint32("dhcpv6.auth.key_id", "Key id");
    private static final Field.Bytes DIGEST = DHCPV6.bytes("dhcpv6.auth.md5_data", "HMAC-MD5");
    private static final Field.Uint CODE = DHCPV6.uint16("dhcpv6.status_code", "Status").named(ValueStrings.counting("Success", "UnspecFail",
            "NoAddrsAvail", "NoBinding", "NotOnLink", "UseMulticast", "NoPrefixAvail", "UnknownQueryType", "MalformedQuery", "NotConfigured",
            "NotAllowed", "QueryTerminated", "DataMissing", "CatchUpComplete", "NotSupported", "TLSConnectionRefused"));
    private static final Field.Text STATUS_TEXT = DHCPV6.text("dhcpv6.status_msg", "Status in words");
    private static final Field.Uint USER_LENGTH = DHCPV6.uint16("dhcpv6.userclass.length", "Length");
    private static final Field.Bytes USER = DHCPV6.bytes("dhcpv6.userclass.opaque_data", "Class");
    private static final Field.Bytes INTERFACE_ID = DHCPV6.bytes("dhcpv6.interface_id", "Interface");
    private static final Field.Uint REMOTE_VENDOR = DHCPV6.uint32("dhcpv6.remoteid.enterprise", "Vendor").in(Base.CUSTOM);
    private static final Field.Bytes REMOTE_ID = DHCPV6.bytes("dhcpv6.remoteid_enterprise_id", "Remote id");
    private static final Field.Text SUBSCRIBER_ID = DHCPV6.text("dhcpv6.subscriber_id", "Subscriber");
    private static final Field.Uint NAMES_FLAGS = DHCPV6.uint8("dhcpv6.client_fqdn_flags", "Flags").hex();
    private static final Field.Uint[] ASKS_NAME = {DHCPV6.flag("dhcpv6.clientfqdn.client.n", "The server shall not update DNS", 4, 8),
        DHCPV6.flag("dhcpv6.clientfqdn.client.s", "The server shall update the name's address", 1, 8)};
    private static final Field.Uint[] TELLS_NAME = {DHCPV6.flag("dhcpv6.clientfqdn.server.n", "The server does not update DNS", 4, 8),
        DHCPV6.flag("dhcpv6.clientfqdn.server.o", "The server overrides what the client wanted", 2, 8),
        DHCPV6.flag("dhcpv6.clientfqdn.server.s", "The server updates the name's address", 1, 8)};
    private static final Field.Uint WRONG_MESSAGE = DHCPV6.uint8("dhcpv6.clientfqdn.bad_msgtype", "Message").hex()
            .named(Dhcpv6Dissector.MESSAGES);
    private static final Field.Text CLIENT_DOMAIN = DHCPV6.text("dhcpv6.client_domain", "Client's name");
    private static final Field.Uint QUERY_TYPE = DHCPV6.uint8("dhcpv6.lq_query", "Query by").named(ValueStrings.of(1, "address", 2, "client id",
            3, "relay id", 4, "link address", 5, "remote id"));
    private static final Field.Address QUERY_LINK = DHCPV6.ipv6("dhcpv6.lq_query_link_address", "Link's address");
    private static final Field.Address RELAY_PEER = DHCPV6.ipv6("dhcpv6.lq_relay_data_peer_addr", "Peer's address");
    private static final Field.Text RELAY_MESSAGE = DHCPV6.text("dhcpv6.lq_relay_data_msg", "Relay's message");
    private static final Field.Uint TIME_TYPE = DHCPV6.uint16("dhcpv6.ntpserver.option.type", "Kind").named(ValueStrings.of(1, "server address", 2,
            "multicast address", 3, "server name"));
    private static final Field.Uint TIME_LENGTH = DHCPV6.uint16("dhcpv6.ntpserver.option.length", "Length");
    private static final Field.Address TIME_ADDRESS = DHCPV6.ipv6("dhcpv6.ntpserver.addr", "Server");
    private static final Field.Address TIME_GROUP = DHCPV6.ipv6("dhcpv6.ntpserver.mc_addr", "Multicast address");
    private static final Field.Text TIME_NAME = DHCPV6.text("dhcpv6.ntpserver.fqdn", "Server's name");
    private static final Field.Text TUNNEL_NAME = DHCPV6.text("dhcpv6.aftr_name", "Tunnel's end");
    private static final Field.Text ACCESS_ID = DHCPV6.text("dhcpv6.nai", "Network access identifier");
    private static final Field.Uint MECHANISM = DHCPV6.uint16("dhcpv6.option_code", "Mechanism").hex().named(ValueStrings.of(64, "DS-Lite", 88,
            "DHCPv4 over DHCPv6", 94, "MAP-E", 95, "MAP-T", 96, "Lightweight 4over6"));
    private static final Field.Flags CONNECT_FLAGS = DHCPV6.flags(Ftype.UINT16, "dhcpv6.failover.connect.flags", "Flags")
            .with(DHCPV6.flag("dhcpv6.failover.connect.flags.reserved", "Reserved", 0xfffe, 16))
            .with(DHCPV6.flag("dhcpv6.failover.connect.flags.f", "Prefixes of fixed length", 1, 16));
    private static final Field.Flags NAME_FLAGS_WORD = DHCPV6.flags(Ftype.UINT16, "dhcpv6.failover.dns.flags", "Flags")
            .with(DHCPV6.flag("dhcpv6.failover.dns.flags.reserved", "Reserved", 0xfff0, 16))
            .with(DHCPV6.flag("dhcpv6.failover.dns.flags.u", "The name asked for is used", 8, 16))
            .with(DHCPV6.flag("dhcpv6.failover.dns.flags.s", "The name is made up", 4, 16))
            .with(DHCPV6.flag("dhcpv6.failover.dns.flags.r", "Reverse is up to date", 2, 16))
            .with(DHCPV6.flag("dhcpv6.failover.dns.flags.f", "Forward is up to date", 1, 16));
    private static final Field.Text HOST = DHCPV6.text("dhcpv6.failover.dns_hostname", "Host name");
    private static final Field.Text ZONE = DHCPV6.text("dhcpv6.failover.dns_zonename", "Zone");
    private static final Field.Uint MAJOR = DHCPV6.uint16("dhcpv6.failover.protocol.major_version", "Major version");
    private static final Field.Uint MINOR = DHCPV6.uint16("dhcpv6.failover.protocol.minor_version", "Minor version");
    private static final Field.Uint RECONFIGURED = DHCPV6.uint32("dhcpv6.failover.reconfigure_time", "Time of reconfiguration");
    private static final Field.Bytes RECONFIGURE_KEY = DHCPV6.bytes("dhcpv6.failover.reconfigure_key", "Key of reconfiguration");
    private static final Field.Flags SERVER_FLAGS_WORD = DHCPV6.flags(Ftype.UINT8, "dhcpv6.failover.server.flags", "Flags")
            .with(DHCPV6.flag("dhcpv6.failover.server.flags.reserved", "Reserved", 0xf8, 8))
            .with(DHCPV6.flag("dhcpv6.failover.server.flags.a", "Start acknowledged", 4, 8))
            .with(DHCPV6.flag("dhcpv6.failover.server.flags.s", "Starting", 2, 8))
            .with(DHCPV6.flag("dhcpv6.failover.server.flags.c", "Has talked to its partner", 1, 8));
    private static final Expert MALFORMED = DHCPV6.expert("dhcpv6.malformed_option", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The option's length does not fit");
    private static final Expert NOT_IN_MESSAGE = DHCPV6.expert("dhcpv6.bad_msgtype", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The message must not have this option (RFC 4704 section 5)");
    private static final Expert BOTH_BITS = DHCPV6.expert("dhcpv6.s_bit_should_be_zero", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "Where the server shall not update DNS, it shall not update the address (RFC 4704 section 4.1)");

    /** Options that are a number, with its width by the field, by their types. */
    private static final Map<Integer, Field.Uint> NUMBERS = new HashMap<>();
    /** Options that are addresses, any number of them. */
    private static final Map<Integer, Field.Address> LISTS = new HashMap<>();
    /** Options that are one address. */
    private static final Map<Integer, Field.Address> ADDRESSES = new HashMap<>();
    /** Options that are names. */
    private static final Map<Integer, Field.Text> DOMAINS = new HashMap<>();
    /** Options that are text: those that may be empty are shown even then. */
    private static final Map<Integer, Field.Text> TEXTS = new HashMap<>();
    private static final Map<Integer, Field.Text> EMPTY_TEXTS = new HashMap<>();

    static {
        NUMBERS.put(7, DHCPV6.uint8("dhcpv6.option_preference", "Preference"));
        NUMBERS.put(19, DHCPV6.uint8("dhcpv6.reconf_msg", "Answer with").named(Dhcpv6Dissector.MESSAGES));
        number(32, "lifetime", "Seconds until the information is asked for again");
        number(46, "clt_time", "Seconds since the client was heard of");
        NUMBERS.put(114, DHCPV6.uint8("dhcpv6.failover.binding_status", "Binding").named(ValueStrings.counting("reserved", "ACTIVE", "EXPIRED",
                "RELEASED", "PENDING-FREE", "FREE", "FREE-BACKUP", "ABANDONED", "RESET")));
        number(120, "failover.expiration_time", "Expires at");
        number(121, "failover.max_unacked_bndupd", "Updates without acknowledgement at most");
        number(122, "failover.mclt", "Lead of the client's time at most");
        number(123, "failover.partner_lifetime", "Partner's lifetime");
        number(124, "failover.partner_lifetime_sent", "Partner's lifetime as sent");
        number(125, "failover.partner_down_time", "Partner down since");
        number(126, "failover.partner_raw_clt_time", "Partner's time of the client");
        number(128, "failover.keepalive_time", "Seconds between signs of life");
        NUMBERS.put(132, DHCPV6.uint8("dhcpv6.failover.server_state", "State").named(ValueStrings.counting("reserved", "STARTUP", "NORMAL",
                "COMMUNICATIONS-INTERRUPTED", "PARTNER-DOWN", "POTENTIAL-CONFLICT", "RECOVER", "RECOVER-WAIT", "RECOVER-DONE",
                "RESOLUTION-INTERRUPTED", "CONFLICT-DONE")));
        number(133, "failover.start_time_of_state", "State since");
        number(134, "failover.state_expiration_time", "State until");
        NUMBERS.put(RELAY_PORT, DHCPV6.uint16("dhcpv6.relay_port", "Port"));
        list(22, "sip_server_a", "SIP server");
        list(23, "dns_server", "Name server");
        list(27, "nis_server", "NIS server");
        list(28, "nisp_server", "NIS+ server");
        list(31, "sntp_server", "SNTP server");
        list(34, "bcmcs_server_a", "Broadcast and multicast server");
        list(40, "pana_agent", "PANA agent");
        list(48, "lq_client_link", "Client's link");
        list(52, "capwap_ac_v6", "Access controller");
        ADDRESSES.put(12, DHCPV6.ipv6("dhcpv6.unicast", "Server"));
        ADDRESSES.put(165, DHCPV6.ipv6("dhcpv6.mip6_home_agent", "Home agent"));
        ADDRESSES.put(166, DHCPV6.ipv6("dhcpv6.mip6_home_address", "Home address"));
        ADDRESSES.put(Softwires.BORDER_RELAY, Softwires.RELAY);
        DOMAINS.put(21, DHCPV6.text("dhcpv6.sip_server_domain_search_fqdn", "SIP server"));
        DOMAINS.put(24, DHCPV6.text("dhcpv6.search_list_entry", "Domain"));
        DOMAINS.put(29, DHCPV6.text("dhcpv6.nis_fqdn", "NIS domain"));
        DOMAINS.put(30, DHCPV6.text("dhcpv6.nisp_fqdn", "NIS+ domain"));
        DOMAINS.put(33, DHCPV6.text("dhcpv6.bcmcs_server_fqdn", "Broadcast and multicast server"));
        TEXTS.put(41, DHCPV6.text("dhcpv6.timezone", "Time zone by POSIX"));
        TEXTS.put(42, DHCPV6.text("dhcpv6.tzdb", "Time zone by name"));
        TEXTS.put(112, DHCPV6.text("dhcpv6.mudurl", "Description of usage"));
        EMPTY_TEXTS.put(103, DHCPV6.text("dhcpv6.captive_portal", "Portal"));
        EMPTY_TEXTS.put(130, DHCPV6.text("dhcpv6.failover.relationship_name", "Relationship"));
    }

    private Options() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static void number(int type, String name, String label) {
        NUMBERS.put(type, DHCPV6.uint32("dhcpv6." + name, label));
    }

    private static void list(int type, String name, String label) {
        LISTS.put(type, DHCPV6.ipv6("dhcpv6." + name, label));
    }

    /** Shows the options from the cursor to an end. One that would go beyond it, and what follows, is none. */
    static void show(Dissection d, int end, int message, int depth) {
        while (end - d.position() >= HEAD && depth < DEEPEST) {
            int at = d.position();
            int type = (int) d.peek(0, 2);
            int length = (int) d.peek(2, 2);
            int behind = at + HEAD + length;
            if (behind > end) {
                return;
            }
            int item = d.add(OPTION, at, Math.min(HEAD + length, d.remaining()), OptionNames.of(type));
            d.enter(item);
            d.uint(TYPE);
            d.uint(LENGTH);
            if (!value(d, type, length, behind, message, depth)) {
                d.expert(item, MALFORMED);
            }
            d.leave(item);
            d.position(behind);
        }
    }

    /** Shows an option's value; false where its length does not fit. */
    private static boolean value(Dissection d, int type, int length, int end, int message, int depth) {
        Field.Uint number = NUMBERS.get(type);
        if (number != null) {
            return number(d, number, length);
        }
        if (LISTS.containsKey(type)) {
            return list(d, LISTS.get(type), length, end);
        }
        if (ADDRESSES.containsKey(type)) {
            return length == SIX && list(d, ADDRESSES.get(type), length, end);
        }
        if (DOMAINS.containsKey(type)) {
            domains(d, DOMAINS.get(type), length, end);
            return true;
        }
        if (TEXTS.containsKey(type) && length > 0) {
            d.text(TEXTS.get(type), length, Encoding.ASCII);
            return true;
        }
        if (EMPTY_TEXTS.containsKey(type)) {
            d.text(EMPTY_TEXTS.get(type), length, Encoding.ASCII);
            return true;
        }
        if (type >= CONNECT && type <= SERVER_FLAGS) {
            return failover(d, type, length, end);
        }
        return switch (type) {
        case CLIENT, SERVER, RELAY -> unique(d, type, length);
        case ASSOCIATION, PREFIXES, TEMPORARY, ADDRESS, PREFIX -> association(d, type, length, end, message, depth);
        case ASKED, ECHO -> {
            while (d.position() < end) {
                d.uint(REQUESTED);
            }
            yield true;
        }
        case ELAPSED -> {
            if (length == 2) {
                d.add(WAITED, d.position(), 2, 10 * d.peek(0, 2));
            }
            yield length == 2;
        }
        case RELAYED -> {
            if (length > 0) {
                int item = d.open(DHCPV6.layer(), d.position(), Math.min(length, d.remaining()));
                Dhcpv6Dissector.message(d, end, depth + 1);
                d.leave(item);
            }
            yield length > 0;
        }
        case AUTHENTICATION -> authentication(d, length, end);
        case STATUS -> {
            d.uint(CODE);
            if (length > 2) {
                d.text(STATUS_TEXT, length - 2, Encoding.ASCII);
            }
            yield true;
        }
        case RAPID_COMMIT, RECONFIGURE_ACCEPT -> length == 0 || type == RAPID_COMMIT;
        case USER_CLASS -> userClass(d, end);
        case VENDOR_CLASS -> {
            if (length >= 4) {
                Vendor.sort(d, length);
            }
            yield length >= 4;
        }
        case VENDOR -> {
            if (length >= 4) {
                Vendor.options(d, end);
            }
            yield length >= 4;
        }
        case INTERFACE -> {
            if (length > 0) {
                d.bytes(INTERFACE_ID, length);
            }
            yield length > 0;
        }
        case REMOTE -> {
            if (length >= 4) {
                d.uint(REMOTE_VENDOR);
                d.bytes(REMOTE_ID, length - 4);
            }
            yield length >= 4;
        }
        case SUBSCRIBER -> {
            if (length > 0) {
                d.text(SUBSCRIBER_ID, length, Encoding.ASCII);
            }
            yield length > 0;
        }
        case CLIENT_NAME -> clientName(d, length, end, message);
        case QUERY -> {
            if (length > SIX) {
                d.uint(QUERY_TYPE);
                d.address(QUERY_LINK);
                show(d, end, message, depth + 1);
            }
            yield length > SIX;
        }
        case CLIENT_DATA -> {
            show(d, end, message, depth + 1);
            yield true;
        }
        case RELAY_DATA -> {
            if (length >= SIX) {
                d.address(RELAY_PEER);
                d.text(RELAY_MESSAGE, length - SIX, Encoding.ASCII);
            }
            yield length >= SIX;
        }
        case TIME_SERVER -> timeServer(d, end);
        case TUNNEL -> {
            Names.show(d, TUNNEL_NAME, end);
            yield true;
        }
        case EXCLUDED -> {
            boolean fits = length >= 2 && length <= SIX + 1;
            if (fits) {
                d.uint(EXCLUDED_LENGTH);
                d.bytes(EXCLUDED_NET, length - 1);
            }
            yield fits;
        }
        case PRIORITY -> {
            while (end - d.position() >= 2) {
                d.uint(MECHANISM);
            }
            yield true;
        }
        case ACCESS -> {
            // the established meaning of the field leaves out the last two bytes
            if (length >= HEAD) {
                d.text(ACCESS_ID, length - 2, Encoding.ASCII);
            }
            yield length >= HEAD;
        }
        case Softwires.RULE, Softwires.DEFAULT_RULE, Softwires.BINDING, Softwires.PORTS -> {
            boolean fits = Softwires.show(d, type, length);
            if (fits && type != Softwires.PORTS && type != Softwires.DEFAULT_RULE) {
                show(d, end, message, depth + 1);
            }
            yield fits;
        }
        default -> {
            if (type >= Softwires.FIRST_CONTAINER && type <= Softwires.LAST_CONTAINER) {
                show(d, end, message, depth + 1);
            }
            yield true;
        }
        };
    }

    private static boolean number(Dissection d, Field.Uint field, int length) {
        if (length != field.type().width()) {
            return false;
        }
        d.uint(field);
        return true;
    }

    private static boolean list(Dissection d, Field.Address field, int length, int end) {
        if (length % SIX != 0) {
            return false;
        }
        while (d.position() < end) {
            d.address(field);
        }
        return true;
    }

    private static void domains(Dissection d, Field.Text field, int length, int end) {
        if (length > 0) {
            int item = d.add(Field.TEXT, d.position(), Math.min(length, d.remaining()), "Names");
            d.enter(item);
            Names.show(d, field, end);
            d.leave(item);
        }
    }

    /** Associations with addresses and prefixes, RFC 8415 sections 21.4 to 21.6, 21.21 and 21.22. */
    private static boolean association(Dissection d, int type, int length, int end, int message, int depth) {
        int least = switch (type) {
        case TEMPORARY -> 4;
        case ADDRESS -> 24;
        case PREFIX -> 25;
        default -> 12;
        };
        if (length < least) {
            return false;
        }
        switch (type) {
        case ADDRESS -> given(d);
        case PREFIX -> {
            d.uint(PREFIX_PREFERRED);
            d.uint(PREFIX_VALID);
            d.uint(PREFIX_LENGTH);
            d.address(PREFIX_ADDRESS);
        }
        default -> {
            StringBuilder id = new StringBuilder(8);
            hex(d, d.position(), 4, id);
            d.add(type == TEMPORARY ? TEMPORARY_ID : ASSOCIATION_ID, d.position(), 4, id);
            d.skip(4);
            if (type != TEMPORARY) {
                d.uint(T1);
                d.uint(T2);
            }
        }
        }
        show(d, end, message, depth + 1);
        return true;
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

    /** RFC 8415 section 21.11; the delayed protocol by RFC 3315 section 21.4. */
    private static boolean authentication(Dissection d, int length, int end) {
        if (length < 11) {
            return false;
        }
        int method = d.u(METHOD);
        int algorithm = d.u(ALGORITHM);
        d.uint(REPLAY);
        d.bytes(REPLAY_VALUE, 8);
        int rest = end - d.position();
        if (method == DELAYED && algorithm == HMAC && rest > HMAC_LENGTH) {
            d.text(REALM, rest - HMAC_LENGTH, Encoding.ASCII);
            d.uint(KEY);
            d.bytes(DIGEST, SIX);
        } else {
            d.bytes(INFORMATION, rest);
        }
        return true;
    }

    private static boolean userClass(Dissection d, int end) {
        while (d.position() < end) {
            int at = d.position();
            int length = (int) d.peek(0, 2);
            if (at + 2 + length > end) {
                return false;
            }
            int item = d.open(Field.TEXT, at, length);
            d.uint(USER_LENGTH);
            d.bytes(USER, length);
            d.leave(item);
        }
        return true;
    }

    /** RFC 4704: what clients ask and what servers tell have flags of their own. */
    private static boolean clientName(Dissection d, int length, int end, int message) {
        int at = d.position();
        Field.Uint[] flags;
        switch (message) {
        case 1, 3, 5, 6 -> flags = ASKS_NAME;
        case 2, 7 -> flags = TELLS_NAME;
        default -> {
            int item = d.add(WRONG_MESSAGE, at - HEAD, 1, message);
            d.enter(item);
            d.expert(d.add(Field.TEXT, at - HEAD, 1, NOT_IN_MESSAGE.text()), NOT_IN_MESSAGE);
            d.leave(item);
            return true;
        }
        }
        if (length < 1) {
            return false;
        }
        int word = d.u(NAMES_FLAGS);
        int item = d.last();
        d.enter(item);
        for (Field.Uint flag : flags) {
            d.uintAt(flag, at, 1);
        }
        d.leave(item);
        if ((word & 5) == 5) {
            d.expert(d.add(Field.TEXT, at, 1, BOTH_BITS.text()), BOTH_BITS);
        }
        Names.show(d, CLIENT_DOMAIN, end);
        return true;
    }

    /** RFC 5908. */
    private static boolean timeServer(Dissection d, int end) {
        if (end - d.position() < HEAD) {
            return false;
        }
        while (end - d.position() >= HEAD) {
            int at = d.position();
            int type = (int) d.peek(0, 2);
            int length = (int) d.peek(2, 2);
            if (at + HEAD + length > end) {
                return false;
            }
            int item = d.open(Field.TEXT, at, HEAD + length);
            d.uint(TIME_TYPE);
            d.uint(TIME_LENGTH);
            switch (type) {
            case 1 -> d.address(TIME_ADDRESS);
            case 2 -> d.address(TIME_GROUP);
            case 3 -> Names.show(d, TIME_NAME, at + HEAD + length);
            default -> {
            }
            }
            d.leave(item);
            d.position(at + HEAD + length);
        }
        return true;
    }

    /** RFC 8156 section 5.5, those that are not a number or text. */
    private static boolean failover(Dissection d, int type, int length, int end) {
        switch (type) {
        case CONNECT, NAME_FLAGS -> {
            if (length == 2) {
                d.flags(type == CONNECT ? CONNECT_FLAGS : NAME_FLAGS_WORD);
            }
            return length == 2;
        }
        case SERVER_FLAGS -> {
            if (length == 1) {
                d.flags(SERVER_FLAGS_WORD);
            }
            return length == 1;
        }
        case HOST_NAME, ZONE_NAME -> Names.one(d, type == HOST_NAME ? HOST : ZONE, end);
        case VERSION -> {
            if (length == 4) {
                d.uint(MAJOR);
                d.uint(MINOR);
            }
            return length == 4;
        }
        case RECONFIGURE -> {
            if (length >= 4) {
                d.uint(RECONFIGURED);
                d.bytes(RECONFIGURE_KEY, length - 4);
            }
            return length >= 4;
        }
        default -> {
        }
        }
        return true;
    }

    /** A unique id of a client, a server or a relay, RFC 8415 section 11 and RFC 6355. */
    private static boolean unique(Dissection d, int type, int length) {
        int at = d.position();
        Columns c = d.columns();
        if (type == CLIENT && length > 0 && c.wanted()) {
            StringBuilder to = new StringBuilder();
            hex(d, at, Math.min(length, SHOWN), to);
            c.append("CID: ").append(to).append(length > SHOWN ? "… " : " ");
        }
        if (length < 2) {
            return false;
        }
        d.add(ID, at, length);
        switch (d.u(ID_TYPE)) {
        case 1 -> {
            if (length < 8) {
                return false;
            }
            int hardware = d.u(HARDWARE_TIME);
            d.add(TIME, at + 4, 4, (EPOCH + d.peekAt(at + 4, 4) & SECONDS) * 1_000_000_000L);
            link(d, LINK_TIME, hardware, at + 8, length - 8);
        }
        case 2 -> {
            if (length < 6) {
                return false;
            }
            d.uint(ID_VENDOR);
            if (length > 6) {
                d.bytes(ID_VENDORS, length - 6);
            }
        }
        case 3 -> {
            if (length < 4) {
                return false;
            }
            link(d, LINK, d.u(HARDWARE), at + 4, length - 4);
        }
        case 4 -> {
            if (length != SIX + 2) {
                return false;
            }
            d.bytes(ID_UNIVERSAL, SIX);
        }
        default -> {
        }
        }
        return true;
    }

    /** A link-layer address: with colons where it is one of IEEE 802. */
    private static void link(Dissection d, Field.Text f, int hardware, int at, int length) {
        if (length == 0) {
            return;
        }
        boolean colons = length == 6 && (hardware == 1 || hardware == 6);
        StringBuilder to = new StringBuilder(3 * length);
        for (int i = 0; i < length; i++) {
            if (colons && i > 0) {
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
