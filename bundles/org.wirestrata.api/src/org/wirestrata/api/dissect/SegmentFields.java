package org.wirestrata.api.dissect;

/**
 * The fields under which a stream protocol shows the pieces of a message.
 *
 * @param pieces  the list of pieces
 * @param segment a segment's bytes that wait for the rest of a message: <code>tcp.segment_data</code>
 */
public record SegmentFields(FragmentFields pieces, Field.Bytes segment) {
}
