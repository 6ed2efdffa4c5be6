package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** A distinguished name alone, X.501 clause 9. */
@Component(service = Dissector.class, property = {"protocol=x509if",
    "next=ber.oid", "next=x509af", "next=x509if", "next=data"})
public final class NameDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Protocols.IF;
    }

    @Override
    public void dissect(Dissection d) {
        Der name = Der.at(d, 0, d.length());
        if (name != null) {
            NameWriter.name(d, name, null, Names.SEQUENCE);
        }
    }
}
