package org.wirestrata.cli.internal.handshake;

/**
 * A segment as it was captured.
 *
 * @param time     nanoseconds since the first frame of the capture
 * @param sequence as in the header
 * @param ack      as in the header; means something with the ACK flag only
 * @param window   as in the header
 */
record Segment(int frame, long time, boolean fromClient, int flags, long sequence, long ack, int length, int window, TcpOptions options) {
    boolean has(int flag) {
        return (flags & flag) != 0;
    }
}
