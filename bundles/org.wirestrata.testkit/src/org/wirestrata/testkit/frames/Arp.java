package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * An ARP message for IPv4 over Ethernet (RFC 826).
 *
 * @param operation 1 request, 2 reply
 * @param senderMac six colon-separated bytes
 * @param senderIp in dotted form
 * @param targetMac six colon-separated bytes
 * @param targetIp in dotted form
 */
public record Arp(int operation, String senderMac, String senderIp, String targetMac, String targetIp) implements Layer {

    /**
     * A request: who has an address?
     *
     * @param senderMac who asks
     * @param senderIp who asks
     * @param targetIp the address
     * @return the message
     */
    public static Arp request(String senderMac, String senderIp, String targetIp) {
        return new Arp(1, senderMac, senderIp, "00:00:00:00:00:00", targetIp);
    }

    /**
     * The answer to this request.
     *
     * @param mac the MAC address of the one asked for
     * @return the message
     */
    public Arp reply(String mac) {
        return new Arp(2, mac, targetIp, senderMac, senderIp);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(28 + payload.length).putShort((short) 1).putShort((short) 0x0800).put((byte) 6).put((byte) 4)
                .putShort((short) operation).put(Addresses.mac(senderMac)).put(Addresses.ipv4(senderIp)).put(Addresses.mac(targetMac))
                .put(Addresses.ipv4(targetIp)).put(payload).array();
    }

    @Override
    public int etherType() {
        return 0x0806;
    }
}
