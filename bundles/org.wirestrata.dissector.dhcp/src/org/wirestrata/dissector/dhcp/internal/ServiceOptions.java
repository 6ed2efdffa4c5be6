package org.wirestrata.dissector.dhcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Options that lead clients to services: RFC 2242 (NetWare), 2937 (name services), 3495 (telephony by cable), 4174 (iSNS), 4776 (civic
 * addresses), 6731 (name servers of networks), 7291 (port control).
 */
final class ServiceOptions {
    private static final int NETWARE = 63;
    private static final int STORAGE = 83;
    private static final int CIVIC = 99;
    private static final int NAME_SERVICES = 117;
    private static final int CABLE = 122;
    private static final int HEAD_ENDS = 123;
    private static final int NAME_SERVERS = 146;
    private static final int PORT_CONTROL = 158;
    private static final int STORAGE_LEAST = 14;
    private static final int LIMITS = 12;
    private static final Protocol DHCP = DhcpDissector.DHCP;
    private static final String NETWARE_PREFIX = "dhcp.option.novell_options.";
    private static final Field.Uint NETWARE_PART = DHCP.uint8(NETWARE_PREFIX + "suboption", "NetWare option");
    private static final Field.Bytes NETWARE_VALUE = DHCP.bytes(NETWARE_PREFIX + "value", "Value");
    private static final Field[] NETWARE_PARTS = {null, null, null, null, null, DHCP.flag(NETWARE_PREFIX + "broadcast", "Nearest server by broadcast"),
        DHCP.ipv4(NETWARE_PREFIX + "preferred_dss_server", "Preferred directory server"),
        DHCP.ipv4(NETWARE_PREFIX + "nearest_nwip_server", "Nearest server"), DHCP.uint8(NETWARE_PREFIX + "autoretries", "Tries"),
        DHCP.uint8(NETWARE_PREFIX + "autoretry_delay", "Seconds between tries"),
        DHCP.flag(NETWARE_PREFIX + "support_netware_v1_1", "Version 1.1 is supported"),
        DHCP.ipv4(NETWARE_PREFIX + "primary_dss", "Primary directory server")};
    /** The parts of NetWare's option up to this one say something by being there. */
    private static final int NETWARE_STATES = 4;
    private static final int NETWARE_PRIMARY = 11;

