package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;

/** What is learned about segments: the pass in frame order tells it here, every dissection shows it from here. */
final class Facts {
    /** Both initial sequence numbers, the sender's in the upper half. */
    private static final FactKey BASES = FactKey.of("tcp bases");
    /** Findings, server port, window shift, what was seen of the connection before. */
    private static final FactKey STATUS = FactKey.of("tcp status");
    private static final FactKey SINCE_FIRST = FactKey.of("tcp since first");
    private static final FactKey SINCE_PREVIOUS = FactKey.of("tcp since previous");
    /** Where facts about the whole connection lie. */
    private static final FactKey FIRST = FactKey.of("tcp first");
    private static final FactKey ALL_SEEN = FactKey.of("tcp seen in all");
    /** Both initial sequence numbers, the forward direction's in the upper half, and window shifts, where they change on the way. */
    private static final FactKey LAST_BASES = FactKey.of("tcp last bases");
    private static final FactKey LAST_SHIFTS = FactKey.of("tcp last shifts");
    private static final FactKey INITIAL_RTT = FactKey.of("tcp initial rtt");
    static final FactKey ACKED_FRAME = FactKey.of("tcp acked frame");
    static final FactKey ACKED_AFTER = FactKey.of("tcp acked after");
    /** The number of the duplicate in the upper half, the frame that it repeats in the lower. */
    static final FactKey DUPLICATE = FactKey.of("tcp duplicate");
    static final FactKey SENT_IN = FactKey.of("tcp sent in");
    static final FactKey SENT_BEFORE = FactKey.of("tcp sent before");
    /** Bytes in flight (-1 unknown) in the upper half, bytes since the last push in the lower. */
    static final FactKey IN_FLIGHT = FactKey.of("tcp in flight");

    private static final long NO_SHIFTS = Long.MIN_VALUE;
    private static final int FIRST_SEEN_AT = 8;
    private static final int SHIFT_AT = 8;
    private static final int PORT_AT = 16;
    private static final int FINDINGS_AT = 32;
    private static final int CLOSES_FIRST = 1 << 30;
    private static final int CLOSES_LATER = 1 << 29;
    private static final int ANALYZED = 1 << 28;
    /** The SYN, ACK came: numbers count from its own beginning, whatever comes later. */
    private static final int GRANTED = 1 << 27;
    private static final int FINDINGS = GRANTED - 1;

    private Facts() {
    }

