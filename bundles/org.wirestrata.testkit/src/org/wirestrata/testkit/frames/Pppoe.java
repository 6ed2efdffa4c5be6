package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A PPPoE header (RFC 2516). The length follows from the rest.
 *
 * @param code 0 in the session, what is asked or answered in discovery
 * @param session 0 to 0xffff
 */
public record Pppoe(int code, int session) implements Layer {
    private static final int DISCOVERY = 0x8863;
    private static final int SESSION = 0x8864;
    private static final int VERSION_AND_TYPE = 0x11;

    /**
     * A header in the session; {@link Ppp#bare} is inside.
     *
     * @param session 0 to 0xffff
     * @return the header
     */
    public static Pppoe session(int session) {
        return new Pppoe(0, session);
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        return ByteBuffer.allocate(6 + payload.length).put((byte) VERSION_AND_TYPE).put((byte) code).putShort((short) session)
                .putShort((short) payload.length).put(payload).array();
    }

    @Override
    public int etherType() {
        return code == 0 ? SESSION : DISCOVERY;
    }
}