    private static final String STORAGE_PREFIX = "dhcp.option.isns.";
    private static final Field.Flags FUNCTIONS = DHCP.flags(Ftype.UINT16, STORAGE_PREFIX + "functions", "Functions")
            .with(DHCP.flag(STORAGE_PREFIX + "functions.enabled", "These bits count", 1, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "functions.dd_base_authorization", "Members of a domain are authorized", 2, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "functions.sec_policy_distribution", "Security policy from the server", 4, 16))
            .with(DHCP.uint16(STORAGE_PREFIX + "functions.reserved", "Reserved").hex().bits(0xfff8));
    private static final Field.Flags DOMAIN_ACCESS = DHCP.flags(Ftype.UINT16, STORAGE_PREFIX + "discovery_domain_access", "Who may change domains")
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access.enabled", "These bits count", 1, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access_control.node", "Control nodes", 2, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access.iscsi_target", "iSCSI targets", 4, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access.iscsi_initiator", "iSCSI initiators", 8, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access.ifcp_target_port", "iFCP target ports", 0x10, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "discovery_domain_access.initiator_target_port", "iFCP initiator ports", 0x20, 16))
            .with(DHCP.uint16(STORAGE_PREFIX + "discovery_domain_access.reserved", "Reserved").hex().bits(0xffc0));
    private static final Field.Flags ADMINISTRATION = DHCP.flags(Ftype.UINT16, STORAGE_PREFIX + "administrative_flags", "Administration")
            .with(DHCP.flag(STORAGE_PREFIX + "administrative_flags.enabled", "These bits count", 1, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "administrative_flags.heartbeat", "Heartbeat", 2, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "administrative_flags.management_scns", "Notes of changes for management", 4, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "administrative_flags.default_discovery_domain", "Default domain", 8, 16))
            .with(DHCP.uint16(STORAGE_PREFIX + "administrative_flags.reserved", "Reserved").hex().bits(0xfff0));
    private static final Field.Flags SECURITY = DHCP.flags(Ftype.UINT32, STORAGE_PREFIX + "server_security_bitmap", "Server's security")
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.enabled", "These bits count", 1, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.ike_ipsec_enabled", "IKE and IPsec", 2, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.main_mode", "Main mode", 4, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.aggressive_mode", "Aggressive mode", 8, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.pfs", "Perfect forward secrecy", 0x10, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.transport_mode", "Transport mode", 0x20, 16))
            .with(DHCP.flag(STORAGE_PREFIX + "server_security_bitmap.tunnel_mode", "Tunnel mode", 0x40, 16))
            .with(DHCP.uint16(STORAGE_PREFIX + "server_security_bitmap.reserved", "Reserved").hex().bits(0xff80));
    private static final Field.Address STORAGE_PRIMARY = DHCP.ipv4(STORAGE_PREFIX + "primary_server_addr", "Primary server");
    private static final Field.Address STORAGE_HEARTBEAT = DHCP.ipv4(STORAGE_PREFIX + "heartbeat_originator_addr", "Origin of heartbeats");
    private static final Field.Address STORAGE_SECONDARY = DHCP.ipv4(STORAGE_PREFIX + "secondary_server_addr", "Secondary server");

    private static final Field.Uint WHAT = DHCP.uint8("dhcp.option.civic_location.what", "Whose place").named(ValueStrings.of(0, "the server's", 1,
            "that of the network's part next to the client", 2, "the client's"));
    private static final Field.Text COUNTRY = DHCP.textz("dhcp.option.civic_location.country", "Country");
    private static final Field.Uint PLACE_TYPE = DHCP.uint8("dhcp.option.civic_location.ca_type", "Part of the address");
    private static final Field.Uint PLACE_LENGTH = DHCP.uint8("dhcp.option.civic_location.ca_length", "Length");
    private static final Field.Text PLACE = DHCP.textz("dhcp.option.civic_location.ca_value", "Value");
    private static final Expert WRONG_PLACE = DHCP.expert("dhcp.option.civic_location.bad_cattype", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "A part of the address goes past the option's end");

    private static final ValueStrings SERVICES = ValueStrings.of(0, "Local naming information (e.g., an /etc/hosts file on a UNIX machine)", 6,
            "Domain Name Server Option", 41, "Network Information Servers Option", 44, "NetBIOS over TCP/IP Name Server Option", 65,
            "Network Information Service+ Servers Option");
    private static final Field.Text SERVICE = DHCP.textz("dhcp.option.dhcp_name_service_search_option", "Name service");
    private static final Expert WRONG_SERVICE = DHCP.expert("dhcp.option.dhcp_name_service.invalid", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "No name service of RFC 2937 has this number");

    private static final Field.Uint CABLE_PART = DHCP.uint8("dhcp.vendor.pc.ietf_ccc.suboption", "Client's configuration");
    private static final Field.Uint[] REALM_LIMITS = limits("dhcp.cl.ietf_ccc.dev_realm_unc_key_");
    private static final Field.Uint[] SERVER_LIMITS = limits("dhcp.cl.ietf_ccc.dev_prov_unc_key_");
    private static final Field.Uint[] TICKETS = {DHCP.flag("dhcp.ccc.ietf.sec_tkt.pc_provision_server", "Forget the provisioning server's tickets", 1, 16),
        DHCP.flag("dhcp.ccc.ietf.sec_tkt.all_pc_call_management", "Forget call servers' tickets", 2, 16)};

    private static final Field.Uint SELECTION_RESERVED = DHCP.uint8("dhcp.option.rdnss.reserved", "Reserved").hex().bits(0xfc);
    private static final Field.Uint PREFERENCE = DHCP.uint8("dhcp.option.rdnss.preference", "Preference").named(ValueStrings.of(0, "medium", 1, "high",
            2, "reserved", 3, "low")).bits(3);
    private static final Field.Address FIRST_SERVER = DHCP.ipv4("dhcp.option.rdnss.primary_dns", "First name server");
    private static final Field.Address SECOND_SERVER = DHCP.ipv4("dhcp.option.rdnss.secondary_dns", "Second name server");
    private static final Field.Text NETWORKS = DHCP.text("dhcp.option.rdnss.domain", "Domains and networks");

    private static final Field.Uint CONTROL_LENGTH = DHCP.uint8("dhcp.option.pcp.list_length", "List's length");
    private static final Field.Address CONTROL_SERVER = DHCP.ipv4("dhcp.option.pcp.server", "Server");

    private static final Field.Uint HEAD_END_TYPE = DHCP.uint8("dhcp.option.cl_dss_id.option", "Security system");
    private static final Field.Uint HEAD_END_LENGTH = DHCP.uint8("dhcp.option.cl_dss_id.len", "Length");
    private static final Field.Text HEAD_END = DHCP.textz("dhcp.option.cl_dss_id", "Id");
    private static final int PLACE_BYTES = 16;

    private ServiceOptions() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint[] limits(String prefix) {
        return new Field.Uint[] {DHCP.uint32(prefix + "nom_timeout", "Usual time to wait"), DHCP.uint32(prefix + "max_timeout", "Longest time to wait"),
            DHCP.uint32(prefix + "max_retries", "Tries")};
    }

    /** Whether an option of a type is one of these. */
    static boolean takes(int type) {
        return switch (type) {
        case NETWARE, STORAGE, CIVIC, NAME_SERVICES, CABLE, HEAD_ENDS, NAME_SERVERS, PORT_CONTROL -> true;
        default -> false;
        };
    }

    /** Shows the parts of the option whose value begins at the cursor. */
    static void show(Dissection d, int type, int length, int item) {
        int end = d.position() + length;
        switch (type) {
        case NETWARE -> netware(d, end, item);
        case STORAGE -> storage(d, length, end, item);
        case CIVIC -> civic(d, length, end, item);
        case NAME_SERVICES -> nameServices(d, length, end, item);
        case CABLE -> cable(d, end, item);
        case NAME_SERVERS -> nameServers(d, length, end, item);
        case PORT_CONTROL -> portControl(d, length, end, item);
        case HEAD_ENDS -> headEnds(d, length, end);
        default -> {
        }
        }
    }

    private static void netware(Dissection d, int end, int item) {
        while (d.position() < end) {
            int at = d.position();
            int type = d.byteAt(at);
            if (end - at < 2) {
                d.expert(item, Values.NO_LENGTH);
                return;
            }
            int length = d.byteAt(at + 1);
            int part = Values.enterPart(d, NETWARE_PART, at, at);
            d.hide(d.add(NETWARE_VALUE, at + 2, length));
            netwarePart(d, type, length, part);
            d.leave(part);
            d.position(at + 2 + length);
        }
    }

    private static void netwarePart(Dissection d, int type, int length, int part) {
        Field known = type < NETWARE_PARTS.length ? NETWARE_PARTS[type] : null;
        boolean fits = switch (known) {
        case null -> type == 0 || type > NETWARE_STATES || length == 0;
        case Field.Address a -> type == NETWARE_PRIMARY ? length == 4 : length > 0 && length % 4 == 0;
        default -> length == 1;
        };
        if (!fits) {
            d.expert(part, Options.WRONG_LENGTH);
        } else if (known instanceof Field.Uint u) {
            d.uint(u, 1);
        } else if (known instanceof Field.Address a) {
            for (int i = 0; i < length; i += 4) {
                d.address(a);
            }
        }
    }

    private static void storage(Dissection d, int length, int end, int item) {
        if (length < STORAGE_LEAST) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        d.flags(FUNCTIONS);
        d.flags(DOMAIN_ACCESS);
        boolean heartbeat = (d.flags(ADMINISTRATION) & 2) != 0;
        d.flags(SECURITY);
        if (heartbeat && end - d.position() >= 4) {
            d.address(STORAGE_HEARTBEAT);
        }
        if (end - d.position() >= 4) {
            d.address(STORAGE_PRIMARY);
        }
        while (end - d.position() >= 4) {
            d.address(STORAGE_SECONDARY);
        }
    }

    private static void civic(Dissection d, int length, int end, int item) {
        if (length < 3) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        d.uint(WHAT);
        d.text(COUNTRY, 2, Encoding.ASCII);
        while (end - d.position() >= 2) {
            d.uint(PLACE_TYPE);
            int bytes = d.u(PLACE_LENGTH);
            if (bytes > end - d.position()) {
                d.expert(item, WRONG_PLACE);
                return;
            }
            if (bytes > 0) {
                d.text(PLACE, bytes, Encoding.ASCII);
            }
        }
    }

    private static void nameServices(Dissection d, int length, int end, int item) {
        if (length < 2 || length % 2 != 0) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        while (d.position() < end) {
            int service = (int) d.peek(0, 2);
            String name = SERVICES.text(service, "");
            if (name.isEmpty()) {
                d.expert(item, WRONG_SERVICE);
            } else {
                d.add(SERVICE, d.position(), 2, name + " (" + service + ')');
            }
            d.skip(2);
        }
    }

    private static void cable(Dissection d, int end, int item) {
        while (d.position() < end) {
            int at = d.position();
            if (end - at < 2) {
                d.expert(item, Values.NO_LENGTH);
                return;
            }
            int length = d.byteAt(at + 1);
            int part = d.add(CABLE_PART, at, 2 + length, d.byteAt(at));
            if ((d.byteAt(at) <= 2 ? Math.max(4, length) : length) > end - at - 2) {
                d.expert(part, Values.NO_VALUE);
                return;
            }
            d.enter(part);
            d.position(at + 2);
            cablePart(d, d.byteAt(at), length);
            d.leave(part);
            d.position(at + 2 + length);
        }
    }

    /** RFC 3495 sections 5.3 to 5.7, RFC 3594 for the tickets; parts of another length say nothing. */
    private static void cablePart(Dissection d, int type, int length) {
        if ((type == 4 || type == 5) && length == LIMITS) {
            for (Field.Uint f : type == 4 ? REALM_LIMITS : SERVER_LIMITS) {
                d.uint(f);
            }
        } else if (type == 9 && length == 2) {
            for (Field.Uint f : TICKETS) {
                d.uintAt(f, d.position(), 2);
            }
        }
    }

    private static void nameServers(Dissection d, int length, int end, int item) {
        if (length < 10) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        d.uintAt(SELECTION_RESERVED, d.position());
        d.uint(PREFERENCE);
        d.address(FIRST_SERVER);
        d.address(SECOND_SERVER);
        Values.names(d, NETWORKS, d.position(), end);
    }

    private static void portControl(Dissection d, int length, int end, int item) {
        if (length < 5) {
            d.expert(item, Options.WRONG_LENGTH);
            return;
        }
        while (d.position() < end) {
            int at = d.position();
            int bytes = d.byteAt(at);
            int list = d.add(Field.TEXT, at, bytes, "Servers");
            d.enter(list);
            d.uint(CONTROL_LENGTH);
            for (int i = 0; i + 4 <= bytes && end - d.position() >= 4; i += 4) {
                d.address(CONTROL_SERVER);
            }
            d.leave(list);
        }
    }

    /** CableLabs' use of the option, which has another length than a place (RFC 3825) has. */
    private static void headEnds(Dissection d, int length, int end) {
        if (length == PLACE_BYTES) {
            return;
        }
        while (d.position() < end) {
            d.uint(HEAD_END_TYPE);
            if (d.position() >= end) {
                return;
            }
            int bytes = d.u(HEAD_END_LENGTH);
            if (bytes > end - d.position()) {
                return;
            }
            d.text(HEAD_END, bytes, Encoding.ASCII);
        }
    }
}
