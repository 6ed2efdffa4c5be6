package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** QUIC transport parameters, RFC 9000 section 18. */
final class QuicParameters {
    private QuicParameters() {
    }

    static void show(Dissection d, int end) {
        d.bytes(Ext.DATA, end - d.position());
    }
}
