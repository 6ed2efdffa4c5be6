package org.wirestrata.dissector.sip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Session Initiation Protocol in datagrams: RFC 3261 section 18. A datagram holds one message. */
@Component(service = Dissector.class, property = {"protocol=sip", "table=udp.port:5060", "heuristic=udp", "heuristic=sctp",
        "heuristic=stun",
    "next=media_type", "next=data"})
public final class SipDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Sip.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return FirstLine.at(d).kind != FirstLine.Kind.NONE;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("SIP");
        Message.dissect(d, FirstLine.at(d), true);
    }
}
