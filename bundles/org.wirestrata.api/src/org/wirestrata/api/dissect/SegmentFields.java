package org.wirestrata.api.dissect;

/**
 * The fields under which a stream protocol shows the pieces of a message.
 *
 * @param pieces  the list of pieces
 * @param segment a segment's bytes that wait for the rest of a message: <code>tcp.segment_data</code>
 * @param size    the length of a message of a {@link StreamDissector#tellsLength protocol that tells it}, at the message's bytes:
 *                <code>tcp.pdu.size</code>; may be null, then
 *                those of the stream outside count
 * @param waits   says in the packet list that a segment waits for the rest of a message; may be null
 */
public record SegmentFields(FragmentFields pieces, Field.Bytes segment, Field.Uint size, Waits waits) {
    /** The fields of a stream of segments of TCP. */
    public SegmentFields(FragmentFields pieces, Field.Bytes segment, Field.Uint size) {
        this(pieces, segment, size, (c, inVain) -> c.separate(" ").append("[TCP segment of a reassembled PDU]"));
    }

    /** Says in the packet list that a segment waits for the rest of a message. */
    @FunctionalInterface
    public interface Waits {
        /** @param inVain whether it is known that nothing of the rest came */
        void say(Columns columns, boolean inVain);
    }
}
