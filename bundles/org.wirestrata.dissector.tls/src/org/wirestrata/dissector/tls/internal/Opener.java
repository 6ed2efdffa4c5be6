package org.wirestrata.dissector.tls.internal;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The decryption of one direction as it goes on from record to record; used while learning only. */
final class Opener {
    private static final int MOST_INFLATED = 1 << 16;
    private RecordCipher cipher;
    private long sequence;
    private byte[] chain;
    private long streamed;
    private Inflater inflater;
    /** The traffic secret of TLS 1.3 that the keys came from, for the next ones; or null. */
    byte[] secret;

    /** Goes on with other keys. */
    void change(RecordCipher to, boolean deflated) {
        cipher = to;
        sequence = 0;
        chain = null;
        streamed = 0;
        inflater = deflated && to != null ? new Inflater() : null;
    }

    /** Whether the keys are those of TLS 1.3. */
    boolean recent() {
        return cipher != null && cipher.recent();
    }

    boolean ready() {
        return cipher != null;
    }

    /** Says that a record was decrypted elsewhere. */
    void passed() {
        sequence++;
    }

    /** Decrypts the next record; null where that fails. What is needed to do it again is left in the note. */
    byte[] open(Note.Item item, int type, int wire, byte[] data, int at, int length) {
        boolean stream = cipher.chained() && cipher.chain(data, at + Tls.HEADER, length) == null;
        Opening o = new Opening(cipher, sequence, stream ? Opening.bytes(streamed) : chain);
        byte[] plain = cipher.open(o, type, wire, data, at, length);
        if (plain == null) {
            return null;
        }
        sequence++;
        streamed += length;
        if (cipher.chained()) {
            chain = cipher.chain(data, at + Tls.HEADER, length);
        }
        o.type = type;
        item.opening = o;
        if (inflater != null) {
            plain = inflate(plain);
            o.kept = plain;
        }
        return plain;
    }

    private byte[] inflate(byte[] data) {
        byte[] out = new byte[Math.max(256, data.length * 4)];
        int n = 0;
        inflater.setInput(data);
        try {
            while (n < MOST_INFLATED) {
                int more = inflater.inflate(out, n, out.length - n);
                n += more;
                if (more == 0 && (inflater.needsInput() || inflater.finished())) {
                    break;
                }
                if (n == out.length) {
                    out = Arrays.copyOf(out, n * 2);
                }
            }
        } catch (DataFormatException e) {
            return Arrays.copyOf(out, n);
        }
        return Arrays.copyOf(out, n);
    }
}
