package org.wirestrata.dissector.pppoe.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** The session stage of PPP over Ethernet (RFC 2516, 6): PPP without framing. */
@Component(service = Dissector.class, property = {"protocol=pppoes", "table=ethertype:0x8864", "table=wtap_encap:139",
    "next=ppp", "next=data", "hands=-"})
public final class PppoeSessionDissector implements Dissector {
    private static final Protocol SESSION = Protocol.of("PPP-over-Ethernet Session", "PPPoES", "pppoes");
    private static final Protocol[] FURTHER = {PppoeHeader.PPPOE};

    private static final int CREDITS_LENGTH = 8;
    private static final Field.Group TAGS = SESSION.group("pppoes.tags", "Tags");
    private static final Field.Uint FORWARD = SESSION.uint16("pppoes.tags.credits.fcn", "Credits granted");
    private static final Field.Uint BACKWARD = SESSION.uint16("pppoes.tags.credits.bcn", "Credits left");

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
        if (d.peek(0, 2) == LinkMetrics.CREDITS && d.has(PppoeHeader.LENGTH, CREDITS_LENGTH)) {
            credits(d);
            length -= CREDITS_LENGTH;
        }
        d.within(length);
        if (!d.dispatch("ppp")) {
            d.undissected();
        }
    }

    /** Credits that go with a packet (RFC 5578 section 6). */
    private static void credits(Dissection d) {
        int at = d.position();
        int item = d.open(TAGS, at, CREDITS_LENGTH);
        LinkMetrics.credits(d, FORWARD, BACKWARD, at + 4);
        d.leave(item);
        d.covers(PppoeHeader.LENGTH + CREDITS_LENGTH);
        d.position(at + CREDITS_LENGTH);
    }
}
