package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Link Control Protocol (RFC 1661, 5). */
@Component(service = Dissector.class, property = {"protocol=lcp", "table=ppp.protocol:0xc021", "next=ppp.protocol", "next=data", "hands=-"})
public final class LcpDissector implements Dissector {
    private static final ControlMessage MESSAGE = new ControlMessage("PPP LCP", 0x3fff, LcpOptions.ALL);

    @Override
    public Protocol protocol() {
        return Lcp.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        MESSAGE.dissect(d);
    }
}
