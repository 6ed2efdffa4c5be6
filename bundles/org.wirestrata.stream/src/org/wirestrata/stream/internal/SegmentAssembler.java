package org.wirestrata.stream.internal;

import org.wirestrata.api.stream.ByteAssembler;

/** Puts the segments of one direction in order; see the package's description. */
final class SegmentAssembler implements ByteAssembler {
    private final Sink sink;
    private final long limit;
    private final WaitingList waiting = new WaitingList();
    private final RecentBytes recent = new RecentBytes();
    private boolean begun;
    /** The sequence number of position 0. */
    private int origin;
    /** Bytes that were handed out or given up. */
    private long next;
    private long acknowledged;
    private long repeated;
    private long conflicting;

    SegmentAssembler(Sink sink, long limit) {
        this.sink = sink;
        this.limit = limit;
    }

    @Override
    public void begin(long sequence) {
        if (!begun) {
            begun = true;
            origin = (int) sequence;
        }
    }

    private long position(long sequence) {
        int expected = origin + (int) next;
        return next + ((int) sequence - expected);
    }

    @Override
    public void add(int frame, long sequence, byte[] data, int offset, int length) {
        if (length <= 0) {
            return;
        }
        begin(sequence);
        long start = position(sequence);
        int old = (int) Math.clamp(next - start, 0, length);
        if (old > 0) {
            repeated += old;
            conflicting += recent.differing(start, data, offset, old);
        }
        if (old == length) {
            return;
        }
        if (start + old > next) {
            waiting.add(frame, start, data, offset, length);
            giveUpAcknowledged(frame);
            while (waiting.held() > limit) {
                giveUp(frame);
            }
        } else {
            inOrder(frame, data, offset + old, length - old);
        }
    }

    /** Hands out bytes that begin where the stream stands; where others wait at the same place, those came first. */
    private void inOrder(int frame, byte[] data, int offset, int length) {
        long start = next;
        long end = start + length;
        while (next < end) {
            Piece piece = waiting.first();
            long stop = piece == null ? end : Math.min(end, piece.start);
            if (next < stop) {
                hand(frame, data, offset + (int) (next - start), (int) (stop - next));
            }
            if (next < end) {
                waiting.pass(piece, next, end, data, offset + (int) (next - start));
                handFirst();
            }
        }
        handWaiting();
    }

    private void handWaiting() {
        while (waiting.first() != null && waiting.first().start == next) {
            handFirst();
        }
    }

    private void handFirst() {
        Piece piece = waiting.first();
        waiting.removeFirst();
        hand(piece.frame, piece.bytes, 0, piece.bytes.length);
    }

    private void hand(int frame, byte[] data, int offset, int length) {
        next += length;
        recent.append(data, offset, length);
        sink.bytes(frame, data, offset, length);
    }

    /** Gives up what is missing before the first piece that waits. */
    private void giveUp(int frame) {
        long missing = waiting.first().start - next;
        next += missing;
        recent.gap(missing);
        sink.gap(frame, missing);
        handWaiting();
    }

    private void giveUpAcknowledged(int frame) {
        while (waiting.first() != null && acknowledged > waiting.first().start) {
            giveUp(frame);
        }
    }

    @Override
    public void acknowledged(int frame, long sequence) {
        if (begun) {
            acknowledged = Math.max(acknowledged, position(sequence));
            giveUpAcknowledged(frame);
        }
    }

    @Override
    public void end() {
        while (waiting.first() != null) {
            giveUp(waiting.first().frame);
        }
    }

    @Override
    public long waiting() {
        return waiting.bytes();
    }

    @Override
    public long repeated() {
        return repeated + waiting.repeated();
    }

    @Override
    public long conflicting() {
        return conflicting + waiting.conflicting();
    }
}
