package org.wirestrata.dissector.tls.internal;

import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Counter with CBC-MAC over AES, RFC 3610, with nonces of 12 bytes. */
final class Ccm {
    private static final int BLOCK = 16;
    private static final int LENGTH_BYTES = 3;

    private Ccm() {
    }

    /** Decrypts what is encrypted with its tag behind it; null where the tag is wrong. */
    static byte[] open(byte[] key, byte[] nonce, byte[] more, int tag, byte[] data, int from, int length) throws GeneralSecurityException {
        int n = length - tag;
        Cipher aes = Cipher.getInstance("AES/ECB/NoPadding");
        aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
        byte[] counter = new byte[BLOCK];
        counter[0] = LENGTH_BYTES - 1;
        System.arraycopy(nonce, 0, counter, 1, nonce.length);
        byte[] first = aes.doFinal(counter);
        byte[] plain = new byte[n];
        for (int i = 0; i < n; i += BLOCK) {
            count(counter);
            byte[] stream = aes.doFinal(counter);
            for (int k = 0; k < Math.min(BLOCK, n - i); k++) {
                plain[i + k] = (byte) (data[from + i + k] ^ stream[k]);
            }
        }
        byte[] mac = mac(aes, nonce, more, tag, plain);
        for (int i = 0; i < tag; i++) {
            if ((byte) (mac[i] ^ first[i]) != data[from + n + i]) {
                return null;
            }
        }
        return plain;
    }

    private static void count(byte[] counter) {
        for (int i = BLOCK - 1; i >= BLOCK - LENGTH_BYTES && ++counter[i] == 0; i--) {
            continue;
        }
    }

    private static byte[] mac(Cipher aes, byte[] nonce, byte[] more, int tag, byte[] plain) throws GeneralSecurityException {
        byte[] x = new byte[BLOCK];
        x[0] = (byte) (0x40 | (tag - 2) / 2 << 3 | LENGTH_BYTES - 1);
        System.arraycopy(nonce, 0, x, 1, nonce.length);
        x[13] = (byte) (plain.length >> 16);
        x[14] = (byte) (plain.length >> 8);
        x[15] = (byte) plain.length;
        x = aes.doFinal(x);
        byte[] counted = new byte[2 + more.length];
        counted[0] = (byte) (more.length >> 8);
        counted[1] = (byte) more.length;
        System.arraycopy(more, 0, counted, 2, more.length);
        x = blocks(aes, x, counted);
        return Arrays.copyOf(blocks(aes, x, plain), tag);
    }

    private static byte[] blocks(Cipher aes, byte[] start, byte[] data) throws GeneralSecurityException {
        byte[] x = start;
        for (int i = 0; i < data.length; i += BLOCK) {
            for (int k = 0; k < Math.min(BLOCK, data.length - i); k++) {
                x[k] ^= data[i + k];
            }
            x = aes.doFinal(x);
        }
        return x;
    }
}
