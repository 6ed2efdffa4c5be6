package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/**
 * The OPT record: RFC 6891, with options of RFC 5001 (NSID), 6975 (algorithms understood), 7314 (EXPIRE), 7828 (keep-alive), 7830
 * (padding), 7871 (client subnet), 7873 (cookies), 7901 (CHAIN), 8914 (extended errors).
 */
final class Edns {
    static final int TYPE = 41;
    private static final Protocol P = Dns.PROTOCOL;
    private static final ValueStrings OPTIONS = ValueStrings.builder().of(0, "Reserved").of(1, "Long-lived query").of(2, "Update lease")
            .of(3, "Name server id").of(4, "Owner").of(5, "DNSSEC algorithms understood").of(6, "DS hashes understood")
            .of(7, "NSEC3 hashes understood").of(8, "Client subnet").of(9, "Expire").of(10, "Cookie").of(11, "TCP keep-alive").of(12,
                    "Padding")
            .of(13, "Chain").of(15, "Extended error").of(20730, "Client subnet, experimental").build();
    private static final Field.Uint PAYLOAD = P.uint16("dns.rr.udp_payload_size", "UDP payload size");
    private static final Field.Uint PAYLOAD_MULTICAST = P.uint16("dns.rr.udp_payload_size", "UDP payload size").hex().bits(0x7fff);
    private static final Field.Uint RCODE = P.uint8("dns.resp.ext_rcode", "Higher bits of the outcome").hex();
    private static final Field.Uint VERSION = P.uint8("dns.resp.edns0_version", "Version of the extensions");
    private static final Field.Uint Z = P.uint16("dns.resp.z", "Flags").hex();
    private static final Field.Uint DNSSEC = Dns.bit("dns.resp.z.do", "DNSSEC records are wanted", 0x8000);
    private static final Field.Uint RESERVED = P.uint16("dns.resp.z.reserved", "Reserved").hex().bits(0x7fff);
    private static final Field.Group OPTION = P.group("dns.opt", "Option");
    private static final Field.Uint CODE = P.uint16("dns.opt.code", "Code").named(OPTIONS);
    private static final Field.Uint LENGTH = P.uint16("dns.opt.len", "Length");
    private static final Field.Bytes DATA = P.bytes("dns.opt.data", "Data");
    private static final Field.Uint ALGORITHM = P.uint8("dns.opt.dau", "Algorithm").named(SecurityRecords.ALGORITHMS);
    private static final Field.Uint DIGEST = P.uint8("dns.opt.dhu", "Digest").named(SecurityRecords.DIGESTS);
    private static final Field.Uint HASH = P.uint8("dns.opt.n3u", "Hash").named(SecurityRecords.HASHES);
    private static final Field.Uint FAMILY = P.uint16("dns.opt.client.family", "Address family").named(AddressRecords.FAMILIES);
    private static final Field.Uint SOURCE_MASK = P.uint8("dns.opt.client.netmask", "Source netmask");
    private static final Field.Uint SCOPE_MASK = P.uint8("dns.opt.client.scope", "Scope netmask");
    private static final Field.Bytes SUBNET = P.bytes("dns.opt.client.addr", "Client subnet");
    private static final Field.Address SUBNET_IPV4 = P.ipv4("dns.opt.client.addr4", "Client subnet");
    private static final Field.Address SUBNET_IPV6 = P.ipv6("dns.opt.client.addr6", "Client subnet");
    private static final Field.Bytes CLIENT_COOKIE = P.bytes("dns.opt.cookie.client", "Client's cookie");
    private static final Field.Bytes SERVER_COOKIE = P.bytes("dns.opt.cookie.server", "Server's cookie");
    private static final Field.Uint KEEP_ALIVE = P.uint16("dns.opt.edns_tcp_keepalive.timeout", "Time-out").about("In tenths of a second");
    private static final Field.Bytes PADDING = P.bytes("dns.opt.padding", "Padding");
    private static final Field.Text TRUST_POINT = P.text("dns.opt.chain.fqdn", "Closest trust point");
    private static final Field.Uint ERROR = P.uint16("dns.opt.ext_error.info_code", "Error");
    private static final Field.Text ERROR_TEXT = P.text("dns.opt.ext_error.extra_text", "Text");
    private static final Expert BAD_LENGTH = P.expert("dns.rr.opt.bad_length", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "The address is longer than addresses of its family");
    private static final int COOKIE = 8;

    private Edns() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record apart from its class on; its data are behind the header. */
    static void read(Message m, int header) {
        Dissection d = m.d;
        d.uintAt(m.multicast ? PAYLOAD_MULTICAST : PAYLOAD, header);
        if (m.multicast) {
            d.uintAt(Dns.CACHE_FLUSH, header, 2);
        }
        d.uintAt(RCODE, header + 2);
        d.uintAt(VERSION, header + 3);
        d.uintAt(Z, header + 4);
        int flags = d.last();
        d.enter(flags);
        d.uintAt(DNSSEC, header + 4, 2);
        d.uintAt(RESERVED, header + 4);
        d.leave(flags);
        int length = (int) d.uintAt(Dns.DATA_LENGTH, header + 6);
        int p = header + 8;
        int end = p + length;
        while (p < end) {
            p += option(m, p);
        }
    }

    private static int option(Message m, int at) {
        Dissection d = m.d;
        int length = (int) d.peekAt(at + 2, 2);
        int item = d.add(OPTION, at, m.there(at, 4 + length));
        d.enter(item);
        int code = (int) d.uintAt(CODE, at);
        d.uintAt(LENGTH, at + 2);
        d.add(DATA, at + 4, length);
        int p = at + 4;
        int end = p + length;
        switch (code) {
            case 5 -> each(d, ALGORITHM, p, end);
            case 6 -> each(d, DIGEST, p, end);
            case 7 -> each(d, HASH, p, end);
            case 8, 20730 -> subnet(d, p, end);
            case 10 -> {
                int client = Math.min(COOKIE, length);
                d.add(CLIENT_COOKIE, p, client);
                d.add(SERVER_COOKIE, p + client, length - client);
            }
            case 11 -> {
                if (length == 2) {
                    d.uintAt(KEEP_ALIVE, p);
                }
            }
            case 12 -> d.add(PADDING, p, length);
            case 13 -> d.addText(TRUST_POINT, p, length, p, length, Encoding.ASCII);
            case 15 -> {
                d.uintAt(ERROR, p);
                if (length > 2) {
                    d.addText(ERROR_TEXT, p + 2, length - 2, p + 2, length - 2, Encoding.UTF_8);
                }
            }
            default -> {
            }
        }
        d.leave(item);
        return 4 + length;
    }

    private static void each(Dissection d, Field.Uint f, int from, int end) {
        for (int p = from; p < end; p++) {
            d.uintAt(f, p);
        }
    }

    private static void subnet(Dissection d, int at, int end) {
        int family = (int) d.uintAt(FAMILY, at);
        d.uintAt(SOURCE_MASK, at + 2);
        d.uintAt(SCOPE_MASK, at + 3);
        int length = end - at - 4;
        if (length > 16 || family == 1 && length > 4) {
            d.expert(d.last(), BAD_LENGTH);
        } else {
            AddressRecords.partly(d, family == 1 ? SUBNET_IPV4 : family == 2 ? SUBNET_IPV6 : SUBNET, at + 4, length);
        }
    }
}
