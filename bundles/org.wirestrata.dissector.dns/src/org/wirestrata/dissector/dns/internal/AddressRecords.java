package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Records that hold addresses: RFC 1035 (A, WKS), RFC 3596 (AAAA), RFC 2874 (A6), RFC 3123 (APL), RFC 6742 (NID, L32, L64, LP), RFC 7043
 * (EUI48, EUI64), and Microsoft's WINS records.
 */
final class AddressRecords {
    private static final Protocol P = Dns.PROTOCOL;
    static final ValueStrings FAMILIES = ValueStrings.of(1, "IPv4", 2, "IPv6");
    private static final Field.Address A = P.ipv4("dns.a", "Address");
    private static final Field.Address AAAA = P.ipv6("dns.aaaa", "IPv6 address");
    private static final Field.Address WKS_ADDRESS = P.ipv4("dns.wks.address", "Address");
    private static final Field.Uint WKS_PROTOCOL = P.uint8("dns.wks.protocol", "Protocol");
    private static final Field.Uint WKS_BITS = P.uint8("dns.wks.bits", "Ports").hex();
    private static final Field.Uint A6_PREFIX_LENGTH = P.uint8("dns.a6.prefix_len", "Length of prefix");
    private static final Field.Address A6_SUFFIX = P.ipv6("dns.a6.address_suffix", "Address suffix");
    private static final Field.Text A6_PREFIX = P.text("dns.a6.prefix_name", "Name of prefix");
    private static final Field.Uint APL_FAMILY = P.uint16("dns.apl.address_family", "Address family").named(FAMILIES);
    private static final Field.Uint APL_PREFIX = P.uint8("dns.apl.coded_prefix", "Length of prefix");
    private static final Field.Uint APL_NEGATION = P.flag("dns.apl.negation", "Excluded", 0x80, 8);
    private static final Field.Uint APL_LENGTH = P.uint8("dns.apl.afdlength", "Length of address").bits(0x7f);
    private static final Field.Address APL_IPV4 = P.ipv4("dns.apl.afdpart.ipv4", "Address");
    private static final Field.Address APL_IPV6 = P.ipv6("dns.apl.afdpart.ipv6", "Address");
    private static final Field.Bytes APL_DATA = P.bytes("dns.apl.afdpart.data", "Address");
    private static final Field.Uint NID_PREFERENCE = P.uint16("dns.ilnp.nid.preference", "Preference");
    private static final Field.Bytes NID = P.bytes("dns.ilnp.nid", "Node id");
    private static final Field.Uint L32_PREFERENCE = P.uint16("dns.ilnp.l32.preference", "Preference");
    private static final Field.Address L32 = P.ipv4("dns.ilnp.l32", "Locator");
    private static final Field.Uint L64_PREFERENCE = P.uint16("dns.ilnp.l64.preference", "Preference");
    private static final Field.Bytes L64 = P.bytes("dns.ilnp.l64", "Locator");
    private static final Field.Uint LP_PREFERENCE = P.uint16("dns.ilnp.lp.preference", "Preference");
    private static final Field.Text LP = P.text("dns.ilnp.lp", "Name of locator");
    private static final Field.Address EUI48 = P.ether("dns.eui48", "EUI-48 address");
    private static final Field.Address EUI64 = P.address(Ftype.EUI64, "dns.eui64", "EUI-64 address");
    private static final Field.Uint WINS_LOCAL = P.flag("dns.wins.local_flag", "Local", 0x1, 32);
    private static final Field.Uint WINS_LOOKUP = P.uint32("dns.wins.lookup_timeout", "Look-up time-out");
    private static final Field.Uint WINS_CACHE = P.uint32("dns.wins.cache_timeout", "Cache time-out");
    private static final Field.Uint WINS_COUNT = P.uint32("dns.wins.nb_wins_servers", "Number of servers");
    private static final Field.Address WINS_SERVER = P.ipv4("dns.wins.wins_server", "Server");
    private static final Field.Uint WINSR_LOCAL = P.flag("dns.winsr.local_flag", "Local", 0x1, 32);
    private static final Field.Uint WINSR_LOOKUP = P.uint32("dns.winsr.lookup_timeout", "Look-up time-out");
    private static final Field.Uint WINSR_CACHE = P.uint32("dns.winsr.cache_timeout", "Cache time-out");
    private static final Field.Text WINSR_NAME = P.text("dns.winsr.name_result_domain", "Result domain");
    private static final Field.Uint XPF_VERSION = P.uint16("dns.xpf.ip_version", "IP version").named(ValueStrings.of(4, "IPv4", 6, "IPv6"));
    private static final Field.Uint XPF_PROTOCOL = P.uint8("dns.xpf.protocol", "Protocol");
    private static final Field.Address[] XPF_IPV4 = {P.ipv4("dns.xpf.source_ipv4", "Source"), P.ipv4("dns.xpf.destination_ipv4",
            "Destination")};
    private static final Field.Address[] XPF_IPV6 = {P.ipv6("dns.xpf.source_ipv6", "Source"), P.ipv6("dns.xpf.destination_ipv6",
            "Destination")};
    private static final Field.Uint XPF_SOURCE_PORT = P.uint16("dns.xpf.sport", "Source port");
    private static final Field.Uint XPF_DESTINATION_PORT = P.uint16("dns.xpf.dport", "Destination port");
    private static final int IPV6_BITS = 128;

