package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureReader;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Engine;

/**
 * Data put together from pieces. Pieces may come in any order, twice, and overlap; where they differ, the bytes of the one that begins
 * first stay, or came first where they begin together, which is noted.
 * <p>
 * The bytes are there from the first piece to the end of the frame that completes the whole. Afterwards only the places of the
 * pieces are kept, and the bytes are read from the capture again when somebody asks. Pieces of which each begins where the one before
 * ended, as those of a stream do, are copied once: looking at a whole that grows costs nothing more. Those of a large whole are not kept at
 * all where the capture can be read again.
 */
final class Whole {
    private static final int FRAME = 0;
    private static final int OFFSET = 1;
    private static final int LENGTH = 2;
    /** Where a piece lies in its frame; -1 where it does not lie in one, then its bytes are kept. */
    private static final int PLACE = 3;
    private static final int NUMBERS = 4;
    private static final int OVERLAP = 1;
    private static final int CONFLICT = 2;
    private static final int OTHER_END = 4;
    private static final int TOO_LONG = 8;
    private static final int LEAST_RUN = 64;
    /** Bytes from which on a whole is read from the capture when it is complete. */
    private static final int LARGE = 1 << 15;

    private static final byte[] NOTHING = {};

    int pieces;
    /** Bytes of all pieces. */
    long taken;
    /** The frame in which it became complete, or 0. */
    int assembledIn;
    /** The layer whose piece completed it, and which one of the layer's pieces that is. */
    private long completingLayer;
    private int completingPiece;
    private int[] numbers = new int[2 * NUMBERS];
    /** What is odd about pieces; null where nothing is. */
    private byte[] oddities;
    /** The bytes from the beginning on, of the pieces that went on from each other. */
    private byte[] run = NOTHING;
    /** Where the pieces that are not kept lie in the capture; null where all are kept. */
    private long[] places;
    private CaptureReader.Earlier earlier;
    /** The bytes of pieces that are not in the run; null where all are. */
    private byte[][] apart;
    /** The whole, from when it is complete until its bytes are let go of; there may be room behind it. */
    private byte[] data;
    /** Bytes from the beginning on that came without a gap. */
    private int have;
    /** Whether pieces came beyond a gap. */
    private boolean gaps;
    /** The length, once the last piece is known; -1 before. */
    private int total = -1;

    /**
     * Adds a piece.
     *
     * @param inPlace where it lies in the frame's bytes, or -1
     * @param more    whether pieces follow it
     */
    void add(int inFrame, int inPlace, int at, byte[] from, int index, int n, boolean more) {
        add(inFrame, inPlace, at, from, index, n, more, 0, -1, null);
    }

    /**
     * Adds a piece.
     *
     * @param expected bytes that the whole will have, 0 where that is not known
     * @param place    where the piece can be read again, or -1
     */
    void add(int inFrame, int inPlace, int at, byte[] from, int index, int n, boolean more, int expected, long place,
            CaptureReader.Earlier source) {
        int i = pieces++;
        if (pieces * NUMBERS > numbers.length) {
            numbers = Arrays.copyOf(numbers, numbers.length * 2);
        }
        int k = i * NUMBERS;
        numbers[k + FRAME] = inFrame;
        numbers[k + OFFSET] = at;
        numbers[k + LENGTH] = n;
        numbers[k + PLACE] = inPlace;
        taken += n;
        if (i == 0 && expected >= LARGE && place >= 0 && source != null) {
            places = new long[2];
            earlier = source;
        }
        if (places != null && place >= 0) {
            places = i < places.length ? places : Arrays.copyOf(places, i * 2);
            places[i] = place;
        } else if (places == null && apart == null && at == have) {
            append(from, index, n, expected);
        } else {
            keepApart(i, Arrays.copyOfRange(from, index, index + n));
        }
        reach(at, n);
        if (!more) {
            if (total >= 0 && total != at + n) {
                mark(i, OTHER_END);
            }
            total = total < 0 ? at + n : total;
        }
    }

