package org.wirestrata.api.dissect;

/**
 * The fields under which a stream protocol shows the pieces of a message.
 *
 * @param pieces  the list of pieces
 * @param segment a segment's bytes that wait for the rest of a message: <code>tcp.segment_data</code>
 * @param size    the length of a message of a {@link StreamDissector#tellsLength protocol that tells it}, at the message's bytes:
 *                <code>tcp.pdu.size</code>; may be null
 */
public record SegmentFields(FragmentFields pieces, Field.Bytes segment, Field.Uint size) {
}
