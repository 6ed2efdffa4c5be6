package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** New session tickets: RFC 8446 section 4.6.1, RFC 5077 section 3.3. */
final class Tickets {
    private Tickets() {
    }

    static void show(Records r, int end) {
        Dissection d = r.d;
        int item = d.open(Field.TEXT, d.position(), end - d.position());
        d.uint(Hs.TICKET_LIFETIME);
        boolean recent = r.version == Tls.TLS13;
        if (recent) {
            d.uint(Hs.TICKET_AGE_ADD);
            int n = (int) d.uint(Hs.TICKET_NONCE_LENGTH);
            if (n > 0) {
                d.bytes(Hs.TICKET_NONCE, n);
            }
        }
        int n = (int) d.uint(Hs.TICKET_LENGTH);
        d.bytes(Hs.TICKET, n);
        if (recent) {
            new Extensions(r, Handshakes.NEW_SESSION_TICKET).list(end);
        }
        d.leave(item);
    }
}
