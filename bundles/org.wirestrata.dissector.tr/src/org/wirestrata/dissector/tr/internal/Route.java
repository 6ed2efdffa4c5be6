package org.wirestrata.dissector.tr.internal;

import java.util.Locale;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The routing information field (IEEE 802.5, 3.2.5; IEEE 802.1D, annex C): how a frame goes over rings and the bridges between them. */
final class Route {
    /** The bytes before the rings and bridges: the length with the kind of broadcast, and the frame size with the direction. */
    private static final int CONTROL = 2;
    private static final int RING = 2;
    private static final int LENGTH = 0x1f;
    private static final int BROADCAST = 0xe0;
    private static final int SIZE = 0x70;
    private static final int BACKWARDS = 0x80;
    private static final Protocol TR = TokenRingDissector.TR;
    private static final Field.Uint BYTES = TR.uint8("tr.rif_bytes", "Bytes of the route");
    private static final Field.Uint KIND = TR.uint8("tr.broadcast", "Broadcast").named(ValueStrings.of(0x00, "None", 0x20, "None", 0x40,
            "None", 0x60, "None", 0x80, "All routes", 0xa0, "All routes", 0xc0, "Single route", 0xe0, "Single route"));
    private static final Field.Uint LARGEST = TR.uint8("tr.max_frame_size", "Largest frame").named(ValueStrings.of(0x00, "516", 0x10, "1500",
            0x20, "2052", 0x30, "4472", 0x40, "8144", 0x50, "11407", 0x60, "17800", 0x70, "65535"));
    private static final Field.Uint DIRECTION = TR.uint8("tr.direction", "Direction").named(ValueStrings.of(0, "Forwards", BACKWARDS,
            "Backwards"));
    private static final Field.Text PATH = TR.text("tr.rif", "Route");
    private static final Field.Uint RING_NUMBER = TR.uint16("tr.rif.ring", "Ring").hex();
    private static final Field.Uint BRIDGE = TR.uint8("tr.rif.bridge", "Bridge").hex();

    private Route() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** How many bytes the field at a position has. */
    static int length(Dissection d, int at) {
        return d.byteAt(at) & LENGTH;
    }

    /** Shows the field at a position. */
    static void show(Dissection d, int at, int length) {
        int first = d.byteAt(at);
        int second = d.byteAt(at + 1);
        d.add(BYTES, at, 1, length);
        d.add(KIND, at, 1, first & BROADCAST);
        d.add(LARGEST, at + 1, 1, second & SIZE);
        d.add(DIRECTION, at + 1, 1, second & BACKWARDS);
        if (length > CONTROL) {
            path(d, at + CONTROL, (length - CONTROL + 1) / RING);
        }
    }

    /** Rings of 12 bits, each with the bridge to the next one in 4 bits. */
    private static void path(Dissection d, int at, int rings) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rings; i++) {
            int ringAt = at + i * RING;
            int word = (int) d.peekAt(ringAt, RING);
            hidden(d, RING_NUMBER, ringAt, RING, word >> 4);
            if (i > 0) {
                int bridge = d.byteAt(ringAt - 1) & 0xf;
                hidden(d, BRIDGE, ringAt - 1, 1, bridge);
                text.append('-').append(Integer.toHexString(bridge)).append('-');
            }
            text.append(Integer.toHexString(0x1000 | word >> 4).substring(1));
        }
        d.add(PATH, at, rings * RING, text.toString().toUpperCase(Locale.ROOT));
    }

    private static void hidden(Dissection d, Field.Uint field, int at, int length, int value) {
        d.add(field, at, length, value);
        d.hide(d.last());
    }
}
