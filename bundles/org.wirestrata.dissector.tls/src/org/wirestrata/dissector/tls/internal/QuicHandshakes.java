package org.wirestrata.dissector.tls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Handshake messages that QUIC carries without records, RFC 9001 section 4. */
@Component(service = Dissector.class, property = {"protocol=tls", "named=false", "table=quic.crypto:0",
    "next=data", "next=x509af", "next=x509if", "next=ocsp", "next=ber.oid"})
public final class QuicHandshakes implements Dissector {
    @Override
    public Protocol protocol() {
        return Tls.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        new Records(d, this).handshakes();
    }
}
