package org.wirestrata.testkit.frames;

import java.nio.ByteBuffer;

/**
 * A chunk of SCTP (RFC 9260, section 3.2), filled up to a multiple of four bytes. Further chunks come behind it.
 *
 * @param type 0 to 255
 * @param flags 0 to 255
 * @param value what the chunk holds; not to be changed
 */
public record SctpChunk(int type, int flags, byte[] value) implements Layer {
    private static final int WHOLE_MESSAGE = 3;

    /**
     * A chunk DATA with a whole message (section 3.3.1).
     *
     * @param tsn the transmission sequence number
     * @param stream the stream
     * @param number the number of the message in its stream
     * @param payloadProtocol what the message is
     * @param message the message
     * @return the chunk
     */
    public static SctpChunk data(long tsn, int stream, int number, long payloadProtocol, byte[] message) {
        return new SctpChunk(0, WHOLE_MESSAGE, ByteBuffer.allocate(12 + message.length).putInt((int) tsn).putShort((short) stream)
                .putShort((short) number).putInt((int) payloadProtocol).put(message).array());
    }

    @Override
    public byte[] encode(byte[] payload, Layer outer, Layer inner) {
        int length = 4 + value.length;
        int filled = (length + 3) / 4 * 4;
        return ByteBuffer.allocate(filled + payload.length).put((byte) type).put((byte) flags).putShort((short) length).put(value)
                .put(filled, payload).array();
    }
}
