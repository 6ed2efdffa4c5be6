package org.wirestrata.session.internal.graph;

/** The segments of one stream, in columns, in the order of frames. */
final class Segments {
    /** Nanoseconds since the first frame of the capture: the upper and the lower half. */
    private final IntColumn timeHigh = new IntColumn();
    private final IntColumn timeLow = new IntColumn();
    private final IntColumn frame = new IntColumn();
    private final IntColumn sequence = new IntColumn();
    private final IntColumn acknowledgement = new IntColumn();
    private final IntColumn length = new IntColumn();
    private final IntColumn window = new IntColumn();
    private final IntColumn inFlight = new IntColumn();
    private final IntColumn marks = new IntColumn();
    /** Blocks of selective acknowledgements: the row of the segment, and the two ends. */
    private final IntColumn blockRow = new IntColumn();
    private final IntColumn blockLeft = new IntColumn();
    private final IntColumn blockRight = new IntColumn();

    /** Adds the segment that a reader has found. */
    void add(SegmentReader r, int itsFrame, long time, boolean fromA) {
        for (int i = 0; i < r.blocks; i++) {
            blockRow.add(frame.size());
            blockLeft.add(r.left[i]);
            blockRight.add(r.right[i]);
        }
        add(itsFrame, time, r.sequence, r.acknowledgement, r.length, r.window, r.inFlight, r.marks | side(fromA));
    }

    private static int side(boolean fromA) {
        return fromA ? Mark.FROM_A : 0;
    }

    private void add(int itsFrame, long time, int itsSequence, int itsAcknowledgement, int itsLength, int itsWindow, int bytes,
            int itsMarks) {
        frame.add(itsFrame);
        timeHigh.add((int) (time >> 32));
        timeLow.add((int) time);
        sequence.add(itsSequence);
        acknowledgement.add(itsAcknowledgement);
        length.add(itsLength);
        window.add(itsWindow);
        inFlight.add(bytes);
        marks.add(itsMarks);
    }

    /** Adds segments that follow; the ends may have been taken the other way round. */
    void add(Segments later, boolean turned) {
        for (int i = 0; i < later.blockRow.size(); i++) {
            blockRow.add(frame.size() + later.blockRow.get(i));
            blockLeft.add(later.blockLeft.get(i));
            blockRight.add(later.blockRight.get(i));
        }
        for (int i = 0; i < later.size(); i++) {
            add(later.frame(i), later.time(i), later.sequence(i), later.acknowledgement(i), later.length(i), later.window(i),
                    later.inFlight(i), later.marks(i) ^ side(turned));
        }
    }

    int size() {
        return frame.size();
    }

    /** Nanoseconds from the first segment to the last. */
    long duration() {
        return size() == 0 ? 0 : time(size() - 1) - time(0);
    }

    int frame(int row) {
        return frame.get(row);
    }

    long time(int row) {
        return (long) timeHigh.get(row) << 32 | timeLow.get(row) & 0xffff_ffffL;
    }

    int sequence(int row) {
        return sequence.get(row);
    }

    int acknowledgement(int row) {
        return acknowledgement.get(row);
    }

    int length(int row) {
        return length.get(row);
    }

    int window(int row) {
        return window.get(row);
    }

    int inFlight(int row) {
        return inFlight.get(row);
    }

    int marks(int row) {
        return marks.get(row);
    }

    /** The number of blocks of all segments. */
    int blocks() {
        return blockRow.size();
    }

    /** The segment that has a block. */
    int blockRow(int block) {
        return blockRow.get(block);
    }

    int blockLeft(int block) {
        return blockLeft.get(block);
    }

    int blockRight(int block) {
        return blockRight.get(block);
    }
}
