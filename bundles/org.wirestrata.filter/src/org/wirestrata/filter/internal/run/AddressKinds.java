package org.wirestrata.filter.internal.run;

import java.util.List;

import org.wirestrata.api.value.Ftype;
import org.wirestrata.filter.internal.value.Order;
import org.wirestrata.filter.internal.value.Value;

/** Kinds of addresses that functions ask for. */
final class AddressKinds {
    static final List<Value> LINK_LOCAL = blocks("169.254.0.0/16", "fe80::/10");
    static final List<Value> MULTICAST = blocks("224.0.0.0/4", "ff00::/8");
    /** RFC 1918. */
    static final List<Value> PRIVATE = blocks("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16");
    /** RFC 4193. */
    static final List<Value> UNIQUE_LOCAL = blocks("fc00::/7");

    private AddressKinds() {
    }

    private static List<Value> blocks(String... texts) {
        return List.of(texts).stream().map(t -> SpecialBlock.block(t.indexOf(':') < 0 ? Ftype.IPv4 : Ftype.IPv6, t)).toList();
    }

    /** One where an address is in a block, else zero. */
    static Value in(List<Value> blocks, Value address) {
        boolean held = blocks.stream().anyMatch(b -> Order.of(address, b) == Order.EQUAL);
        return new Value.Int(held ? 1 : 0, false, true);
    }
}
