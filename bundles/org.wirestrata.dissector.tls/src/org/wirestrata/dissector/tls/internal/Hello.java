package org.wirestrata.dissector.tls.internal;

import java.util.HexFormat;

import org.wirestrata.api.dissect.Dissection;

/** The hello messages, RFC 8446 sections 4.1.2 to 4.1.4, RFC 5246 section 7.4.1. */
final class Hello {
    private static final int HEAD = 4;
    private static final int RANDOM = 32;
    private static final int LONGEST_ID = 32;
    private static final int RANDOM_AT = 6;
    /** The random of a server's hello that asks for another hello of the client (RFC 8446 section 4.1.3). */
    private static final byte[] RETRY = HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private Hello() {
    }

    static void client(Records r, int end) {
        Dissection d = r.d;
        if (r.session != null && r.conversation != null) {
            r.session.server(d, r.conversation.direction().opposite());
            Decryption.hello(r, true, d.position() - HEAD);
        }
        int wire = (int) d.uint(Hs.VERSION);
        random(r);
        sessionId(d);
        int length = (int) d.uint(Hs.SUITES_LENGTH);
        Fingerprint print = new Fingerprint(wire);
        int suites = d.open(Hs.SUITES, d.position(), length);
        for (int i = 0; i + 2 <= length; i += 2) {
            print.suite((int) d.uint(Hs.SUITE));
        }
        d.leave(suites);
        int count = (int) d.uint(Hs.COMPRESSIONS_LENGTH);
        int compressions = d.open(Hs.COMPRESSIONS, d.position(), count);
        for (int i = 0; i < count; i++) {
            d.uint(Hs.COMPRESSION);
        }
        d.leave(compressions);
        int at = d.position();
        if (at < end) {
            new Extensions(r, Handshakes.CLIENT_HELLO, print).list(end);
        }
        if (d.wants(Hs.JA3_FULL) || d.wants(Hs.JA3)) {
            String full = print.client();
            d.markGenerated(d.add(Hs.JA3_FULL, at, 0, full));
            d.markGenerated(d.add(Hs.JA3, at, 0, Fingerprint.md5(full)));
        }
    }

    static void server(Records r, int end, boolean retry) {
        Dissection d = r.d;
        if (r.session != null) {
            r.session.resumes = true;
            if (!retry) {
                Decryption.hello(r, false, d.position() - HEAD);
            }
        }
        int wire = (int) d.uint(Hs.VERSION);
        random(r);
        boolean draft = oldDraft(wire);
        if (!draft) {
            sessionId(d);
        }
        Fingerprint print = new Fingerprint(wire);
        print.suite(suite(r));
        if (!draft) {
            int compression = (int) d.uint(Hs.COMPRESSION);
            if (r.session != null) {
                r.session.keys.deflated = compression == 1;
            }
        }
        int at = d.position();
        if (at < end) {
            new Extensions(r, retry ? Handshakes.HELLO_RETRY_REQUEST : Handshakes.SERVER_HELLO, print).list(end);
        }
        if (d.wants(Hs.JA3S_FULL) || d.wants(Hs.JA3S)) {
            String full = print.server();
            d.markGenerated(d.add(Hs.JA3S_FULL, at, 0, full));
            d.markGenerated(d.add(Hs.JA3S, at, 0, Fingerprint.md5(full)));
        }
    }

    /** Whether a version is that of a draft whose server's hello has neither session ID nor compression method: one before 22. */
    private static boolean oldDraft(int version) {
        return version >> 8 == Records.DRAFT && (version & 0xff) < 22;
    }

    private static int suite(Records r) {
        int suite = (int) r.d.uint(Hs.SUITE);
        if (r.session != null) {
            r.session.suite(r.d, suite);
            r.item.suite = suite;
        }
        return suite;
    }

    private static void random(Records r) {
        Dissection d = r.d;
        int at = d.position();
        int item = d.add(Hs.RANDOM, at, RANDOM);
        if (r.version != Tls.TLS13) {
            d.enter(item);
            d.add(Hs.RANDOM_TIME, at, 4, d.peekAt(at, 4) * 1_000_000_000L);
            d.add(Hs.RANDOM_BYTES, at + 4, RANDOM - 4);
            d.leave(item);
        }
        d.skip(RANDOM);
    }

    private static void sessionId(Dissection d) {
        int n = (int) d.uint(Hs.SESSION_ID_LENGTH, 1);
        if (n > LONGEST_ID) {
            d.expert(d.last(), Tls.SESSION_ID_LENGTH);
        }
        if (n > 0) {
            d.bytes(Hs.SESSION_ID, n);
        }
    }

    /**
     * Looks ahead in a server's hello for the version that it chooses, which may stand in an extension, and answers the type of the
     * message: a hello, or the request for another one.
     */
    static int scanServer(Records r, int end) {
        Dissection d = r.d;
        int at = d.position();
        int version = (int) d.peekAt(at + 4, 2);
        boolean retry = true;
        for (int i = 0; i < RANDOM; i++) {
            retry &= d.byteAt(at + RANDOM_AT + i) == (RETRY[i] & 0xff);
        }
        int p = at + RANDOM_AT + RANDOM;
        p += oldDraft(version) ? 2 : 1 + d.byteAt(p) + 3;
        if (p + 2 <= end) {
            int stop = Math.min(end, p + 2 + (int) d.peekAt(p, 2));
            p += 2;
            while (p + 4 <= stop) {
                int type = (int) d.peekAt(p, 2);
                int length = (int) d.peekAt(p + 2, 2);
                if (type == Extensions.SUPPORTED_VERSIONS && length == 2 && p + 6 <= stop) {
                    version = (int) d.peekAt(p + 4, 2);
                }
                p += 4 + length;
            }
        }
        if (Tls.isVersion(version) || version >> 8 == Records.DRAFT) {
            r.learnVersion(version);
            d.columns().protocol(Names.column(version));
        }
        return retry ? Handshakes.HELLO_RETRY_REQUEST : Handshakes.SERVER_HELLO;
    }
}
