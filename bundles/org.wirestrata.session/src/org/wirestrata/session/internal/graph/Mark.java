package org.wirestrata.session.internal.graph;

/** Bits of what is remembered of a segment beside its numbers. The flags of the header are bits 0 to 5 as they stand there. */
final class Mark {
    static final int FIN = 1;
    static final int SYN = 2;
    static final int RST = 4;
    static final int ACK = 16;
    static final int HEADER = FIN | SYN | RST | ACK;
    static final int FROM_A = 1 << 6;
    static final int RETRANSMISSION = 1 << 7;
    static final int OUT_OF_ORDER = 1 << 8;
    static final int DUPLICATE = 1 << 9;
    static final int ZERO_WINDOW = 1 << 10;
    static final int KEEP_ALIVE = 1 << 11;
    /** Bytes in flight are known. */
    static final int IN_FLIGHT = 1 << 12;

    private Mark() {
    }
}
