package org.wirestrata.dissector.tls.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The application protocol that a server chose, RFC 7301. */
final class ApplicationNames {
    private ApplicationNames() {
    }

    /** Remembers the protocol whose name stands at a position behind its length. */
    static void learn(Records r, int position) {
        Dissection d = r.d;
        int n = d.byteAt(position);
        String name = new String(d.array(), d.arrayOffset() + position + 1, n, StandardCharsets.ISO_8859_1);
        Dissector x = d.registered(Tls.ALPN, name);
        if (x != null) {
            r.session.application(d, x);
            r.item.application = x;
        }
    }
}
