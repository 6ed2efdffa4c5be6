package org.wirestrata.session.handshake;

import org.wirestrata.kernel.WireSegment;

/** What is written beside the arrow of a segment. */
public final class SegmentText {
    private SegmentText() {
    }

    /**
     * Everything but the flags: numbers, bytes, and how often it was repeated.
     *
     * @param relative whether numbers are written as distances from the initial ones
     */
    public static String details(Handshake h, Segment s, Words words, boolean relative) {
        StringBuilder text = new StringBuilder(relative ? numbers(h, s) : "seq = " + s.sequence()
                + (s.has(Flags.ACK) ? "  ack = " + s.ack() : ""));
        if (s.length() > 0) {
            text.append("   ").append(words.text("svg.data", s.length()));
        }
        if (h.repetitions(s) > 0) {
            text.append("   ").append(words.text("svg.again", h.repetitions(s)));
        }
        return text.toString();
    }

    /** Sequence and acknowledgment number of a segment: <code>seq = x+1  ack = y+1</code>. */
    public static String numbers(Handshake h, Segment s) {
        return numbers(h, s.fromClient(), s.sequence(), s.has(Flags.ACK), s.ack());
    }

    static String numbers(Handshake h, WireSegment s) {
        return numbers(h, h.sentByClient(s), s.sequence(), (s.flags() & Flags.ACK) != 0, s.ack());
    }

    private static String numbers(Handshake h, boolean fromClient, long sequence, boolean acknowledges, long ack) {
        Segment own = fromClient ? h.syn() : h.synAck();
        Segment other = fromClient ? h.synAck() : h.syn();
        String text = "seq = " + relative(sequence, own, fromClient ? 'x' : 'y');
        return acknowledges ? text + "  ack = " + relative(ack, other, fromClient ? 'y' : 'x') : text;
    }

    /** A number as a distance from an initial sequence number where that is known and near. */
    static String relative(long number, Segment initial, char name) {
        if (initial == null) {
            return Long.toString(number);
        }
        long distance = number - initial.sequence() & 0xffffffffL;
        return distance == 0 ? Character.toString(name) : distance < 0x80000000L ? name + "+" + distance : Long.toString(number);
    }
}
