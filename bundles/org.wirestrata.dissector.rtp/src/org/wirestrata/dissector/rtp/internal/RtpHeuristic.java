package org.wirestrata.dissector.rtp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The Real-time Transport Protocol where nothing announced it: a guess, for who wants it. */
@Component(service = Dissector.class, property = {"protocol=rtp", "named=false", "heuristic=udp:off", "heuristic=rtsp:off",
    "heuristic=stun:off", "heuristic=classicstun:off",
    "next=rtcp", "next=rtp.pt", "next=rtp_dyn_payload_type", "next=data"})
public final class RtpHeuristic extends RtpDissector {
    private static final int HEADER = 12;

    @Override
    public boolean recognizes(Dissection d) {
        int port = Math.min(d.sourcePort(), d.destinationPort());
        return d.length() >= HEADER && (int) d.peek(0, 1) >> 6 == 2 && (port & 1) == 0;
    }
}
