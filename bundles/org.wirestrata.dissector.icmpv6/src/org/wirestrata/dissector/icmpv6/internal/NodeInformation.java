package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Node information queries (RFC 4620): a node's names and addresses. */
final class NodeInformation {
    private static final int REPLY = 140;
    private static final int NAMES = 2;
    private static final int ADDRESSES = 3;
    private static final int IPV4_ADDRESSES = 4;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint WHAT = ICMPV6.uint16("icmpv6.ni.qtype", "What is asked")
            .named(ValueStrings.of(0, "Nothing", 1, "Supported queries", NAMES, "Names", ADDRESSES, "Addresses", IPV4_ADDRESSES,
                    "IPv4 addresses"));
    private static final Field.Flags FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.ni.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.ni.flag.g", "Global addresses", 0x20, 16))
            .with(ICMPV6.flag("icmpv6.ni.flag.s", "Site-local addresses", 0x10, 16))
            .with(ICMPV6.flag("icmpv6.ni.flag.l", "Link-local addresses", 8, 16))
            .with(ICMPV6.flag("icmpv6.ni.flag.c", "Compatible and mapped addresses", 4, 16))
            .with(ICMPV6.flag("icmpv6.ni.flag.a", "All unicast addresses", 2, 16)).with(ICMPV6.flag("icmpv6.ni.flag.t", "Truncated", 1, 16))
            .with(ICMPV6.uint16("icmpv6.ni.flag.rsv", "Reserved").in(Base.HEX).bits(0xffc0));
    private static final Field.Uint NONCE = ICMPV6.uint64("icmpv6.ni.nonce", "Nonce").hex();
    private static final Field.Address SUBJECT = ICMPV6.ipv6("icmpv6.ni.query.subject_ipv6", "Subject");
    private static final Field.Text SUBJECT_NAME = ICMPV6.text("icmpv6.ni.query.subject_fqdn", "Subject");
    private static final Field.Address SUBJECT_IPV4 = ICMPV6.ipv4("icmpv6.ni.query.subject_ipv4", "Subject");
    private static final Field.Uint TTL = ICMPV6.uint32("icmpv6.ni.reply.node_ttl", "Time to live");
    private static final Field.Text NAME = ICMPV6.text("icmpv6.ni.reply.node_name", "Name");
    private static final Field.Address ADDRESS = ICMPV6.ipv6("icmpv6.ni.reply.node_address", "Address");
    private static final Field.Address IPV4 = ICMPV6.ipv4("icmpv6.ni.reply.ipv4_address", "Address");

    private NodeInformation() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, int type, int code) {
        int what = d.u(WHAT);
        d.flags(FLAGS);
        d.uint(NONCE);
        if (d.reportedRemaining() == 0) {
            return;
        }
        if (type == REPLY) {
            reply(d, what);
        } else if (code == 0) {
            d.address(SUBJECT);
        } else if (code == 1) {
            DnsNames.take(d, SUBJECT_NAME);
        } else if (code == 2) {
            d.address(SUBJECT_IPV4);
        }
    }

    private static void reply(Dissection d, int what) {
        switch (what) {
        case NAMES -> {
            d.uint(TTL);
            while (d.remaining() > 0) {
                DnsNames.take(d, NAME);
            }
        }
        case ADDRESSES -> {
            while (d.remaining() > 0) {
                d.uint(TTL);
                d.address(ADDRESS);
            }
        }
        case IPV4_ADDRESSES -> {
            while (d.remaining() > 0) {
                d.uint(TTL);
                d.address(IPV4);
            }
        }
        default -> {
        }
        }
    }
}