    private AddressRecords() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record's data apart; false where the type is not one of these. */
    static boolean read(Message m, int type, int at, int end) {
        Dissection d = m.d;
        switch (type) {
            case 1 -> {
                d.addressAt(A, at);
                ipv4(m, at);
            }
            case 11 -> services(m, at, end);
            case 28 -> {
                d.addressAt(AAAA, at);
                if (d.columns().wanted()) {
                    m.line.setLength(0);
                    AddressText.ipv6(d.peekAt(at, 8), d.peekAt(at + 8, 8), m.line);
                    m.info(m.line);
                }
            }
            case 38 -> a6(m, at);
            case 42 -> prefixes(m, at, end);
            case 104 -> {
                d.uintAt(NID_PREFERENCE, at);
                d.add(NID, at + 2, 8);
            }
            case 105 -> {
                d.uintAt(L32_PREFERENCE, at);
                d.addressAt(L32, at + 2);
            }
            case 106 -> {
                d.uintAt(L64_PREFERENCE, at);
                d.add(L64, at + 2, 8);
            }
            case 107 -> {
                d.uintAt(LP_PREFERENCE, at);
                m.name(LP, at + 2);
            }
            case 108 -> d.addressAt(EUI48, at);
            case 109 -> d.addressAt(EUI64, at);
            case 65281 -> wins(d, at, end);
            case 65282 -> {
                d.uintAt(WINSR_LOCAL, at, 4);
                d.uintAt(WINSR_LOOKUP, at + 4);
                d.uintAt(WINSR_CACHE, at + 8);
                m.name(WINSR_NAME, at + 12);
                m.info(m.name);
            }
            case 65422 -> proxied(d, at);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void proxied(Dissection d, int at) {
        int version = (int) d.uintAt(XPF_VERSION, at, 1);
        d.uintAt(XPF_PROTOCOL, at + 1);
        Field.Address[] fields = version == 6 ? XPF_IPV6 : XPF_IPV4;
        int p = at + 2;
        for (Field.Address f : fields) {
            d.addressAt(f, p);
            p += f.type().width();
        }
        d.uintAt(XPF_SOURCE_PORT, p);
        d.uintAt(XPF_DESTINATION_PORT, p + 2);
    }

    private static void ipv4(Message m, int at) {
        if (m.d.columns().wanted()) {
            m.line.setLength(0);
            AddressText.ipv4((int) m.d.peekAt(at, 4), m.line);
            m.info(m.line);
        }
    }

    private static void services(Message m, int at, int end) {
        Dissection d = m.d;
        d.addressAt(WKS_ADDRESS, at);
        ipv4(m, at);
        d.uintAt(WKS_PROTOCOL, at + 4);
        for (int p = at + 5; p < end; p++) {
            if (d.byteAt(p) != 0) {
                d.uintAt(WKS_BITS, p);
            }
        }
    }

    private static void a6(Message m, int at) {
        Dissection d = m.d;
        int prefix = (int) d.uintAt(A6_PREFIX_LENGTH, at);
        int bytes = Math.max(0, (IPV6_BITS - prefix + 7) / 8);
        byte[] address = new byte[16];
        long high = 0;
        long low = 0;
        for (int i = 0; i < bytes; i++) {
            int b = d.byteAt(at + 1 + i);
            address[16 - bytes + i] = (byte) b;
            high = high << 8 | low >>> 56;
            low = low << 8 | b;
        }
        d.add(A6_SUFFIX, at + 1, bytes, address, 0, 16);
        m.line.setLength(0);
        AddressText.ipv6(high, low, m.line);
        m.info(prefix);
        m.info(m.line);
        if (prefix > 0) {
            m.name(A6_PREFIX, at + 1 + bytes);
            m.info(m.name);
        }
    }

    private static void prefixes(Message m, int at, int end) {
        Dissection d = m.d;
        m.info(m.owner);
        int p = at;
        while (p < end) {
            int family = (int) d.uintAt(APL_FAMILY, p);
            d.uintAt(APL_PREFIX, p + 2);
            d.uintAt(APL_NEGATION, p + 3, 1);
            int length = (int) d.uintAt(APL_LENGTH, p + 3);
            p += 4;
            partly(d, family == 1 && length <= 4 ? APL_IPV4 : family == 2 && length <= 16 ? APL_IPV6 : APL_DATA, p, length);
            p += length;
        }
    }

    /** Records an address of which the end, being zero, was left out. */
    static void partly(Dissection d, Field f, int at, int length) {
        if (f.type() == Ftype.BYTES) {
            if (length > 0) {
                d.add(f, at, length);
            }
        } else if (f.type() == Ftype.IPv4) {
            d.add(f, at, length, length == 0 ? 0 : d.peekAt(at, length) << 8 * (4 - length));
        } else {
            byte[] address = new byte[16];
            for (int i = 0; i < length; i++) {
                address[i] = (byte) d.byteAt(at + i);
            }
            d.add(f, at, length, address, 0, 16);
        }
    }

    private static void wins(Dissection d, int at, int end) {
        d.uintAt(WINS_LOCAL, at, 4);
        d.uintAt(WINS_LOOKUP, at + 4);
        d.uintAt(WINS_CACHE, at + 8);
        d.uintAt(WINS_COUNT, at + 12);
        for (int p = at + 16; p + 4 <= end; p += 4) {
            d.addressAt(WINS_SERVER, p);
        }
    }
}
