package org.wirestrata.dissector.pppoe.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The session stage of PPP over Ethernet (RFC 2516, 6): PPP without framing. */
@Component(service = Dissector.class, property = {"protocol=pppoes", "table=ethertype:0x8864", "table=wtap_encap:139",
    "next=ppp", "next=data"})
public final class PppoeSessionDissector implements Dissector {
    private static final Protocol SESSION = Protocol.of("PPP-over-Ethernet Session", "PPPoES", "pppoes");
    private static final Protocol[] FURTHER = {PppoeHeader.PPPOE};

    @Override
    public Protocol protocol() {
        return SESSION;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        int length = PppoeHeader.take(d, "PPPoES");
        d.covers(PppoeHeader.LENGTH);
        d.peek(0, 2);
        d.within(length);
        if (!d.dispatch("ppp")) {
            d.undissected();
        }
    }
}
