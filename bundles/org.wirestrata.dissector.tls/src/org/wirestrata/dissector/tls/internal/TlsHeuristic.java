package org.wirestrata.dissector.tls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** Transport Layer Security on any port: recognised by its first record, once for a connection. */
@Component(service = Dissector.class, property = {"protocol=tls", "named=false", "heuristic=tcp",
    "next=tls.alpn", "next=tls.port", "next=heuristic:tls", "next=*", "next=x509af", "next=x509if", "next=ocsp", "next=ber.oid",
    "next=data", "hands=tls"})
public final class TlsHeuristic extends TlsDissector {
    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        if (c != null && c.dissector() == this) {
            return true;
        }
        return Version2.isHello(d) || isRecord(d);
    }

    private static boolean isRecord(Dissection d) {
        int type = (int) d.peek(0, 1);
        int length = (int) d.peek(3, 2);
        if (!Tls.isContentType(type) || !Tls.isVersion((int) d.peek(1, 2)) || length == 0 || length >= Tls.MOST_IN_RECORD) {
            return false;
        }
        return switch (type) {
            case Tls.HANDSHAKE -> Names.HANDSHAKE_TYPES.text(d.peek(5, 1)) != null;
            case Tls.ALERT -> length != 2 || d.peek(5, 1) >= 1 && d.peek(5, 1) <= 2;
            case Tls.CHANGE_CIPHER_SPEC -> length == 1 && d.peek(5, 1) == 1;
            default -> true;
        };
    }
}
