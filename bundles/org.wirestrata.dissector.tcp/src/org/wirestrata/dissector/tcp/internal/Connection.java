package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.StateKey;

/** What is remembered of a connection while learning. */
final class Connection {
    static final StateKey<Connection> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Connection::new);

    static final int SEEN_SYN = 1;
    static final int SEEN_SYN_ACK = 2;
    static final int SEEN_ACK = 4;
    static final int SEEN_DATA = 8;
    static final int SEEN_FIN = 16;
    static final int SEEN_RST = 32;

    final Flow forward = new Flow();
    final Flow backward = new Flow();
    final Segment segment = new Segment();
    /** Where facts about the whole connection are told. */
    long first = -1;
    long firstTime;
    long previousTime;
    int seen;
    /** Whether other segments than SYNs were seen, and whether a SYN, ACK was. */
    boolean underWay;
    boolean granted;
    /** Whether base numbers, or window shifts, changed after they were shown. */
    boolean rebased;
    boolean rescaled;
    /** What the first segment would add to it. */
    int firstSeen;
    /** The port that the SYN goes to, or 0. */
    int serverPort;
    long synTime;
    boolean synSeen;
    /** The round-trip time of the handshake, or -1. */
    long initialRtt = -1;

    /** The connection over several paths to which this is a subflow, or null, whether it is the first, and which side goes forward. */
    Multipath.Whole whole;
    boolean master;
    int forwardSide;

    /** The side that sends in a direction. */
    int side(Direction d) {
        return d == Direction.FORWARD ? forwardSide : 1 - forwardSide;
    }

    Flow sender(Direction d) {
        return d == Direction.FORWARD ? forward : backward;
    }

    /** What the first segment of a connection adds to {@link #seen}: of a connection that was captured from its middle, nothing. */
    static int firstStage(int flags, int length) {
        return (flags & (Tcp.SYN | Tcp.ACK)) == Tcp.SYN ? SEEN_SYN | stage(flags, length) : 0;
    }

    /** What a further segment adds to {@link #seen}; a SYN counts at the beginning alone, a FIN with an ACK. */
    static int stage(int flags, int length) {
        int stage = 0;
        if ((flags & Tcp.SYN) != 0) {
            stage = ((flags & Tcp.ACK) != 0 ? SEEN_SYN_ACK : 0) | (length > 0 ? SEEN_DATA : 0);
        } else if ((flags & Tcp.ACK) != 0) {
            stage = length > 0 ? SEEN_DATA : SEEN_ACK;
        }
        return stage | ((flags & (Tcp.FIN | Tcp.ACK)) == (Tcp.FIN | Tcp.ACK) ? SEEN_FIN : 0) | ((flags & Tcp.RST) != 0 ? SEEN_RST : 0);
    }

    /** Both initial sequence numbers, the forward direction's in the upper half. */
    long bases() {
        return (long) forward.base << 32 | backward.base & 0xffffffffL;
    }

    /** Both window shifts, the forward direction's in the upper half. */
    long shifts() {
        return (long) forward.shift << 32 | backward.shift & 0xffffffffL;
    }

    /** Takes note of how the windows of a SYN's connection are scaled (RFC 7323 section 2.2). */
    static void scale(Flow sender, Flow receiver, boolean synAck, int shift) {
        if (shift < 0) {
            if (sender.shift == Flow.SHIFT_UNKNOWN) {
                sender.shift = Flow.SHIFT_NONE;
                receiver.shift = Flow.SHIFT_NONE;
            }
        } else {
            sender.shift = synAck && receiver.shift == Flow.SHIFT_NONE ? Flow.SHIFT_NONE : shift;
        }
    }
}
