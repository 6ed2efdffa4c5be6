package org.wirestrata.dissector.x509.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Certificates: X.509 clause 7, RFC 5280 section 4.1. */
@Component(service = Dissector.class, property = {"protocol=x509af",
    "next=ber.oid", "next=x509af", "next=x509if", "next=data"})
public final class CertificateDissector implements Dissector {
    private static final Protocol[] FURTHER = {Protocols.CE, Protocols.IF, Protocols.SAT, Protocols.EXPLICIT, Protocols.IMPLICIT,
        Protocols.PKCS1, Protocols.BER, Protocols.NETSCAPE};

    @Override
    public Protocol protocol() {
        return Protocols.AF;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return FURTHER.clone();
    }

    @Override
    public void dissect(Dissection d) {
        Der all = Der.at(d, 0, d.length());
        if (all != null) {
            certificate(d, all);
        }
    }

    /** Records a certificate's parts. */
    static void certificate(Dissection d, Der all) {
        Der signed = all.inside(d);
        if (signed == null) {
            return;
        }
        int item = d.open(Af.SIGNED, signed.at(), signed.whole());
        signed(d, signed);
        d.leave(item);
        Der algorithm = signed.next(d, all.end());
        if (algorithm == null) {
            return;
        }
        Algorithms.identifier(d, Af.SIGNED_WITH, algorithm);
        Der signature = algorithm.next(d, all.end());
        if (signature != null) {
            Algorithms.bits(d, Af.ENCRYPTED, signature);
        }
    }

    private static void signed(Dissection d, Der all) {
        Der x = all.inside(d);
        if (x != null && x.tag() == Der.CONSTRUCTED) {
            Der version = x.inside(d);
            if (version != null) {
                d.add(Af.VERSION, version.content(), version.length(), version.number(d));
            }
            x = x.next(d, all.end());
        }
        if (x == null) {
            return;
        }
        d.add(Af.SERIAL, x.content(), x.length());
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        Algorithms.identifier(d, Af.SIGNATURE, x);
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        NameWriter.name(d, x, Af.ISSUER, Names.SEQUENCE);
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        validity(d, x);
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        NameWriter.name(d, x, Af.SUBJECT, Af.SUBJECT_NAMES);
        x = x.next(d, all.end());
        if (x == null) {
            return;
        }
        Algorithms.publicKey(d, x);
        for (x = x.next(d, all.end()); x != null; x = x.next(d, all.end())) {
            switch (x.tag() & 0x1f) {
                case 1 -> Algorithms.bits(d, Af.ISSUER_ID, x);
                case 2 -> Algorithms.bits(d, Af.SUBJECT_ID, x);
                case 3 -> extensions(d, x);
                default -> {
                }
            }
        }
    }

    private static void validity(Dissection d, Der all) {
        int item = d.open(Af.VALIDITY, all.at(), all.whole());
        Der from = all.inside(d);
        if (from != null) {
            time(d, Af.NOT_BEFORE, from);
            Der to = from.next(d, all.end());
            if (to != null) {
                time(d, Af.NOT_AFTER, to);
            }
        }
        d.leave(item);
    }

    private static void time(Dissection d, Field choice, Der t) {
        boolean general = t.tag() == Der.GENERALIZED_TIME;
        int item = d.add(choice, t.at(), t.whole(), general ? 1 : 0);
        d.enter(item);
        if (general) {
            d.add(Af.GENERALIZED_TIME, t.content(), t.length(), Times.nanos(d, t));
        } else {
            d.add(Af.UTC_TIME, t.content(), t.length(), Times.utc(d, t));
        }
        d.leave(item);
    }

    private static void extensions(Dissection d, Der outer) {
        Der list = outer.inside(d);
        if (list == null) {
            return;
        }
        int item = d.add(Af.EXTENSIONS, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der x = list.inside(d); x != null; x = x.next(d, list.end())) {
            int one = d.open(Af.EXTENSION, x.at(), x.whole());
            CertificateExtensions.one(d, x, Af.EXTENSION_ID, Af.CRITICAL);
            d.leave(one);
        }
        d.leave(item);
    }
}
