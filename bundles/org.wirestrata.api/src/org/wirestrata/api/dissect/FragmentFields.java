package org.wirestrata.api.dissect;

/**
 * The fields under which a protocol shows that data was put together from several frames; any may be null, which leaves it out.
 *
 * @param all         the item that holds the list of pieces, such as <code>tcp.segments</code>
 * @param piece       one piece, the number of its frame: <code>tcp.segment</code>
 * @param overlap     a piece overlaps another
 * @param conflict    overlapping pieces differ
 * @param tooLong     a piece goes beyond the end
 * @param error       the pieces do not fit together
 * @param count       the number of pieces
 * @param reassembledIn  in the other frames, the number of the frame where the whole is shown
 * @param length      the length of the whole
 * @param data        the bytes of the whole
 * @param name        what the source is called, such as <code>Reassembled TCP</code>
 */
public record FragmentFields(Field all, Field.Uint piece, Field.Uint overlap, Field.Uint conflict, Field.Uint multipleTails, Field.Uint tooLong,
        Field error, Field.Uint count, Field.Uint reassembledIn, Field.Uint length, Field.Bytes data, String name) {
}