    /**
     * Learns from the segment at the beginning of the layer.
     *
     * @param length the payload's length, or -1 where the segment is shorter than its header
     */
    static void learn(Dissection d, int headerLength, int flags, int length) {
        Conversation conversation = d.conversation(Tcp.PROTOCOL);
        Connection c = d.state(Connection.KEY);
        boolean changed = c.rebased || c.rescaled;
        long bases = c.bases();
        long shifts = c.shifts();
        int seq = (int) d.peekAt(4, 4);
        Flow sender = c.sender(conversation.direction());
        boolean traffic = !d.quoted();
        boolean syn = (flags & Tcp.SYN) != 0;
        boolean synAck = syn && (flags & Tcp.ACK) != 0;
        boolean reused = traffic && syn && sender.based && seq != sender.base;
        if (reused && synAck) {
            sender.base = seq;
            c.rebased = true;
        } else if (reused) {
            conversation = d.newConversation(Tcp.PROTOCOL);
            c = d.state(Connection.KEY);
            sender = c.sender(conversation.direction());
        }
        Flow receiver = c.sender(conversation.direction().opposite());
        Segment s = c.segment;
        s.clearAnswers();
        boolean first = c.first < 0;
        times(d, c);
        int seenBefore = c.seen;
        int closing = 0;
        if (traffic) {
            int data = reused && !synAck ? 0 : Math.max(0, length);
            c.seen |= first ? firstStage(conversation, flags, data) : Connection.stage(flags, data);
            if (first) {
                c.firstSeen = Connection.stage(flags, data);
            }
            if (d.tells() && (c.seen != seenBefore || first)) {
                d.tell(c.first, ALL_SEEN, c.seen | c.firstSeen << FIRST_SEEN_AT);
            }
            if (syn) {
                c.serverPort = (int) d.peekAt(synAck ? 0 : 2, 2);
            }
            if ((flags & Tcp.FIN) != 0) {
                closing = receiver.closedFirst ? CLOSES_LATER : CLOSES_FIRST;
                sender.closedFirst |= !receiver.closedFirst;
            }
        }
        if (traffic && length >= 0 && d.preference(Tcp.ANALYZE) != 0) {
            if (reused) {
                s.find(Finding.REUSED_PORTS);
            }
            s.seq = seq;
            s.ack = (int) d.peekAt(8, 4);
            s.flags = flags;
            s.window = (int) d.peekAt(14, 2);
            s.length = length;
            analyze(d, c, sender, receiver);
        }
        if (traffic && length >= 0) {
            int shift = Options.scan(d, headerLength, sender);
            Multipath.learn(d, conversation, c, headerLength);
            if (syn && shift != Options.CUT) {
                Connection.scale(sender, receiver, synAck, shift);
                c.rescaled |= c.underWay && c.shifts() != shifts;
            }
            c.underWay |= !syn;
        }
        if (Finding.REUSED_PORTS.in(s.findings) && !synAck) {
            seenBefore = c.seen;
        }
        boolean news = !changed || c.bases() != bases || c.shifts() != shifts;
        if (news && d.tells() && (c.rebased || c.rescaled)) {
            d.tell(c.first, LAST_BASES, c.bases());
            d.tell(c.first, LAST_SHIFTS, c.shifts());
        }
        c.granted |= synAck && traffic;
        long findings = s.findings | closing | (c.granted ? GRANTED : 0) | (s.analyzed() ? ANALYZED : 0);
        d.tell(d.here(), STATUS, findings << FINDINGS_AT | (long) c.serverPort << PORT_AT
                | (sender.shift - Flow.SHIFT_NONE) << SHIFT_AT | seenBefore);
    }

    /** The SYN of a connection that was announced does not count. */
    private static int firstStage(Conversation conversation, int flags, int data) {
        return conversation.announcement() != null ? Connection.stage(flags, data) : Connection.firstStage(flags, data);
    }

    private static void times(Dissection d, Connection c) {
        FrameInfo frame = d.frame();
        long now = frame.seconds() * 1_000_000_000L + frame.nanos();
        if (c.first < 0) {
            c.first = d.here();
            c.firstTime = now;
            c.previousTime = now;
        }
        c.segment.time = now;
        c.segment.frame = frame.number();
        if (d.tells()) {
            long here = d.here();
            d.tell(here, FIRST, c.first);
            d.tell(here, SINCE_FIRST, now - c.firstTime);
            d.tell(here, SINCE_PREVIOUS, now - c.previousTime);
        }
        c.previousTime = now;
    }

    private static void analyze(Dissection d, Connection c, Flow sender, Flow receiver) {
        Segment s = c.segment;
        if (!sender.based) {
            sender.base = s.has(Tcp.SYN) ? s.seq : s.seq - 1;
            sender.based = true;
        }
        if (!receiver.based && s.has(Tcp.ACK)) {
            receiver.base = s.ack - 1;
            receiver.based = true;
        }
        boolean tells = d.tells();
        if (tells) {
            d.tell(d.here(), BASES, (long) sender.base << 32 | receiver.base & 0xffffffffL);
        }
        if (s.has(Tcp.SYN) && !s.has(Tcp.ACK)) {
            c.synTime = s.time;
            c.synSeen = true;
        } else if (s.has(Tcp.ACK) && !s.has(Tcp.SYN) && c.synSeen && c.initialRtt <= 0) {
            c.initialRtt = s.time - c.synTime;
            if (tells) {
                d.tell(c.first, INITIAL_RTT, c.initialRtt);
            }
        }
        Analysis.run(c, sender, receiver, d.preference(Tcp.FAST_FIRST) != 0, d.preference(Tcp.IN_FLIGHT) != 0);
        if (!tells) {
            return;
        }
        long here = d.here();
        if (c.initialRtt > 0 && s.analyzed()) {
            d.tell(here, INITIAL_RTT, c.initialRtt);
        }
        if (s.ackedFrame != 0) {
            d.tell(here, ACKED_FRAME, s.ackedFrame);
            d.tell(here, ACKED_AFTER, s.ackedAfter);
        }
        if (s.duplicateNumber != 0) {
            d.tell(here, DUPLICATE, (long) s.duplicateNumber << 32 | s.duplicateOf);
        }
        if (s.sentInFrame != 0) {
            d.tell(here, SENT_IN, s.sentInFrame);
            d.tell(here, SENT_BEFORE, s.sentBefore);
        }
        if (s.inFlight >= 0 || s.pushBytes > 0) {
            d.tell(here, IN_FLIGHT, (long) s.inFlight << 32 | s.pushBytes);
        }
    }

