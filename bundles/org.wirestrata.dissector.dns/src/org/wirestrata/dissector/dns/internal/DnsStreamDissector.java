package org.wirestrata.dissector.dns.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** The Domain Name System over streams, RFC 7766: each message stands behind its length. */
@Component(service = Dissector.class, property = {"protocol=dns", "named=false", "table=tcp.port:53", "table=tcp.port:5353",
    "next=data"})
public final class DnsStreamDissector implements StreamDissector {
    private static final int LENGTH = 2;

    @Override
    public Protocol protocol() {
        return Dns.PROTOCOL;
    }

    @Override
    public int frame(Dissection d) {
        return LENGTH + (int) d.peek(0, LENGTH);
    }

    @Override
    public boolean tellsLength() {
        return true;
    }

    @Override
    public void dissect(Dissection d) {
        d.uintAt(Dns.LENGTH, 0);
        Messages.dissect(d, LENGTH, "DNS", false, false);
    }
}
