package org.wirestrata.dissector.icmpv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * What routers and hosts tell each other in options (RFC 2491, 3122, 3971, 4191, 4861, 5175, 6275, 6775, 7400, 8106, 8781, 8910).
 */
final class NeighbourOptionContents {
    private static final int FLAG = 8;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Group RESERVED = NeighbourOptions.RESERVED;
    static final Field.Uint PREFIX_LENGTH = ICMPV6.uint8("icmpv6.opt.prefix.length", "Prefix length");
    private static final Field.Flags PREFIX_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.opt.prefix.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.opt.prefix.flag.l", "On link", 0x80, FLAG))
            .with(ICMPV6.flag("icmpv6.opt.prefix.flag.a", "Autonomous", 0x40, FLAG))
            .with(ICMPV6.flag("icmpv6.opt.prefix.flag.r", "Router's address", 0x20, FLAG))
            .with(ICMPV6.uint8("icmpv6.opt.prefix.flag.reserved", "Reserved").bits(0x1f));
    private static final Field.Uint VALID = ICMPV6.uint32("icmpv6.opt.prefix.valid_lifetime", "Valid lifetime");
    private static final Field.Uint PREFERRED = ICMPV6.uint32("icmpv6.opt.prefix.preferred_lifetime", "Preferred lifetime");
    static final Field.Address PREFIX = ICMPV6.ipv6("icmpv6.opt.prefix", "Prefix");
    static final Field.Group REDIRECTED = ICMPV6.group("icmpv6.opt.redirected_packet", "Redirected packet");
    private static final Field.Uint MTU = ICMPV6.uint32("icmpv6.opt.mtu", "MTU");
    private static final Field.Uint SHORTCUT = ICMPV6.uint8("icmpv6.opt.nbma.shortcut_limit", "Shortcut limit");
    private static final Field.Uint INTERVAL = ICMPV6.uint32("icmpv6.opt.advertisement_interval", "Milliseconds between advertisements");
    private static final Field.Uint AGENT_PREFERENCE = ICMPV6.uint16("icmpv6.opt.home_agent_preference", "Preference");
    private static final Field.Uint AGENT_LIFETIME = ICMPV6.uint16("icmpv6.opt.home_agent_lifetime", "Lifetime");
    private static final Field.Address ADDRESS = ICMPV6.ipv6("icmpv6.opt.ipv6_address", "Address");
    private static final Field.Bytes KEY_HASH = ICMPV6.bytes("icmpv6.opt.rsa.key_hash", "Key hash");
    private static final Field.Bytes PROXY_KEY_HASH = ICMPV6.bytes("icmpv6.opt.ps.key_hash", "Key hash");
    private static final Field.Group SIGNATURE = ICMPV6.group("icmpv6.opt.digital_signature_padding", "Signature and padding");
    private static final Field.Time TIMESTAMP = ICMPV6.time("icmpv6.opt.timestamp", "Timestamp",
            Base.LOCAL);
    private static final Field.Bytes NONCE = ICMPV6.bytes("icmpv6.opt.nonce", "Nonce");
    private static final Field.Flags ROUTE_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.opt.route_info.flag", "Flags")
            .with(ICMPV6.uint8("icmpv6.opt.route_info.flag.route_preference", "Preference").bits(0x18).named(Neighbours.PREFERENCES))
            .with(ICMPV6.uint8("icmpv6.opt.route_info.flag.reserved", "Reserved").bits(0xe7));
    private static final Field.Uint ROUTE_LIFETIME = ICMPV6.uint32("icmpv6.opt.route_lifetime", "Lifetime");
    private static final Field.Uint SERVERS_LIFETIME = ICMPV6.uint32("icmpv6.opt.rdnss.lifetime", "Lifetime");
    private static final Field.Address SERVER = ICMPV6.ipv6("icmpv6.opt.rdnss", "DNS server");
    private static final Field.Flags MORE_FLAGS = ICMPV6.flags(Ftype.UINT16, "icmpv6.opt.efo", "Flags")
            .with(ICMPV6.flag("icmpv6.opt.efo.m", "Managed addresses", 0x8000, 16))
            .with(ICMPV6.flag("icmpv6.opt.efo.o", "Other configuration", 0x4000, 16))
            .with(ICMPV6.flag("icmpv6.opt.efo.h", "Home agent", 0x2000, 16))
            .with(ICMPV6.uint16("icmpv6.opt.efo.prf", "Preference").bits(0x1800).named(Neighbours.PREFERENCES))
            .with(ICMPV6.flag("icmpv6.opt.efo.p", "Proxy", 0x400, 16)).with(ICMPV6.uint16("icmpv6.opt.efo.rsv", "Reserved").bits(0x2ff));
    private static final Field.Uint SEARCH_LIFETIME = ICMPV6.uint32("icmpv6.opt.dnssl.lifetime", "Lifetime");
    private static final Field.Text SEARCH = ICMPV6.text("icmpv6.opt.dnssl", "Domain");
    private static final Field.Uint STATUS = ICMPV6.uint8("icmpv6.opt.aro.status", "Status")
            .named(Icmpv6Text.REGISTRATIONS);
    private static final Field.Uint REGISTERED = ICMPV6.uint16("icmpv6.opt.aro.registration_lifetime", "Lifetime in minutes");
    private static final Field.Address REGISTERED_ID = ICMPV6.address(Ftype.EUI64, "icmpv6.opt.aro.eui64", "EUI-64");
    private static final Field.Uint CONTEXT_LENGTH = ICMPV6.uint8("icmpv6.opt.6co.context_length", "Context length");
    private static final Field.Flags CONTEXT_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.opt.6co.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.opt.6co.flag.c", "Compression", 0x10, FLAG))
            .with(ICMPV6.uint8("icmpv6.opt.6co.flag.cid", "Context").bits(0xf))
            .with(ICMPV6.uint8("icmpv6.opt.6co.flag.reserved", "Reserved").bits(0xe0));
    private static final Field.Uint CONTEXT_LIFETIME = ICMPV6.uint16("icmpv6.opt.6co.valid_lifetime", "Lifetime in minutes");
    private static final Field.Address CONTEXT_PREFIX = ICMPV6.ipv6("icmpv6.opt.6co.context_prefix", "Prefix");
    private static final Field.Uint BORDER_LOW = ICMPV6.uint16("icmpv6.opt.abro.version_low", "Version, low half");
    private static final Field.Uint BORDER_HIGH = ICMPV6.uint16("icmpv6.opt.abro.version_high", "Version, high half");
    private static final Field.Uint BORDER_LIFETIME = ICMPV6.uint16("icmpv6.opt.abro.valid_lifetime", "Lifetime in minutes");
    private static final Field.Address BORDER = ICMPV6.ipv6("icmpv6.opt.abro.6lbr_address", "Border router");
    private static final Field.Uint UNASSIGNED = ICMPV6.uint16("icmpv6.opt.6cio.unassigned1", "Unassigned").hex().bits(0xfffe);
    private static final Field.Uint COMPRESSES = ICMPV6.uint16("icmpv6.opt.6cio.flag_g", "Generic header compression").hex().bits(1);
    private static final Field.Uint MORE_UNASSIGNED = ICMPV6.uint32("icmpv6.opt.6cio.unassigned2", "Unassigned").hex();
    private static final Field.Text PORTAL = ICMPV6.text("icmpv6.opt.captive_portal", "Portal");
    private static final Field.Uint SCALED = ICMPV6.uint16("icmpv6.opt.pref64.scaled_lifetime", "Lifetime in units of 8 seconds")
            .bits(0xfff8);
    private static final Field.Uint LENGTH_CODE = ICMPV6.uint16("icmpv6.opt.pref64.plc", "Prefix length code").hex().bits(7)
            .named(ValueStrings.counting("96", "64", "56", "48", "40", "32"));
    private static final Field.Address TRANSLATION = ICMPV6.ipv6("icmpv6.opt.pref64.prefix", "Prefix");

