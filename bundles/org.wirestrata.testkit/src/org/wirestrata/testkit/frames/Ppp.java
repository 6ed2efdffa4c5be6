package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * The head of a PPP frame (RFC 1661, RFC 1662): the protocol, with address and control before it on serial lines. Without a frame check
 * sequence.
 *
 * @param framed whether address and control are there, as on serial lines; not in PPPoE
 * @param protocol the protocol; {@link Layer#NONE} for that of the layer inside
 */
public record Ppp(boolean framed, int protocol) implements Layer {

    /**
     * The head in PPPoE, the protocol alone.
     *
     * @return the head
     */
    public static Ppp bare() {
        return new Ppp(false, NONE);
    }

    /**
     * The head on serial lines; the link type is {@link PcapFile#PPP}.
     *
     * @return the head
     */
    public static Ppp onSerialLine() {
        return new Ppp(true, NONE);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int number = protocol != NONE ? protocol : inner == null ? NONE : inner.pppProtocol();
        if (number == NONE) {
            throw new IllegalArgumentException("the layer inside has no PPP protocol number; say one");
        }
        ByteBuffer b = ByteBuffer.allocate((framed ? 4 : 2) + payload.length);
        if (framed) {
            b.put((byte) 0xff).put((byte) 0x03);
        }
        return b.putShort((short) number).put(payload).array();
    }
}
