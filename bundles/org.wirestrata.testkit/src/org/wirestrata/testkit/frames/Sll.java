package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * The header of a Linux cooked capture, which stands for a link header where a capture is of any interface: LINKTYPE_LINUX_SLL, or
 * LINKTYPE_LINUX_SLL2 with the interface's number.
 *
 * @param packet 0 to us, 1 broadcast, 2 multicast, 3 to somebody else, 4 from us
 * @param sender the sender's MAC address, six colon-separated bytes
 * @param interfaceIndex the interface's number; less than 0 for the first version, which has none
 */
public record Sll(int packet, String sender, int interfaceIndex) implements Layer {
    private static final int ETHER = 1;
    private static final int MAC_LENGTH = 6;

    /**
     * A header of the first version; its link type is {@link PcapFile#LINUX_SLL}.
     *
     * @param packet 0 to us, 4 from us
     * @param sender six colon-separated bytes
     * @return the header
     */
    public static Sll of(int packet, String sender) {
        return new Sll(packet, sender, -1);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        short type = (short) Ethernet.typeOf(inner);
        if (interfaceIndex < 0) {
            return ByteBuffer.allocate(16 + payload.length).putShort((short) packet).putShort((short) ETHER).putShort((short) MAC_LENGTH)
                    .put(Addresses.mac(sender)).putShort((short) 0).putShort(type).put(payload).array();
        }
        return ByteBuffer.allocate(20 + payload.length).putShort(type).putShort((short) 0).putInt(interfaceIndex).putShort((short) ETHER)
                .put((byte) packet).put((byte) MAC_LENGTH).put(Addresses.mac(sender)).putShort((short) 0).put(payload).array();
    }
}
