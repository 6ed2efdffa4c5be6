package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Signed certificate timestamps, RFC 6962 section 3.2. */
final class Timestamps {
    private static final int LOG = 32;

    private Timestamps() {
    }

    /** Records the list at the cursor behind its length. */
    static void list(Dissection d, int end) {
        d.uint(Ext.SCTS_LENGTH);
        while (end - d.position() >= 2) {
            one(d);
        }
    }

    /** Records the timestamp at the cursor behind its length. */
    static void one(Dissection d) {
        int n = (int) d.peek(0, 2);
        int item = d.open(Field.TEXT, d.position(), 2 + n);
        d.uint(Ext.SCT_LENGTH);
        int end = d.position() + n;
        d.uint(Ext.SCT_VERSION);
        d.bytes(Ext.SCT_LOG, LOG);
        d.add(Ext.SCT_TIME, d.position(), 8, d.peek(0, 8) * 1_000_000L);
        d.skip(8);
        int extensions = (int) d.uint(Ext.SCT_EXTENSIONS_LENGTH);
        if (extensions > 0) {
            d.add(Ext.SCT_EXTENSIONS, d.position(), extensions);
            d.skip(extensions);
        }
        Signatures.one(d);
        int signature = (int) d.uint(Ext.SCT_SIGNATURE_LENGTH);
        d.bytes(Ext.SCT_SIGNATURE, signature);
        d.leave(item);
        d.position(end);
    }
}
