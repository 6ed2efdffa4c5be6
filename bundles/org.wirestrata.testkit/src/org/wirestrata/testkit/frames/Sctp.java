package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;

/**
 * An SCTP common header (RFC 9260, section 3.1); {@link SctpChunk}s are inside. The checksum follows from the rest.
 *
 * @param source source port
 * @param destination destination port
 * @param tag the verification tag, its low 32 bits
 */
public record Sctp(int source, int destination, long tag) implements Layer {
    private static final int CHECKSUM_AT = 8;

    /**
     * A header with the verification tag 0.
     *
     * @param source source port
     * @param destination destination port
     * @return the header
     */
    public static Sctp ports(int source, int destination) {
        return new Sctp(source, destination, 0);
    }

    /**
     * This header with another verification tag.
     *
     * @param value the low 32 bits count
     * @return the header
     */
    public Sctp tag(long value) {
        return new Sctp(source, destination, value);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        byte[] packet = ByteBuffer.allocate(12 + payload.length).putShort((short) source).putShort((short) destination).putInt((int) tag).putInt(0)
                .put(payload).array();
        CRC32C sum = new CRC32C();
        sum.update(packet);
        return ByteBuffer.wrap(packet).order(ByteOrder.LITTLE_ENDIAN).putInt(CHECKSUM_AT, (int) sum.getValue()).array();
    }

    @Override
    public int ipProtocol() {
        return 132;
    }
}
