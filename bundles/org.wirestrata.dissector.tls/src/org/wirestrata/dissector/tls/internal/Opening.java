package org.wirestrata.dissector.tls.internal;

/** How to decrypt a record again: with which keys, and where in their sequence it stands. */
final class Opening {
    final RecordCipher cipher;
    final long sequence;
    /** The content type inside, behind the padding of TLS 1.3. */
    int type;
    /** The plaintext where it cannot be had from the record alone (compression), otherwise null. */
    byte[] kept;

    Opening(RecordCipher cipher, long sequence) {
        this.cipher = cipher;
        this.sequence = sequence;
    }
}
