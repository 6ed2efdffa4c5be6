package org.wirestrata.session.internal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What passed between two ends, in the order of frames. In the order of the stream it is put by its sequence numbers: bytes that were sent
 * before are left out, those that come early wait until the missing ones have come, or until the other end has acknowledged more than
 * those: then the gap is told.
 */
final class Dialogue {
    private static final byte[] NOTHING = {};

    /**
     * A piece.
     *
     * @param sequence    the number of its first byte, modulo 2^32
     * @param acknowledge the number up to which the sender has all
     * @param length      its length on the wire, of which the data may be the beginning
     */
    record Segment(Talkers.End from, Talkers.End to, int frame, long seconds, int nanos, int sequence, int acknowledge, int length,
            byte[] data) {
        Segment with(int newSequence, byte[] newData) {
            return new Segment(from, to, frame, seconds, nanos, newSequence, acknowledge, newData.length, newData);
        }
    }

    /** What an end sends. */
    private static final class Side {
        private boolean begun;
        private int next;
        private final List<Segment> early = new ArrayList<>();
    }

    private final List<Segment> segments = new ArrayList<>();

    List<Segment> segments() {
        return segments;
    }

    /** The end that spoke first; null where nothing was said. */
    Talkers.End first() {
        return segments.isEmpty() ? null : segments.getFirst().from;
    }

    boolean fromFirst(Segment s) {
        return s.from.equals(first());
    }

    /** The pieces that say something. */
    List<Segment> withData() {
        return segments.stream().filter(s -> s.data.length > 0).toList();
    }

    /** The pieces in the order in which the ends can have read them. */
    List<Segment> inOrder() {
        List<Segment> pieces = new ArrayList<>();
        Side one = new Side();
        Side other = new Side();
        for (Segment s : segments) {
            Side mine = fromFirst(s) ? one : other;
            Side theirs = mine == one ? other : one;
            while (!theirs.early.isEmpty() && fit(theirs, s, pieces)) {
                // what the other end acknowledges, it has
            }
            add(mine, s, pieces);
        }
        return pieces;
    }

    private static void add(Side side, Segment s, List<Segment> pieces) {
        if (!side.begun) {
            side.begun = true;
            side.next = s.sequence;
        }
        int known = side.next - s.sequence;
        Segment rest = s;
        int length = s.length;
        if (known > 0 && s.length - known > 0) {
            rest = s.with(side.next, s.data.length <= known ? NOTHING : Arrays.copyOfRange(s.data, known, s.data.length));
            length = s.length - known;
        }
        if (rest.data.length == 0 || rest.sequence - side.next < 0) {
            return;
        }
        if (rest.sequence != side.next) {
            side.early.add(rest);
            return;
        }
        side.next += length;
        pieces.add(rest);
        while (!side.early.isEmpty() && fit(side, null, pieces)) {
            // what waited for this one comes next
        }
    }

    /** Takes a piece that came early, or tells of a gap that a piece of the other side acknowledges; false where neither can be. */
    private static boolean fit(Side side, Segment acknowledges, List<Segment> pieces) {
        int lowest = side.early.getFirst().sequence;
        for (int i = 0; i < side.early.size(); i++) {
            Segment s = side.early.get(i);
            if (s.sequence - lowest < 0) {
                lowest = s.sequence;
            }
            int known = side.next - s.sequence;
            if (known >= 0) {
                if (known < s.data.length) {
                    pieces.add(known == 0 ? s : s.with(side.next, Arrays.copyOfRange(s.data, known, s.data.length)));
                    side.next += s.data.length - known;
                }
                side.early.remove(i);
                return true;
            }
        }
        if (acknowledges == null || acknowledges.acknowledge == 0 || acknowledges.acknowledge - lowest <= 0) {
            return false;
        }
        byte[] gap = ("[" + (lowest - side.next) + " bytes missing in capture file]\0").getBytes(StandardCharsets.US_ASCII);
        Segment waiting = side.early.getFirst();
        pieces.add(new Segment(waiting.from, waiting.to, acknowledges.frame, acknowledges.seconds, acknowledges.nanos, lowest, 0, 0, gap));
        side.next = lowest;
        return true;
    }
}
