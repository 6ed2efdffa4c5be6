package org.wirestrata.dissector.tcp.internal;

/**
 * Finds what a segment means among those before it: lost, retransmitted, disordered, duplicate acknowledgments, window troubles. What it
 * finds lies in the segment's answers and in what is remembered of both directions.
 */
final class Analysis {
    private static final int SYN_FIN_RST = Tcp.SYN | Tcp.FIN | Tcp.RST;
    private static final int DUPLICATES_FOR_FAST = 2;
    private static final long FAST_WITHIN = 20_000_000;
    private static final long DISORDER_WITHIN = 3_000_000;

    private Analysis() {
    }

    static void run(Connection c, Flow sender, Flow receiver, boolean fastFirst, boolean trackInFlight) {
        Segment s = c.segment;
        if (s.has(Tcp.ACK)) {
            receiver.inFlightKnown = true;
        }
        arrival(s, sender, receiver);
        if (s.ack != sender.lastAck) {
            sender.lastNewAckFrame = s.frame;
            sender.duplicates = 0;
            sender.unseenAcked = false;
        }
        if (s.has(Tcp.ACK) && receiver.captured != 0 && Flow.before(receiver.captured, s.ack)) {
            unseen(s, receiver);
        }
        boolean occupies = s.length > 0 || s.has(Tcp.SYN | Tcp.FIN);
        if (occupies && !Finding.KEEP_ALIVE.in(s.findings)) {
            again(c, s, sender, receiver, fastFirst);
        }
        remember(s, sender, occupies);
        receiver.sent.acknowledge(s.ack);
        if (receiver.sent.ackedFrame() != 0) {
            s.ackedFrame = receiver.sent.ackedFrame();
            s.ackedAfter = s.time - receiver.sent.ackedTime();
        }
        if (trackInFlight && s.length > 0 && sender.sent.size() > 0 && sender.inFlightKnown) {
            inFlight(s, sender, receiver);
        }
    }

    /**
     * Bytes are acknowledged that are missing. Those behind a hole always tell; those behind the highest segment tell once, until the other
     * side acknowledges something else, and not after duplicate acknowledgments of it.
     */
    private static void unseen(Segment s, Flow receiver) {
        if (receiver.captured != receiver.nextSeq) {
            s.find(Finding.ACK_LOST_SEGMENT);
            receiver.captured = receiver.nextSeq;
        } else if (receiver.unseenAcked || receiver.duplicates > 0) {
            receiver.duplicates = 0;
            receiver.unseenAcked = true;
            s.counted = true;
        } else {
            s.find(Finding.ACK_LOST_SEGMENT);
            receiver.unseenAcked = true;
        }
    }

    /** Where the segment stands towards the next one expected, and what it says of windows. */
    private static void arrival(Segment s, Flow sender, Flow receiver) {
        boolean plain = !s.has(SYN_FIN_RST);
        boolean expected = s.seq == sender.nextSeq;
        if (s.length == 1 && expected && receiver.window == 0) {
            s.find(Finding.ZERO_WINDOW_PROBE);
            return;
        }
        if (s.window == 0 && plain) {
            s.find(Finding.ZERO_WINDOW);
        }
        if (sender.nextSeq != 0 && Flow.before(sender.nextSeq, s.seq) && !s.has(Tcp.RST)) {
            s.find(Finding.LOST_SEGMENT);
            sender.inFlightKnown = false;
        }
        if (s.length <= 1 && s.seq == sender.nextSeq - 1 && plain) {
            s.find(Finding.KEEP_ALIVE);
        }
        boolean repeats = s.length == 0 && expected && s.ack == sender.lastAck;
        if (repeats && s.window != 0 && s.window != sender.window && plain) {
            s.find(Finding.WINDOW_UPDATE);
        }
        if (s.length > 0 && plain && receiver.shift != Flow.SHIFT_UNKNOWN
                && s.seq + s.length == receiver.lastAck + receiver.scaledWindow()) {
            s.find(Finding.WINDOW_FULL);
        }
        if (!repeats || s.window != sender.window) {
            return;
        }
        if (s.window != 0 && plain && Finding.KEEP_ALIVE.in(receiver.findings)) {
            s.find(Finding.KEEP_ALIVE_ACK);
        } else if (s.window == 0 && plain && Finding.ZERO_WINDOW_PROBE.in(receiver.findings)) {
            s.find(Finding.ZERO_WINDOW_PROBE_ACK);
        } else if (s.window != 0 && plain) {
            s.find(Finding.DUPLICATE_ACK);
            s.duplicateNumber = ++sender.duplicates;
            s.duplicateOf = sender.lastNewAckFrame;
        }
    }

