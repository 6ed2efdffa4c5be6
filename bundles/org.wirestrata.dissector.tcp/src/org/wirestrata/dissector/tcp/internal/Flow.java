package org.wirestrata.dissector.tcp.internal;

/** What is remembered of one direction of a connection while learning. Sequence numbers are compared modulo 2^32. */
final class Flow {
    /** {@link #shift}: the SYN was not captured. */
    static final int SHIFT_UNKNOWN = -1;
    /** {@link #shift}: the ends do not scale windows. */
    static final int SHIFT_NONE = -2;
    static final int MAX_SACKS = 4;

    /** The initial sequence number, valid if {@link #based}. */
    int base;
    boolean based;
    int shift = SHIFT_UNKNOWN;
    /** The raw window of the last segment, -1 before the first. */
    int window = -1;
    /** Whether that segment was a SYN, the window of which is not scaled (RFC 7323 section 2.2). */
    boolean windowOfSyn;
    /** The findings of the last segment. */
    int findings;
    boolean closedFirst;

    /** The end of the highest segment; 0 where none was seen. */
    int nextSeq;
    long nextSeqTime;
    int nextSeqFrame;
    /** Up to where acknowledgments can be expected: a hole that is filled reaches to the highest segment; 0 where none was seen. */
    int captured;
    /** Whether something behind the highest segment was acknowledged since the last change of {@link #lastAck}. */
    boolean unseenAcked;
    int lastAck;
    long lastAckTime;
    int duplicates;
    int lastNewAckFrame;

    /** Whether the number of bytes in flight can be told. */
    boolean inFlightKnown = true;
    int pushBytes;
    boolean pushed;
    /** The lengths of the blocks that the last segment's SACK option tells. */
    final int[] sackBytes = new int[MAX_SACKS];
    int sacks;
    final Unacknowledged sent = new Unacknowledged();

    int scaledWindow() {
        return windowOfSyn || shift < 0 ? window : window << shift;
    }

    static boolean before(int a, int b) {
        return a - b < 0;
    }
}
