package org.wirestrata.dissector.quic.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of one side's Initial packets, which follow from the client's first destination id: RFC 9001 section 5.2. */
final class InitialKeys {
    static final int TAG = 16;
    private static final int SAMPLE = 16;
    private static final byte[] SALT = HexFormat.of().parseHex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    private static final byte[] SALT_DRAFT_29 = HexFormat.of().parseHex("afbfec289993d24c9e9786f19c6111e04390a899");
    private final SecretKeySpec key;
    private final SecretKeySpec protection;
    private final byte[] iv;

    private InitialKeys(byte[] secret) throws GeneralSecurityException {
        key = new SecretKeySpec(expand(secret, "quic key", 16), "AES");
        iv = expand(secret, "quic iv", 12);
        protection = new SecretKeySpec(expand(secret, "quic hp", 16), "AES");
    }

    static InitialKeys of(byte[] id, boolean server, boolean draft) throws GeneralSecurityException {
        byte[] initial = mac(draft ? SALT_DRAFT_29 : SALT, id);
        return new InitialKeys(expand(initial, server ? "server in" : "client in", 32));
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac m = Mac.getInstance("HmacSHA256");
        m.init(new SecretKeySpec(key, "HmacSHA256"));
        return m.doFinal(data);
    }

    /** HKDF-Expand-Label of RFC 8446 section 7.1, for what fits one block. */
    private static byte[] expand(byte[] secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        byte[] info = new byte[name.length + 5];
        info[1] = (byte) length;
        info[2] = (byte) name.length;
        System.arraycopy(name, 0, info, 3, name.length);
        info[info.length - 1] = 1;
        return Arrays.copyOf(mac(secret, info), length);
    }

    /** The mask that hides a header's bits, of the bytes four behind the packet number's beginning: RFC 9001 section 5.4. */
    byte[] mask(byte[] from, int numberAt) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance("AES/ECB/NoPadding");
        c.init(Cipher.ENCRYPT_MODE, protection);
        return c.doFinal(from, numberAt + 4, SAMPLE);
    }

    /** Opens a payload (RFC 9001 section 5.3); throws where it is not whole. */
    byte[] open(byte[] header, long number, byte[] from, int at, int length) throws GeneralSecurityException {
        byte[] nonce = iv.clone();
        for (int i = 0; i < 8; i++) {
            nonce[nonce.length - 1 - i] ^= (byte) (number >> 8 * i);
        }
        Cipher c = Cipher.getInstance("AES/GCM/NoPadding");
        c.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, nonce));
        c.updateAAD(header);
        return c.doFinal(from, at, length);
    }
}
