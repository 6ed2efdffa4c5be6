package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;

/** Handshake messages, RFC 8446 section 4, RFC 5246 section 7.4: of one record, or put together from several. */
final class Handshakes {
    static final int CLIENT_HELLO = 1;
    static final int SERVER_HELLO = 2;
    static final int NEW_SESSION_TICKET = 4;
    static final int END_OF_EARLY_DATA = 5;
    static final int HELLO_RETRY_REQUEST = 6;
    static final int ENCRYPTED_EXTENSIONS = 8;
    static final int CERTIFICATE = 11;
    static final int SERVER_KEY_EXCHANGE = 12;
    static final int CERTIFICATE_REQUEST = 13;
    static final int SERVER_HELLO_DONE = 14;
    static final int CERTIFICATE_VERIFY = 15;
    static final int CLIENT_KEY_EXCHANGE = 16;
    static final int FINISHED = 20;
    static final int CERTIFICATE_STATUS = 22;
    static final int KEY_UPDATE = 24;
    static final int COMPRESSED_CERTIFICATE = 25;
    private static final int NEXT_PROTOCOL = 67;
    private static final int HEAD = 4;
    private static final int LONGEST = 1 << 17;

    private final Records r;
    private final Dissection d;

    Handshakes(Records r) {
        this.r = r;
        this.d = r.d;
    }

    void show(int from, int to, boolean decrypted) {
        int at = from;
        if (r.session != null && r.side().fragments != null) {
            at = goOn(from, to);
        } else if (r.session == null && r.item.ended != null) {
            at = shown(from, to, r.item.ended);
        } else if (!decrypted && encrypted(to - from)) {
            d.columns().separate(", ").append("Encrypted Handshake Message");
            d.add(Hs.MESSAGE, from, to - from);
            return;
        }
        while (at < to) {
            d.position(at);
            if (to - at < HEAD || HEAD + d.peek(1, 3) > to - at) {
                begin(at, to);
                return;
            }
            int length = HEAD + (int) d.peek(1, 3);
            message(at, length);
            at += length;
        }
    }

    private boolean encrypted(int length) {
        if (r.item.changed && r.version != Tls.TLS13) {
            return true;
        }
        return length < HEAD || Names.HANDSHAKE_TYPES.text(d.peek(0, 1)) == null || d.peek(1, 3) > LONGEST
                || d.peek(0, 1) == 0 && d.peek(1, 3) != 0;
    }

    /** Adds what the record begins with to the message that began earlier, and answers where the next one begins. */
    private int goOn(int from, int to) {
        Fragments f = r.side().fragments;
        int n = Math.min(f.missing(), to - from);
        r.item.ended = f;
        d.peekAt(from + n - 1, 1);
        f.add(d.frame().number(), d.array(), d.arrayOffset() + from, n);
        if (f.missing() == 0) {
            r.side().fragments = null;
            r.item.ends = true;
        }
        return shown(from, to, f);
    }

    /** Shows a message that ends in the record, or that the record is a piece of; answers where the next one begins. */
    private int shown(int from, int to, Fragments f) {
        if (!r.item.ends) {
            d.peekAt(to - 1, 1);
            d.add(Hs.MESSAGE, from, to - from);
            completeIn(f, from);
            return to;
        }
        byte[] data = f.data();
        int last = f.length(f.pieces() - 1);
        d.add(Hs.MESSAGE, from, last);
        d.beginDerived("Reassembled TLS Handshake", data, data.length);
        int list = d.open(Hs.FRAGMENTS, 0, data.length);
        d.markGenerated(list);
        int at = 0;
        for (int i = 0; i < f.pieces(); i++) {
            d.markGenerated(d.add(Hs.FRAGMENT, at, f.length(i), f.frame(i)));
            at += f.length(i);
        }
        d.markGenerated(d.add(Hs.FRAGMENT_COUNT, 0, 0, f.pieces()));
        d.leave(list);
        message(0, data.length);
        d.endDerived();
        return from + last;
    }

