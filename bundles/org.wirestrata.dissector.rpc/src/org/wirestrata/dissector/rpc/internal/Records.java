package org.wirestrata.dissector.rpc.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/** The record whose fragments come one way of a connection (RFC 5531 section 11). */
final class Records {
    private static final StateKey<Records> KEY = StateKey.of(StateKey.Scope.DIRECTION, Records::new);
    private static final StateKey<int[]> COUNT = StateKey.of(StateKey.Scope.CONVERSATION, () -> new int[1]);
    private static final FactKey KIND = FactKey.of("rpc fragment of a record");
    /** What is longer is not put together. */
    private static final int LONGEST = 16 << 20;

    private static final int TOGETHER = 1;
    private static final int TOO_LONG = 2;

    private long id;
    private int offset;
    /** Where the fragment that was learned from last belongs. */
    private int at;
    private boolean tooLong;

    private Records() {
    }

    /** Learns from the fragment from the cursor to the layer's end, and answers whether it is a record by itself. */
    static boolean alone(Dissection d, boolean last) {
        if (Calls.learns(d)) {
            Records r = d.state(KEY);
            if (r.offset == 0) {
                Conversation c = d.conversation();
                r.id = (c == null ? 0 : (long) c.index() << 32) | d.state(COUNT)[0]++ & 0xffffffffL;
                r.tooLong = false;
            }
            r.take(d, last);
        }
        return kind(d, last) == 0;
    }

    private static long kind(Dissection d, boolean last) {
        return d.fact(KIND, last ? 0 : TOO_LONG);
    }

    /**
     * Takes the fragment from the cursor to the layer's end, which is not a record by itself, and answers whether its record is complete
     * here: then the cursor stands at its beginning.
     */
    static boolean add(Dissection d, boolean last) {
        Records r = Calls.learns(d) ? d.state(KEY) : null;
        int start = d.position();
        d.bytes(Rpc.FRAGMENT_DATA, d.reportedRemaining());
        if (kind(d, last) == TOO_LONG) {
            return false;
        }
        d.position(start);
        if (d.reassemble(Rpc.RECORD, r == null ? 0 : r.id, r == null ? 0 : r.at, !last)) {
            return true;
        }
        d.skip(d.remaining());
        return false;
    }

    private void take(Dissection d, boolean last) {
        int length = d.reportedRemaining();
        at = offset;
        tooLong |= offset + (long) length > LONGEST;
        if (tooLong) {
            d.tell(d.here(), KIND, TOO_LONG);
        } else if (offset > 0 || !last) {
            d.tell(d.here(), KIND, TOGETHER);
        }
        offset = last ? 0 : Math.min(offset + length, LONGEST);
    }

    /** Begins anew where bytes are missing. */
    static void forget(Dissection d) {
        d.state(KEY).offset = 0;
    }
}
