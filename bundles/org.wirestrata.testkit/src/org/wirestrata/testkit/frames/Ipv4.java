package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * An IPv4 header (RFC 791). Length, protocol and checksum follow from the rest.
 *
 * @param source in dotted form
 * @param destination in dotted form
 * @param service the byte of DSCP and ECN
 * @param identification 0 to 0xffff
 * @param fragment the 16 bits of flags and fragment offset
 * @param timeToLive 0 to 255
 * @param protocol the protocol number; {@link Layer#NONE} for that of the layer inside
 * @param options options, filled up with zeros to a multiple of four bytes; at most 40 bytes
 */
public record Ipv4(String source, String destination, int service, int identification, int fragment, int timeToLive, int protocol,
        byte[] options) implements Layer {

    private static final int DONT_FRAGMENT = 0x4000;
    private static final int MORE_FRAGMENTS = 0x2000;

    /**
     * A header that forbids fragmentation, without options, time to live 64.
     *
     * @param source in dotted form
     * @param destination in dotted form
     * @return the header
     */
    public static Ipv4 between(String source, String destination) {
        return new Ipv4(source, destination, 0, 0, DONT_FRAGMENT, 64, NONE, new byte[0]);
    }

    /**
     * This header with another time to live.
     *
     * @param value 0 to 255
     * @return the header
     */
    public Ipv4 timeToLive(int value) {
        return new Ipv4(source, destination, service, identification, fragment, value, protocol, options);
    }

    /**
     * This header with another byte of DSCP and ECN.
     *
     * @param value 0 to 255
     * @return the header
     */
    public Ipv4 service(int value) {
        return new Ipv4(source, destination, value, identification, fragment, timeToLive, protocol, options);
    }

    /**
     * This header with another identification.
     *
     * @param value 0 to 0xffff
     * @return the header
     */
    public Ipv4 identification(int value) {
        return new Ipv4(source, destination, service, value, fragment, timeToLive, protocol, options);
    }

    /**
     * This header as that of a fragment.
     *
     * @param offset where its payload begins in the whole, in bytes; a multiple of eight
     * @param more whether others follow
     * @return the header
     */
    public Ipv4 fragment(int offset, boolean more) {
        return new Ipv4(source, destination, service, identification, offset / 8 | (more ? MORE_FRAGMENTS : 0), timeToLive, protocol,
                options);
    }

    /**
     * This header with a protocol number of its own, for a fragment's payload above all.
     *
     * @param value 0 to 255
     * @return the header
     */
    public Ipv4 protocol(int value) {
        return new Ipv4(source, destination, service, identification, fragment, timeToLive, value, options);
    }

    /**
     * This header with options.
     *
     * @param bytes at most 40
     * @return the header
     */
    public Ipv4 options(byte[] bytes) {
        return new Ipv4(source, destination, service, identification, fragment, timeToLive, protocol, bytes.clone());
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int headerLength = 20 + (options.length + 3) / 4 * 4;
        byte[] header = ByteBuffer.allocate(headerLength).put((byte) (0x40 | headerLength / 4)).put((byte) service)
                .putShort((short) (headerLength + payload.length)).putShort((short) identification).putShort((short) fragment)
                .put((byte) timeToLive).put((byte) protocolOf(protocol, inner)).putShort((short) 0).put(Addresses.ipv4(source))
                .put(Addresses.ipv4(destination)).put(options).array();
        ByteBuffer packet = ByteBuffer.wrap(Arrays.copyOf(header, headerLength + payload.length));
        return packet.putShort(10, Checksum.of(Checksum.sum(header))).put(headerLength, payload).array();
    }

    @Override
    public int etherType() {
        return 0x0800;
    }

    @Override
    public int ipProtocol() {
        return 4;
    }

    @Override
    public int pppProtocol() {
        return 0x0021;
    }

    @Override
    public long pseudoHeaderSum(int transport, int length) {
        return Checksum.sum(Addresses.ipv4(source)) + Checksum.sum(Addresses.ipv4(destination)) + transport + length;
    }

    /** The protocol number that is given, or that of the layer inside; that of experiments (RFC 3692) if it has none. */
    static int protocolOf(int given, Layer inner) {
        if (given != NONE) {
            return given;
        }
        return inner == null || inner.ipProtocol() == NONE ? 253 : inner.ipProtocol();
    }
}
