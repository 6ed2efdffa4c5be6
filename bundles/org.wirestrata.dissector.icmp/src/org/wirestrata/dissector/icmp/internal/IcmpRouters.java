package org.wirestrata.dissector.icmp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Router advertisements (RFC 1256) and what mobility agents append to them (RFC 5944, 4721). */
final class IcmpRouters {
    private static final int AGENT = 16;
    private static final int PREFIXES = 19;
    private static final int CHALLENGE = 24;
    private static final Protocol ICMP = IcmpDissector.ICMP;
    private static final Field.Uint COUNT = ICMP.uint8("icmp.num_addrs", "Number of addresses");
    private static final Field.Uint ENTRY = ICMP.uint8("icmp.addr_entry_size", "Words an address");
    private static final Field.Uint LIFETIME = ICMP.uint16("icmp.lifetime", "Lifetime in seconds");
    private static final Field.Address ROUTER = ICMP.ipv4("icmp.router_address", "Router");
    private static final Field.Uint PREFERENCE = ICMP.integer(Ftype.INT32, "icmp.pref_level", "Preference");
    private static final Field.Uint TYPE = ICMP.uint8("icmp.mip.type", "Extension type")
            .named(ValueStrings.of(0, "One byte of padding", AGENT, "Mobility agent", PREFIXES, "Prefix lengths", CHALLENGE, "Challenge"));
    private static final Field.Uint LENGTH = ICMP.uint8("icmp.mip.length", "Length");
    private static final Field.Uint PREFIX = ICMP.uint8("icmp.mip.prefixlength", "Prefix length");
    private static final Field.Uint SEQUENCE = ICMP.uint16("icmp.mip.seq", "Sequence number");
    private static final Field.Uint REGISTRATION = ICMP.uint16("icmp.mip.life", "Registration lifetime");
    private static final Field.Flags FLAGS = ICMP.flags(Ftype.UINT16, "icmp.mip.flags", "Flags")
            .with(flag("r", "Registration required", 0x8000)).with(flag("b", "Busy", 0x4000)).with(flag("h", "Home agent", 0x2000))
            .with(flag("f", "Foreign agent", 0x1000)).with(flag("m", "Minimal encapsulation", 0x800))
            .with(flag("g", "GRE encapsulation", 0x400)).with(flag("v", "Header compression", 0x200))
            .with(flag("rt", "Reverse tunnels", 0x100)).with(flag("u", "UDP tunnels", 0x80)).with(flag("x", "Revocation", 0x40))
            .with(ICMP.uint16("icmp.mip.reserved", "Reserved").in(Base.HEX).bits(0x3f));
    private static final Field.Address CARE_OF = ICMP.ipv4("icmp.mip.coa", "Care-of address");
    private static final Field.Bytes CHALLENGE_DATA = ICMP.bytes("icmp.mip.challenge", "Challenge");
    private static final Field.Bytes CONTENT = ICMP.bytes("icmp.mip.content", "Content");

    private IcmpRouters() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint flag(String key, String name, int bit) {
        return ICMP.flag("icmp.mip." + key, name, bit, 16);
    }

    static void advertisement(Dissection d, int code) {
        int count = (int) d.uintAt(COUNT, 4);
        int words = (int) d.uintAt(ENTRY, 5);
        d.uintAt(LIFETIME, 6);
        int at = 8;
        if (words < 2) {
            return;
        }
        for (int i = 0; i < count; i++) {
            d.addressAt(ROUTER, at);
            d.uintAt(PREFERENCE, at + 4);
            at += words * 4;
        }
        if (code == 0 || code == 16) {
            while (at < d.length()) {
                at = extension(d, at);
            }
        }
    }

    private static int extension(Dissection d, int at) {
        int type = d.byteAt(at);
        int length = type == 0 ? 1 : 2 + d.byteAt(at + 1);
        d.byteAt(at + length - 1);
        int item = d.add(Field.TEXT, at, length, "Extension: " + TYPE.values().text(type, "unknown"));
        d.enter(item);
        d.uintAt(TYPE, at);
        if (type != 0) {
            d.uintAt(LENGTH, at + 1);
            content(d, type, at + 2, length - 2);
        }
        d.leave(item);
        return at + length;
    }

    private static void content(Dissection d, int type, int at, int length) {
        switch (type) {
        case AGENT -> {
            d.uintAt(SEQUENCE, at);
            d.uintAt(REGISTRATION, at + 2);
            d.flagsAt(FLAGS, at + 4);
            for (int p = at + 6; p + 4 <= at + length; p += 4) {
                d.addressAt(CARE_OF, p);
            }
        }
        case PREFIXES -> {
            for (int p = at; p < at + length; p++) {
                d.uintAt(PREFIX, p);
            }
        }
        case CHALLENGE -> d.add(CHALLENGE_DATA, at, length);
        default -> d.add(CONTENT, at, length);
        }
    }
}
