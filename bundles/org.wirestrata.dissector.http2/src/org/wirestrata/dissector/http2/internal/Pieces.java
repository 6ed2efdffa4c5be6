package org.wirestrata.dissector.http2.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Ftype;

/**
 * Octets of several DATA frames that belong together. It does not change.
 *
 * @param frames  the packet in which each piece lies
 * @param lengths how long each is
 * @param bytes   all of them, perhaps followed by others
 * @param size    how many
 */
record Pieces(int[] frames, int[] lengths, byte[] bytes, int size) {
    private static final Field.Group ALL = Http2.PROTOCOL.group("http2.body.fragments", "Parts of the body");
    private static final Field.Uint PIECE = Http2.PROTOCOL.frameNumber("http2.body.fragment", "Part of the body");
    private static final Field.Uint COUNT = Http2.PROTOCOL.uint32("http2.body.fragment.count", "Number of parts");
    static final Field.Uint REASSEMBLED_IN = Http2.PROTOCOL.frameNumber("http2.body.reassembled.in", "Whole body in frame");
    private static final Field.Uint LENGTH = Http2.PROTOCOL.uint32("http2.body.reassembled.length", "Length of the whole");
    private static final Field.Bytes DATA = Http2.PROTOCOL.bytes("http2.body.reassembled.data", "The whole");

    /** Has the fields declared. */
    static void declare() {
        Http2.PROTOCOL.flag("http2.body.fragment.overlap", "Overlaps");
        Http2.PROTOCOL.flag("http2.body.fragment.overlap.conflicts", "Overlaps with other octets");
        Http2.PROTOCOL.flag("http2.body.fragment.multiple_tails", "Has several ends");
        Http2.PROTOCOL.flag("http2.body.fragment.too_long_fragment", "Goes beyond the end");
        Http2.PROTOCOL.integer(Ftype.FRAMENUM, "http2.body.fragment.error", "Does not fit");
    }

    /** Goes on in the octets, which a list of the pieces precedes, until {@link Dissection#endDerived}. */
    void begin(Dissection d) {
        d.beginDerived("Reassembled body", bytes, size);
        int list = d.add(ALL, 0, size);
        d.markGenerated(list);
        d.enter(list);
        int at = 0;
        for (int i = 0; i < frames.length; i++) {
            d.markGenerated(d.add(PIECE, at, lengths[i], frames[i]));
            at += lengths[i];
        }
        d.markGenerated(d.add(COUNT, 0, 0, frames.length));
        d.markGenerated(d.add(LENGTH, 0, 0, size));
        if (d.wants(DATA)) {
            d.markGenerated(d.add(DATA, 0, size));
        }
        d.leave(list);
    }
}
