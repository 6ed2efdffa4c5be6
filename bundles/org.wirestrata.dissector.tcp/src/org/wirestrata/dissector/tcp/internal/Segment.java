package org.wirestrata.dissector.tcp.internal;

/** The segment that is being learned from, and what its analysis answers. There is one for each connection, reused. */
final class Segment {
    int seq;
    int ack;
    int flags;
    int window;
    int length;
    int frame;
    long time;

    int findings;
    /** The frame that is acknowledged exactly, or 0, and the time since. */
    int ackedFrame;
    long ackedAfter;
    int duplicateNumber;
    int duplicateOf;
    /** The frame that a retransmission is counted from, or 0, and the time since. */
    int sentInFrame;
    long sentBefore;
    /** -1 where it cannot be told. */
    int inFlight;
    int pushBytes;
    /** Whether the segment was looked at closely, be there something to say or not. */
    boolean counted;

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    void find(Finding f) {
        findings |= f.bit;
    }

    void clearAnswers() {
        findings = 0;
        ackedFrame = 0;
        duplicateNumber = 0;
        sentInFrame = 0;
        inFlight = -1;
        counted = false;
        pushBytes = 0;
    }

    /** Whether the analysis has anything to say. */
    boolean analyzed() {
        return findings != 0 || ackedFrame != 0 || counted;
    }
}
