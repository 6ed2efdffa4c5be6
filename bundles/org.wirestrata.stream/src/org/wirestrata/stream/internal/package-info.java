/**
 * Byte streams put in order.
 * <p>
 * {@link org.wirestrata.stream.internal.SegmentAssembler} keeps one position, the next byte that goes out, as a 64-bit count since the
 * stream's begin, and turns each 32-bit sequence number into such a count by its distance from there: less than half of the number space
 * ahead or behind (RFC 9293 section 3.4). So a stream may wrap as often as it likes.
 * <p>
 * A segment in order, the common case, goes to the sink where it lies. One that is ahead is copied and waits in a
 * {@link org.wirestrata.stream.internal.WaitingList}, in order of position, in which no byte is twice: what came first counts, and what
 * differs from it is counted as conflicting. Bytes that were already handed out are counted as repeated; to tell whether they differ, the
 * last of them are remembered in a small ring.
 * <p>
 * Missing bytes become a gap at the end, when more waits than may, or when they and what waits behind them were acknowledged: the receiver
 * has them, so they will not be sent again. An acknowledgement alone is no gap, since a capture may show it before the segment.
 */
package org.wirestrata.stream.internal;
