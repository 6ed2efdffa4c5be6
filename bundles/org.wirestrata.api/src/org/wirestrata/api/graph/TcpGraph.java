package org.wirestrata.api.graph;

/** The graphs of one direction of a TCP stream. */
public enum TcpGraph {
    /** The sequence number of each segment over time, as in the books of W. Richard Stevens. */
    STEVENS,
    /**
     * Segments over time from their first to their last sequence number, and what the receiver says of them: how far it has acknowledged,
     * how far its window reaches, which blocks it has beyond a gap (RFC 2018). The drawing of Shawn Ostermann's tcptrace.
     */
    TCPTRACE,
    /** Bits per second over a moving window of time: of data sent, and of data acknowledged for the first time. */
    THROUGHPUT,
    /** The time from each segment to the acknowledgement that covers it. */
    ROUND_TRIP,
    /** The receiver's window, and the bytes that were sent and not acknowledged. */
    WINDOW
}
