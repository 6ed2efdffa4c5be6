package org.wirestrata.dissector.websocket.internal;

import java.util.Arrays;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/** What is learned of one direction: fragments that wait for the last one, and what decompresses. */
final class Half {
    private static final StateKey<Half> KEY = StateKey.of(StateKey.Scope.DIRECTION, Half::new);
    private static final FactKey MESSAGE = FactKey.of("websocket message");
    /** Octets that a message of fragments may have; what is beyond is left out. */
    private static final int MOST = 64 << 20;
    /** Decompressed octets that are kept of one direction. */
    private static final long MOST_KEPT = 256L << 20;

    private final Inflation inflation = new Inflation();
    private int opcode;
    private int[] frames = new int[2];
    private int[] lengths = new int[2];
    private int pieces;
    private byte[] bytes = new byte[0];
    private int size;
    private long kept;

    /**
     * What other frames say of one. It does not change.
     *
     * @param opcode   of the message of which it is the last fragment
     * @param frames   the packets of the fragments, or null where the frame is a message of its own
     * @param lengths  how long each fragment is
     * @param whole    the octets of all fragments
     * @param inflated the decompressed message, or null
     * @param failed   whether it could not be decompressed
     */
    record Message(int opcode, int[] frames, int[] lengths, byte[] whole, byte[] inflated, boolean failed) {
    }

    static Message message(Dissection d) {
        return d.fact(MESSAGE, Message.class);
    }

    /** Learns from a frame's payload. */
    static void learn(Dissection d, int opcode, boolean last, boolean compressed, boolean alone, byte[] from, int at, int length) {
        Half h = d.state(KEY);
        if (opcode == WebSocket.CONTINUATION || !last) {
            h.fragment(d, opcode, last, from, at, length);
        } else if (compressed) {
            byte[] inflated = h.inflation.inflate(from, at, length, alone);
            h.kept += inflated == null ? 0 : inflated.length;
            if (h.kept > MOST_KEPT) {
                inflated = null;
            }
            d.tell(d.here(), MESSAGE, new Message(opcode, null, null, null, inflated, inflated == null));
        }
    }

    private void fragment(Dissection d, int code, boolean last, byte[] from, int at, int length) {
        if (code != WebSocket.CONTINUATION) {
            opcode = code;
        }
        if (last && pieces == 0) {
            d.tell(d.here(), MESSAGE, new Message(opcode, null, null, null, null, false));
            return;
        }
        add(d.frame().number(), from, at, Math.min(length, MOST - size));
        if (last) {
            d.tell(d.here(), MESSAGE, new Message(opcode, Arrays.copyOf(frames, pieces), Arrays.copyOf(lengths, pieces),
                    Arrays.copyOf(bytes, size), null, false));
            pieces = 0;
            size = 0;
            bytes = new byte[0];
        }
    }

    private void add(int frame, byte[] from, int at, int length) {
        if (pieces == frames.length) {
            frames = Arrays.copyOf(frames, pieces * 2);
            lengths = Arrays.copyOf(lengths, pieces * 2);
        }
        frames[pieces] = frame;
        lengths[pieces++] = length;
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(from, at, bytes, size, length);
        size += length;
    }
}
