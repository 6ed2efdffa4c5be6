package org.wirestrata.dissector.tls.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.Dissection;

/** Decrypts records, and follows the handshake for the keys. */
final class Decryption {
    private static final int RANDOM_AT = 6;
    private static final int RANDOM = 32;

    private Decryption() {
    }

    /** The plaintext of the record at a position, or null. */
    static byte[] open(Records r, int type, int wire, int at, int length) {
        Dissection d = r.d;
        byte[] data = d.array();
        int index = d.arrayOffset() + at;
        Opening o = r.item.opening;
        if (r.session != null) {
            Session.Side side = r.side();
            boolean recent = side.opener.recent();
            if (!side.opener.ready() || recent && type != Tls.APPLICATION_DATA) {
                return null;
            }
            byte[] plain = side.opener.open(r.item, type, wire, data, index, length);
            if (plain == null && r.session.keys.early && !r.fromServer) {
                // the server refused the early data: what follows it is under the keys of the handshake
                plain = withoutEarly(r, type, wire, data, index, length);
            }
            return plain == null ? null : inner(r.item.opening, plain, recent);
        }
        if (o == null) {
            return null;
        }
        byte[] plain = o.kept != null ? o.kept : o.cipher.open(o, type, wire, data, index, length);
        return plain == null ? null : inner(o, plain, o.inner);
    }

    private static byte[] withoutEarly(Records r, int type, int wire, byte[] data, int index, int length) {
        Session s = r.session;
        Opener o = new Opener();
        s.keys.handshake(KeyLog.at(r.d), o, s.suite, false);
        byte[] plain = o.ready() ? o.open(r.item, type, wire, data, index, length) : null;
        if (plain != null) {
            s.keys.early = false;
            s.keys.handshake(KeyLog.at(r.d), r.side().opener, s.suite, false);
            r.side().opener.passed();
        }
        return plain;
    }

    /** Takes off the content type and the padding behind it, which TLS 1.3 hides inside (RFC 8446 section 5.2). */
    private static byte[] inner(Opening o, byte[] plain, boolean recent) {
        if (!recent) {
            return plain;
        }
        int n = plain.length - 1;
        while (n > 0 && plain[n] == 0) {
            n--;
        }
        if (n < 0) {
            return plain;
        }
        o.inner = true;
        o.type = plain[n] & 0xff;
        return Arrays.copyOf(plain, n);
    }

    /** The sender changes its cipher spec. */
    static void change(Records r) {
        Session s = r.session;
        r.side().opener.change(s.keys.keys(KeyLog.at(r.d), s.version, s.suite, r.fromServer), s.keys.deflated);
    }

    /** Takes from a hello what keys depend on; its beginning is at a position. */
    static void hello(Records r, boolean client, int at) {
        Dissection d = r.d;
        if (r.session == null || !d.has(at + RANDOM_AT, RANDOM)) {
            return;
        }
        KeySchedule keys = r.session.keys;
        int from = d.arrayOffset() + at + RANDOM_AT;
        byte[] random = Arrays.copyOfRange(d.array(), from, from + RANDOM);
        if (client) {
            keys.clientRandom = random;
            keys.serverRandom = null;
            keys.macLast = false;
            keys.early = false;
            return;
        }
        keys.serverRandom = random;
        int idAt = at + RANDOM_AT + RANDOM;
        int n = d.has(idAt, 1) ? d.byteAt(idAt) : 0;
        if (!d.has(idAt + 1, n)) {
            return;
        }
        keys.sessionId = Arrays.copyOfRange(d.array(), d.arrayOffset() + idAt + 1, d.arrayOffset() + idAt + 1 + n);
    }

    /** Goes on with other keys where a message of TLS 1.3 has the sender change them. */
    static void after(Records r, int type) {
        Session s = r.session;
        if (s == null) {
            return;
        }
        if (type == Handshakes.CLIENT_HELLO && s.keys.early) {
            s.keys.early(KeyLog.at(r.d), r.side().opener, s.suite);
            s.keys.early = r.side().opener.ready();
            if (s.keys.early) {
                r.learnVersion(Tls.TLS13);
            }
            return;
        }
        if (s.version != Tls.TLS13 || r.conversation == null) {
            return;
        }
        Opener own = r.side().opener;
        switch (type) {
            case Handshakes.SERVER_HELLO -> {
                KeyLog log = KeyLog.at(r.d);
                s.keys.handshake(log, own, s.suite, true);
                if (!s.keys.early) {
                    s.keys.handshake(log, other(r).opener, s.suite, false);
                }
            }
            case Handshakes.END_OF_EARLY_DATA -> {
                s.keys.early = false;
                s.keys.handshake(KeyLog.at(r.d), own, s.suite, false);
            }
            case Handshakes.FINISHED -> s.keys.application(KeyLog.at(r.d), own, s.suite, r.fromServer);
            case Handshakes.KEY_UPDATE -> s.keys.update(own, s.suite);
            default -> {
            }
        }
    }

    private static Session.Side other(Records r) {
        return r.session.sides[r.conversation.direction().opposite().ordinal()];
    }
}
