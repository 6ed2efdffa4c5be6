package org.wirestrata.dissector.x509.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Algorithms, keys and bit strings: RFC 5280 section 4.1.1.2, RFC 3279, RFC 5480, RFC 8017 appendix A. */
final class Algorithms {
    private static final String RSA = "1.2.840.113549.1.1.1";
    private static final String DSA = "1.2.840.10040.4.1";
    private static final String EC = "1.2.840.10045.2.1";

    private Algorithms() {
    }

    /** Records an algorithm with its parameters, and answers its identifier. */
    static String identifier(Dissection d, Field f, Der all) {
        int item = d.open(f, all.at(), all.whole());
        String oid = "";
        Der id = all.inside(d);
        if (id != null) {
            d.add(Af.ALGORITHM_ID, id.content(), id.length());
            oid = id.oid(d);
            Der parameters = id.next(d, all.end());
            if (parameters != null) {
                parameters(d, oid, parameters);
            }
        }
        d.leave(item);
        return oid;
    }

    private static void parameters(Dissection d, String algorithm, Der p) {
        if (algorithm.equals(EC) && p.tag() == Der.OID) {
            d.step("pkcs-1");
            int item = d.add(Pkix.EC, p.at(), p.whole(), 1);
            d.enter(item);
            d.add(Pkix.CURVE, p.content(), p.length());
            d.leave(item);
        } else if (algorithm.equals(DSA)) {
            d.step("x509af");
            int item = d.open(Af.DSS, p.at(), p.whole());
            Field[] parts = {Af.P, Af.Q, Af.G};
            Der x = p.inside(d);
            for (int i = 0; x != null && i < parts.length; i++) {
                d.add(parts[i], x.content(), x.length());
                x = x.next(d, p.end());
            }
            d.leave(item);
        }
    }

    /** Records a bit string: how many bits of its last byte are unused, and the bytes. */
    static void bits(Dissection d, Field f, Der s) {
        if (s.length() < 1) {
            return;
        }
        d.uintAt(Pkix.PADDING, s.content());
        d.add(f, s.content() + 1, s.length() - 1);
    }

    /** Records a public key with its algorithm. */
    static void publicKey(Dissection d, Der all) {
        int item = d.open(Af.KEY_INFO, all.at(), all.whole());
        Der algorithm = all.inside(d);
        if (algorithm != null) {
            String oid = identifier(d, Af.KEY_ALGORITHM, algorithm);
            Der key = algorithm.next(d, all.end());
            if (key != null && oid.equals(RSA)) {
                rsa(d, key);
            } else if (key != null) {
                bits(d, Af.KEY, key);
            }
        }
        d.leave(item);
    }

    private static void rsa(Dissection d, Der key) {
        if (key.length() < 1) {
            return;
        }
        int item = d.open(Af.KEY, key.content() + 1, key.length() - 1);
        Der both = Der.at(d, key.content() + 1, key.end());
        Der modulus = both == null ? null : both.inside(d);
        if (modulus != null) {
            d.add(Pkix.MODULUS, modulus.content(), modulus.length());
            Der exponent = modulus.next(d, both.end());
            if (exponent != null) {
                d.add(Pkix.EXPONENT, exponent.content(), exponent.length(), exponent.number(d));
            }
        }
        d.leave(item);
    }
}
