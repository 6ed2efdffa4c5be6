package org.wirestrata.stream.internal;

import java.util.Arrays;

/** Bytes that are ahead of their stream: pieces in order of position, none overlapping another. */
final class WaitingList {
    /** What a piece takes besides its bytes, so that many small ones count for what they are. */
    private static final int OVERHEAD = 64;

    private Piece first;
    private Piece last;
    private long bytes;
    private int pieces;
    private long repeated;
    private long conflicting;

    /** The piece that is nearest, or null. */
    Piece first() {
        return first;
    }

    long bytes() {
        return bytes;
    }

    /** Memory that is held, about. */
    long held() {
        return bytes + (long) pieces * OVERHEAD;
    }

    /** Bytes that were added though there were some at their place, in all. */
    long repeated() {
        return repeated;
    }

    /** Those of the repeated ones that differed. */
    long conflicting() {
        return conflicting;
    }

    /** Adds bytes, copied, where there are none yet. */
    void add(int frame, long start, byte[] data, int offset, int length) {
        long at = start;
        long end = start + length;
        Piece before = last;
        while (before != null && before.start > at) {
            before = before.before;
        }
        if (before != null && before.end() > at) {
            at = pass(before, at, end, data, offset + (int) (at - start));
        }
        while (at < end) {
            Piece after = before == null ? first : before.after;
            long stop = after == null ? end : Math.min(end, after.start);
            if (at < stop) {
                int from = offset + (int) (at - start);
                before = insert(before, new Piece(frame, at, Arrays.copyOfRange(data, from, from + (int) (stop - at))));
                at = stop;
            }
            if (at < end) {
                at = pass(after, at, end, data, offset + (int) (at - start));
                before = after;
            }
        }
    }

    /** Counts what a piece holds already of some bytes, and whether it is the same; returns where the bytes go on behind it. */
    long pass(Piece piece, long at, long end, byte[] data, int offset) {
        int count = (int) Math.max(0, Math.min(end, piece.end()) - at);
        int from = (int) (at - piece.start);
        repeated += count;
        for (int i = 0; i < count; i++) {
            if (piece.bytes[from + i] != data[offset + i]) {
                conflicting++;
            }
        }
        return at + count;
    }

    private Piece insert(Piece before, Piece piece) {
        Piece after = before == null ? first : before.after;
        piece.before = before;
        piece.after = after;
        if (before == null) {
            first = piece;
        } else {
            before.after = piece;
        }
        if (after == null) {
            last = piece;
        } else {
            after.before = piece;
        }
        bytes += piece.bytes.length;
        pieces++;
        return piece;
    }

    void removeFirst() {
        Piece piece = first;
        first = piece.after;
        if (first == null) {
            last = null;
        } else {
            first.before = null;
        }
        bytes -= piece.bytes.length;
        pieces--;
    }
}
