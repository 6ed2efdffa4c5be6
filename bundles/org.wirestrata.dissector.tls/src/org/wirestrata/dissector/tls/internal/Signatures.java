package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** Signature algorithms, RFC 8446 section 4.2.3, RFC 5246 section 7.4.1.4.1. */
final class Signatures {
    private Signatures() {
    }

    /** Records the list at the cursor behind its length. */
    static void list(Dissection d, int end) {
        int length = (int) d.uint(Ext.SIGNATURES_LENGTH);
        int list = d.open(Ext.SIGNATURES, d.position(), length);
        int stop = Math.min(end, d.position() + length);
        while (stop - d.position() >= 2) {
            one(d);
        }
        d.leave(list);
    }

    /** Records the algorithm at the cursor. */
    static void one(Dissection d) {
        int at = d.position();
        d.uint(Ext.SIGNATURE);
        int item = d.last();
        d.enter(item);
        d.uintAt(Ext.HASH, at);
        d.uintAt(Ext.SIGNATURE_KIND, at + 1);
        d.leave(item);
    }
}
