package org.wirestrata.dissector.http2.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.dissector.http2.internal.Half.Kind;

/**
 * Bodies that are a sequence of messages, each behind an octet of flags and four of its length (gRPC). They begin and end anywhere in DATA
 * frames: one that is whole in a frame is shown there, others in the frame of their end.
 */
final class Messages {
    private static final Set<String> STREAMING = Set.of("application/grpc", "application/grpc+proto", "application/grpc+json",
            "application/grpc-web", "application/grpc-web+proto");
    private static final int PREFIX = 5;
    private static final String WAITS = " [HTTP2 segment of a reassembled PDU]";
    private static final FactKey PLAN = FactKey.of("http2 messages");
    private static final FactKey HEAD_IN = FactKey.of("http2 end of the message that goes on");
    private static final FactKey TAIL_IN = FactKey.of("http2 end of the message that begins");

    /**
     * What a frame holds, in this order. It does not change.
     *
     * @param head     octets of a message that began earlier
     * @param prefixed of those, how many completed its prefix, where more follow
     * @param prefix   the prefix that they completed, or null
     * @param whole    the message that they completed, or null
     * @param messages octets of whole messages
     * @param tail     octets of a message that goes on later
     * @param missing  octets that are missing where the stream ends here
     */
    private record Plan(Kind kind, String path, boolean request, int head, int prefixed, Pieces prefix, Pieces whole, int messages,
            int tail, long missing) {
    }

    /** A frame with octets of a message that is not whole. */
    private record Place(long where, FactKey key) {
    }

    /** A message of which the end is not there yet. */
    static final class Waiting {
        private final Gathering bytes = new Gathering();
        private final List<Place> places = new ArrayList<>(2);
        private long size;
        /** Its length with the prefix, or 0 where that is not known. */
        private long need;
        private boolean kept;

        private void begin(Dissection d, int at, int length) {
            size = 0;
            need = 0;
            kept = true;
            add(d, at, length);
            places.add(new Place(d.here(), TAIL_IN));
        }

        private void add(Dissection d, int at, int length) {
            kept = kept && bytes.add(d.frame().number(), d.array(), d.arrayOffset() + at, length);
            size += length;
            if (need == 0 && size >= PREFIX) {
                need = PREFIX + ((long) bytes.octet(1) << 24 | bytes.octet(2) << 16 | bytes.octet(3) << 8 | bytes.octet(4));
            }
        }

        private boolean complete() {
            return need > 0 && size == need;
        }

        private Pieces end(Dissection d) {
            for (Place p : places) {
                d.tell(p.where, p.key, d.frame().number());
            }
            Pieces all = kept ? bytes.pieces() : null;
            bytes.clear();
            places.clear();
            size = 0;
            return all;
        }
    }

    private Messages() {
    }

    /** Whether such a body is a sequence of messages. */
    static boolean in(Kind kind) {
        return STREAMING.contains(kind.type());
    }

    /** Learns from the octets of a DATA frame. */
    static void learn(Dissection d, Half half, Half other, boolean ends, int at, int length) {
        Waiting w = half.messages;
        int head = 0;
        int prefixed = 0;
        Pieces prefix = null;
        Pieces whole = null;
        if (w.size > 0 && length > 0) {
            w.places.add(new Place(d.here(), HEAD_IN));
            if (w.need == 0) {
                head = (int) Math.min(PREFIX - w.size, length);
                w.add(d, at, head);
                if (w.need > PREFIX) {
                    prefixed = head;
                    prefix = w.bytes.pieces();
                }
            }
            if (w.need > 0 && head < length) {
                int more = (int) Math.min(w.need - w.size, length - head);
                if (more > 0) {
                    w.add(d, at + head, more);
                }
                head += more;
            }
            if (w.complete()) {
                whole = w.end(d);
            }
        }
        int messages = whole(d, at + head, at + length);
        int tail = length - head - messages;
        if (tail > 0) {
            w.begin(d, at + head + messages, tail);
        }
        boolean request = half.path() != null;
        String path = request || other == null ? half.path() : other.path();
        d.tell(d.here(), PLAN, new Plan(half.kind(), path == null ? "" : path, request, head, prefixed, prefix, whole, messages, tail,
                ends && w.size > 0 ? (w.need == 0 ? PREFIX : w.need) - w.size : 0));
    }

    /** The octets of whole messages from a position on. */
    private static int whole(Dissection d, int from, int end) {
        int p = from;
        while (end - p >= PREFIX) {
            long length = d.peekAt(p + 1, 4);
            if (length > end - p - PREFIX) {
                break;
            }
            p += PREFIX + (int) length;
        }
        return p - from;
    }

    /** Shows the parts of messages; false where it is no such body. */
    static boolean show(Dissection d, int at, int length) {
        Plan p = d.fact(PLAN, Plan.class);
        if (p == null) {
            return false;
        }
        d.add(Http2.DATA_DATA, at, length);
        boolean stepwise = p.prefix != null && !d.hindsight();
        if (p.head > 0) {
            long in = d.fact(HEAD_IN, 0);
            int first = stepwise ? p.prefixed : 0;
            if (first > 0) {
                segment(d, at, first, d.frame().number());
            }
            if (p.head > first) {
                segment(d, at + first, p.head - first, in);
            }
        }
        if (p.tail > 0) {
            segment(d, at + p.head + p.messages, p.tail, d.fact(TAIL_IN, 0));
        }
        if (p.missing > 0) {
            int part = p.tail > 0 ? p.tail : p.head;
            d.expert(d.add(Field.TEXT, at + length - part, part, p.missing + " bytes are missing where the stream ends"), Http2.INCOMPLETE);
        }
        if (stepwise) {
            list(d, p.prefix);
            d.endDerived();
        }
        return true;
    }

    private static void segment(Dissection d, int at, int length, long in) {
        if (in != 0) {
            d.markGenerated(d.add(Pieces.REASSEMBLED_IN, at, length, in));
        }
        d.add(Http2.DATA_SEGMENT, at, length);
    }

    /** Goes on in the octets of a whole, its list being shown below the layer. */
    private static void list(Dissection d, Pieces all) {
        d.enter(d.layer());
        all.begin(d);
        d.leave(d.layer());
    }

    /** Hands the whole messages on. */
    static void handOn(Dissection d, int at) {
        Plan p = d.fact(PLAN, Plan.class);
        if (p == null) {
            return;
        }
        if (p.whole != null) {
            list(d, p.whole);
            d.position(0);
            hand(d, p, p.whole.size());
            d.endDerived();
        }
        if (p.messages > 0) {
            d.position(at + p.head);
            hand(d, p, p.messages);
        }
        if (p.tail > 0) {
            d.columns().append(WAITS);
        }
    }

    /** Hands whole messages from the cursor on, one after another, as one step. */
    private static void hand(Dissection d, Plan p, int length) {
        Kind kind = p.kind;
        String type = kind.parameters().isEmpty() ? kind.type() : kind.type() + "; " + kind.parameters();
        int at = d.position();
        int end = at + length;
        boolean first = true;
        while (end - at >= PREFIX) {
            int size = PREFIX + (int) d.peekAt(at + 1, 4);
            d.position(at);
            d.within(size);
            d.hand(Map.of("path", p.path, "kind", p.request ? "request" : "response", "type", type, "coding", kind.messageCoding(), "first",
                    Boolean.toString(first)));
            if (!first) {
                d.sameStep();
            }
            if (!d.dispatch(Http2.STREAMING_TYPES, kind.type())) {
                return;
            }
            first = false;
            at += size;
        }
        d.columns().fenceProtocol();
    }
}