    /** Bytes that are kept. */
    long kept() {
        return places == null ? taken : 0;
    }

    private void append(byte[] from, int index, int n, int expected) {
        int need = have + n;
        if (need > run.length) {
            int roomy = Math.max(LEAST_RUN, (int) Math.min(Integer.MAX_VALUE - 8L, need + (need >> 1)));
            run = Arrays.copyOf(run, expected >= need ? Math.min(roomy, expected) : have == 0 ? need : roomy);
        }
        System.arraycopy(from, index, run, have, n);
    }

    private void keepApart(int i, byte[] bytes) {
        if (apart == null) {
            apart = new byte[Math.max(i + 1, NUMBERS)][];
        } else if (i >= apart.length) {
            apart = Arrays.copyOf(apart, Math.max(i + 1, apart.length * 2));
        }
        apart[i] = bytes;
    }

    /** Notes how far the bytes go without a gap, now that a piece came. */
    private void reach(int at, int n) {
        if (at > have) {
            gaps = true;
            return;
        }
        if (at + n <= have) {
            return;
        }
        have = at + n;
        boolean moved = gaps;
        while (moved) {
            moved = false;
            for (int k = 0; k < pieces; k++) {
                if (offset(k) <= have && offset(k) + length(k) > have) {
                    have = offset(k) + length(k);
                    moved = true;
                }
            }
        }
    }

    int frame(int piece) {
        return numbers[piece * NUMBERS + FRAME];
    }

    int offset(int piece) {
        return numbers[piece * NUMBERS + OFFSET];
    }

    int length(int piece) {
        return numbers[piece * NUMBERS + LENGTH];
    }

    private int place(int piece) {
        return numbers[piece * NUMBERS + PLACE];
    }

    private void mark(int piece, int oddity) {
        if (oddities == null) {
            oddities = new byte[pieces];
        } else if (piece >= oddities.length) {
            oddities = Arrays.copyOf(oddities, Math.max(pieces, oddities.length * 2));
        }
        oddities[piece] |= (byte) oddity;
    }

    private boolean marked(int piece, int oddity) {
        return oddities != null && piece < oddities.length && (oddities[piece] & oddity) != 0;
    }

    /** Whether a piece brings bytes that an earlier one brought. */
    boolean overlap(int piece) {
        return marked(piece, OVERLAP);
    }

    /** Whether it does, and they differ. */
    boolean conflict(int piece) {
        return marked(piece, CONFLICT);
    }

    /** Whether a piece says the whole ends elsewhere than the first last piece said. */
    boolean otherEnd(int piece) {
        return marked(piece, OTHER_END);
    }

    /** Whether a piece goes beyond the end. */
    boolean tooLong(int piece) {
        return marked(piece, TOO_LONG);
    }

    /** Notes which piece of the frame made it complete. */
    void completedBy(long layer, int piece) {
        completingLayer = layer;
        completingPiece = piece;
    }

    /** Whether a piece of the frame in which it became complete is the one that made it so; one before it in the frame is not. */
    boolean isCompletedBy(long layer, int piece) {
        return completingLayer == layer && completingPiece == piece;
    }

    boolean complete() {
        return total >= 0 && have >= total;
    }

    /** Puts the bytes together. */
    void assemble(int inFrame) {
        data = apart == null && places == null ? run : assembled();
        assembledIn = inFrame;
    }

    /** Fills in pieces from the lowest offset on; what is there already stays, and where pieces disagree is noted. */
    private byte[] assembled() {
        byte[] all = new byte[total];
        int there = 0;
        for (int k : ordered()) {
            int n = Math.min(length(k), total - offset(k));
            if (bytes(k) == null && offset(k) == there) {
                read(k, all, there, n);
                there += n;
                continue;
            }
            byte[] bytes = bytes(k) == null ? readPiece(k) : bytes(k);
            int begin = bytes == run ? offset(k) : 0;
            int known = Math.min(there - offset(k), n);
            if (offset(k) < there) {
                mark(k, OVERLAP);
            }
            if (known > 0 && !Arrays.equals(all, offset(k), offset(k) + known, bytes, begin, begin + known)) {
                mark(k, CONFLICT);
            }
            if (length(k) > total - offset(k)) {
                mark(k, TOO_LONG);
            }
            int from = Math.max(0, known);
            if (from < n) {
                System.arraycopy(bytes, begin + from, all, offset(k) + from, n - from);
                there = offset(k) + n;
            }
        }
        return all;
    }

