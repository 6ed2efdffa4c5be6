package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * The fragment header of IPv6 (RFC 8200, section 4.5).
 *
 * @param offset where the fragment begins in the whole, in bytes; a multiple of eight
 * @param more whether others follow
 * @param identification 0 to 0xffffffff
 * @param nextHeader the number of what the whole is; {@link Layer#NONE} for that of the layer inside
 */
public record Ipv6Fragment(int offset, boolean more, long identification, int nextHeader) implements Layer {

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(8 + payload.length).put((byte) Ipv4.protocolOf(nextHeader, inner)).put((byte) 0)
                .putShort((short) (offset | (more ? 1 : 0))).putInt((int) identification).put(payload).array();
    }

    @Override
    public int ipProtocol() {
        return 44;
    }
}
