package org.wirestrata.dissector.rip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The Routing Information Protocol, version 1 (RFC 1058) and 2 (RFC 2453, authentication RFC 4822). */
@Component(service = Dissector.class, property = {"protocol=rip", "table=udp.port:520", "next=-"})
public final class RipDissector implements Dissector {
    private static final int ENTRY = 20;
    private static final int UNSPECIFIED = 0;
    private static final int IP = 2;
    private static final int AUTHENTICATION = 0xffff;
    private static final int PASSWORD = 2;
    private static final int DIGEST = 3;
    private static final ValueStrings COMMANDS = ValueStrings.of(1, "Request", 2, "Response", 3, "Traceon", 4, "Traceoff",
            5, "Vendor specific (Sun)");
    private static final ValueStrings VERSIONS = ValueStrings.of(1, "RIPv1", 2, "RIPv2");

    private static final Protocol RIP = Protocol.of("Routing Information Protocol", "RIP", "rip");
    private static final Field.Uint COMMAND = RIP.uint8("rip.command", "Command").named(COMMANDS);
    private static final Field.Uint VERSION = RIP.uint8("rip.version", "Version").named(VERSIONS);
    private static final Field.Uint DOMAIN = RIP.uint16("rip.routing_domain", "Routing domain");
    private static final Field.Uint FAMILY = RIP.uint16("rip.family", "Address family")
            .named(ValueStrings.of(UNSPECIFIED, "Unspecified", IP, "IP"));
    private static final Field.Uint TAG = RIP.uint16("rip.route_tag", "Route's tag");
    private static final Field.Address ADDRESS = RIP.ipv4("rip.ip", "Address");
    private static final Field.Address MASK = RIP.ipv4("rip.netmask", "Network mask");
    private static final Field.Address NEXT_HOP = RIP.ipv4("rip.next_hop", "Next hop");
    private static final Field.Uint METRIC = RIP.uint16("rip.metric", "Metric");
    private static final Field.Uint AUTH_TYPE = RIP.uint16("rip.auth.type", "Authentication")
            .named(ValueStrings.of(1, "IP Route", PASSWORD, "Simple Password", DIGEST, "Keyed Message Digest"));
    private static final Field.Text PASSWORD_TEXT = RIP.text("rip.auth.passwd", "Password");
    private static final Field.Uint OFFSET = RIP.uint16("rip.digest_offset", "Digest's offset");
    private static final Field.Uint KEY = RIP.uint8("rip.key_id", "Key");
    private static final Field.Uint LENGTH = RIP.uint8("rip.auth_data_len", "Length of authentication data");
    private static final Field.Text ZEROS = RIP.text("rip.zero_padding", "Zeros");
    private static final Field.Bytes DIGEST_BYTES = RIP.bytes("rip.authentication_data", "Digest");
    private static final Expert UNKNOWN_FAMILY = RIP.expert("rip.unknown_address_family", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The address family is not known");
    private static final Preference SHOW_DOMAIN = RIP.preference("display_routing_domain", false, "Show the routing domain of RIPv2");
    private static final int DIGEST_BYTES_LENGTH = 16;
    private static final int TRAILER_HEADER = 4;
    private static final Field.Uint SEQUENCE = RIP.uint32("rip.seq_num", "Sequence number");

    @Override
    public Protocol protocol() {
        return RIP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("RIP");
        c.clearInfo();
        int version = d.byteAt(1);
        if (c.wanted()) {
            c.protocol(VERSIONS.text(version, "RIP"));
            c.append(COMMANDS.text(d.byteAt(0), "Unknown command (" + d.byteAt(0) + ")"));
        }
        d.uint(COMMAND);
        d.uint(VERSION);
        if (version == 2 && d.preference(SHOW_DOMAIN) != 0) {
            d.uintAt(DOMAIN, 2);
        }
        d.position(4);
        d.covers(d.length());
        int behind = 0;
        boolean authenticated = false;
        for (int at = 4; d.length() - at > behind; at += ENTRY) {
            int family = (int) d.peekAt(at, 2);
            if (family == UNSPECIFIED || family == IP) {
                entry(d, at, family, version == 2);
            } else if (family == AUTHENTICATION && at == 4) {
                behind = authentication(d, at);
                authenticated = true;
            } else if (family != AUTHENTICATION || !authenticated || d.length() - at != ENTRY) {
                int item = d.open(Field.TEXT, at, Math.min(ENTRY, d.length() - at));
                d.expert(item, UNKNOWN_FAMILY, "Address family " + family + " is not known");
                d.leave(item);
                d.byteAt(at + ENTRY - 1);
            }
        }
        d.position(d.length());
    }

    private static void entry(Dissection d, int at, int family, boolean second) {
        int item = d.open(Field.TEXT, at, ENTRY);
        d.uintAt(FAMILY, at);
        if (second) {
            d.uintAt(TAG, at + 2);
        }
        if (family == IP) {
            d.addressAt(ADDRESS, at + 4);
        }
        if (second) {
            d.addressAt(MASK, at + 8);
            d.addressAt(NEXT_HOP, at + 12);
        }
        d.uintAt(METRIC, at + 16, 4);
        d.leave(item);
    }

    /**
     * Shows how the message is authenticated (RFC 2082, section 3.2, for digests).
     *
     * @return octets of the digest at the end of the message
     */
    private static int authentication(Dissection d, int at) {
        int type = (int) d.peekAt(at + 2, 2);
        int item = d.open(Field.TEXT, at, ENTRY);
        d.uintAt(AUTH_TYPE, at + 2);
        if (type == PASSWORD) {
            d.position(at + 4);
            d.text(PASSWORD_TEXT, 16, Encoding.ASCII);
        } else if (type == DIGEST) {
            d.uintAt(OFFSET, at + 4);
            d.uintAt(KEY, at + 6);
            d.uintAt(LENGTH, at + 7);
            d.uintAt(SEQUENCE, at + 8);
            d.position(at + 12);
            d.text(ZEROS, 8, Encoding.ASCII);
            int trailer = (int) d.peekAt(at + 4, 2);
            int digest = d.open(Field.TEXT, trailer, TRAILER_HEADER + DIGEST_BYTES_LENGTH);
            d.position(trailer + TRAILER_HEADER);
            d.bytes(DIGEST_BYTES, DIGEST_BYTES_LENGTH);
            d.leave(digest);
            d.leave(item);
            return d.byteAt(at + 7);
        }
        d.leave(item);
        return 0;
    }
}
