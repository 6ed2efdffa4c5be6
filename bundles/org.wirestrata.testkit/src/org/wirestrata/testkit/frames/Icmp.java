package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An ICMP message (RFC 792). What an error quotes is its payload.
 *
 * @param type 0 to 255
 * @param code 0 to 255
 * @param rest the four bytes after the checksum
 */
public record Icmp(int type, int code, int rest) implements Layer {

    /**
     * An echo request.
     *
     * @param identifier 0 to 0xffff
     * @param sequence 0 to 0xffff
     * @return the message
     */
    public static Icmp echo(int identifier, int sequence) {
        return new Icmp(8, 0, identifier << 16 | sequence);
    }

    /**
     * An echo reply.
     *
     * @param identifier 0 to 0xffff
     * @param sequence 0 to 0xffff
     * @return the message
     */
    public static Icmp echoReply(int identifier, int sequence) {
        return new Icmp(0, 0, identifier << 16 | sequence);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        byte[] message = ByteBuffer.allocate(8 + payload.length).put((byte) type).put((byte) code).putShort((short) 0).putInt(rest)
                .put(payload).array();
        return ByteBuffer.wrap(message).putShort(2, Checksum.of(Checksum.sum(message))).array();
    }

    @Override
    public int ipProtocol() {
        return 1;
    }
}