    /** Whether bytes come again or late. */
    private static void again(Connection c, Segment s, Flow sender, Flow receiver, boolean fastFirst) {
        boolean back = sender.nextSeq != 0 && Flow.before(s.seq, sender.nextSeq)
                && !(s.length > 1 && sender.nextSeq - 1 == s.seq);
        if (s.length > 0 && receiver.lastAck != 0 && !Flow.before(receiver.lastAck, s.seq + s.length)) {
            s.find(Finding.SPURIOUS_RETRANSMISSION);
            return;
        }
        if (!back) {
            return;
        }
        if (s.has(Tcp.SYN)) {
            sender.nextSeq = sender.captured;
        }
        boolean fast = receiver.duplicates >= DUPLICATES_FOR_FAST && receiver.lastAck == s.seq
                && s.time - receiver.lastAckTime < FAST_WITHIN;
        boolean late = s.time - sender.nextSeqTime < (c.initialRtt > 0 ? c.initialRtt : DISORDER_WITHIN)
                && sender.nextSeq != s.seq + s.length + (s.has(Tcp.SYN | Tcp.FIN) ? 1 : 0);
        if (fast && (fastFirst || !late)) {
            s.find(Finding.FAST_RETRANSMISSION);
        } else if (late) {
            s.find(Finding.OUT_OF_ORDER);
        } else {
            s.find(Finding.RETRANSMISSION);
            boolean waiting = sender.sent.size() > 0;
            s.sentInFrame = waiting ? sender.sent.frame(0) : sender.nextSeqFrame;
            s.sentBefore = s.time - (waiting ? sender.sent.time(0) : sender.nextSeqTime);
        }
    }

    private static void remember(Segment s, Flow sender, boolean occupies) {
        int next = s.seq + s.length + (s.has(Tcp.SYN | Tcp.FIN) ? 1 : 0);
        if (occupies) {
            sender.sent.add(s.seq, next, s.frame, s.time);
        }
        if (!Finding.ZERO_WINDOW_PROBE.in(s.findings)) {
            if (sender.nextSeq == 0 || Flow.before(sender.nextSeq, next)) {
                sender.nextSeq = next;
                sender.nextSeqFrame = s.frame;
                sender.nextSeqTime = s.time;
            }
            if (sender.captured == 0 || s.seq == sender.captured) {
                sender.captured = sender.nextSeq;
            }
        }
        sender.window = s.window;
        sender.windowOfSyn = s.has(Tcp.SYN);
        sender.lastAck = s.ack;
        sender.lastAckTime = s.time;
        sender.findings = s.findings;
    }

    private static void inFlight(Segment s, Flow sender, Flow receiver) {
        int bytes = sender.sent.span(sender.base) - (s.has(Tcp.SYN | Tcp.FIN) ? 1 : 0);
        for (int i = 0; i < receiver.sacks; i++) {
            bytes -= receiver.sackBytes[i];
        }
        sender.pushBytes = sender.pushed ? s.length : sender.pushBytes + s.length;
        sender.pushed = s.has(Tcp.PSH);
        s.counted |= bytes != 0;
        if (bytes > 0) {
            s.inFlight = bytes;
            s.pushBytes = sender.pushBytes;
        }
    }
}
