package org.wirestrata.filter.internal.run;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.literal.Literals;
import org.wirestrata.filter.internal.literal.Refusal;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/**
 * A block of addresses with a special purpose, from IANA's registries of them (RFC 6890, RFC 8190).
 *
 * @param flags from the highest bit: may be a source, may be a destination, is forwarded, is reachable globally, is reserved by protocol
 */
record SpecialBlock(Value block, int prefix, int flags, String name) {
    private static final List<SpecialBlock> IPV4 = read(Ftype.IPv4, """
            0.0.0.0/8 10001 This network
            0.0.0.0/32 10001 This host on this network
            10.0.0.0/8 11100 Private-Use
            100.64.0.0/10 11100 Shared Address Space
            127.0.0.0/8 00001 Loopback
            169.254.0.0/16 11001 Link Local
            172.16.0.0/12 11100 Private-Use
            192.0.0.0/24 00000 IETF Protocol Assignments
            192.0.0.0/29 11100 IPv4 Service Continuity Prefix
            192.0.0.8/32 10000 IPv4 dummy address
            192.0.0.9/32 11110 Port Control Protocol Anycast
            192.0.0.10/32 11110 Traversal Using Relays around NAT Anycast
            192.0.0.170/31 00001 NAT64/DNS64 Discovery
            192.0.2.0/24 00000 Documentation (TEST-NET-1)
            192.31.196.0/24 11110 AS112-v4
            192.52.193.0/24 11110 AMT
            192.168.0.0/16 11100 Private-Use
            192.175.48.0/24 11110 Direct Delegation AS112 Service
            198.18.0.0/15 11100 Benchmarking
            198.51.100.0/24 00000 Documentation (TEST-NET-2)
            203.0.113.0/24 00000 Documentation (TEST-NET-3)
            240.0.0.0/4 00001 Reserved
            255.255.255.255/32 01001 Limited Broadcast""");
    private static final List<SpecialBlock> IPV6 = read(Ftype.IPv6, """
            ::1/128 00001 Loopback Address
            ::/128 10001 Unspecified Address
            ::ffff:0:0/96 00001 IPv4-mapped Address
            64:ff9b::/96 11110 IPv4-IPv6 Translat.
            64:ff9b:1::/48 11100 IPv4-IPv6 Translat.
            100::/64 11100 Discard-Only Address Block
            2001::/23 00000 IETF Protocol Assignments
            2001::/32 11100 TEREDO
            2001:1::1/128 11110 Port Control Protocol Anycast
            2001:1::2/128 11110 Traversal Using Relays around NAT Anycast
            2001:2::/48 11100 Benchmarking
            2001:3::/32 11110 AMT
            2001:4:112::/48 11110 AS112-v6
            2001:20::/28 11110 ORCHIDv2
            2001:db8::/32 00000 Documentation
            2002::/16 11100 6to4
            2620:4f:8000::/48 11110 Direct Delegation AS112 Service
            fc00::/7 11100 Unique-Local
            fe80::/10 11001 Link-Local Unicast""");

    /** The smallest block that an address is in, or null. */
    static SpecialBlock of(Value address) {
        SpecialBlock best = null;
        for (SpecialBlock b : address instanceof Value.Ip4 ? IPV4 : IPV6) {
            if (Order.of(address, b.block) == Order.EQUAL && (best == null || b.prefix > best.prefix)) {
                best = b;
            }
        }
        return best;
    }

    /** A block as filters write it. */
    static Value block(Ftype type, String text) {
        try {
            return Literals.word(type, text);
        } catch (Refusal e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static List<SpecialBlock> read(Ftype type, String table) {
        List<SpecialBlock> all = new ArrayList<>();
        for (String line : table.split("\n")) {
            String[] part = line.split(" ", 3);
            int prefix = Integer.parseInt(part[0].substring(part[0].indexOf('/') + 1));
            all.add(new SpecialBlock(block(type, part[0]), prefix, Integer.parseInt(part[1], 2), part[2]));
        }
        return List.copyOf(all);
    }
}
