package org.wirestrata.dissector.pop.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.dissect.TextLines;

/** What is remembered of a session: whether a message was asked for, and how much of it came. */
final class Session {
    static final StateKey<Session> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Session::new);
    private static final FactKey PIECE = FactKey.of("pop piece");
    private static final FactKey NO_LENGTH = FactKey.of("pop no length");
    private static final String OK = "+OK ";

    private boolean askedForMessage;
    private boolean askedForTls;
    private long length;
    private long read;
    private int offset;
    private int taken;
    private boolean goesOn;
    private long messages;

    void command(Dissection d, int end) {
        if (TextLines.starts(d, 0, end, "RETR") || TextLines.starts(d, 0, end, "TOP")) {
            askedForMessage = true;
        } else if (TextLines.starts(d, 0, end, "STLS")) {
            askedForTls = true;
        }
    }

    void response(Dissection d, int end, Dissector by) {
        if (askedForMessage) {
            if (TextLines.starts(d, 0, end, OK)) {
                length = number(d, OK.length(), end);
                read = 0;
                offset = 0;
                messages++;
            }
            askedForMessage = false;
        }
        if (askedForTls) {
            Conversation c = d.conversation();
            if (c != null && TextLines.starts(d, 0, end, "+OK")) {
                c.handTo("tls", by, d.frame().number() + 1);
            }
            askedForTls = false;
        }
    }

    private static long number(Dissection d, int from, int end) {
        long n = 0;
        int p = from;
        while (p < end && d.byteAt(p) >= '0' && d.byteAt(p) <= '9' && n < Integer.MAX_VALUE) {
            n = n * 10 + d.byteAt(p++) - '0';
        }
        if (p == from) {
            d.tell(d.here(), NO_LENGTH, 1);
        }
        return n;
    }

    /** Whether the length of a message should stand in the response, but does not. */
    static boolean lacksLength(Dissection d) {
        return d.fact(NO_LENGTH, 0) != 0;
    }

    /** Learns that a segment brings bytes of a message. */
    void read(Dissection d) {
        taken = d.length();
        read += taken;
        goesOn = read < length;
        if (goesOn || offset > 0) {
            d.tell(d.here(), PIECE, 1);
        }
    }

    /** Whether the segment brings a piece of a message that comes in several. */
    static boolean inPieces(Dissection d) {
        return d.fact(PIECE, 0) != 0;
    }

    long message(Dissection d) {
        Conversation c = d.conversation();
        return (c == null ? 0 : (long) c.index() << 32) | messages & 0xffffffffL;
    }

    int pieceAt() {
        return offset;
    }

    boolean goesOn() {
        return goesOn;
    }

    /** Goes on behind the piece. */
    void pieceTaken() {
        offset = goesOn ? offset + taken : 0;
        if (!goesOn) {
            messages++;
        }
    }
}
