package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A GRE header (RFC 2784, 2890) without checksum. An Ethernet frame inside is bridged, other layers are announced by their EtherType.
 *
 * @param key the key; less than 0 for none
 * @param sequence the sequence number; less than 0 for none
 */
public record Gre(long key, long sequence) implements Layer {
    private static final int BRIDGED = 0x6558;

    /**
     * A header without key and sequence number.
     *
     * @return the header
     */
    public static Gre plain() {
        return new Gre(-1, -1);
    }

    /**
     * A header with a key.
     *
     * @param key 0 to 0xffffffff
     * @return the header
     */
    public static Gre key(long key) {
        return new Gre(key, -1);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int length = 4 + (key < 0 ? 0 : 4) + (sequence < 0 ? 0 : 4);
        ByteBuffer b = ByteBuffer.allocate(length + payload.length).putShort((short) ((key < 0 ? 0 : 0x2000) | (sequence < 0 ? 0 : 0x1000)))
                .putShort((short) (inner instanceof Ethernet ? BRIDGED : Ethernet.typeOf(inner)));
        if (key >= 0) {
            b.putInt((int) key);
        }
        if (sequence >= 0) {
            b.putInt((int) sequence);
        }
        return b.put(payload).array();
    }

    @Override
    public int ipProtocol() {
        return 47;
    }
}
