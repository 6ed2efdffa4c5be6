package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** Responses of the Online Certificate Status Protocol as a document of their own, RFC 6960 appendix A. */
@Component(service = Dissector.class, property = {"protocol=ocsp", "named=false", "table=media_type:application/ocsp-response",
    "next=ber.oid", "next=x509af", "next=x509if", "next=data"})
public final class OcspMedia extends OcspDissector {
    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("OCSP");
        d.columns().info("Response");
        d.step("ocsp");
        super.dissect(d);
    }
}
