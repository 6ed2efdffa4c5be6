package org.wirestrata.dissector.tftp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The Trivial File Transfer Protocol on another port: recognised by a whole request that makes sense. */
@Component(service = Dissector.class, property = {"protocol=tftp", "named=false", "heuristic=udp", "heuristic=stun", "next=data"})
public final class TftpHeuristic extends TftpDissector {
    @Override
    public boolean recognizes(Dissection d) {
        return Request.of(d) != null;
    }
}
