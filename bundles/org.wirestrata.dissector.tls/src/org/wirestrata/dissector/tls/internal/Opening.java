package org.wirestrata.dissector.tls.internal;

/** How to decrypt a record again: with which keys, and where in their sequence it stands. */
final class Opening {
    final RecordCipher cipher;
    final long sequence;
    /** What the cipher needs of the record before: its last block, or how many bytes there were; null where it needs nothing. */
    final byte[] before;
    /** The content type inside, behind the padding of TLS 1.3. */
    int type;
    /** Whether the type stands inside, as in TLS 1.3. */
    boolean inner;
    /** The plaintext where it cannot be had from the record alone (compression), otherwise null. */
    byte[] kept;

    Opening(RecordCipher cipher, long sequence, byte[] before) {
        this.cipher = cipher;
        this.sequence = sequence;
        this.before = before;
    }

    /** A number in eight bytes. */
    static byte[] bytes(long n) {
        byte[] b = new byte[8];
        for (int i = 0; i < 8; i++) {
            b[i] = (byte) (n >>> 8 * (7 - i));
        }
        return b;
    }

    static long number(byte[] b) {
        long n = 0;
        for (byte x : b) {
            n = n << 8 | x & 0xff;
        }
        return n;
    }
}
