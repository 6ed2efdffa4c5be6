package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An ICMPv6 message (RFC 4443). The checksum follows from the rest; what comes after the first eight bytes is its payload.
 *
 * @param type 0 to 255
 * @param code 0 to 255
 * @param rest the four bytes after the checksum
 */
public record Icmpv6(int type, int code, int rest) implements Layer {

    /**
     * An echo request.
     *
     * @param identifier 0 to 0xffff
     * @param sequence 0 to 0xffff
     * @return the message
     */
    public static Icmpv6 echo(int identifier, int sequence) {
        return new Icmpv6(128, 0, identifier << 16 | sequence);
    }

    /**
     * An echo reply.
     *
     * @param identifier 0 to 0xffff
     * @param sequence 0 to 0xffff
     * @return the message
     */
    public static Icmpv6 echoReply(int identifier, int sequence) {
        return new Icmpv6(129, 0, identifier << 16 | sequence);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        byte[] message = ByteBuffer.allocate(8 + payload.length).put((byte) type).put((byte) code).putShort((short) 0).putInt(rest)
                .put(payload).array();
        long sum = Checksum.sum(message) + (outer == null ? 0 : outer.pseudoHeaderSum(ipProtocol(), message.length));
        return ByteBuffer.wrap(message).putShort(2, Checksum.of(sum)).array();
    }

    @Override
    public int ipProtocol() {
        return 58;
    }
}
