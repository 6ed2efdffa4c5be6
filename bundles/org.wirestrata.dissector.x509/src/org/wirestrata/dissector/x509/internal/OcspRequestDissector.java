package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Requests of the Online Certificate Status Protocol over HTTP, RFC 6960 section 4.1 and appendix A.1. */
@Component(service = Dissector.class, property = {"protocol=ocsp", "named=false", "table=media_type:application/ocsp-request", "next=-"})
public final class OcspRequestDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Protocols.OCSP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("OCSP");
        c.info("Request");
        d.covers(d.length());
        Der all = Der.at(d, 0, d.length());
        Der request = all == null ? null : all.inside(d);
        if (request != null) {
            int item = d.open(OcspFields.REQUEST, request.at(), request.whole());
            list(d, request);
            d.leave(item);
        }
        d.position(d.length());
    }

    private static void list(Dissection d, Der request) {
        Der list = request.inside(d);
        while (list != null && list.tag() != Der.SEQUENCE) {
            list = list.next(d, request.end());
        }
        if (list == null) {
            return;
        }
        int item = d.add(OcspFields.REQUESTS, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der one = list.inside(d); one != null; one = one.next(d, list.end())) {
            int single = d.open(OcspFields.SINGLE_REQUEST, one.at(), one.whole());
            Der id = one.inside(d);
            if (id != null) {
                OcspStatus.certificate(d, OcspFields.ASKED, id);
            }
            d.leave(single);
        }
        d.leave(item);
    }
}
