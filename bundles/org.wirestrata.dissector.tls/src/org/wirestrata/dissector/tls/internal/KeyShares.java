package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The extension key_share, RFC 8446 section 4.2.8. */
final class KeyShares {
    private KeyShares() {
    }

    static void show(Dissection d, int message, int end) {
        int item = d.open(Field.TEXT, d.position(), end - d.position());
        switch (message) {
            case Handshakes.CLIENT_HELLO -> {
                d.uint(Ext.SHARES_LENGTH);
                while (end - d.position() >= 4) {
                    entry(d);
                }
            }
            case Handshakes.SERVER_HELLO -> entry(d);
            case Handshakes.HELLO_RETRY_REQUEST -> d.uint(Ext.SHARE_SELECTED);
            default -> {
            }
        }
        d.leave(item);
    }

    static void entry(Dissection d) {
        int length = (int) d.peek(2, 2);
        int item = d.open(Field.TEXT, d.position(), 4 + length);
        d.uint(Ext.SHARE_GROUP);
        d.uint(Ext.SHARE_LENGTH);
        d.bytes(Ext.SHARE, length);
        d.leave(item);
    }
}