    /** Where a piece's bytes are: by themselves, or in the run at its offset; null where they are not kept. */
    private byte[] bytes(int piece) {
        return apart != null && piece < apart.length && apart[piece] != null ? apart[piece] : places == null ? run : null;
    }

    private byte[] readPiece(int piece) {
        byte[] bytes = new byte[length(piece)];
        read(piece, bytes, 0, bytes.length);
        return bytes;
    }

    private void read(int piece, byte[] into, int at, int n) {
        try {
            earlier.read(places[piece], into, at, n);
        } catch (CaptureException e) {
            throw unreadable(piece, e);
        }
    }

    private IllegalStateException unreadable(int piece, CaptureException e) {
        return new IllegalStateException("frame " + frame(piece) + " can't be read again: " + e.getMessage());
    }

    /** The length, once complete. */
    int size() {
        return total;
    }

    /** The bytes, once complete; there may be more room behind them. Read from the capture where they were let go of. */
    byte[] data(Engine.FrameSource frames) {
        return data != null ? data : first(total, frames);
    }

    /** The first bytes, which must have come; read from the capture where they were let go of. */
    byte[] first(int size, Engine.FrameSource frames) {
        byte[] all = new byte[size];
        FrameData f = new FrameData();
        int[] order = ordered();
        for (int i = pieces - 1; i >= 0; i--) {
            int k = order[i];
            int n = Math.min(length(k), size - offset(k));
            if (n <= 0) {
                continue;
            }
            byte[] bytes = bytes(k);
            if (bytes != null) {
                System.arraycopy(bytes, bytes == run ? offset(k) : 0, all, offset(k), n);
            } else if (frames != null && place(k) >= 0) {
                read(frames, f, k, all, n);
            } else if (places != null) {
                read(k, all, offset(k), n);
            }
        }
        return all;
    }

    private void read(Engine.FrameSource frames, FrameData f, int k, byte[] all, int n) {
        try {
            frames.read(frame(k), f);
            if (place(k) + n <= f.capturedLength) {
                System.arraycopy(f.data, f.offset + place(k), all, offset(k), n);
            }
        } catch (CaptureException e) {
            throw unreadable(k, e);
        }
    }

    /** Lets go of the bytes of a complete whole, or of all but those that can't be read again. */
    void settle(boolean readAgain) {
        data = null;
        boolean needed = false;
        for (int k = 0; readAgain && k < pieces; k++) {
            needed |= place(k) < 0;
        }
        if (needed) {
            run = Arrays.copyOf(run, Math.min(run.length, have));
            return;
        }
        run = null;
        apart = null;
        places = null;
        if (!readAgain) {
            pieces = 0;
            numbers = null;
            oddities = null;
        }
    }

    /** Takes back {@link #assemble}: more is needed than was thought. */
    void reopen() {
        assembledIn = 0;
        data = null;
        total = -1;
    }

    /** Gives up an incomplete whole. */
    void drop() {
        run = NOTHING;
        apart = null;
        places = null;
        pieces = 0;
        have = 0;
        gaps = false;
        oddities = null;
        total = -1;
    }

    /** Pieces in the order of their offsets; those that came first stand first where offsets are equal. */
    int[] ordered() {
        long[] order = new long[pieces];
        for (int i = 0; i < pieces; i++) {
            order[i] = (long) offset(i) << 32 | i;
        }
        Arrays.sort(order);
        int[] answer = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            answer[i] = (int) order[i];
        }
        return answer;
    }
}
