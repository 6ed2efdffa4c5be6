package org.wirestrata.dissector.gre.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Attributes before the packets of CDMA2000 networks (3GPP2 A.S0012-D, section 2.6.1); the first bit of a type says that it is the last. */
final class PacketAttributes {
    private static final int LAST = 0x80;
    private static final int TYPE_BITS = 0x7f;
    private static final int HEADER = 2;
    private static final int SHORT_DATA = 1;
    private static final int FLOW_CONTROL = 2;
    private static final int FLOW = 3;
    private static final int SEGMENT = 4;
    private static final Protocol GRE = GreDissector.GRE;
    private static final ValueStrings TYPES = ValueStrings.of(SHORT_DATA, "Short data", FLOW_CONTROL, "Flow control", FLOW, "IP flow", SEGMENT,
            "Segmentation");
    private static final Field.Group ALL = GRE.group("gre.3gpp2_attrib", "Attributes");
    private static final Field.Uint TYPE = GRE.uint8("gre.3gpp2_attrib_id", "Type").hex().bits(TYPE_BITS).named(TYPES);
    private static final Field.Uint LENGTH = GRE.uint8("gre.3gpp2_attrib_length", "Length").hex();
    private static final Field.Uint SUITABLE = GRE.flag("gre.3gpp2_sdi", "Fit for a short data burst", 0x8000, 16);
    private static final Field.Uint STOP = GRE.flag("gre.3gpp2_fci", "Flow", 0x8000, 16).named(new TrueFalse("Stop", "Go on"));
    private static final Field.Uint FOR_LONG = GRE.flag("gre.3gpp2_di", "Duration", 0x4000, 16).named(new TrueFalse("Indefinite", "Temporary"));
    private static final Field.Bytes FLOW_ID = GRE.bytes("gre.ggp2_flow_disc", "Flow");
    private static final Field.Uint PART = GRE.uint16("gre.ggp2_3gpp2_seg", "Part of a packet").hex().bits(0xc000)
            .named(ValueStrings.counting("Start", "Middle", "End"));

    private PacketAttributes() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes the attributes at the cursor, up to the last. */
    static void take(Dissection d) {
        int from = d.position();
        int all = d.add(ALL, from, 0);
        d.enter(all);
        boolean more = true;
        while (more) {
            more = (attribute(d) & LAST) == 0;
        }
        d.leave(all);
        d.length(all, d.position() - from);
    }

    private static int attribute(Dissection d) {
        int at = d.position();
        int type = d.byteAt(at);
        int length = d.byteAt(at + 1);
        d.byteAt(at + HEADER + length - 1);
        int item = d.add(Field.TEXT, at, HEADER + length, TYPES.text(type & TYPE_BITS, "Unknown"));
        d.enter(item);
        d.u(TYPE);
        d.u(LENGTH);
        value(d, type & TYPE_BITS, at + HEADER, length);
        d.leave(item);
        d.position(at + HEADER);
        d.skip(length);
        return type;
    }

    private static void value(Dissection d, int type, int at, int length) {
        switch (type) {
            case SHORT_DATA -> word(d, SUITABLE, at, length);
            case FLOW_CONTROL -> {
                word(d, STOP, at, length);
                word(d, FOR_LONG, at, length);
            }
            case FLOW -> d.bytes(FLOW_ID, length);
            case SEGMENT -> word(d, PART, at, length);
            default -> {
                // nothing is known of it
            }
        }
    }

    /** The bits lie where a word of the attribute's own length has them. */
    private static void word(Dissection d, Field.Uint f, int at, int length) {
        if (length == 0) {
            // nothing can hold the bits: the packet contradicts itself
            d.peekAt(d.length(), 1);
        }
        d.add(f, at, length, (d.peekAt(at, Math.min(length, 4)) & f.mask()) >> f.shift());
    }
}
