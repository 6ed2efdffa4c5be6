package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** The status of one certificate, RFC 6960 section 4.2.1. */
final class OcspStatus {
    private OcspStatus() {
    }

    static void show(Dissection d, Der all) {
        Der id = all.inside(d);
        if (id == null) {
            return;
        }
        certificate(d, OcspFields.CERTIFICATE_ID, id);
        Der status = id.next(d, all.end());
        if (status == null) {
            return;
        }
        status(d, status);
        Der update = status.next(d, all.end());
        if (update == null) {
            return;
        }
        d.add(OcspFields.THIS, update.content(), update.length(), Times.nanos(d, update));
        for (Der x = update.next(d, all.end()); x != null; x = x.next(d, all.end())) {
            Der inner = x.inside(d);
            if (inner != null && x.tag() == Der.CONSTRUCTED) {
                d.add(OcspFields.NEXT, inner.content(), inner.length(), Times.nanos(d, inner));
            } else if (inner != null) {
                extensions(d, inner);
            }
        }
    }

    /** Shows which certificate is meant. */
    static void certificate(Dissection d, Field.Group f, Der id) {
        int item = d.open(f, id.at(), id.whole());
        Der hash = id.inside(d);
        if (hash != null) {
            Algorithms.identifier(d, OcspFields.HASH, hash);
            Field[] parts = {OcspFields.NAME_HASH, OcspFields.KEY_HASH, OcspFields.SERIAL};
            Der x = hash.next(d, id.end());
            for (int i = 0; x != null && i < parts.length; i++) {
                d.add(parts[i], x.content(), x.length());
                x = x.next(d, id.end());
            }
        }
        d.leave(item);
    }

    private static void status(Dissection d, Der x) {
        int kind = x.tag() & 0x1f;
        int item = d.add(OcspFields.CERTIFICATE_STATUS, x.content(), x.length(), kind);
        d.enter(item);
        int inner = d.open(kind == 0 ? OcspFields.GOOD : kind == 1 ? OcspFields.REVOKED : OcspFields.UNKNOWN, x.content(), x.length());
        Der at = kind == 1 ? x.inside(d) : null;
        if (at != null) {
            d.add(OcspFields.REVOKED_AT, at.content(), at.length(), Times.nanos(d, at));
        }
        d.leave(inner);
        d.leave(item);
    }

    private static void extensions(Dissection d, Der list) {
        int item = d.add(OcspFields.EXTENSIONS, list.content(), list.length(), list.count(d));
        d.enter(item);
        for (Der x = list.inside(d); x != null; x = x.next(d, list.end())) {
            int one = d.open(Pkix.EXTENSION, x.at(), x.whole());
            CertificateExtensions.one(d, x, Pkix.EXTENSION_ID, Af.CRITICAL);
            d.leave(one);
        }
        d.leave(item);
    }
}
