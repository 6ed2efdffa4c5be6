package org.wirestrata.dissector.ipv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Options for every router on the way (RFC 8200, 4.3). */
@Component(service = Dissector.class, property = {"protocol=ipv6.hopopts", "table=ip.proto:0",
    "next=ip.proto", "next=heuristic:ipv6", "next=data", "hands=-"})
public final class HopByHopDissector implements Dissector {
    private static final Ipv6Extensions.Beginning BEGINNING = Ipv6Extensions.Beginning.of(Ipv6Extensions.HOP_BY_HOP_HEADER);

    @Override
    public Protocol protocol() {
        return Ipv6Extensions.HOP_BY_HOP_HEADER;
    }

    @Override
    public void dissect(Dissection d) {
        Ipv6Options.show(d, BEGINNING.show(d, "IPv6 hop-by-hop options"), true);
    }
}
