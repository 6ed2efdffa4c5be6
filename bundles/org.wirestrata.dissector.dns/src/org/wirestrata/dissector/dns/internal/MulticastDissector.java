package org.wirestrata.dissector.dns.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Multicast DNS, RFC 6762. */
@Component(service = Dissector.class, property = {"protocol=mdns", "table=udp.port:5353",
    "next=data"})
public final class MulticastDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Dns.MULTICAST;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {Dns.PROTOCOL};
    }

    @Override
    public void dissect(Dissection d) {
        Messages.dissect(d, 0, "MDNS", true, false);
    }
}
