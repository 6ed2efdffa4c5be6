package org.wirestrata.dissector.tls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Signed certificate timestamps inside a certificate, RFC 6962 section 3.3: an octet string that holds the list. */
@Component(service = Dissector.class, property = {"protocol=tls", "named=false",
    "table=ber.oid:1.3.6.1.4.1.11129.2.4.2",
    "next=tls.alpn", "next=tls.port", "next=heuristic:tls", "next=*", "next=x509af", "next=x509if", "next=ocsp", "next=ber.oid",
    "next=data", "hands=tls"})
public final class TimestampsExtension implements Dissector {
    private static final int LONG = 0x80;

    @Override
    public Protocol protocol() {
        return Tls.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        int length = (int) d.peek(1, 1);
        d.skip(2 + (length >= LONG ? length & 0x7f : 0));
        Timestamps.list(d, d.length());
    }
}
