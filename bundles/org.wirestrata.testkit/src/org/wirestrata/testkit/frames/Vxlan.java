package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A VXLAN header (RFC 7348). It goes into UDP to {@link #PORT}; an Ethernet frame is inside.
 *
 * @param network 0 to 0xffffff
 */
public record Vxlan(int network) implements Layer {
    /** The port that is assigned to it. */
    public static final int PORT = 4789;

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(8 + payload.length).putInt(0x08000000).putInt(network << 8).put(payload).array();
    }
}
