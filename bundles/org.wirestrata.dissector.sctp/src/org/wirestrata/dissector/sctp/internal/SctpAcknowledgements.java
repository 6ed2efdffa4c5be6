package org.wirestrata.dissector.sctp.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * Selective acknowledgements (RFC 9260, 3.3.4), and those that say what can be forgotten (draft-tuexen-tsvwg-sctp-multipath): what arrived of the other direction's
 * data, and after what time.
 */
final class SctpAcknowledgements {
    private static final int HEADER = 16;
    /** Numbers that one acknowledgement may cover. */
    private static final int MOST = 5000;
    private static final int MANY = 100;
    private static final Protocol SCTP = SctpDissector.SCTP;
    private static final Field.Uint NONCE = SCTP.uint8("sctp.sack_nounce_sum", "Nonce sum").bits(1);
    private static final Field.Uint RELATIVE = SCTP.uint32("sctp.sack_cumulative_tsn_ack", "All arrived up to, counted from the first");
    private static final Field.Uint ABSOLUTE = SCTP.uint32("sctp.sack_cumulative_tsn_ack_raw", "All arrived up to");
    private static final Field.Uint CREDIT = SCTP.uint32("sctp.sack_a_rwnd", "Receiver's window");
    private static final Field.Uint BLOCKS = SCTP.uint16("sctp.sack_number_of_gap_blocks", "Blocks behind gaps");
    private static final Field.Uint DUPLICATES = SCTP.uint16("sctp.sack_number_of_duplicated_tsns", "Duplicates");
    private static final Field.Uint START = SCTP.uint16("sctp.sack_gap_block_start", "Start");
    private static final Field.Uint START_TSN = SCTP.uint32("sctp.sack_gap_block_start_tsn", "Start's sequence number");
    private static final Field.Uint END = SCTP.uint16("sctp.sack_gap_block_end", "End");
    private static final Field.Uint END_TSN = SCTP.uint32("sctp.sack_gap_block_end_tsn", "End's sequence number");
    private static final Field.Uint IN_BLOCKS = SCTP.uint32("sctp.sack_number_of_tsns_gap_acked", "Chunks in blocks");
    private static final Field.Uint DUPLICATE = SCTP.uint32("sctp.sack_duplicate_tsn", "Duplicate");
    private static final int LONG_HEADER = 20;
    private static final String LONG = "sctp.nr_sack_";
    private static final Field.Uint LONG_NONCE = SCTP.uint8(LONG + "nounce_sum", "Nonce sum").bits(1);
    private static final Field.Uint LONG_TSN = SCTP.uint32(LONG + "cumulative_tsn_ack", "All arrived up to");
    private static final Field.Uint LONG_CREDIT = SCTP.uint32(LONG + "a_rwnd", "Receiver's window");
    private static final Field.Uint LONG_BLOCKS = SCTP.uint16(LONG + "number_of_gap_blocks", "Blocks behind gaps");
    private static final Field.Uint KEPT_BLOCKS = SCTP.uint16(LONG + "number_of_nr_gap_blocks", "Blocks that will not be dropped");
    private static final Field.Uint LONG_DUPLICATES = SCTP.uint16(LONG + "number_of_duplicated_tsns", "Duplicates");
    private static final Field.Uint LONG_RESERVED = SCTP.uint16(LONG + "reserved", "Reserved").hex();
    private static final Field.Uint LONG_START = SCTP.uint16(LONG + "gap_block_start", "Start");
    private static final Field.Uint LONG_START_TSN = SCTP.uint32(LONG + "gap_block_start_tsn", "Start's sequence number");
    private static final Field.Uint LONG_END = SCTP.uint16(LONG + "gap_block_end", "End");
    private static final Field.Uint LONG_END_TSN = SCTP.uint32(LONG + "gap_block_end_tsn", "End's sequence number");
    private static final Field.Uint LONG_IN_BLOCKS = SCTP.uint32(LONG + "number_of_tsns_gap_acked", "Chunks in blocks");
    private static final Field.Uint KEPT_START = SCTP.uint16(LONG + "nr_gap_block_start", "Start");
    private static final Field.Uint KEPT_START_TSN = SCTP.uint32(LONG + "nr_gap_block_start_tsn", "Start's sequence number");
    private static final Field.Uint KEPT_END = SCTP.uint16(LONG + "nr_gap_block_end", "End");
    private static final Field.Uint KEPT_END_TSN = SCTP.uint32(LONG + "nr_gap_block_end_tsn", "End's sequence number");
    private static final Field.Uint IN_KEPT_BLOCKS = SCTP.uint32(LONG + "number_of_tsns_nr_gap_acked", "Chunks in blocks");
    private static final Field.Uint LONG_DUPLICATE = SCTP.uint32(LONG + "duplicate_tsn", "Duplicate");
    private static final Field.Uint ACKNOWLEDGES = SCTP.uint32("sctp.ack", "Acknowledges");
    private static final Field.Uint OF_FRAME = SCTP.frameNumber("sctp.ack_frame", "Sent in frame");
    private static final Field.Time ROUND_TRIP = SCTP.span("sctp.sack_rtt", "Time since then");
    private static final Expert NO_CREDIT = SCTP.expert("sctp.sack_a_rwnd.expert", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "The receiver's window is closed");
    private static final Expert WRONG_BLOCK = SCTP.expert("sctp.sack_gap_block_malformed", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The block ends before it begins");
    private static final Expert DISORDER = SCTP.expert("sctp.sack_gap_block_out_of_order", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "Blocks are not in order");
    private static final Expert LARGE = SCTP.expert("sctp.sack_number_of_tsns_gap_acked.100", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "Blocks behind gaps hold more than 100 chunks");

    private static final Expert LONG_LARGE = SCTP.expert(LONG + "number_of_tsns_gap_acked.100", Expert.Severity.WARN,
            Expert.Area.SEQUENCE, "Blocks behind gaps hold more than 100 chunks");
    private static final Expert KEPT_LARGE = SCTP.expert(LONG + "number_of_tsns_nr_gap_acked.100", Expert.Severity.WARN,
            Expert.Area.SEQUENCE, "Blocks that will not be dropped hold more than 100 chunks");

    /** What an acknowledgement says: relative numbers that it was the first to acknowledge. */
    private record Told(long relative, List<Acknowledged> cumulative, List<List<Acknowledged>> blocks) {
    }

    private record Acknowledged(long relative, int frame, long time) {
    }

    private static final FactKey[] TOLD = SctpData.keys("SCTP acknowledgement");

    private SctpAcknowledgements() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void show(Dissection d, SctpPacket p, int at, int end) {
        d.enter(p.flags);
        d.uintAt(NONCE, at + 1);
        d.leave(p.flags);
        long tsn = d.peekAt(at + 4, 4);
        Told told = cumulative(d, p, at, end, tsn, RELATIVE, true);
        long relative = told == null ? tsn : told.relative;
        d.uintAt(ABSOLUTE, at + 4);
        long credit = d.uintAt(CREDIT, at + 8);
        if (credit == 0) {
            d.expert(d.last(), NO_CREDIT);
        }
        int blocks = (int) d.uintAt(BLOCKS, at + 12);
        int duplicates = (int) d.uintAt(DUPLICATES, at + 14);
        int behind = 0;
        int chunks = 0;
        int position = at + HEADER;
        for (int i = 0; i < blocks; i++) {
            int start = (int) d.peekAt(position, 2);
            int last = (int) d.peekAt(position + 2, 2);
            block(d, p, at, position, relative, told, i);
            if (start > last) {
                d.expert(d.last(), WRONG_BLOCK);
            } else if (behind > start) {
                d.expert(d.last(), DISORDER);
            }
            behind = last;
            chunks += Math.max(0, last + 1 - start);
            position += 4;
        }
        sum(d, at, blocks, IN_BLOCKS, chunks, LARGE);
        for (int i = 0; i < duplicates; i++) {
            d.uintAt(DUPLICATE, position);
            position += 4;
        }
        d.columns().append("(Ack=").append(relative);
        if (behind > 0) {
            d.columns().append('+').append(behind);
        }
        d.columns().append(", Arwnd=").append(credit).append(") ");
        d.position(Math.min(position, end));
    }

    /** An acknowledgement that also says which chunks the receiver will not drop any more. */
    static void showLong(Dissection d, SctpPacket p, int at, int end) {
        d.enter(p.flags);
        d.uintAt(LONG_NONCE, at + 1);
        d.leave(p.flags);
        long tsn = d.peekAt(at + 4, 4);
        Told told = cumulative(d, p, at, end, tsn, LONG_TSN, false);
        long relative = told == null ? tsn : told.relative;
        d.uintAt(LONG_CREDIT, at + 8);
        int blocks = (int) d.uintAt(LONG_BLOCKS, at + 12);
        int kept = (int) d.uintAt(KEPT_BLOCKS, at + 14);
        int duplicates = (int) d.uintAt(LONG_DUPLICATES, at + 16);
        d.uintAt(LONG_RESERVED, at + 18);
        int position = at + LONG_HEADER;
        long chunks = 0;
        for (int i = 0; i < blocks; i++) {
            chunks += longBlock(d, position, relative, LONG_START, LONG_START_TSN, LONG_END, LONG_END_TSN);
            position += 4;
        }
        sum(d, at, blocks, LONG_IN_BLOCKS, chunks, LONG_LARGE);
        chunks = 0;
        for (int i = 0; i < kept; i++) {
            chunks += longBlock(d, position, relative, KEPT_START, KEPT_START_TSN, KEPT_END, KEPT_END_TSN);
            position += 4;
        }
        sum(d, at, kept, IN_KEPT_BLOCKS, chunks, KEPT_LARGE);
        for (int i = 0; i < duplicates; i++) {
            d.uintAt(LONG_DUPLICATE, position);
            position += 4;
        }
        d.position(Math.min(position, end));
    }

    /** Shows up to which number all came, and what that acknowledges, and answers what the acknowledgement says if that is known. */
    private static Told cumulative(Dissection d, SctpPacket p, int at, int end, long tsn, Field.Uint field, boolean withBlocks) {
        FactKey key = TOLD[Math.min(p.acknowledgements++, TOLD.length - 1)];
        if (p.associations != null) {
            learn(d, p, key, at, end, tsn, withBlocks);
        }
        Told told = d.fact(key, Told.class);
        int item = d.add(field, at + 4, 4, told == null ? tsn : told.relative);
        if (told != null) {
            d.enter(item);
            acknowledged(d, p, at, at + 4, told.cumulative);
            d.leave(item);
        }
        return told;
    }

    private static void sum(Dissection d, int at, int blocks, Field.Uint field, long chunks, Expert large) {
        if (blocks > 0) {
            int count = d.add(field, at, 0, chunks);
            d.markGenerated(count);
            if (chunks > MANY) {
                d.expert(count, large);
            }
        }
    }

    private static long longBlock(Dissection d, int position, long tsn, Field.Uint start, Field.Uint startTsn, Field.Uint end, Field.Uint endTsn) {
        int block = d.add(Field.TEXT, position, 4, "Block behind a gap");
        d.enter(block);
        long first = edge(d, position, tsn, start, startTsn);
        long last = edge(d, position + 2, tsn, end, endTsn);
        d.leave(block);
        return last + 1 - first;
    }

    private static long edge(Dissection d, int position, long tsn, Field.Uint field, Field.Uint absolute) {
        long offset = d.uintAt(field, position);
        int item = d.last();
        d.enter(item);
        d.markGenerated(d.add(absolute, position, 2, offset + tsn & 0xffffffffL));
        d.leave(item);
        return offset;
    }

    private static void block(Dissection d, SctpPacket p, int at, int position, long tsn, Told told, int i) {
        int block = d.add(Field.TEXT, position, 4, "Block behind a gap");
        d.enter(block);
        long start = d.uintAt(START, position);
        int startItem = d.last();
        d.enter(startItem);
        d.markGenerated(d.add(START_TSN, position, 2, start + tsn & 0xffffffffL));
        d.leave(startItem);
        long last = d.uintAt(END, position + 2);
        int endItem = d.last();
        d.enter(endItem);
        d.markGenerated(d.add(END_TSN, position + 2, 2, last + tsn & 0xffffffffL));
        d.leave(endItem);
        if (told != null && i < told.blocks.size()) {
            acknowledged(d, p, at, position, told.blocks.get(i));
        }
        d.leave(block);
    }

    private static void acknowledged(Dissection d, SctpPacket p, int chunk, int position, List<Acknowledged> all) {
        long now = SctpData.now(d);
        for (Acknowledged a : all) {
            int item = d.add(ACKNOWLEDGES, p.computed(chunk, position), 0, a.relative);
            d.markGenerated(item);
            d.enter(item);
            d.markGenerated(d.add(OF_FRAME, chunk, 0, a.frame));
            d.markGenerated(d.add(ROUND_TRIP, chunk, 0, now - a.time));
            d.leave(item);
        }
    }

    private static void learn(Dissection d, SctpPacket p, FactKey key, int at, int end, long tsn, boolean withBlocks) {
        Associations.Half peer = p.associations.half(p).peer;
        if (peer == null || !peer.begun) {
            return;
        }
        long relative = peer.relative(tsn);
        List<Acknowledged> cumulative = new ArrayList<>();
        if (relative >= 0 && relative < 0x80000000L) {
            long from = peer.acknowledged + 1;
            if (relative - from < MOST) {
                take(d, peer, from, relative, cumulative);
            }
            peer.acknowledged = Math.max(peer.acknowledged, relative);
        }
        List<List<Acknowledged>> blocks = new ArrayList<>();
        int n = withBlocks && d.has(at + 12, 2) ? (int) d.peekAt(at + 12, 2) : 0;
        for (int i = 0; i < n && at + HEADER + i * 4 + 4 <= end && d.has(at + HEADER + i * 4, 4); i++) {
            List<Acknowledged> in = new ArrayList<>();
            long start = relative + d.peekAt(at + HEADER + i * 4, 2);
            long last = relative + d.peekAt(at + HEADER + i * 4 + 2, 2);
            if (last - start < MOST) {
                take(d, peer, start, last, in);
            }
            blocks.add(List.copyOf(in));
        }
        d.tell(d.here(), key, new Told(relative, List.copyOf(cumulative), List.copyOf(blocks)));
    }

    /**
     * Finds chunks by numbers counted from the first, among those that were remembered under their own numbers: the referee takes one for the
     * other too, so acknowledgements are told only where the first number is 1.
     */
    private static void take(Dissection d, Associations.Half peer, long from, long to, List<Acknowledged> into) {
        long now = SctpData.now(d);
        for (long r = from; r <= to; r++) {
            Associations.Sent sent = peer.sent.get(r);
            if (sent == null || sent.acknowledgedIn != 0) {
                continue;
            }
            sent.acknowledgedIn = d.frame().number();
            sent.acknowledgedAt = now;
            into.add(new Acknowledged(r, sent.frame, sent.time));
            d.tell(sent.where, SctpData.ACKNOWLEDGED_IN[sent.index], sent.acknowledgedIn);
            d.tell(sent.where, SctpData.ACKNOWLEDGED_AFTER[sent.index], now - sent.time);
        }
    }
}
