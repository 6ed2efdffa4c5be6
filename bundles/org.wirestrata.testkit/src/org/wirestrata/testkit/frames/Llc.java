package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An LLC header with an unnumbered control field (IEEE 802.2), with a SNAP header behind it where an organization is said (RFC 1042). In an
 * {@link Ethernet} frame whose type is not given, the frame's length is in the place of the type.
 *
 * @param destination the destination's service access point
 * @param source the source's
 * @param control the control field, 3 for unnumbered information
 * @param organization the organization's number, 0 where an EtherType follows; less than 0 for no SNAP header
 * @param protocol the protocol in the SNAP header; {@link Layer#NONE} for the EtherType of the layer inside
 */
public record Llc(int destination, int source, int control, int organization, int protocol) implements Layer {
    private static final int SNAP = 0xaa;
    private static final int INFORMATION = 3;

    /**
     * A header without SNAP.
     *
     * @param servicePoint that of both sides, 0x42 for spanning trees for instance
     * @return the header
     */
    public static Llc of(int servicePoint) {
        return new Llc(servicePoint, servicePoint, INFORMATION, -1, NONE);
    }

    /**
     * A header with SNAP, for a layer that has an EtherType.
     *
     * @return the header
     */
    public static Llc snap() {
        return new Llc(SNAP, SNAP, INFORMATION, 0, NONE);
    }

    /**
     * A header with SNAP, for what an organization has numbered itself.
     *
     * @param organization its number, 0x00000c for instance
     * @param protocol 0 to 0xffff
     * @return the header
     */
    public static Llc snap(int organization, int protocol) {
        return new Llc(SNAP, SNAP, INFORMATION, organization, protocol);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        boolean snap = organization >= 0;
        ByteBuffer b = ByteBuffer.allocate((snap ? 8 : 3) + payload.length).put((byte) destination).put((byte) source).put((byte) control);
        if (snap) {
            b.put((byte) (organization >> 16)).putShort((short) organization).putShort((short) (protocol == NONE ? Ethernet.typeOf(inner) : protocol));
        }
        return b.put(payload).array();
    }
}
