package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A TCP header (RFC 9293). Data offset and checksum follow from the rest.
 *
 * @param source source port
 * @param destination destination port
 * @param sequence sequence number, its low 32 bits
 * @param acknowledgment acknowledgment number, its low 32 bits
 * @param flags the flags, a sum of this class's constants
 * @param window the window field, not scaled
 * @param urgent the urgent pointer
 * @param options options, filled up with zeros to a multiple of four bytes; at most 40 bytes
 */
public record Tcp(int source, int destination, long sequence, long acknowledgment, int flags, int window, int urgent,
        byte[] options) implements Layer {

    /** No more data from the sender. */
    public static final int FIN = 0x01;
    /** Synchronize sequence numbers. */
    public static final int SYN = 0x02;
    /** Reset the connection. */
    public static final int RST = 0x04;
    /** Push to the receiving program. */
    public static final int PSH = 0x08;
    /** The acknowledgment number counts. */
    public static final int ACK = 0x10;
    /** The urgent pointer counts. */
    public static final int URG = 0x20;

    /**
     * A header with ACK set, numbers 0, window 65535, without options.
     *
     * @param source source port
     * @param destination destination port
     * @return the header
     */
    public static Tcp ports(int source, int destination) {
        return new Tcp(source, destination, 0, 0, ACK, 0xffff, 0, new byte[0]);
    }

    /**
     * This header with another sequence number.
     *
     * @param value the low 32 bits count
     * @return the header
     */
    public Tcp sequence(long value) {
        return new Tcp(source, destination, value, acknowledgment, flags, window, urgent, options);
    }

    /**
     * This header with another acknowledgment number.
     *
     * @param value the low 32 bits count
     * @return the header
     */
    public Tcp acknowledgment(long value) {
        return new Tcp(source, destination, sequence, value, flags, window, urgent, options);
    }

    /**
     * This header with other flags.
     *
     * @param value a sum of this class's constants, or any 9 bits
     * @return the header
     */
    public Tcp flags(int value) {
        return new Tcp(source, destination, sequence, acknowledgment, value, window, urgent, options);
    }

    /**
     * This header with another window.
     *
     * @param value 0 to 0xffff
     * @return the header
     */
    public Tcp window(int value) {
        return new Tcp(source, destination, sequence, acknowledgment, flags, value, urgent, options);
    }

    /**
     * This header with options.
     *
     * @param bytes at most 40
     * @return the header
     */
    public Tcp options(byte... bytes) {
        return new Tcp(source, destination, sequence, acknowledgment, flags, window, urgent, bytes.clone());
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int headerLength = 20 + (options.length + 3) / 4 * 4;
        int length = headerLength + payload.length;
        ByteBuffer segment = ByteBuffer.allocate(length).putShort((short) source).putShort((short) destination).putInt((int) sequence)
                .putInt((int) acknowledgment).putShort((short) (headerLength / 4 << 12 | flags)).putShort((short) window)
                .putShort((short) 0).putShort((short) urgent).put(options).put(headerLength, payload);
        long sum = Checksum.sum(segment.array()) + (outer == null ? 0 : outer.pseudoHeaderSum(ipProtocol(), length));
        return segment.putShort(16, Checksum.of(sum)).array();
    }

    @Override
    public int ipProtocol() {
        return 6;
    }
}
