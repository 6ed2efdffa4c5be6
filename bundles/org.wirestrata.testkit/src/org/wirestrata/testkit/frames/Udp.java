package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A UDP header (RFC 768). Length and checksum follow from the rest.
 *
 * @param source source port
 * @param destination destination port
 */
public record Udp(int source, int destination) implements Layer {

    /**
     * A header.
     *
     * @param source source port
     * @param destination destination port
     * @return the header
     */
    public static Udp ports(int source, int destination) {
        return new Udp(source, destination);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int length = 8 + payload.length;
        byte[] datagram = ByteBuffer.allocate(length).putShort((short) source).putShort((short) destination).putShort((short) length)
                .putShort((short) 0).put(payload).array();
        long sum = Checksum.sum(datagram) + (outer == null ? 0 : outer.pseudoHeaderSum(ipProtocol(), length));
        short checksum = Checksum.of(sum);
        return ByteBuffer.wrap(datagram).putShort(6, checksum == 0 ? (short) 0xffff : checksum).array();
    }

    @Override
    public int ipProtocol() {
        return 17;
    }
}
