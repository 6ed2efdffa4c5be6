package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Compression Control Protocol (RFC 1962). */
@Component(service = Dissector.class, property = {"protocol=ccp", "table=ppp.protocol:0x80fd", "next=ppp.protocol", "next=data", "hands=-"})
public final class CcpDissector implements Dissector {
    static final Protocol CCP = Protocol.of("PPP Compression Control Protocol", "PPP CCP", "ccp");
    /** Codes 0 to 7, 14 and 15. */
    private static final ControlMessage MESSAGE = new ControlMessage("PPP CCP", 0xc0ff, CcpOptions.ALL);

    @Override
    public Protocol protocol() {
        return CCP;
    }

    @Override
    public void dissect(Dissection d) {
        MESSAGE.dissect(d);
    }
}
