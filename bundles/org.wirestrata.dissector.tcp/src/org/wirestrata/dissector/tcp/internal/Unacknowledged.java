package org.wirestrata.dissector.tcp.internal;

import java.util.Arrays;

/** The segments of one direction that were not acknowledged yet, in the order in which they were sent. */
final class Unacknowledged {
    private static final int MAX = 10_000;

    private int[] seq = new int[4];
    private int[] end = new int[4];
    private int[] frame = new int[4];
    private long[] time = new long[4];
    private int size;
    private int ackedFrame;
    private long ackedTime;

    void add(int fromSeq, int toSeq, int inFrame, long at) {
        if (size == MAX) {
            return;
        }
        if (size == seq.length) {
            int n = size * 2;
            seq = Arrays.copyOf(seq, n);
            end = Arrays.copyOf(end, n);
            frame = Arrays.copyOf(frame, n);
            time = Arrays.copyOf(time, n);
        }
        seq[size] = fromSeq;
        end[size] = toSeq;
        frame[size] = inFrame;
        time[size++] = at;
    }

    int size() {
        return size;
    }

    int frame(int i) {
        return frame[i];
    }

    long time(int i) {
        return time[i];
    }

    /** Forgets what a number acknowledges; afterwards {@link #ackedFrame} tells of the segment that ended exactly there. */
    void acknowledge(int ack) {
        ackedFrame = 0;
        int kept = 0;
        for (int i = size - 1; i >= 0; i--) {
            if (ack == end[i]) {
                ackedFrame = frame[i];
                ackedTime = time[i];
                end[i] = seq[i];
                frame[i] = 0;
                continue;
            }
            if (Flow.before(ack, end[i])) {
                if (Flow.before(seq[i], ack)) {
                    seq[i] = ack;
                }
                continue;
            }
            frame[i] = 0;
        }
        for (int i = 0; i < size; i++) {
            if (frame[i] != 0) {
                seq[kept] = seq[i];
                end[kept] = end[i];
                frame[kept] = frame[i];
                time[kept++] = time[i];
            }
        }
        size = kept;
    }

    /** The frame of the first segment that the last {@link #acknowledge} hit exactly, or 0. */
    int ackedFrame() {
        return ackedFrame;
    }

    long ackedTime() {
        return ackedTime;
    }

    /** From the lowest to the highest number that is not acknowledged. */
    int span(int base) {
        int low = seq[0] - base;
        int high = end[0] - base;
        for (int i = 1; i < size; i++) {
            low = Integer.compareUnsigned(seq[i] - base, low) < 0 ? seq[i] - base : low;
            high = Integer.compareUnsigned(end[i] - base, high) > 0 ? end[i] - base : high;
        }
        return high - low;
    }
}
