package org.wirestrata.dissector.tls.internal;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Cipher block chaining over the block ciphers of old cipher suites. */
final class BlockCiphers {
    /** A block cipher that the Java platform does not have. */
    interface Block {
        /** Bytes of a block. */
        int size();

        /** Decrypts one block. */
        void decrypt(byte[] data, int at, byte[] to, int toAt);
    }

    private BlockCiphers() {
    }

    /** Decrypts whole blocks. */
    static byte[] cbc(String algorithm, byte[] key, byte[] vector, byte[] data, int from, int length) throws GeneralSecurityException {
        switch (algorithm) {
            case "Camellia":
                return cbc(new Camellia(key), vector, data, from, length);
            case "IDEA":
                return cbc(new Idea(key), vector, data, from, length);
            default:
                Cipher c = Cipher.getInstance(algorithm + "/CBC/NoPadding");
                c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(vector));
                return c.doFinal(data, from, length);
        }
    }

    private static byte[] cbc(Block b, byte[] vector, byte[] data, int from, int length) {
        int size = b.size();
        byte[] plain = new byte[length];
        for (int i = 0; i < length; i += size) {
            b.decrypt(data, from + i, plain, i);
            for (int k = 0; k < size; k++) {
                plain[i + k] ^= i == 0 ? vector[k] : data[from + i - size + k];
            }
        }
        return plain;
    }

    static long word(byte[] b, int at) {
        long v = 0;
        for (int i = 0; i < 8; i++) {
            v = v << 8 | b[at + i] & 0xff;
        }
        return v;
    }

    static void store(long v, byte[] to, int at) {
        for (int i = 0; i < 8; i++) {
            to[at + i] = (byte) (v >>> 8 * (7 - i));
        }
    }
}
