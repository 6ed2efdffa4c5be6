package org.wirestrata.dissector.rtcp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The RTP Control Protocol where nothing announced it: recognised by the packet that comes first (RFC 3550 section 6.1). */
@Component(service = Dissector.class, property = {"protocol=rtcp", "named=false", "heuristic=udp", "heuristic=stun",
    "next=data"})
public final class RtcpHeuristic extends RtcpDissector {
    @Override
    public boolean recognizes(Dissection d) {
        int type = (int) d.peek(1, 1);
        boolean starts = type == Rtcp.SENDER_REPORT || type == Rtcp.RECEIVER_REPORT || type == Rtcp.BYE || type == Rtcp.APPLICATION
                || type == Rtcp.PAYLOAD_FEEDBACK;
        return starts && (int) d.peek(0, 1) >> 6 == 2 && d.length() % 4 == 0;
    }
}
