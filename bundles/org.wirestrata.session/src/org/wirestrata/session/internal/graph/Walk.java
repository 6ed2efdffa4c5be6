package org.wirestrata.session.internal.graph;

/**
 * Goes through segments in order. Sequence numbers, which count modulo 2^32 (RFC 9293, section 3.4), become those of 64 bits that are
 * nearest to what was seen before.
 */
final class Walk {
    private final Segments of;
    private final long begin;
    private int row = -1;
    private int nextBlock;
    private int marks;
    /** The highest sequence number that is known of A's and of B's side; -1 before there is one. */
    private final long[] top = {-1, -1};
    private long sequence;
    private long acknowledgement;

    Walk(Segments of) {
        this.of = of;
        this.begin = of.size() == 0 ? 0 : of.time(0);
    }

    /** Goes to the next segment; false where there is none. */
    boolean next() {
        if (++row >= of.size()) {
            return false;
        }
        marks = of.marks(row);
        while (nextBlock < of.blocks() && of.blockRow(nextBlock) < row) {
            nextBlock++;
        }
        int own = fromA() ? 0 : 1;
        sequence = nearest(top[own], of.sequence(row));
        acknowledgement = nearest(top[1 - own], of.acknowledgement(row));
        if (!is(Mark.RST)) {
            top[own] = Math.max(top[own], end());
            if (is(Mark.ACK)) {
                top[1 - own] = Math.max(top[1 - own], acknowledgement);
            }
        }
        return true;
    }

    private static long nearest(long known, int number) {
        return known < 0 ? number & 0xffff_ffffL : known + (number - (int) known);
    }

    boolean fromA() {
        return (marks & Mark.FROM_A) != 0;
    }

    /** Whether one of some marks is set. */
    boolean is(int mark) {
        return (marks & mark) != 0;
    }

    /** Whether it acknowledges something that can be believed; a reset's number often stands for nothing. */
    boolean acknowledges() {
        return is(Mark.ACK) && !is(Mark.RST);
    }

    /** Nanoseconds since the stream's first segment. */
    long time() {
        return of.time(row) - begin;
    }

    int frame() {
        return of.frame(row);
    }

    long sequence() {
        return sequence;
    }

    /** The sequence number behind the segment; SYN and FIN take one each. */
    long end() {
        return sequence + of.length(row) + (is(Mark.SYN) ? 1 : 0) + (is(Mark.FIN) ? 1 : 0);
    }

    int length() {
        return of.length(row);
    }

    long acknowledgement() {
        return acknowledgement;
    }

    /** The window as its sender means it, scaled. */
    long window() {
        return of.window(row) & 0xffff_ffffL;
    }

    long inFlight() {
        return of.inFlight(row) & 0xffff_ffffL;
    }

    /** The highest sequence number that is known of a side. */
    long top(boolean ofA) {
        return Math.max(0, top[ofA ? 0 : 1]);
    }

    /** Takes the blocks of the segment's selective acknowledgement. */
    void blocks(Blocks taker) {
        for (int i = nextBlock; i < of.blocks() && of.blockRow(i) == row; i++) {
            long known = top[fromA() ? 1 : 0];
            taker.take(nearest(known, of.blockLeft(i)), nearest(known, of.blockRight(i)));
        }
    }

    /** Takes the ends of blocks. */
    @FunctionalInterface
    interface Blocks {
        void take(long left, long right);
    }
}
