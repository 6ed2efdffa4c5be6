package org.wirestrata.dissector.raw.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/**
 * Frames that begin with an IP header, whose first four bits tell the version (LINKTYPE_RAW, tcpdump.org). Some drivers of dial-up
 * links put PPP framing, a made-up address or zeros before it.
 */
@Component(service = Dissector.class, property = {"protocol=raw", "table=wtap_encap:7",
    "next=ppp", "next=ip", "next=ipv6", "next=data", "hands=-"})
public final class RawDissector implements Dissector {
    private static final int PPP_IN_HDLC = 0xff03;
    private static final int MADE_UP_ADDRESS = 6;
    private static final int DOWN = 10;

    private static final Protocol RAW = Protocol.of("Raw packet data", "Raw", "raw");

    @Override
    public Protocol protocol() {
        return RAW;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.source("N/A");
        c.destination("N/A");
        c.protocol("N/A");
        c.info("Raw packet data");
        d.covers(d.length());
        if (d.peekAt(0, 2) == PPP_IN_HDLC) {
            d.dispatch("ppp");
        } else if (d.peekAt(MADE_UP_ADDRESS, 2) == PPP_IN_HDLC) {
            d.position(MADE_UP_ADDRESS);
            d.dispatch("ppp");
        } else if (d.peekAt(1, 2) == PPP_IN_HDLC) {
            d.position(1);
            d.dispatch("ppp");
        } else if (d.has(0, DOWN) && (d.peekAt(0, 8) | d.peekAt(2, 8)) == 0) {
            d.position(DOWN);
            d.dispatch("ip");
        } else {
            int version = d.byteAt(0) >> 4;
            if (version != 4 && version != 6 || !d.dispatch(version == 4 ? "ip" : "ipv6")) {
                d.undissected();
            }
        }
    }
}
