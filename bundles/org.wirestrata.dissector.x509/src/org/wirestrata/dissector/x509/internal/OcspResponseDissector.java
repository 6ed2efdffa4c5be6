package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Responses of the Online Certificate Status Protocol over HTTP, RFC 6960 appendix A.2. */
@Component(service = Dissector.class, property = {"protocol=ocsp", "named=false", "table=media_type:application/ocsp-response",
    "next=ber.oid", "next=x509af", "next=x509if", "next=data"})
public final class OcspResponseDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Protocols.OCSP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("OCSP");
        c.info("Response");
        OcspDissector.response(d, true);
    }
}
