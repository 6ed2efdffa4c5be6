package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** The options of the Space Communications Protocol Specification: CCSDS 714.0-B section 3.2. */
final class ScpsOptions {
    static final int CAPABILITIES = 20;
    static final int SNACK = 21;
    private static final int BASIC = 4;
    private static final String NAME = "tcp.options.";

    private static final Field.Flags VECTOR = Tcp.PROTOCOL.flags(Ftype.UINT8, NAME + "scps.vector", "Capabilities")
            .with(bit("bets", "Partial reliability (BETS)", 0x80)).with(bit("snack1", "Short SNACK", 0x40))
            .with(bit("snack2", "Long SNACK", 0x20)).with(bit("compress", "Header compression", 0x10))
            .with(bit("nlts", "Timestamps of the network layer", 0x08))
            .with(Tcp.PROTOCOL.uint8(NAME + "scpsflags.reserved", "Reserved").in(Base.DEC).bits(0x07));
    private static final Field.Uint CONNECTION = Tcp.PROTOCOL.uint8(NAME + "scps.binding", "Connection id");
    private static final Field.Uint SPACE = Tcp.PROTOCOL.uint8(NAME + "scps.binding.id", "Binding space");
    private static final Field.Uint SPACE_LENGTH = Tcp.PROTOCOL.uint8(NAME + "scps.binding.len", "Length of the capability");
    private static final Field.Bytes SPACE_DATA = Tcp.PROTOCOL.bytes(NAME + "scps.binding.data", "Data of the capability");
    private static final Field.Uint HOLE_OFFSET = Tcp.PROTOCOL.uint16(NAME + "snack.offset", "Offset of the hole");
    private static final Field.Uint HOLE_SIZE = Tcp.PROTOCOL.uint16(NAME + "snack.size", "Size of the hole");

    private ScpsOptions() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Uint bit(String name, String label, int mask) {
        return Tcp.PROTOCOL.flag(NAME + "scpsflags." + name, label, mask, 8).named(TrueFalse.SET);
    }

    /** Capabilities of 4 bytes, behind which there may be extended ones in further options of the same segment. */
    static void capabilities(Dissection d, int at, int length) {
        if (length == BASIC) {
            d.flagsAt(VECTOR, at + 2);
            d.uintAt(CONNECTION, at + 3);
            return;
        }
        if (!basicBefore(d, at)) {
            return;
        }
        int end = at + length;
        for (int p = at + 2; end - p > 1;) {
            d.uintAt(SPACE, p);
            int size = 2 * (d.byteAt(p + 1) >> 4);
            d.add(SPACE_LENGTH, p + 1, 1, size);
            p += 2;
            Options.need(d, p + size, end);
            d.add(SPACE_DATA, p, size);
            p += size;
        }
    }

    private static boolean basicBefore(Dissection d, int at) {
        for (int p = Options.HEADER; p < at;) {
            int kind = d.byteAt(p);
            if (kind <= 1) {
                p++;
                continue;
            }
            int length = d.byteAt(p + 1);
            if (kind == CAPABILITIES && length == BASIC) {
                return true;
            }
            p += length;
        }
        return false;
    }

    /** A selective negative acknowledgment; both numbers count largest segments. */
    static void hole(Dissection d, int at) {
        d.uintAt(HOLE_OFFSET, at);
        d.uintAt(HOLE_SIZE, at + 2);
    }
}
