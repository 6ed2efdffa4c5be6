package org.wirestrata.session.internal.graph;

import java.util.Arrays;

/** What one side has sent and the other has not acknowledged, in the order of sequence numbers, without overlaps. */
final class Unacknowledged {
    /** Pieces that are kept at most, where nothing is ever acknowledged; then the oldest are forgotten. */
    private static final int MOST = 1 << 20;
    private long[] from = new long[64];
    private long[] to = new long[64];
    private long[] time = new long[64];
    private int[] frame = new int[64];
    private boolean[] again = new boolean[64];
    private int first;
    private int end;
    /** What lies before this number has been acknowledged. */
    private long acknowledged = Long.MIN_VALUE;

    /** Takes a piece that is acknowledged. */
    @FunctionalInterface
    interface Taker {
        void take(long sequence, long sent, int frame, boolean again);
    }

    /**
     * A segment is sent. What was sent before keeps its time, and is marked.
     *
     * @param behind   the sequence number behind it
     * @param repeated whether it is known to be sent again, even where the first time was not seen
     */
    void send(long sequence, long behind, long itsTime, int itsFrame, boolean repeated) {
        int at = end;
        while (at > first && from[at - 1] >= sequence) {
            at--;
        }
        long begin = Math.max(sequence, acknowledged);
        if (at > first && to[at - 1] > begin) {
            again[at - 1] = true;
            begin = to[at - 1];
        }
        while (at < end && from[at] < behind) {
            if (from[at] > begin) {
                at -= room();
                insert(at, begin, from[at], itsTime, itsFrame, repeated);
                at++;
            }
            again[at] = true;
            begin = Math.max(begin, to[at]);
            at++;
        }
        if (begin < behind) {
            insert(at - room(), begin, behind, itsTime, itsFrame, repeated);
        }
        first = Math.max(first, end - MOST);
    }

    /** Makes room for one more; answers by how much all places became smaller. */
    private int room() {
        if (end < from.length) {
            return 0;
        }
        int size = end - first;
        int moved = first;
        int length = size > from.length / 2 ? from.length * 2 : from.length;
        from = Arrays.copyOf(Arrays.copyOfRange(from, first, end), length);
        to = Arrays.copyOf(Arrays.copyOfRange(to, first, end), length);
        time = Arrays.copyOf(Arrays.copyOfRange(time, first, end), length);
        frame = Arrays.copyOf(Arrays.copyOfRange(frame, first, end), length);
        again = Arrays.copyOf(Arrays.copyOfRange(again, first, end), length);
        first = 0;
        end = size;
        return moved;
    }

    private void insert(int place, long begin, long behind, long itsTime, int itsFrame, boolean repeated) {
        int moved = end - place;
        System.arraycopy(from, place, from, place + 1, moved);
        System.arraycopy(to, place, to, place + 1, moved);
        System.arraycopy(time, place, time, place + 1, moved);
        System.arraycopy(frame, place, frame, place + 1, moved);
        System.arraycopy(again, place, again, place + 1, moved);
        from[place] = begin;
        to[place] = behind;
        time[place] = itsTime;
        frame[place] = itsFrame;
        again[place] = repeated;
        end++;
    }

    /** All that lies before a number is acknowledged. */
    void acknowledge(long number, Taker taker) {
        acknowledged = Math.max(acknowledged, number);
        while (first < end && to[first] <= number) {
            taker.take(from[first], time[first], frame[first], again[first]);
            first++;
        }
    }
}
