package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** Heartbeats, RFC 6520. */
final class Heartbeats {
    private static final int HEAD = 3;
    private static final int LEAST_PADDING = 16;

    private Heartbeats() {
    }

    /** Records the heartbeat at the cursor; what is not one is taken for encrypted, one that says more than the record holds is not. */
    static void show(Dissection d, int end, boolean decrypted) {
        int from = d.position();
        int length = end - from;
        String type = Names.HEARTBEAT_TYPES.text(d.peek(0, 1));
        int payload = length >= HEAD ? (int) d.peek(1, 2) : 0;
        int padding = length - HEAD - payload;
        boolean tooLong = padding < 0;
        boolean clear = type != null && length >= HEAD && (tooLong || padding >= LEAST_PADDING || decrypted);
        d.columns().separate(", ").append(clear ? "Heartbeat " : "Encrypted Heartbeat").append(clear ? type : "");
        int heartbeat = d.open(Rec.HEARTBEAT, from, length);
        if (clear) {
            d.uint(Rec.HEARTBEAT_TYPE);
            d.uint(Rec.HEARTBEAT_LENGTH);
            if (tooLong) {
                d.expert(d.last(), Tls.HEARTBEAT_TOO_LONG);
                payload = length - HEAD;
            }
            d.bytes(Rec.HEARTBEAT_PAYLOAD, payload);
            if (padding > 0) {
                d.bytes(Rec.HEARTBEAT_PADDING, padding);
            }
        }
        d.leave(heartbeat);
    }
}
