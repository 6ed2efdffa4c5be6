package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An entry of an MPLS label stack (RFC 3032). It is the last one where the layer inside is no further entry.
 *
 * @param label 0 to 0xfffff
 * @param trafficClass 0 to 7
 * @param timeToLive 0 to 255
 */
public record Mpls(int label, int trafficClass, int timeToLive) implements Layer {

    /**
     * An entry of traffic class 0, time to live 64.
     *
     * @param label 0 to 0xfffff
     * @return the entry
     */
    public static Mpls label(int label) {
        return new Mpls(label, 0, 64);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int last = inner instanceof Mpls ? 0 : 1;
        return ByteBuffer.allocate(4 + payload.length).putInt(label << 12 | trafficClass << 9 | last << 8 | timeToLive).put(payload).array();
    }

    @Override
    public int etherType() {
        return 0x8847;
    }

    @Override
    public int pppProtocol() {
        return 0x0281;
    }

    @Override
    public int ipProtocol() {
        return 137;
    }
}
