package org.wirestrata.dissector.tls.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives keys from secrets: RFC 6101 section 6.2.2, RFC 2246 and RFC 5246 section 5, RFC 8446 section 7.1. */
final class Derivation {
    private Derivation() {
    }

    static Mac hmac(String hash, byte[] key) throws GeneralSecurityException {
        String name = "Hmac" + hash.replace("-", "");
        Mac m = Mac.getInstance(name);
        m.init(new SecretKeySpec(key.length == 0 ? new byte[1] : key, name));
        return m;
    }

    private static byte[] expand(String hash, byte[] secret, byte[] seed, int length) throws GeneralSecurityException {
        Mac m = hmac(hash, secret);
        byte[] out = new byte[length];
        byte[] a = seed;
        int n = 0;
        while (n < length) {
            a = m.doFinal(a);
            m.update(a);
            byte[] part = m.doFinal(seed);
            int take = Math.min(part.length, length - n);
            System.arraycopy(part, 0, out, n, take);
            n += take;
        }
        return out;
    }

    /** The pseudo-random function of a version up to TLS 1.2. */
    static byte[] pseudoRandom(int version, String hash, byte[] secret, String label, byte[] seed, int length)
            throws GeneralSecurityException {
        if (version == Tls.SSL3) {
            return version3(secret, seed, length);
        }
        byte[] all = join(label.getBytes(StandardCharsets.US_ASCII), seed);
        if (version == Tls.TLS12) {
            return expand(hash, secret, all, length);
        }
        int half = (secret.length + 1) / 2;
        byte[] out = expand("MD5", Arrays.copyOf(secret, half), all, length);
        byte[] other = expand("SHA-1", Arrays.copyOfRange(secret, secret.length - half, secret.length), all, length);
        for (int i = 0; i < length; i++) {
            out[i] ^= other[i];
        }
        return out;
    }

    private static byte[] version3(byte[] secret, byte[] seed, int length) throws GeneralSecurityException {
        MessageDigest md5 = MessageDigest.getInstance("MD5");
        MessageDigest sha = MessageDigest.getInstance("SHA-1");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; out.size() < length; i++) {
            byte[] letters = new byte[i + 1];
            Arrays.fill(letters, (byte) ('A' + i));
            sha.update(letters);
            sha.update(secret);
            byte[] inner = sha.digest(seed);
            md5.update(secret);
            out.writeBytes(md5.digest(inner));
        }
        return Arrays.copyOf(out.toByteArray(), length);
    }

    /** HKDF-Expand-Label with an empty context. */
    static byte[] label(String hash, byte[] secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        byte[] info = new byte[4 + name.length];
        info[0] = (byte) (length >> 8);
        info[1] = (byte) length;
        info[2] = (byte) name.length;
        System.arraycopy(name, 0, info, 3, name.length);
        Mac m = hmac(hash, secret);
        byte[] out = new byte[length];
        byte[] t = new byte[0];
        int n = 0;
        for (int i = 1; n < length; i++) {
            m.update(t);
            m.update(info);
            t = m.doFinal(new byte[] {(byte) i});
            int take = Math.min(t.length, length - n);
            System.arraycopy(t, 0, out, n, take);
            n += take;
        }
        return out;
    }

    static byte[] join(byte[] a, byte[] b) {
        byte[] all = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }
}
