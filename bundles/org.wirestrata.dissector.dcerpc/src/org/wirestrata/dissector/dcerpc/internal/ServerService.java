package org.wirestrata.dissector.dcerpc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Calls of the server service (MS-SRVS): the layer alone. */
@Component(service = Dissector.class, property = {"protocol=srvsvc", "next=-"})
public final class ServerService implements Dissector {
    private static final Protocol SRVSVC = Protocol.of("Server Service", "SRVSVC", "srvsvc");

    @Override
    public Protocol protocol() {
        return SRVSVC;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("SRVSVC");
        d.covers(d.length());
        d.position(d.length());
    }
}
