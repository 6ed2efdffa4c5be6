package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** Hands the bytes that a segment carries on to whom they concern. */
final class Payload {
    private static final int NOT_CHOSEN = Finding.RETRANSMISSION.bit | Finding.SPURIOUS_RETRANSMISSION.bit | Finding.OUT_OF_ORDER.bit;

    private Payload() {
    }

    /** Takes apart the bytes from the cursor on. */
    static void handOn(Dissection d, Conversation conversation, int flags, int findings) {
        if (d.preference(Tcp.SKIP_ERRORS) != 0) {
            if (Finding.RETRANSMISSION.in(findings)) {
                d.add(Tcp.SEGMENTS.segment(), d.position(), d.remaining());
                return;
            }
            if (Finding.SPURIOUS_RETRANSMISSION.in(findings)) {
                return;
            }
        }
        boolean whole = d.remaining() == d.reportedRemaining();
        if (d.quoted() || d.fragment() || !whole || d.preference(Tcp.DESEGMENT) == 0) {
            choose(d);
            return;
        }
        stream(d, conversation, flags);
    }

    private static void stream(Dissection d, Conversation conversation, int flags) {
        d.stream(conversation, (int) d.peekAt(4, 4) & 0xffffffffL, (flags & (Tcp.FIN | Tcp.RST)) == 0, Tcp.SEGMENTS, Payload::choose);
    }

    /** Has messages that go on until the end of the stream completed by a segment that ends it without bytes of its own. */
    static void close(Dissection d, Conversation conversation, int flags, int findings) {
        if (d.preference(Tcp.DESEGMENT) != 0 && (findings & NOT_CHOSEN) == 0) {
            stream(d, conversation, flags);
        }
    }

    /** Chooses a dissector by the conversation, by the ports, the lower one first, or by looking at the bytes. */
    private static void choose(Dissection d) {
        long status = Facts.status(d);
        int findings = Facts.findings(status);
        if (Finding.KEEP_ALIVE.in(findings)) {
            d.undissected();
            return;
        }
        if ((findings & NOT_CHOSEN) != 0 && d.preference(Tcp.SKIP_ERRORS) != 0) {
            return;
        }
        Dissector named = d.conversation(Tcp.PROTOCOL).dissector();
        if (named != null && d.dispatch(named)) {
            return;
        }
        boolean guessFirst = d.preference(Tcp.HEURISTICS_FIRST) != 0;
        if (guessFirst && d.dispatch(Tcp.HEURISTICS)) {
            return;
        }
        int server = Facts.serverPort(status);
        if (server != 0 && d.dispatch(Tcp.PORTS, server)) {
            return;
        }
        int low = Math.min(d.sourcePort(), d.destinationPort());
        int high = Math.max(d.sourcePort(), d.destinationPort());
        if (low != 0 && d.dispatch(Tcp.PORTS, low) || high != 0 && d.dispatch(Tcp.PORTS, high)) {
            return;
        }
        if (!guessFirst && d.dispatch(Tcp.HEURISTICS)) {
            return;
        }
        d.undissected();
    }
}
