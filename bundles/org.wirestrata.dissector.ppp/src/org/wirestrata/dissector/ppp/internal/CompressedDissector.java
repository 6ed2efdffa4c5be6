package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Packets that are compressed or encrypted as the Compression Control Protocol agreed (RFC 1962, 2). */
@Component(service = Dissector.class, property = {"protocol=comp_data", "table=ppp.protocol:0xfd", "next=-"})
public final class CompressedDissector implements Dissector {
    private static final Protocol COMPRESSED = Protocol.of("PPP Compressed Datagram", "PPP Comp", "comp_data");

    @Override
    public Protocol protocol() {
        return COMPRESSED;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("PPP Comp");
        c.info("Compressed data");
        d.covers(d.length());
        d.position(d.length());
    }
}
