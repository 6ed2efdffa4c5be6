package org.wirestrata.dissector.dns.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Domain Name System over datagrams, RFC 1035. */
@Component(service = Dissector.class, property = {"protocol=dns", "table=udp.port:53",
    "next=data"})
public final class DnsDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Dns.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        Messages.dissect(d, 0, "DNS", false, false);
    }
}
