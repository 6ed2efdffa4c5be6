package org.wirestrata.dissector.dns.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Link-local multicast name resolution, RFC 4795. */
@Component(service = Dissector.class, property = {"protocol=llmnr", "table=udp.port:5355",
    "next=data"})
public final class LinkLocalDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Dns.LINK_LOCAL;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {Dns.PROTOCOL};
    }

    @Override
    public void dissect(Dissection d) {
        Messages.dissect(d, 0, "LLMNR", false, true);
    }
}
