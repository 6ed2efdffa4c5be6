package org.wirestrata.testkit.frames;

/**
 * A layer of a frame: a header, and perhaps a trailer, around the layers inside it. Implementations are immutable.
 */
public interface Layer {

    /** What {@link #etherType}, {@link #ipProtocol} and {@link #pppProtocol} answer for a layer that has no such number. */
    int NONE = -1;

    /**
     * Puts this layer around its payload.
     *
     * @param payload the layers inside, encoded
     * @param outer the layer around this one; null if this is the outermost
     * @param inner the layer directly inside; null if this is the innermost
     * @return header, payload and trailer, in a new array
     */
    byte[] encode(byte[] payload, Layer outer, Layer inner);

    /**
     * The number by which Ethernet, VLAN and cooked headers announce this layer.
     *
     * @return an EtherType, or {@link #NONE}
     */
    default int etherType() {
        return NONE;
    }

    /**
     * The number by which IPv4 and IPv6 announce this layer.
     *
     * @return an IP protocol number, or {@link #NONE}
     */
    default int ipProtocol() {
        return NONE;
    }

    /**
     * The number by which PPP announces this layer.
     *
     * @return a PPP protocol number, or {@link #NONE}
     */
    default int pppProtocol() {
        return NONE;
    }

    /**
     * What this layer contributes to checksums of the transport inside it: the sum of the 16-bit words of its pseudo header
     * (RFC 9293 section 3.1, RFC 8200 section 8.1).
     *
     * @param protocol IP protocol number of the transport
     * @param length length of the transport's header and payload in bytes
     * @return the sum, not folded; 0 for a layer without a pseudo header
     */
    default long pseudoHeaderSum(int protocol, int length) {
        return 0;
    }
}
