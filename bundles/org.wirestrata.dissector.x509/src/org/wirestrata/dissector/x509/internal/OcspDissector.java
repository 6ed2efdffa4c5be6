package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Responses of the Online Certificate Status Protocol, RFC 6960 section 4.2. */
@Component(service = Dissector.class, property = {"protocol=ocsp", "next=ber.oid", "next=x509af", "next=x509if", "next=data"})
public class OcspDissector implements Dissector {
    private static final String BASIC = "1.3.6.1.5.5.7.48.1.1";

    @Override
    public final Protocol protocol() {
        return Protocols.OCSP;
    }

    @Override
    public void dissect(Dissection d) {
        response(d, false);
    }

    /** Takes a response apart; the kind of response is a step of its own where the message stands alone. */
    static void response(Dissection d, boolean alone) {
        d.covers(d.length());
        Der all = Der.at(d, 0, d.length());
        Der status = all == null ? null : all.inside(d);
        if (status == null) {
            return;
        }
        d.add(OcspFields.STATUS, status.content(), status.length(), status.number(d));
        Der outer = status.next(d, all.end());
        Der response = outer == null ? null : outer.inside(d);
        if (response == null) {
            return;
        }
        int item = d.open(OcspFields.RESPONSE, response.at(), response.whole());
        Der type = response.inside(d);
        if (type != null) {
            d.add(OcspFields.TYPE, type.content(), type.length(), type.oid(d));
            Der octets = type.next(d, response.end());
            Der basic = octets == null || !type.oid(d).equals(BASIC) ? null : octets.inside(d);
            if (basic != null) {
                if (alone) {
                    d.step("ocsp");
                }
                basic(d, basic);
            }
        }
        d.leave(item);
        d.position(d.length());
    }

    private static void basic(Dissection d, Der all) {
        int item = d.open(OcspFields.BASIC, all.at(), all.whole());
        Der data = all.inside(d);
        if (data != null) {
            int inner = d.open(OcspFields.DATA, data.at(), data.whole());
            data(d, data);
            d.leave(inner);
            Der algorithm = data.next(d, all.end());
            if (algorithm != null) {
                Algorithms.identifier(d, OcspFields.ALGORITHM, algorithm);
                Der signature = algorithm.next(d, all.end());
                if (signature != null) {
                    Algorithms.bits(d, OcspFields.SIGNATURE, signature);
                    certificates(d, signature.next(d, all.end()));
                }
            }
        }
        d.leave(item);
    }

    private static void certificates(Dissection d, Der outer) {
        Der list = outer == null ? null : outer.inside(d);
        if (list == null) {
            return;
        }
        int item = d.add(OcspFields.CERTIFICATES, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der x = list.inside(d); x != null; x = x.next(d, list.end())) {
            int one = d.open(OcspFields.CERTIFICATE, x.at(), x.whole());
            CertificateDissector.certificate(d, x);
            d.leave(one);
        }
        d.leave(item);
    }

    private static void data(Dissection d, Der all) {
        Der x = all.inside(d);
        if (x != null && x.tag() == Der.CONSTRUCTED) {
            Der version = x.inside(d);
            if (version != null) {
                d.add(OcspFields.VERSION, version.content(), version.length(), version.number(d));
            }
            x = x.next(d, all.end());
        }
        if (x == null) {
            return;
        }
        responder(d, x);
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        d.add(OcspFields.PRODUCED, x.content(), x.length(), Times.nanos(d, x));
        Der list = x.next(d, all.end());
        if (list == null) {
            return;
        }
        int item = d.add(OcspFields.RESPONSES, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der one = list.inside(d); one != null; one = one.next(d, list.end())) {
            int single = d.open(OcspFields.SINGLE, one.at(), one.whole());
            OcspStatus.show(d, one);
            d.leave(single);
        }
        d.leave(item);
    }

    private static void responder(Dissection d, Der x) {
        Der inner = x.inside(d);
        if (inner == null) {
            return;
        }
        int kind = x.tag() & 0x1f;
        int item = d.add(OcspFields.RESPONDER, x.content(), x.length(), kind);
        d.enter(item);
        if (kind == 1) {
            NameWriter.name(d, inner, OcspFields.BY_NAME, Names.SEQUENCE);
        } else {
            d.add(OcspFields.BY_KEY, inner.content(), inner.length());
        }
        d.leave(item);
    }
}
