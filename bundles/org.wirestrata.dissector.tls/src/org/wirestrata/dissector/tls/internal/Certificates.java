package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** Certificates and what is said of them: RFC 8446 sections 4.3.2 and 4.4, RFC 5246 sections 7.4.2 to 7.4.8, RFC 6066 section 8. */
final class Certificates {
    private Certificates() {
    }

    static void show(Records r, int end) {
        Dissection d = r.d;
        boolean recent = recent(r);
        if (recent) {
            context(d);
        }
        int length = (int) d.uint(Hs.CERTIFICATES_LENGTH);
        if (length == 0) {
            return;
        }
        int list = d.open(Hs.CERTIFICATES, d.position(), length);
        int stop = Math.min(end, d.position() + length);
        while (stop - d.position() >= 3) {
            int n = (int) d.uint(Hs.CERTIFICATE_LENGTH);
            certificate(d, n);
            if (recent) {
                new Extensions(r, Handshakes.CERTIFICATE).list(stop);
            }
        }
        d.leave(list);
    }

    private static boolean recent(Records r) {
        return r.version == Tls.TLS13;
    }

    private static void context(Dissection d) {
        int n = (int) d.uint(Hs.CONTEXT_LENGTH);
        if (n > 0) {
            d.bytes(Hs.CONTEXT, n);
        }
    }

    private static void certificate(Dissection d, int n) {
        int at = d.position();
        int item = d.open(Hs.CERTIFICATE, at, n);
        d.within(n);
        d.include("x509af");
        d.within(Integer.MAX_VALUE);
        d.leave(item);
        d.position(at);
        d.skip(n);
    }

    /** Records the distinguished names at the cursor behind their length. */
    static void names(Dissection d, int end) {
        int length = (int) d.uint(Hs.NAMES_LENGTH);
        if (length == 0) {
            return;
        }
        int list = d.open(Hs.NAMES, d.position(), length);
        int stop = Math.min(end, d.position() + length);
        while (stop - d.position() >= 2) {
            int n = (int) d.uint(Hs.NAME_LENGTH);
            int at = d.position();
            int item = d.open(Hs.NAME, at, n);
            d.within(n);
            d.include("x509if");
            d.within(Integer.MAX_VALUE);
            d.leave(item);
            d.position(at);
            d.skip(n);
        }
        d.leave(list);
    }

    static void request(Records r, int end) {
        Dissection d = r.d;
        if (recent(r)) {
            context(d);
            new Extensions(r, Handshakes.CERTIFICATE_REQUEST).list(end);
            return;
        }
        int count = (int) d.uint(Hs.CERTIFICATE_TYPES_COUNT);
        int list = d.open(Hs.CERTIFICATE_TYPES, d.position(), count);
        for (int i = 0; i < count; i++) {
            d.uint(Hs.CERTIFICATE_TYPE);
        }
        d.leave(list);
        if (r.version == Tls.TLS12) {
            Signatures.list(d, end);
        }
        names(d, end);
    }

    static void verify(Records r, int end) {
        Dissection d = r.d;
        if (r.version == Tls.TLS12 || recent(r)) {
            Signatures.one(d);
        }
        int n = (int) d.uint(Hs.VERIFY_SIGNATURE_LENGTH);
        d.bytes(Hs.VERIFY_SIGNATURE, Math.min(n, end - d.position()));
    }

    static void status(Dissection d, int end) {
        int type = (int) d.uint(Ext.STATUS_TYPE);
        if (type == 1) {
            response(d);
        } else if (type == 2) {
            d.uint(Hs.RESPONSES_LENGTH);
            while (end - d.position() >= 3) {
                response(d);
            }
        }
    }

    private static void response(Dissection d) {
        int n = (int) d.uint(Hs.RESPONSE_LENGTH);
        if (n > 0) {
            int at = d.position();
            d.within(n);
            d.dispatch("ocsp");
            d.within(Integer.MAX_VALUE);
            d.position(at);
            d.skip(n);
        }
    }

    static void compressed(Dissection d, int end) {
        d.uint(Ext.COMPRESSION);
        d.uint(Hs.UNCOMPRESSED_LENGTH);
        int n = (int) d.uint(Hs.COMPRESSED_LENGTH);
        d.bytes(Hs.COMPRESSED, Math.min(n, end - d.position()));
    }
}
