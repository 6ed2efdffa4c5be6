package org.wirestrata.api.dissect;

/**
 * Secrets that a capture file carries, so that what is encrypted can be read: a Decryption Secrets Block of pcapng.
 *
 * @param type what they are, {@link #TLS_KEY_LOG} for instance
 * @param data the bytes, not to be changed
 */
public record Secrets(int type, byte[] data) {
    /** Lines of an NSS key log (<code>SSLKEYLOGFILE</code>). */
    public static final int TLS_KEY_LOG = 0x544c534b;
}
