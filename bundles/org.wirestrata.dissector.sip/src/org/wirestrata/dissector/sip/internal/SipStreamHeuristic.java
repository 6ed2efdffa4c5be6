package org.wirestrata.dissector.sip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The Session Initiation Protocol in streams on any port, recognised by its first line. */
@Component(service = Dissector.class, property = {"protocol=sip", "named=false", "heuristic=tcp",
    "next=media_type", "next=data"})
public final class SipStreamHeuristic extends SipStreamDissector {
    @Override
    public boolean recognizes(Dissection d) {
        return FirstLine.at(d).kind != FirstLine.Kind.NONE;
    }
}
