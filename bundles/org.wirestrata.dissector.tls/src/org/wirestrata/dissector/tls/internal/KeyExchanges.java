package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Key exchange messages before TLS 1.3: RFC 5246 sections 7.4.3 and 7.4.7, RFC 8422, RFC 4279, RFC 5489. */
final class KeyExchanges {
    private static final int NAMED = 3;

    private KeyExchanges() {
    }

    static void server(Records r, int end) {
        Dissection d = r.d;
        switch (Suite.exchange(r.suite())) {
            case "ECDHE", "ECDH" -> curve(r, end, Suite.anonymous(r.suite()));
            case "DHE", "DH" -> prime(r, end, Suite.anonymous(r.suite()));
            case "RSA" -> modulus(r, end);
            case "PSK", "RSA_PSK" -> {
                int item = open(d, end);
                hint(d);
                d.leave(item);
            }
            default -> {
            }
        }
    }

    private static int open(Dissection d, int end) {
        return d.open(Field.TEXT, d.position(), end - d.position());
    }

    private static void hint(Dissection d) {
        int n = (int) d.uint(Hs.HINT_LENGTH);
        if (n > 0) {
            d.bytes(Hs.HINT, n);
        }
    }

    private static void curve(Records r, int end, boolean anonymous) {
        int item = open(r.d, end);
        if (point(r.d) && !anonymous) {
            signature(r, end);
        }
        r.d.leave(item);
    }

    private static boolean point(Dissection d) {
        int type = (int) d.uint(Hs.CURVE_TYPE);
        if (type != NAMED) {
            return false;
        }
        d.uint(Hs.CURVE);
        int n = (int) d.uint(Hs.SERVER_POINT_LENGTH);
        d.bytes(Hs.SERVER_POINT, n);
        return true;
    }

    private static void signature(Records r, int end) {
        Dissection d = r.d;
        if (d.position() >= end) {
            return;
        }
        if (r.version == Tls.TLS12) {
            Signatures.one(d);
        }
        int n = (int) d.uint(Hs.SIGNATURE_LENGTH);
        d.bytes(Hs.SIGNATURE, n);
    }

    private static void primeParameters(Dissection d) {
        int n = (int) d.uint(Hs.P_LENGTH);
        d.bytes(Hs.P, n);
        n = (int) d.uint(Hs.G_LENGTH);
        d.bytes(Hs.G, n);
        n = (int) d.uint(Hs.SERVER_KEY_LENGTH);
        d.bytes(Hs.SERVER_KEY, n);
    }

    private static void prime(Records r, int end, boolean anonymous) {
        int item = open(r.d, end);
        primeParameters(r.d);
        if (!anonymous) {
            signature(r, end);
        }
        r.d.leave(item);
    }

    private static void modulus(Records r, int end) {
        Dissection d = r.d;
        int item = open(d, end);
        int n = (int) d.uint(Hs.MODULUS_LENGTH);
        d.bytes(Hs.MODULUS, n);
        n = (int) d.uint(Hs.EXPONENT_LENGTH);
        d.bytes(Hs.EXPONENT, n);
        signature(r, end);
        d.leave(item);
    }

    static void client(Records r, int end) {
        Dissection d = r.d;
        String exchange = Suite.exchange(r.suite());
        if (exchange.isEmpty() || exchange.equals("KRB5") || exchange.endsWith("DHE_PSK")) {
            return;
        }
        int item = open(d, end);
        if (exchange.endsWith("PSK")) {
            int n = (int) d.uint(Hs.IDENTITY_LENGTH);
            d.bytes(Hs.IDENTITY, n);
        }
        switch (exchange) {
            case "ECDHE", "ECDH" -> {
                int n = (int) d.uint(Hs.CLIENT_POINT_LENGTH);
                d.bytes(Hs.CLIENT_POINT, n);
            }
            case "DHE", "DH" -> {
                int n = (int) d.uint(Hs.CLIENT_KEY_LENGTH);
                d.bytes(Hs.CLIENT_KEY, n);
            }
            case "RSA", "RSA_PSK" -> premaster(r, end);
            default -> {
            }
        }
        d.leave(item);
    }

    /** The encrypted secret; SSL 3.0 puts no length before it. */
    private static void premaster(Records r, int end) {
        Dissection d = r.d;
        int n = end - d.position();
        if (r.version != Tls.SSL3) {
            n = (int) d.uint(Hs.PREMASTER_LENGTH);
        }
        d.bytes(Hs.PREMASTER, n);
    }
}
