package org.wirestrata.dissector.tls.internal;

import java.security.GeneralSecurityException;

import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Cipher block chaining over the block ciphers of old cipher suites. */
final class BlockCiphers {
    private BlockCiphers() {
    }

    /** Decrypts whole blocks. */
    static byte[] cbc(String algorithm, byte[] key, byte[] vector, byte[] data, int from, int length) throws GeneralSecurityException {
        Cipher c = Cipher.getInstance(algorithm + "/CBC/NoPadding");
        c.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, algorithm), new IvParameterSpec(vector));
        return c.doFinal(data, from, length);
    }
}
