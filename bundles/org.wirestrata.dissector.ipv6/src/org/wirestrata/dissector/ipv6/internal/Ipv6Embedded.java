package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** What addresses hold by their form: interface identifiers (RFC 4291), ISATAP (RFC 5214), 6to4 (RFC 3056), Teredo (RFC 4380), RFC 6052. */
final class Ipv6Embedded {
    /** The same for a source, a destination, and either. */
    private record Sides<F extends Field>(F source, F destination, F either) {
        F of(boolean isSource) {
            return isSource ? source : destination;
        }
    }

    private static final Protocol IPV6 = Ipv6Fields.IPV6;
    private static final Sides<Field.Address> MAC = new Sides<>(IPV6.ether("ipv6.src_slaac_mac", "Source's MAC address"),
            IPV6.ether("ipv6.dst_slaac_mac", "Destination's MAC address"), IPV6.ether("ipv6.slaac_mac", "MAC address"));
    private static final Sides<Field.Address> ISATAP = ipv4("isatap_ipv4", "ISATAP IPv4 address");
    private static final Sides<Field.Address> GATEWAY = ipv4("6to4_gw_ipv4", "6to4 gateway");
    private static final Sides<Field.Uint> SLA = uint16("6to4_sla_id", "6to4 site-level identifier");
    private static final Sides<Field.Address> SERVER = ipv4("ts_ipv4", "Teredo server");
    private static final Sides<Field.Uint> PORT = uint16("tc_port", "Teredo client port");
    private static final Sides<Field.Address> CLIENT = ipv4("tc_ipv4", "Teredo client");
    private static final Field.Bytes PREFIX = IPV6.bytes("ipv6.embed_ipv4_prefix", "Prefix before an IPv4 address");
    private static final Sides<Field.Address> EMBEDDED = ipv4("embed_ipv4", "Embedded IPv4 address");
    /** 64:ff9b::/96. */
    private static final long WELL_KNOWN = 0x0064ff9b00000000L;

    private Ipv6Embedded() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Sides<Field.Address> ipv4(String key, String name) {
        return new Sides<>(IPV6.ipv4("ipv6.src_" + key, "Source's " + name), IPV6.ipv4("ipv6.dst_" + key, "Destination's " + name),
                IPV6.ipv4("ipv6." + key, name));
    }

    private static Sides<Field.Uint> uint16(String key, String name) {
        return new Sides<>(IPV6.uint16("ipv6.src_" + key, "Source's " + name), IPV6.uint16("ipv6.dst_" + key, "Destination's " + name),
                IPV6.uint16("ipv6." + key, name));
    }

    static void show(Dissection d, int at, boolean source) {
        long high = d.peekAt(at, 8);
        long low = d.peekAt(at + 8, 8);
        if (high >>> 48 == 0x2002) {
            add(d, GATEWAY.of(source), at + 2, 4, high >>> 16 & 0xffffffffL, false);
            add(d, SLA.of(source), at + 6, 2, high & 0xffff, false);
            add(d, GATEWAY.either, at + 2, 4, high >>> 16 & 0xffffffffL, true);
            add(d, SLA.either, at + 6, 2, high & 0xffff, true);
        } else if (high >>> 32 == 0x20010000L) {
            teredo(d, at, source, high, low);
        } else if (high == WELL_KNOWN && low >>> 32 == 0) {
            d.markGenerated(d.add(PREFIX, at, 12));
            add(d, EMBEDDED.of(source), at + 12, 4, low, false);
            add(d, EMBEDDED.either, at + 12, 4, low, false);
        }
        if ((low >>> 32 & 0xfdffffffL) == 0x5efe) {
            add(d, ISATAP.of(source), at + 12, 4, low & 0xffffffffL, false);
            add(d, ISATAP.either, at + 12, 4, low & 0xffffffffL, true);
        } else if ((low >>> 24 & 0xffff) == 0xfffe && (low >>> 56 & 2) != 0) {
            long mac = (low >>> 40 ^ 0x020000) << 24 | low & 0xffffff;
            add(d, MAC.of(source), at + 8, 8, mac, false);
            add(d, MAC.either, at + 8, 8, mac, true);
        }
    }

    private static void teredo(Dissection d, int at, boolean source, long high, long low) {
        long port = (low >>> 32 & 0xffff) ^ 0xffff;
        long client = low & 0xffffffffL ^ 0xffffffffL;
        add(d, SERVER.of(source), at + 4, 4, high & 0xffffffffL, false);
        add(d, PORT.of(source), at + 10, 2, port, false);
        add(d, CLIENT.of(source), at + 12, 4, client, false);
        add(d, SERVER.either, at + 4, 4, high & 0xffffffffL, true);
        add(d, PORT.either, at + 10, 2, port, true);
        add(d, CLIENT.either, at + 12, 4, client, true);
    }

    private static void add(Dissection d, Field f, int at, int length, long value, boolean hidden) {
        int item = d.add(f, at, length, value);
        d.markGenerated(item);
        if (hidden) {
            d.hide(item);
        }
    }
}