    private NeighbourOptionContents() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records what an option holds; false where its type is not known here. */
    static boolean show(Dissection d, int type, int from, int end) {
        d.position(from);
        switch (type) {
        case 3 -> prefix(d);
        case 5 -> reservedThen(d, 2, MTU);
        case 6 -> {
            d.u(SHORTCUT);
            d.add(RESERVED, from, 1);
            reserved(d, 4);
        }
        case 7 -> reservedThen(d, 2, INTERVAL);
        case 8 -> {
            reserved(d, 2);
            d.u(AGENT_PREFERENCE);
            d.u(AGENT_LIFETIME);
        }
        case 9, 10 -> {
            reserved(d, 6);
            addresses(d, ADDRESS, end);
        }
        case 12, 32 -> {
            reserved(d, 2);
            d.bytes(type == 12 ? KEY_HASH : PROXY_KEY_HASH, 16);
            rest(d, SIGNATURE, end);
        }
        case 13 -> {
            reserved(d, 6);
            long seconds = d.peek(0, 6);
            long fraction = d.peek(6, 2);
            d.add(TIMESTAMP, d.position(), 8, seconds * 1_000_000_000 + (fraction * 1_000_000_000 >> 16));
            d.skip(8);
        }
        case 14 -> d.bytes(NONCE, end - from);
        case 24 -> route(d, end);
        case 25 -> {
            reservedThen(d, 2, SERVERS_LIFETIME);
            addresses(d, SERVER, end);
        }
        case 26 -> {
            d.flags(MORE_FLAGS);
            reserved(d, 4);
        }
        case 31 -> {
            reservedThen(d, 2, SEARCH_LIFETIME);
            domains(d, end);
        }
        case 33 -> {
            d.u(STATUS);
            reserved(d, 3);
            d.u(REGISTERED);
            d.address(REGISTERED_ID);
        }
        case 34 -> context(d, end);
        case 35 -> {
            d.u(BORDER_LOW);
            d.u(BORDER_HIGH);
            d.u(BORDER_LIFETIME);
            d.address(BORDER);
        }
        case 36 -> {
            d.uintAt(UNASSIGNED, from);
            d.u(COMPRESSES);
            d.uint(MORE_UNASSIGNED);
        }
        case 37 -> d.text(PORTAL, end - from, Encoding.UTF_8);
        case 38 -> {
            d.uintAt(SCALED, from);
            int code = d.u(LENGTH_CODE);
            prefix(d, TRANSLATION, code == 0 ? 12 : Math.max(9 - code, 4));
        }
        default -> {
            return false;
        }
        }
        return true;
    }

