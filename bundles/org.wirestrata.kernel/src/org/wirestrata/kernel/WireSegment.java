package org.wirestrata.kernel;

/**
 * A TCP segment as a capture has it.
 *
 * @param time     nanoseconds since 1970
 * @param flow     the sender is the local end
 * @param sequence as in the header
 * @param ack      as in the header
 * @param length   bytes of data
 * @param bytes    the length of the whole frame
 */
public record WireSegment(int frame, long time, Flow flow, int flags, long sequence, long ack, int length, int bytes) {
    private static final int SYN = 2;
    private static final int ACK = 16;

    /** Whether it opens a connection. */
    public boolean syn() {
        return (flags & (SYN | ACK)) == SYN;
    }

    /** Whether it answers a SYN. */
    public boolean synAck() {
        return (flags & (SYN | ACK)) == (SYN | ACK);
    }
}
