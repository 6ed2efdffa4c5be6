package org.wirestrata.session.handshake;

import java.util.ArrayList;
import java.util.List;

/** What else was seen of a connection that explains why it began or ended as it did. */
public final class Trail {
    private static final int MOST = 16;
    /** When each SYN of the client was sent, the first ones. */
    final List<Long> syns = new ArrayList<>();
    /** When each SYN/ACK was sent, the first ones. */
    final List<Long> synAcks = new ArrayList<>();
    /** A SYN/ACK with another sequence number than the first. */
    Segment otherSynAck;
    /** The SYN of the server, where both sides sent one. */
    Segment serverSyn;
    /** A segment without SYN by which the server answered the SYN (RFC 9293 section 3.5.1: it still knows an older connection). */
    Segment challenge;
    /** The ICMP message that answered the SYN. */
    Unreachable unreachable;
    /** The first segment of the server behind its SYN/ACK. */
    Segment serverNext;
    /** Data that came after the other side's FIN, in bytes. */
    long afterFin;
    /** The last segment that acknowledged the first FIN, or the second. */
    Segment firstFinAck;
    Segment secondFinAck;
    /** Segments that came after a RST. */
    int afterReset;

    /**
     * An ICMP message that quotes a segment of the client.
     *
     * @param six whether it is of ICMPv6
     */
    public record Unreachable(int frame, long time, int type, int code, boolean six) {
    }

    Trail() {
    }

    /** The ICMP message that answered the SYN, or null. */
    public Unreachable unreachable() {
        return unreachable;
    }

    static void note(List<Long> times, long time) {
        if (times.size() < MOST) {
            times.add(time);
        }
    }
}
