package org.wirestrata.session.handshake;

/**
 * A segment as it was captured.
 *
 * @param time     nanoseconds since the first frame of the capture
 * @param sequence as in the header
 * @param ack      as in the header; means something with the ACK flag only
 * @param window   as in the header
 * @param hops     time to live or hop limit of the packet, or -1
 */
public record Segment(int frame, long time, boolean fromClient, int flags, long sequence, long ack, int length, int window, int hops,
        TcpOptions options) {
    public boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** The sequence number behind the segment: SYN and FIN count as one byte each. */
    public long end() {
        return sequence + length + (has(Flags.SYN) ? 1 : 0) + (has(Flags.FIN) ? 1 : 0) & 0xffffffffL;
    }
}
