package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A Geneve header without options (RFC 8926). It goes into UDP to {@link #PORT}; an Ethernet frame or a layer with an EtherType is inside.
 *
 * @param network 0 to 0xffffff
 */
public record Geneve(int network) implements Layer {
    /** The port that is assigned to it. */
    public static final int PORT = 6081;
    private static final int BRIDGED = 0x6558;

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(8 + payload.length).putShort((short) 0)
                .putShort((short) (inner instanceof Ethernet ? BRIDGED : Ethernet.typeOf(inner))).putInt(network << 8).put(payload).array();
    }
}
