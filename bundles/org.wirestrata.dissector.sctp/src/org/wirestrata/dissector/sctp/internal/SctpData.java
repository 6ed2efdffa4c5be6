package org.wirestrata.dissector.sctp.internal;

import java.util.ArrayDeque;
import java.util.Arrays;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Data chunks (RFC 9260, 3.3.1; RFC 8260, 2.1): what they carry, whole or in pieces, and what became of them. */
final class SctpData {
    /** Chunks of a packet of which something is remembered. */
    static final int MOST = 32;
    private static final int I_DATA = 64;
    private static final int FIRST = 2;
    private static final int LAST = 1;
    private static final Protocol SCTP = SctpDissector.SCTP;
    private static final ValueStrings PROTOCOLS = ValueStrings.builder().of(0, "not specified").of(1, "IUA").of(2, "M2UA").of(3, "M3UA")
            .of(4, "SUA").of(5, "M2PA").of(6, "V5UA").of(7, "H.248").of(8, "BICC").of(9, "TALI").of(10, "DUA").of(11, "ASAP")
            .of(12, "ENRP").of(13, "H.323").of(14, "Q.IPC").of(15, "SIMCO").of(16, "DDP segment").of(17, "DDP stream").of(18, "S1AP")
            .of(19, "RUA").of(20, "HNBAP").of(21, "ForCES high").of(22, "ForCES medium").of(23, "ForCES low").of(24, "SBc-AP")
            .of(25, "NBAP").of(27, "X2AP").of(29, "LCS-AP").of(46, "Diameter").of(47, "Diameter over DTLS").of(50, "WebRTC control")
            .of(51, "WebRTC text").of(53, "WebRTC binary").of(60, "NGAP").of(61, "XnAP").of(62, "F1AP").of(64, "E1AP").build();
    private static final Field.Uint RELATIVE = SCTP.uint32("sctp.data_tsn", "Sequence number, counted from the first");
    private static final Field.Uint ABSOLUTE = SCTP.uint32("sctp.data_tsn_raw", "Sequence number");
    private static final Field.Uint STREAM = SCTP.uint16("sctp.data_sid", "Stream").hex();
    private static final Field.Uint STREAM_SEQUENCE = SCTP.uint16("sctp.data_ssn", "Sequence number in the stream");
    private static final Field.Uint PROTOCOL = SCTP.uint32("sctp.data_payload_proto_id", "Payload protocol").named(PROTOCOLS);
    private static final Field.Uint RESERVED = SCTP.uint16("sctp.data_reserved", "Reserved");
    private static final Field.Uint MESSAGE = SCTP.uint32("sctp.data_mid", "Message");
    private static final Field.Uint PIECE = SCTP.uint32("sctp.data_fsn", "Piece");
    private static final Field.Uint[] FLAGS = {SCTP.flag("sctp.data_i_bit", "Acknowledge at once", 8, 8),
        SCTP.flag("sctp.data_u_bit", "Unordered", 4, 8), SCTP.flag("sctp.data_b_bit", "First piece", 2, 8),
        SCTP.flag("sctp.data_e_bit", "Last piece", 1, 8)};
    private static final Field.Group PIECES = SCTP.group("sctp.fragments", "Message put together");
    private static final Field.Uint PIECE_IN = SCTP.frameNumber("sctp.fragment", "Piece");
    private static final Field.Uint WHOLE_IN = SCTP.frameNumber("sctp.reassembled_in", "Put together in frame");
    private static final Field.Uint REPEATED = SCTP.frameNumber("sctp.retransmission", "Sent before in frame");
    private static final Field.Time REPEATED_AFTER = SCTP.span("sctp.retransmission_time", "Sent again after");
    private static final Field.Uint LATE = SCTP.frameNumber("sctp.retransmitted_after_ack", "Acknowledged before in frame");
    private static final Field.Uint REPEATS = SCTP.uint32("sctp.retransmitted_count", "Times sent again");
    private static final Field.Uint REPEATED_IN = SCTP.frameNumber("sctp.retransmitted", "Sent again in frame");
    private static final Field.Uint ACKNOWLEDGED = SCTP.frameNumber("sctp.acked", "Acknowledged in frame");
    private static final Field.Time ROUND_TRIP = SCTP.span("sctp.data_rtt", "Time to the acknowledgement");
    private static final Expert AGAIN = SCTP.expert("sctp.retransmission.expert", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "The chunk was sent before");
    private static final Expert NEEDLESS = SCTP.expert("sctp.retransmitted_after_ack.expert", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "The chunk was acknowledged before it was sent again");
    private static final Expert OFTEN = SCTP.expert("sctp.retransmission.more_than_twice", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "The chunk was sent again more than twice");
    private static final Table.Uint BY_PROTOCOL = Table.uint("sctp.ppi", "SCTP payload protocol identifier", Ftype.UINT32, Base.HEX);
    private static final Table.Uint PORTS = Table.uint("sctp.port", "SCTP port", Ftype.UINT16, Base.DEC);
    private static final Table.Heuristic RECOGNISERS = Table.heuristic("sctp");

