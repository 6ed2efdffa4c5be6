package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;

/** What extension headers have in common: which there are, the next header, the length. */
final class Ipv6Extensions {
    static final int HOP_BY_HOP = 0;
    static final int ROUTING = 43;
    static final int FRAGMENT = 44;
    static final int DESTINATION = 60;
    static final Protocol HOP_BY_HOP_HEADER = Protocol.of("IPv6 Hop-by-Hop Option", "IPv6 Hop-by-Hop", "ipv6.hopopts");

    /** Where a packet says how long its payload is, as extension headers are told. */
    enum Length {
        /** In the fixed header. */
        FIXED,
        /** In the option for jumbo payloads. */
        JUMBO
    }

    /** The fields with which most extension headers begin. */
    record Beginning(Field.Uint next, Field.Uint length, Field.Uint octets) {
        static Beginning of(Protocol p) {
            String name = p.filterName();
            return new Beginning(next(p), p.uint8(name + ".len", "Length in 8 octets, less one"), p.uint16(name + ".len_oct",
            "Length in octets"));
        }

        static Field.Uint next(Protocol p) {
            return p.uint8(p.filterName() + ".nxt", "Next header").named(AssignedNumbers.IP_PROTOCOLS);
        }

        /** Records next header and length and cuts the layer to it; answers the length. */
        int show(Dissection d, String info) {
            begin(d, info);
            return octets(d);
        }

        /** How long the header is. */
        static int octets(Dissection d) {
            return (d.byteAt(1) + 1) * 8;
        }

        /** The same as {@link #show}; answers the length's item. */
        int begin(Dissection d, String info) {
            d.columns().info(info);
            d.uintAt(next, 0);
            int octets = octets(d);
            d.limit(octets);
            d.covers(Math.min(octets, d.remaining()));
            d.uintAt(length, 1);
            int item = d.last();
            d.markGenerated(d.add(this.octets, 1, 1, octets));
            return item;
        }
    }

    private Ipv6Extensions() {
    }

    /** How many bytes of an extension header must be there for it to be shown at all. */
    static int least(int next) {
        return switch (next) {
            case HOP_BY_HOP, DESTINATION -> 2;
            case FRAGMENT -> 8;
            case ROUTING -> 0;
            default -> 1;
        };
    }

    /** Whether a next header number names an extension header that is shown inside the packet's layer. */
    static boolean among(int next) {
        return switch (next) {
            case HOP_BY_HOP, ROUTING, FRAGMENT, DESTINATION, 51, 135, 139, 140 -> true;
            default -> false;
        };
    }
}
