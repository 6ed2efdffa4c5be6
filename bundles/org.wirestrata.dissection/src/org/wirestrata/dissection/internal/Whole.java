package org.wirestrata.dissection.internal;

import java.util.Arrays;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Engine;

/**
 * Data put together from pieces. Pieces may come in any order, twice, and overlap; where they differ, the bytes of the one that begins
 * first stay, or came first where they begin together, which is noted.
 * <p>
 * The bytes are there from the first piece to the end of the frame that completes the whole. Afterwards only the places of the
 * pieces are kept, and the bytes are read from the capture again when somebody asks.
 */
final class Whole {
    int pieces;
    int[] frame = new int[4];
    int[] offset = new int[4];
    int[] length = new int[4];
    boolean[] overlap = new boolean[4];
    boolean[] conflict = new boolean[4];
    /** Pieces that say the whole ends elsewhere than the first last piece said. */
    boolean[] otherEnd = new boolean[4];
    /** Pieces that go beyond the end. */
    boolean[] tooLong = new boolean[4];
    /** Bytes of all pieces. */
    long taken;
    /** The frame in which it became complete, or 0. */
    int assembledIn;
    /** Where a piece lies in its frame; -1 where it does not lie in one, then its bytes are kept. */
    private int[] place = new int[4];
    private byte[] data;
    private byte[][] parts = new byte[4][];
    /** The length, once the last piece is known; -1 before. */
    private int total = -1;

    /**
     * Adds a piece.
     *
     * @param inPlace where it lies in the frame's bytes, or -1
     * @param more    whether pieces follow it
     */
    void add(int inFrame, int inPlace, int at, byte[] from, int index, int n, boolean more) {
        int i = pieces++;
        if (i == frame.length) {
            frame = Arrays.copyOf(frame, i * 2);
            offset = Arrays.copyOf(offset, i * 2);
            length = Arrays.copyOf(length, i * 2);
            overlap = Arrays.copyOf(overlap, i * 2);
            conflict = Arrays.copyOf(conflict, i * 2);
            otherEnd = Arrays.copyOf(otherEnd, i * 2);
            tooLong = Arrays.copyOf(tooLong, i * 2);
            place = Arrays.copyOf(place, i * 2);
            parts = Arrays.copyOf(parts, i * 2);
        }
        frame[i] = inFrame;
        place[i] = inPlace;
        offset[i] = at;
        length[i] = n;
        parts[i] = Arrays.copyOfRange(from, index, index + n);
        taken += n;
        if (!more) {
            otherEnd[i] = total >= 0 && total != at + n;
            total = total < 0 ? at + n : total;
        }
    }

    boolean complete() {
        if (total < 0) {
            return false;
        }
        int have = 0;
        boolean moved = true;
        while (moved && have < total) {
            moved = false;
            for (int k = 0; k < pieces; k++) {
                if (offset[k] <= have && offset[k] + length[k] > have) {
                    have = offset[k] + length[k];
                    moved = true;
                }
            }
        }
        return have >= total;
    }

    /** Puts the bytes together. */
    void assemble(int inFrame) {
        data = assembled();
        assembledIn = inFrame;
    }

    /** Fills in pieces from the lowest offset on; what is there already stays, and where pieces disagree is noted. */
    private byte[] assembled() {
        byte[] all = new byte[total];
        int there = 0;
        for (int k : ordered()) {
            int n = Math.min(length[k], total - offset[k]);
            int known = Math.min(there - offset[k], n);
            overlap[k] = offset[k] < there;
            conflict[k] = known > 0 && !Arrays.equals(all, offset[k], offset[k] + known, parts[k], 0, known);
            tooLong[k] = length[k] > total - offset[k];
            int from = Math.max(0, known);
            if (from < n) {
                System.arraycopy(parts[k], from, all, offset[k] + from, n - from);
                there = offset[k] + n;
            }
        }
        return all;
    }

    /** The length, once complete. */
    int size() {
        return total;
    }

    /** The bytes, once complete; read from the capture where they were let go of. */
    byte[] data(Engine.FrameSource frames) {
        if (data != null) {
            return data;
        }
        return first(total, frames);
    }

    /** The first bytes, which must have come; read from the capture where they were let go of. */
    byte[] first(int size, Engine.FrameSource frames) {
        byte[] all = new byte[size];
        FrameData f = new FrameData();
        int[] order = ordered();
        for (int i = pieces - 1; i >= 0; i--) {
            int k = order[i];
            int n = Math.min(length[k], size - offset[k]);
            if (n <= 0) {
                continue;
            }
            if (parts != null && parts[k] != null) {
                System.arraycopy(parts[k], 0, all, offset[k], n);
            } else if (frames != null && place[k] >= 0) {
                read(frames, f, k, all, n);
            }
        }
        return all;
    }

    private void read(Engine.FrameSource frames, FrameData f, int k, byte[] all, int n) {
        try {
            frames.read(frame[k], f);
            if (place[k] + n <= f.capturedLength) {
                System.arraycopy(f.data, f.offset + place[k], all, offset[k], n);
            }
        } catch (CaptureException e) {
            throw new IllegalStateException("frame " + frame[k] + " can't be read again: " + e.getMessage());
        }
    }

    /** Lets go of the bytes of a complete whole, or of all but those that can't be read again. */
    void settle(boolean readAgain) {
        data = null;
        if (!readAgain) {
            parts = null;
            return;
        }
        for (int k = 0; k < pieces; k++) {
            if (place[k] >= 0) {
                parts[k] = null;
            }
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
        parts = new byte[frame.length][];
        pieces = 0;
        total = -1;
    }

    /** Pieces in the order of their offsets; those that came first stand first where offsets are equal. */
    int[] ordered() {
        Integer[] order = new Integer[pieces];
        for (int i = 0; i < pieces; i++) {
            order[i] = i;
        }
        Arrays.sort(order, (a, b) -> offset[a] != offset[b] ? offset[a] - offset[b] : a - b);
        int[] answer = new int[pieces];
        for (int i = 0; i < pieces; i++) {
            answer[i] = order[i];
        }
        return answer;
    }
}