    /** Says of a piece where its message is complete, where frames behind it are known. */
    private void completeIn(Fragments f, int at) {
        if (f != null && f.completeIn != 0 && d.hindsight()) {
            d.markGenerated(d.add(Hs.REASSEMBLED_IN, at, 0, f.completeIn));
        }
    }

    /** Begins a message that goes on in a later record. */
    private void begin(int at, int to) {
        d.peekAt(to - 1, 1);
        if (r.session != null) {
            int total = to - at < HEAD ? LONGEST : HEAD + (int) d.peek(1, 3);
            Fragments f = to - at < HEAD ? null : Fragments.of(total);
            if (f != null) {
                f.add(d.frame().number(), d.array(), d.arrayOffset() + at, to - at);
                r.side().fragments = f;
                r.item.begun = f;
            }
        }
        String name = Names.HANDSHAKE_TYPES.text(d.peek(0, 1));
        d.columns().separate(", ").append('[').append(name == null ? "Unknown Handshake" : name).append(" Fragment]");
        d.add(Hs.MESSAGE, at, to - at);
        completeIn(r.item.begun, at);
    }

    /** Records the message at a position. */
    private void message(int at, int length) {
        d.position(at);
        int type = (int) d.peek(0, 1);
        int end = at + length;
        if (type == SERVER_HELLO) {
            type = Hello.scanServer(r, end);
        }
        String name = Names.HANDSHAKE_TYPES.text(type);
        d.columns().separate(", ").append(name == null ? "Unknown Handshake" : name);
        int message = d.open(Hs.MESSAGE, at, length);
        d.uint(Hs.TYPE);
        d.uint(Hs.LENGTH);
        switch (type) {
            case CLIENT_HELLO -> Hello.client(r, end);
            case SERVER_HELLO, HELLO_RETRY_REQUEST -> Hello.server(r, end, type == HELLO_RETRY_REQUEST);
            case NEW_SESSION_TICKET -> Tickets.show(r, end);
            case ENCRYPTED_EXTENSIONS -> new Extensions(r, ENCRYPTED_EXTENSIONS).list(end);
            case CERTIFICATE -> Certificates.show(r, end);
            case SERVER_KEY_EXCHANGE -> KeyExchanges.server(r, end);
            case CERTIFICATE_REQUEST -> Certificates.request(r, end);
            case CERTIFICATE_VERIFY -> Certificates.verify(r, end);
            case CLIENT_KEY_EXCHANGE -> KeyExchanges.client(r, end);
            case FINISHED -> finished(end);
            case CERTIFICATE_STATUS -> Certificates.status(d, end);
            case SERVER_HELLO_DONE -> negotiates();
            case KEY_UPDATE -> d.uint(Hs.KEY_UPDATE);
            case COMPRESSED_CERTIFICATE -> Certificates.compressed(d, end);
            case NEXT_PROTOCOL -> nextProtocol();
            default -> {
            }
        }
        d.leave(message);
        Decryption.after(r, type);
        d.position(end);
    }

    private void finished(int end) {
        int at = d.position();
        if (r.version == Tls.SSL3) {
            d.add(Hs.MD5_HASH, at, 16);
            d.add(Hs.SHA_HASH, at + 16, 20);
        } else if (end > at) {
            d.add(Hs.VERIFY_DATA, at, end - at);
        }
    }

    private void negotiates() {
        if (r.session != null) {
            r.session.resumes = false;
        }
    }

    private void nextProtocol() {
        int n = (int) d.uint(Hs.PROTOCOL_LENGTH);
        d.text(Hs.PROTOCOL, n, org.wirestrata.api.dissect.Encoding.ASCII);
        int padding = (int) d.uint(Hs.NPN_PADDING_LENGTH);
        d.bytes(Hs.NPN_PADDING, padding);
    }
}
