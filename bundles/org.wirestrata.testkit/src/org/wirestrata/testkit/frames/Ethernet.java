package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An Ethernet header: with the type of what is inside, or with the length of an {@link Llc} frame in its place.
 *
 * @param destination six colon-separated bytes
 * @param source six colon-separated bytes
 * @param type the EtherType; {@link Layer#NONE} for that of the layer inside, or for the length of LLC
 */
public record Ethernet(String destination, String source, int type) implements Layer {

    /** The broadcast address. */
    public static final String BROADCAST = "ff:ff:ff:ff:ff:ff";

    /**
     * A header whose type is that of the layer inside.
     *
     * @param source six colon-separated bytes
     * @param destination six colon-separated bytes
     * @return the header
     */
    public static Ethernet between(String source, String destination) {
        return new Ethernet(destination, source, NONE);
    }

    /**
     * This header with another EtherType.
     *
     * @param value 0 to 0xffff
     * @return the header
     */
    public Ethernet type(int value) {
        return new Ethernet(destination, source, value);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int ofInner = inner instanceof Llc ? payload.length : typeOf(inner);
        return ByteBuffer.allocate(14 + payload.length).put(Addresses.mac(destination)).put(Addresses.mac(source))
                .putShort((short) (type == NONE ? ofInner : type)).put(payload).array();
    }

    /** The EtherType of a layer; that of local experiments (IEEE 802, section 9.2.3) if it has none. */
    static int typeOf(Layer inner) {
        return inner == null || inner.etherType() == NONE ? 0x88b5 : inner.etherType();
    }
}
