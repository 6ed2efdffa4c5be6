package org.wirestrata.dissector.icmpv6.internal;

import java.nio.ByteBuffer;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * Messages of protocols that need few: fast handovers (RFC 5568), changed locators (RFC 6743), addresses used twice (RFC 6775) and
 * multicast in low-power networks (RFC 7731).
 */
final class SmallMessages {
    private static final int INITIATE = 4;
    private static final int BYTE = 8;
    private static final int ADDRESS = 16;
    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint SUBTYPE = ICMPV6.uint8("icmpv6.fmip6.subtype", "Subtype")
            .named(ValueStrings.of(2, "Router solicitation for proxy advertisement", 3, "Proxy router advertisement", INITIATE,
                    "Handover initiate", 5, "Handover acknowledge"));
    private static final Field.Flags INITIATE_FLAGS = ICMPV6.flags(Ftype.UINT8, "icmpv6.fmip6.hi.flag", "Flags")
            .with(ICMPV6.flag("icmpv6.fmip6.hi.flag.s", "Address to be assigned", 0x80, BYTE))
            .with(ICMPV6.flag("icmpv6.fmip6.hi.flag.a", "Packets to be buffered", 0x40, BYTE))
            .with(ICMPV6.uint8("icmpv6.fmip6.hi.flag.reserved", "Reserved").bits(0x3f));
    private static final Field.Uint HANDOVER = ICMPV6.uint16("icmpv6.fmip6.identifier", "Identifier")
            .in(Base.DEC_HEX);

    private static final Field.Uint LOCATORS = ICMPV6.uint8("icmpv6.ilnp.nb_locs", "Locators");
    private static final Field.Uint LOCATOR = ICMPV6.uint64("icmpv6.ilnp.nb_locator", "Locator").hex();
    private static final Field.Uint PREFERENCE = ICMPV6.uint32("icmpv6.ilnp.nb_preference", "Preference");
    private static final Field.Uint LIFETIME = ICMPV6.uint32("icmpv6.ilnp.nb_lifetime", "Lifetime in seconds");

    private static final Field.Uint STATUS = ICMPV6.uint8("icmpv6.6lowpannd.da.status", "Status").named(Icmpv6Text.REGISTRATIONS);
    private static final Field.Uint STATUS_RESERVED = ICMPV6.uint8("icmpv6.6lowpannd.da.rsv", "Reserved");
    private static final Field.Uint REGISTERED = ICMPV6.uint16("icmpv6.6lowpannd.da.lifetime", "Lifetime in minutes");
    private static final Field.Address OWNER = ICMPV6.address(Ftype.EUI64, "icmpv6.6lowpannd.da.eui64", "EUI-64");
    private static final Field.Address REGISTERED_ADDRESS = ICMPV6.ipv6("icmpv6.6lowpannd.da.reg_addr", "Address");

    private static final Field.Uint LEAST = ICMPV6.uint8("icmpv6.mpl.seed_info.min_sequence", "Least sequence number");
    private static final Field.Uint MAP_LENGTH = ICMPV6.uint8("icmpv6.mpl.seed_info.bm_len", "Bytes of the map").bits(0xfc);
    private static final Field.Uint SEED_KIND = ICMPV6.uint8("icmpv6.mpl.seed_info.s", "Length of the seed").bits(3)
            .named(ValueStrings.counting("The source address", "16 bits", "64 bits", "128 bits"));
    private static final Field.Text SEED = ICMPV6.text("icmpv6.mpl.seed_info.seed_id", "Seed");
    private static final Field.Uint BUFFERED = ICMPV6.uint8("icmpv6.mpl.seed_info.sequence", "Sequence number");

    private SmallMessages() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** A message about a fast handover (RFC 5568, 6.1). */
    static void handover(Dissection d) {
        switch (d.u(SUBTYPE)) {
        case 2, 3, 5 -> d.bytes(Icmpv6Dissector.RESERVED, 1);
        case INITIATE -> d.flags(INITIATE_FLAGS);
        default -> d.skip(1);
        }
        d.u(HANDOVER);
        NeighbourOptions.show(d);
    }

    /** A node's locators (RFC 6743, 2). */
    static void locators(Dissection d) {
        int n = d.u(LOCATORS);
        d.bytes(Icmpv6Dissector.RESERVED, 1);
        d.bytes(Icmpv6Dissector.RESERVED, 2);
        for (int i = 0; i < n; i++) {
            d.uint(LOCATOR);
            d.uint(PREFERENCE, 2);
            d.uint(LIFETIME, 2);
        }
    }

    /** A question about an address, or the answer (RFC 6775, 4.4). */
    static void duplicate(Dissection d) {
        d.u(STATUS);
        d.u(STATUS_RESERVED);
        d.u(REGISTERED);
        d.address(OWNER);
        d.address(REGISTERED_ADDRESS);
    }

    /** Which messages of which seeds a forwarder has (RFC 7731, 6.2). */
    static void seeds(Dissection d, int code) {
        if (code != 0) {
            NeighbourOptions.notUnderstood(d, d.position() + 1);
            return;
        }
        for (int i = 1; d.reportedRemaining() >= 2; i++) {
            if (!seed(d, i)) {
                return;
            }
        }
        if (d.reportedRemaining() > 0) {
            NeighbourOptions.notUnderstood(d, d.position());
        }
    }

    private static boolean seed(Dissection d, int number) {
        int at = d.position();
        int item = d.add(Field.TEXT, at, 2, "Seed " + number);
        d.enter(item);
        int least = d.u(LEAST);
        int map = (int) d.uintAt(MAP_LENGTH, at + 1);
        int kind = d.u(SEED_KIND);
        int bytes = kind == 0 ? 0 : kind == 1 ? 2 : kind == 2 ? 8 : ADDRESS;
        if (d.reportedRemaining() < bytes) {
            NeighbourOptions.notUnderstood(d, d.length());
            d.leave(item);
            return false;
        }
        d.add(SEED, d.position(), bytes, name(d, bytes));
        d.skip(bytes);
        if (map > 0) {
            int from = d.position();
            int list = d.add(Field.TEXT, from, Math.min(map, d.remaining()), "Buffered messages");
            d.enter(list);
            for (int i = 0; i < map * BYTE; i++) {
                if ((d.byteAt(from + i / BYTE) & 0x80 >> i % BYTE) != 0) {
                    d.add(BUFFERED, from + i / BYTE, 1, least + i & 0xff);
                }
            }
            d.leave(list);
            d.skip(map);
        }
        d.leave(item);
        return true;
    }

    private static StringBuilder name(Dissection d, int bytes) {
        StringBuilder name = new StringBuilder(40);
        if (bytes == 0) {
            byte[] source = d.sourceAddress();
            if (source.length == ADDRESS) {
                ByteBuffer words = ByteBuffer.wrap(source);
                AddressText.ipv6(words.getLong(), words.getLong(), name);
            }
        } else if (bytes == ADDRESS) {
            AddressText.ipv6(d.peek(0, BYTE), d.peek(BYTE, BYTE), name);
        } else {
            for (int i = 0; i < bytes; i++) {
                name.append(i > 0 && bytes == BYTE ? ":" : "")
                        .append(Integer.toHexString(0x100 | d.byteAt(d.position() + i)).substring(1));
            }
        }
        return name;
    }
}