    /** What was learned of a data chunk when it was seen. */
    private record Seen(long relative, int firstFrame, long firstTime, int acknowledgedBefore) {
    }

    /** A message put together, and the frames and lengths of its pieces. */
    private record Assembled(byte[] bytes, int[] frames, int[] lengths) {
    }

    private static final FactKey[] SEEN = keys("SCTP chunk");
    private static final FactKey[] ASSEMBLED = keys("SCTP message");
    private static final FactKey[] WHOLE = keys("SCTP message in");
    static final FactKey[] ACKNOWLEDGED_IN = keys("SCTP acknowledged in");
    static final FactKey[] ACKNOWLEDGED_AFTER = keys("SCTP acknowledged after");
    private static final FactKey[] SENT_AGAIN = keys("SCTP sent again in");

    private SctpData() {
    }

    /** A key for each chunk of a kind that a packet may hold. */
    static FactKey[] keys(String name) {
        FactKey[] all = new FactKey[MOST];
        Arrays.setAll(all, i -> FactKey.of(name));
        return all;
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Records a data chunk; true where there is something to hand on. */
    static boolean show(Dissection d, SctpPacket p, int type, int at, int end) {
        int flags = d.byteAt(at + 1);
        d.enter(p.flags);
        for (Field.Uint f : FLAGS) {
            d.uintAt(f, at + 1);
        }
        d.leave(p.flags);
        int header = type == I_DATA ? 20 : 16;
        d.peekAt(at + header - 4, 4);
        long tsn = d.peekAt(at + 4, 4);
        int n = Math.min(p.counted++, MOST - 1);
        if (p.associations != null) {
            learn(d, p, n, tsn, flags, at + header, end);
        }
        Seen seen = d.fact(SEEN[n], Seen.class);
        long relative = seen == null ? tsn : seen.relative;
        Columns c = d.columns();
        c.append("(TSN=").append(relative).append(") ");
        int item = d.add(RELATIVE, at + 4, 4, relative);
        boolean again = seen != null && seen.firstFrame != d.frame().number();
        d.enter(item);
        fate(d, p, n, seen, again, at);
        d.leave(item);
        d.uintAt(ABSOLUTE, at + 4);
        d.uintAt(STREAM, at + 8);
        if (type == I_DATA) {
            d.uintAt(RESERVED, at + 10);
            d.uintAt(MESSAGE, at + 12);
            d.uintAt((flags & FIRST) != 0 ? PROTOCOL : PIECE, at + 16);
        } else {
            d.uintAt(STREAM_SEQUENCE, at + 10);
            d.uintAt(PROTOCOL, at + 12);
        }
        p.payloadProtocol = type == I_DATA && (flags & FIRST) == 0 ? 0 : (int) d.peekAt(at + header - 4, 4);
        p.message = null;
        d.position(at + header);
        if (again) {
            c.append("(retransmission) ");
            return false;
        }
        return (flags & (FIRST | LAST)) == (FIRST | LAST) || whole(d, p, n, at + header, end);
    }

    private static void fate(Dissection d, SctpPacket p, int n, Seen seen, boolean again, int at) {
        int computed = p.computed(at, at + 4);
        if (again) {
            int item = d.add(REPEATED, computed, 0, seen.firstFrame);
            d.markGenerated(item);
            d.expert(item, AGAIN);
            d.enter(item);
            d.markGenerated(d.add(REPEATED_AFTER, at, 0, now(d) - seen.firstTime));
            if (seen.acknowledgedBefore != 0) {
                int late = d.add(LATE, at, 0, seen.acknowledgedBefore);
                d.markGenerated(late);
                d.expert(late, NEEDLESS);
            }
            d.leave(item);
        } else {
            int[] frames = d.fact(SENT_AGAIN[n], int[].class);
            if (frames != null) {
                int item = d.add(REPEATS, computed, 0, frames.length);
                d.markGenerated(item);
                d.enter(item);
                for (int frame : frames) {
                    d.markGenerated(d.add(REPEATED_IN, at, 0, frame));
                }
                d.leave(item);
                if (frames.length > 2) {
                    d.expert(item, OFTEN);
                }
            }
        }
        long in = d.fact(ACKNOWLEDGED_IN[n], 0);
        if (in != 0) {
            int item = d.add(ACKNOWLEDGED, computed, 0, in);
            d.markGenerated(item);
            d.enter(item);
            d.markGenerated(d.add(ROUND_TRIP, at, 0, d.fact(ACKNOWLEDGED_AFTER[n], 0)));
            d.leave(item);
        }
    }

    static long now(Dissection d) {
        return d.frame().seconds() * 1_000_000_000 + d.frame().nanos();
    }

    private static void learn(Dissection d, SctpPacket p, int n, long tsn, int flags, int from, int end) {
        Associations.Half h = p.associations.half(p);
        h.begin(tsn);
        int frame = d.frame().number();
        Associations.Sent before = h.sent.get(tsn);
        if (before == null) {
            before = new Associations.Sent(d.here(), n, frame, now(d));
            h.sent.put(tsn, before);
            if ((flags & (FIRST | LAST)) != (FIRST | LAST) && d.has(from, end - from) && from <= end) {
                byte[] bytes = Arrays.copyOfRange(d.array(), d.arrayOffset() + from, d.arrayOffset() + end);
                h.pieces.put(tsn, new Associations.Piece(frame, bytes, (flags & FIRST) != 0, (flags & LAST) != 0, d.here(), n));
                assemble(d, n, h, tsn);
            }
        } else if (before.frame != frame) {
            int[] earlier = d.fact(before.where, SENT_AGAIN[before.index], int[].class);
            int[] frames = earlier == null ? new int[1] : Arrays.copyOf(earlier, earlier.length + 1);
            frames[frames.length - 1] = frame;
            d.tell(before.where, SENT_AGAIN[before.index], frames);
            if (before.acknowledgedIn != 0) {
                d.tell(d.here(), ACKNOWLEDGED_IN[n], before.acknowledgedIn);
                d.tell(d.here(), ACKNOWLEDGED_AFTER[n], before.acknowledgedAt - before.time);
            }
        }
        d.tell(d.here(), SEEN[n], new Seen(h.relative(tsn), before.frame, before.time, before.acknowledgedIn));
    }

    /** Puts a message together where the piece with this number is the last that was missing. */
    private static void assemble(Dissection d, int n, Associations.Half h, long tsn) {
        ArrayDeque<Associations.Piece> run = new ArrayDeque<>();
        long at = tsn;
        Associations.Piece piece = h.pieces.get(at);
        while (piece != null && !piece.first()) {
            at = at - 1 & 0xffffffffL;
            piece = h.pieces.get(at);
        }
        if (piece == null) {
            return;
        }
        long first = at;
        int size = 0;
        while (piece != null) {
            run.add(piece);
            size += piece.bytes().length;
            if (piece.last()) {
                break;
            }
            at = at + 1 & 0xffffffffL;
            piece = h.pieces.get(at);
        }
        if (piece == null) {
            return;
        }
        byte[] all = new byte[size];
        int[] frames = new int[run.size()];
        int[] lengths = new int[run.size()];
        int to = 0;
        int i = 0;
        for (Associations.Piece r : run) {
            System.arraycopy(r.bytes(), 0, all, to, r.bytes().length);
            to += r.bytes().length;
            frames[i] = r.frame();
            lengths[i++] = r.bytes().length;
            if (r.where() != d.here() || r.index() != n) {
                d.tell(r.where(), WHOLE[r.index()], d.frame().number());
            }
            h.pieces.remove(first);
            first = first + 1 & 0xffffffffL;
        }
        d.tell(d.here(), ASSEMBLED[n], new Assembled(all, frames, lengths));
    }

    private static boolean whole(Dissection d, SctpPacket p, int n, int from, int end) {
        Assembled a = d.fact(ASSEMBLED[n], Assembled.class);
        if (a == null) {
            long in = d.fact(WHOLE[n], 0);
            if (in != 0) {
                d.markGenerated(d.add(WHOLE_IN, from, 0, in));
            }
            d.columns().append("(Message Fragment) ");
            return false;
        }
        int item = d.add(PIECES, from, end - from);
        d.enter(item);
        int at = from + SctpDissector.HEADER;
        for (int i = 0; i < a.frames.length; i++) {
            d.add(PIECE_IN, at, a.lengths[i], a.frames[i]);
            at += a.lengths[i];
        }
        d.leave(item);
        p.message = a.bytes;
        return true;
    }

    /** Hands a chunk's data on. */
    static void hand(Dissection d, SctpPacket p, int at, int end) {
        if (p.message != null) {
            d.beginDerived("Reassembled SCTP Message", p.message, p.message.length);
            payload(d, p);
            d.endDerived();
        } else if (d.position() < end) {
            d.within(end - d.position());
            payload(d, p);
        }
    }

    private static void payload(Dissection d, SctpPacket p) {
        int low = Math.min(p.source, p.destination);
        int high = Math.max(p.source, p.destination);
        boolean taken = d.dispatch(BY_PROTOCOL, Integer.toUnsignedLong(p.payloadProtocol)) || low != 0 && d.dispatch(PORTS, low)
                || d.dispatch(PORTS, high) || d.dispatch(RECOGNISERS);
        if (!taken) {
            d.undissected();
        }
    }
}
