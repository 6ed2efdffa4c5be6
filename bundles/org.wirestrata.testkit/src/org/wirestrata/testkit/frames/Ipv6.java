package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An IPv6 header (RFC 8200). Payload length and next header follow from the rest.
 *
 * @param source in colon form
 * @param destination in colon form
 * @param trafficClass 0 to 255
 * @param flowLabel 0 to 0xfffff
 * @param hopLimit 0 to 255
 * @param nextHeader the next header's number; {@link Layer#NONE} for that of the layer inside
 */
public record Ipv6(String source, String destination, int trafficClass, int flowLabel, int hopLimit, int nextHeader) implements Layer {

    /**
     * A header of traffic class 0, flow label 0, hop limit 64.
     *
     * @param source in colon form
     * @param destination in colon form
     * @return the header
     */
    public static Ipv6 between(String source, String destination) {
        return new Ipv6(source, destination, 0, 0, 64, NONE);
    }

    /**
     * This header with another hop limit.
     *
     * @param value 0 to 255
     * @return the header
     */
    public Ipv6 hopLimit(int value) {
        return new Ipv6(source, destination, trafficClass, flowLabel, value, nextHeader);
    }

    /**
     * This header with a next header of its own, for extension headers given as payload.
     *
     * @param value 0 to 255
     * @return the header
     */
    public Ipv6 nextHeader(int value) {
        return new Ipv6(source, destination, trafficClass, flowLabel, hopLimit, value);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(40 + payload.length).putInt(6 << 28 | trafficClass << 20 | flowLabel)
                .putShort((short) payload.length).put((byte) Ipv4.protocolOf(nextHeader, inner)).put((byte) hopLimit)
                .put(Addresses.ipv6(source)).put(Addresses.ipv6(destination)).put(payload).array();
    }

    @Override
    public int etherType() {
        return 0x86dd;
    }

    @Override
    public int ipProtocol() {
        return 41;
    }

    @Override
    public int pppProtocol() {
        return 0x0057;
    }

    @Override
    public long pseudoHeaderSum(int transport, int length) {
        return Checksum.sum(Addresses.ipv6(source)) + Checksum.sum(Addresses.ipv6(destination)) + transport + length;
    }
}