    static long status(Dissection d) {
        return d.fact(STATUS, -Flow.SHIFT_NONE + Flow.SHIFT_UNKNOWN << SHIFT_AT);
    }

    /** Where facts about the connection lie that are known with hindsight; -1 without. */
    static long first(Dissection d) {
        return d.hindsight() ? d.fact(FIRST, -1) : -1;
    }

    /** How the sender's windows are scaled; with hindsight as the connection's last SYN has it. */
    static int shift(Dissection d, long first, Conversation conversation, long status) {
        long last = first < 0 ? NO_SHIFTS : d.fact(first, LAST_SHIFTS, NO_SHIFTS);
        return last == NO_SHIFTS ? (int) (status >> SHIFT_AT & 0xff) + Flow.SHIFT_NONE : (int) (turned(conversation, last) >> 32);
    }

    /** A pair of what both directions have, the forward one's in the upper half, with the sender's there; or the other way round. */
    private static long turned(Conversation conversation, long pair) {
        return conversation.direction() == Direction.FORWARD ? pair : Long.rotateLeft(pair, Integer.SIZE);
    }

    static int serverPort(long status) {
        return (int) (status >> PORT_AT & 0xffff);
    }

    static int findings(long status) {
        return (int) (status >> FINDINGS_AT) & FINDINGS;
    }

    static boolean closesFirst(long status) {
        return (status >> FINDINGS_AT & CLOSES_FIRST) != 0;
    }

    static boolean closesLater(long status) {
        return (status >> FINDINGS_AT & CLOSES_LATER) != 0;
    }

    static boolean analyzed(long status) {
        return (status >> FINDINGS_AT & ANALYZED) != 0;
    }

    /**
     * What was seen of the connection: in all where the whole capture is known, before this segment otherwise. What the first segment of a
     * connection joined in its middle adds is shown with hindsight, behind it.
     */
    static int seen(Dissection d, long first, long status) {
        int before = (int) status & 0xff;
        if (first < 0) {
            return before;
        }
        int all = (int) d.fact(first, ALL_SEEN, before);
        return (first == d.here() ? all : all | all >> FIRST_SEEN_AT) & 0xff;
    }

    /** The round-trip time of the handshake in nanoseconds, or -1. */
    static long initialRtt(Dissection d) {
        long known = d.fact(INITIAL_RTT, -1);
        return known < 0 && d.hindsight() ? d.fact(d.fact(FIRST, -1), INITIAL_RTT, -1) : known;
    }

    /** What to subtract from the sender's numbers; 0 where it is not known. */
    static int senderBase(long bases) {
        return (int) (bases >> 32);
    }

    static int receiverBase(long bases) {
        return (int) bases;
    }

    /** Both initial sequence numbers, the sender's in the upper half; with hindsight as the connection's last SYN has them. */
    static long bases(Dissection d, long first, Conversation conversation, long status) {
        if (d.preference(Tcp.RELATIVE) == 0) {
            return 0;
        }
        long bases = d.fact(BASES, 0);
        if (first < 0 || bases == 0 || (status >> FINDINGS_AT & GRANTED) != 0) {
            return bases;
        }
        return turned(conversation, d.fact(first, LAST_BASES, turned(conversation, bases)));
    }

    static long sinceFirst(Dissection d) {
        return d.fact(SINCE_FIRST, 0);
    }

    static long sincePrevious(Dissection d) {
        return d.fact(SINCE_PREVIOUS, 0);
    }
}
