package org.wirestrata.dissector.quic.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The frames of Initial packets, RFC 9000 section 19: those that may be there. */
final class Frames {
    private static final int PADDING = 0;
    private static final int PING = 1;
    private static final int ACK = 2;
    private static final int ACK_ECN = 3;
    private static final int CRYPTO = 6;
    private static final int CLOSE = 0x1c;
    private static final Protocol QUIC = Quic.PROTOCOL;
    private static final Field.Group FRAME = QUIC.group("quic.frame", "Frame");
    private static final Field.Uint TYPE = QUIC.uint64("quic.frame_type", "Frame's type").hex()
            .named(ValueStrings.of(PADDING, "PADDING", PING, "PING", ACK, "ACK", ACK_ECN, "ACK", CRYPTO, "CRYPTO", CLOSE,
            "CONNECTION_CLOSE"));
    private static final Field.Uint PADDING_LENGTH = QUIC.uint32("quic.padding_length", "Padding's length");
    private static final Field.Uint LARGEST = QUIC.uint64("quic.ack.largest_acknowledged", "Largest acknowledged");
    private static final Field.Uint DELAY = QUIC.uint64("quic.ack.ack_delay", "Delay");
    private static final Field.Uint RANGES = QUIC.uint64("quic.ack.ack_range_count", "Ranges");
    private static final Field.Uint FIRST = QUIC.uint64("quic.ack.first_ack_range", "First range");
    private static final Field.Uint GAP = QUIC.uint64("quic.ack.gap", "Gap");
    private static final Field.Uint RANGE = QUIC.uint64("quic.ack.ack_range", "Range");
    private static final Field.Uint ECT0 = QUIC.uint64("quic.ack.ect0_count", "ECT(0)");
    private static final Field.Uint ECT1 = QUIC.uint64("quic.ack.ect1_count", "ECT(1)");
    private static final Field.Uint CE = QUIC.uint64("quic.ack.ecn_ce_count", "ECN-CE");
    private static final Field.Uint OFFSET = QUIC.uint64("quic.crypto.offset", "Offset");
    private static final Field.Uint LENGTH = QUIC.uint64("quic.crypto.length", "Length");
    private static final Field.Group DATA = QUIC.group("quic.crypto.crypto_data", "Handshake");
    private static final Field.Uint CODE = QUIC.uint64("quic.cc.error_code", "Error");
    private static final Field.Uint CLOSE_TYPE = QUIC.uint64("quic.cc.frame_type", "Frame that led to it");
    private static final Field.Uint REASON_LENGTH = QUIC.uint64("quic.cc.reason_phrase.length", "Reason's length");
    private static final Field.Text REASON = QUIC.text("quic.cc.reason_phrase", "Reason");
    private static final Table.Uint HANDSHAKES = Table.uint("quic.crypto", "Handshake inside QUIC", Ftype.UINT8, Base.DEC);

    private Frames() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Records an integer whose first two bits say how long it is (RFC 9000 section 16). */
    static long variable(Dissection d, Field.Uint f) {
        int n = 1 << (d.peek(0, 1) >> 6);
        long v = d.peek(0, n) & (1L << 8 * n - 2) - 1;
        d.add(f, d.position(), n, v);
        d.skip(n);
        return v;
    }

    /** Shows the frames of opened bytes; names them. Handshake bytes that were there before are only noted. */
    static void show(Dissection d, int end, Link link, StringBuilder names) {
        while (d.position() < end) {
            int from = d.position();
            int type = d.byteAt(from);
            int item = d.open(FRAME, from, 1);
            d.position(from);
            variable(d, TYPE);
            boolean goesOn = frame(d, type, from, end, link, names);
            d.length(item, d.position() - from);
            d.leave(item);
            if (!goesOn) {
                return;
            }
        }
    }

    private static boolean frame(Dissection d, int type, int from, int end, Link link, StringBuilder c) {
        switch (type) {
        case PADDING -> {
            c.append(", PADDING");
            int p = from;
            while (p < end && d.byteAt(p) == 0) {
                p++;
            }
            d.add(PADDING_LENGTH, from + 1, 0, p - from);
            d.position(p);
        }
        case PING -> c.append(", PING");
        case ACK, ACK_ECN -> {
            c.append(", ACK");
            acknowledgement(d, type);
        }
        case CRYPTO -> {
            c.append(", CRYPTO");
            crypto(d, end, link);
        }
        case CLOSE -> {
            c.append(", CC");
            variable(d, CODE);
            variable(d, CLOSE_TYPE);
            int n = (int) Math.min(end, variable(d, REASON_LENGTH));
            if (n > 0) {
                d.text(REASON, n, Encoding.ASCII);
            }
        }
        default -> {
            d.position(end);
            return false;
        }
        }
        return true;
    }

    private static void acknowledgement(Dissection d, int type) {
        variable(d, LARGEST);
        variable(d, DELAY);
        long count = variable(d, RANGES);
        variable(d, FIRST);
        for (long i = 0; i < count; i++) {
            variable(d, GAP);
            variable(d, RANGE);
        }
        if (type == ACK_ECN) {
            variable(d, ECT0);
            variable(d, ECT1);
            variable(d, CE);
        }
    }

    private static void crypto(Dissection d, int end, Link link) {
        long offset = variable(d, OFFSET);
        int n = (int) Math.min(end, variable(d, LENGTH));
        int at = d.position();
        d.add(DATA, at, n);
        link.sees(d, offset + n);
        if (offset < link.seen()) {
            d.expert(d.add(Field.TEXT, at, n, "These bytes were sent before"), Quic.AGAIN);
        } else if (n >= 4 && offset == 0 && 4 + d.peekAt(at + 1, 3) <= n) {
            d.within(n);
            d.dispatch(HANDSHAKES, 0);
        }
        d.position(at + n);
    }
}
