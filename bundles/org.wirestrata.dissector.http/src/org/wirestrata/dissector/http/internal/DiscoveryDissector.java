package org.wirestrata.dissector.http.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Discovery of services (UPnP Device Architecture 2.0, section 1): messages in the form of HTTP, one in a datagram. */
@Component(service = Dissector.class, property = {"protocol=ssdp", "table=udp.port:1900", "next=media_type", "next=data"})
public final class DiscoveryDissector implements Dissector {
    private static final Protocol SSDP = Protocol.of("Simple Service Discovery Protocol", "SSDP", "ssdp");
    private final HttpDissector message = new HttpDissector() {
        @Override
        boolean connects() {
            return false;
        }
    };

    @Override
    public Protocol protocol() {
        return SSDP;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return new Protocol[] {Http.PROTOCOL};
    }

    @Override
    public void dissect(Dissection d) {
        message.dissect(d);
        d.columns().protocol("SSDP");
    }
}
