package org.wirestrata.dissector.ipv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Options for the packet's destination (RFC 8200, 4.6). */
@Component(service = Dissector.class, property = {"protocol=ipv6.dstopts", "table=ip.proto:60",
    "next=ip.proto", "next=heuristic:ipv6", "next=data", "hands=-"})
public final class DestinationOptionsDissector implements Dissector {
    private static final Protocol HEADER = Protocol.of("Destination Options for IPv6", "IPv6 Destination", "ipv6.dstopts");
    private static final Ipv6Extensions.Beginning BEGINNING = Ipv6Extensions.Beginning.of(HEADER);

    @Override
    public Protocol protocol() {
        return HEADER;
    }

    @Override
    public void dissect(Dissection d) {
        Ipv6Options.show(d, BEGINNING.show(d, "IPv6 destination options"), false);
    }
}
