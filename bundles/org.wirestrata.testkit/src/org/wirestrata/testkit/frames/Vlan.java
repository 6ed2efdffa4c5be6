package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A VLAN tag (IEEE 802.1Q).
 *
 * @param tagType the EtherType that announces the tag: 0x8100 for a customer's tag, 0x88a8 for a service tag
 * @param priority 0 to 7
 * @param dropEligible whether the frame may be dropped first
 * @param id 0 to 4095
 */
public record Vlan(int tagType, int priority, boolean dropEligible, int id) implements Layer {

    /**
     * A customer's tag of priority 0.
     *
     * @param id 0 to 4095
     * @return the tag
     */
    public static Vlan of(int id) {
        return new Vlan(0x8100, 0, false, id);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(4 + payload.length).putShort((short) (priority << 13 | (dropEligible ? 0x1000 : 0) | id))
                .putShort((short) Ethernet.typeOf(inner)).put(payload).array();
    }

    @Override
    public int etherType() {
        return tagType;
    }
}
