package org.wirestrata.dissector.eth.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Ethernet frames that a tunnel carries (RFC 1701's Transparent Ethernet Bridging): without a check sequence. */
@Component(service = Dissector.class, property = {"protocol=eth", "table=ethertype:0x6558", "table=gre.proto:0x6558",
    "table=gre.proto:0x6400"})
public final class TunnelledDissector implements Dissector {
    private final EthDissector ethernet = new EthDissector();

    @Override
    public Protocol protocol() {
        return ethernet.protocol();
    }

    @Override
    public void dissect(Dissection d) {
        EthDissector.frame(d, 0);
    }
}