    static void reserved(Dissection d, int bytes) {
        d.byteAt(d.position() + bytes - 1);
        d.add(RESERVED, d.position(), bytes);
        d.skip(bytes);
    }

    private static void reservedThen(Dissection d, int bytes, Field.Uint field) {
        reserved(d, bytes);
        d.uint(field);
    }

    /** Records what is left of an option. */
    static void rest(Dissection d, Field.Group field, int end) {
        int bytes = end - d.position();
        if (bytes > 0) {
            d.byteAt(end - 1);
            d.add(field, d.position(), bytes);
            d.skip(bytes);
        }
    }

    private static void addresses(Dissection d, Field.Address field, int end) {
        while (d.position() + 16 <= end) {
            d.address(field);
        }
    }

    private static void prefix(Dissection d) {
        d.u(PREFIX_LENGTH);
        d.flags(PREFIX_FLAGS);
        d.uint(VALID);
        d.uint(PREFERRED);
        reserved(d, 4);
        d.address(PREFIX);
    }

    private static void route(Dissection d, int end) {
        d.u(PREFIX_LENGTH);
        d.flags(ROUTE_FLAGS);
        d.uint(ROUTE_LIFETIME);
        int bytes = end - d.position();
        if (bytes == 8) {
            prefix(d, PREFIX, bytes);
        } else if (bytes == 16) {
            d.address(PREFIX);
        }
    }

    /** Records the first bytes of an address. */
    static void prefix(Dissection d, Field.Address field, int bytes) {
        byte[] whole = new byte[16];
        d.byteAt(d.position() + bytes - 1);
        System.arraycopy(d.array(), d.arrayOffset() + d.position(), whole, 0, bytes);
        d.add(field, d.position(), bytes, whole, 0, 16);
        d.skip(bytes);
    }

    private static void domains(Dissection d, int end) {
        while (d.position() < end && d.byteAt(d.position()) != 0) {
            DnsNames.take(d, SEARCH);
        }
        rest(d, NeighbourOptions.PADDING, end);
    }

    private static void context(Dissection d, int end) {
        d.u(CONTEXT_LENGTH);
        d.flags(CONTEXT_FLAGS);
        reserved(d, 2);
        d.u(CONTEXT_LIFETIME);
        int bytes = end - d.position();
        if (bytes == 8) {
            prefix(d, CONTEXT_PREFIX, bytes);
        } else if (bytes == 16) {
            d.address(CONTEXT_PREFIX);
        }
    }
}
