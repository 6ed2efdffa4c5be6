package org.wirestrata.dissector.tls.internal;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Decrypts the records of one direction under one set of keys. It does not change, so that records can be decrypted at random. */
final class RecordCipher {
    private static final int EXPLICIT = 8;
    private final Protection how;
    private final int version;
    private final byte[] key;
    private final byte[] vector;
    private final byte[] macKey;
    private final boolean macLast;

    /**
     * @param vector  the initialisation vector, or its fixed part
     * @param macKey  the key of the MAC, or null
     * @param macLast whether the MAC is of what is encrypted (RFC 7366)
     */
    RecordCipher(Protection how, int version, byte[] key, byte[] vector, byte[] macKey, boolean macLast) {
        this.how = how;
        this.version = version;
        this.key = key;
        this.vector = vector;
        this.macKey = macKey;
        this.macLast = macLast;
    }

    /** Whether the keys are those of TLS 1.3. */
    boolean recent() {
        return version == Tls.TLS13;
    }

    /** Whether a record needs to know what came before it: the last bytes, or how many there were. */
    boolean chained() {
        return how.kind() == Protection.Kind.STREAM || how.kind() == Protection.Kind.CBC && version <= Tls.TLS10;
    }

    /** What the record after one with these bytes needs to know of it. */
    byte[] chain(byte[] data, int at, int length) {
        int end = at + length - (macLast ? how.macLength() : 0);
        return how.kind() == Protection.Kind.CBC && end - at >= how.block() ? Arrays.copyOfRange(data, end - how.block(), end) : null;
    }

    /**
     * Decrypts a record.
     *
     * @param o    where it stands
     * @param data its bytes, the header included, from an index on
     * @return the plaintext, or null where it does not fit the keys
     */
    byte[] open(Opening o, int type, int wire, byte[] data, int at, int length) {
        try {
            int from = at + Tls.HEADER;
            return switch (how.kind()) {
                case GCM, CCM, CHACHA -> authenticated(o.sequence, type, wire, data, from, length);
                case CBC -> blocks(o, type, wire, data, from, length);
                case STREAM -> check(o.sequence, type, wire, stream(o.before, data, from, length));
                case NONE -> check(o.sequence, type, wire, Arrays.copyOfRange(data, from, from + length));
            };
        } catch (GeneralSecurityException e) {
            return null;
        }
    }

    private byte[] authenticated(long sequence, int type, int wire, byte[] data, int from, int length) throws GeneralSecurityException {
        boolean recent = version == Tls.TLS13;
        boolean explicit = !recent && how.kind() != Protection.Kind.CHACHA;
        int skip = explicit ? EXPLICIT : 0;
        int plain = length - skip - how.tag();
        if (plain < 0) {
            return null;
        }
        byte[] nonce = Arrays.copyOf(vector, 12);
        if (explicit) {
            System.arraycopy(data, from, nonce, 4, EXPLICIT);
        } else {
            for (int i = 0; i < 8; i++) {
                nonce[4 + i] ^= (byte) (sequence >>> 8 * (7 - i));
            }
        }
        byte[] more = recent ? header(type, wire, length) : counted(sequence, type, wire, plain);
        if (how.kind() == Protection.Kind.CCM) {
            return Ccm.open(key, nonce, more, how.tag(), data, from + skip, length - skip);
        }
        Cipher c;
        if (how.kind() == Protection.Kind.GCM) {
            c = Cipher.getInstance("AES/GCM/NoPadding");
            c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(how.tag() * 8, nonce));
        } else {
            c = Cipher.getInstance("ChaCha20-Poly1305");
            c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        }
        c.updateAAD(more);
        return c.doFinal(data, from + skip, length - skip);
    }

    private static byte[] header(int type, int wire, int length) {
        return new byte[] {(byte) type, (byte) (wire >> 8), (byte) wire, (byte) (length >> 8), (byte) length};
    }

    private static byte[] counted(long sequence, int type, int wire, int length) {
        byte[] b = new byte[13];
        for (int i = 0; i < 8; i++) {
            b[i] = (byte) (sequence >>> 8 * (7 - i));
        }
        System.arraycopy(header(type, wire, length), 0, b, 8, 5);
        return b;
    }

    private byte[] blocks(Opening o, int type, int wire, byte[] data, int from, int length) throws GeneralSecurityException {
        int block = how.block();
        boolean explicit = version > Tls.TLS10;
        int behind = macLast ? how.macLength() : 0;
        int skip = explicit ? block : 0;
        int n = length - skip - behind;
        if (n <= 0 || n % block != 0) {
            return null;
        }
        if (macLast && !matches(o.sequence, type, wire, data, from, length - behind, data, from + length - behind)) {
            return null;
        }
        byte[] iv = explicit ? Arrays.copyOfRange(data, from, from + block) : o.before != null ? o.before : vector;
        byte[] plain = BlockCiphers.cbc(how.algorithm(), key, iv, data, from + skip, n);
        int padding = (plain[n - 1] & 0xff) + 1;
        if (padding > n) {
            return null;
        }
        byte[] rest = Arrays.copyOf(plain, n - padding);
        return macLast ? rest : check(o.sequence, type, wire, rest);
    }

    private byte[] stream(byte[] before, byte[] data, int from, int length) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance(how.algorithm());
        c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, how.algorithm()));
        long passed = before == null ? 0 : Opening.number(before);
        byte[] skip = new byte[8192];
        while (passed > 0) {
            int n = (int) Math.min(skip.length, passed);
            c.update(skip, 0, n);
            passed -= n;
        }
        return c.update(data, from, length);
    }

    /** The bytes without the MAC behind them, or null where it is wrong. */
    private byte[] check(long sequence, int type, int wire, byte[] plain) throws GeneralSecurityException {
        int n = (plain == null ? 0 : plain.length) - how.macLength();
        if (n < 0 || !matches(sequence, type, wire, plain, 0, n, plain, n)) {
            return null;
        }
        return Arrays.copyOf(plain, n);
    }

    private boolean matches(long sequence, int type, int wire, byte[] data, int at, int length, byte[] mac, int macAt)
            throws GeneralSecurityException {
        byte[] head = counted(sequence, type, wire, length);
        byte[] right;
        if (version == Tls.SSL3) {
            right = version3(head, data, at, length);
        } else {
            Mac m = Derivation.hmac(how.mac(), macKey);
            m.update(head);
            m.update(data, at, length);
            right = m.doFinal();
        }
        return Arrays.equals(right, 0, how.macLength(), mac, macAt, macAt + how.macLength());
    }

    /** The MAC of SSL 3.0, RFC 6101 section 5.2.3.1. */
    private byte[] version3(byte[] head, byte[] data, int at, int length) throws GeneralSecurityException {
        MessageDigest d = MessageDigest.getInstance(how.mac());
        byte[] pad = new byte[how.mac().equals("MD5") ? 48 : 40];
        Arrays.fill(pad, (byte) 0x36);
        d.update(macKey);
        d.update(pad);
        d.update(head, 0, 9);
        d.update(head, 11, 2);
        d.update(data, at, length);
        byte[] inner = d.digest();
        Arrays.fill(pad, (byte) 0x5c);
        d.update(macKey);
        d.update(pad);
        return d.digest(inner);
    }
}
