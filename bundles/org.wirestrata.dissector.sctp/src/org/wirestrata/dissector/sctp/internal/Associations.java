package org.wirestrata.dissector.sctp.internal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.wirestrata.api.dissect.StateKey;

/**
 * What is remembered of all associations. A direction of one is told apart by its ports and verification tag, for its addresses may
 * change (RFC 9260, 6.4); who answers whom is known from the tags in INIT and INIT ACK, or from who talked to whom.
 */
final class Associations {
    static final StateKey<Associations> KEY = StateKey.of(StateKey.Scope.CAPTURE, Associations::new);

    /** A data chunk that was seen. */
    static final class Sent {
        final long where;
        final int index;
        final int frame;
        final long time;
        int acknowledgedIn;
        long acknowledgedAt;
        int again;

        Sent(long where, int index, int frame, long time) {
            this.where = where;
            this.index = index;
            this.frame = frame;
            this.time = time;
        }
    }

    /** A piece of a message. */
    record Piece(int frame, byte[] bytes, boolean first, boolean last, long where, int index) {
    }

    /** One direction. */
    static final class Half {
        boolean begun;
        long firstTsn;
        Half peer;
        /** The relative number up to which all was acknowledged; -1 before. */
        long acknowledged = -1;
        final Map<Long, Sent> sent = new Recent<>(1 << 16);
        final Map<Long, Piece> pieces = new Recent<>(1 << 12);

        long relative(long tsn) {
            return tsn - firstTsn & 0xffffffffL;
        }

        void begin(long tsn) {
            if (!begun) {
                begun = true;
                firstTsn = tsn;
            }
        }
    }

    /** Forgets its oldest entry where it has too many. */
    private static final class Recent<V> extends LinkedHashMap<Long, V> {
        private static final long serialVersionUID = 1;
        private final int most;

        Recent(int most) {
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, V> eldest) {
            return size() > most;
        }
    }

    private record Key(int source, int destination, long tag) {
    }

    private final Map<Key, Half> halves = new HashMap<>();
    private final Map<Key, Long> offered = new HashMap<>();
    private final Map<Long, Half> latest = new HashMap<>();

    /** The direction of a packet. */
    Half half(SctpPacket p) {
        return half(p.source, p.destination, p.tag);
    }

    private Half half(int source, int destination, long tag) {
        Half h = halves.computeIfAbsent(new Key(source, destination, tag), k -> new Half());
        latest.put((long) source << 16 | destination, h);
        if (h.peer == null) {
            Half other = latest.get((long) destination << 16 | source);
            if (other != null && other.peer == null) {
                h.peer = other;
                other.peer = h;
            }
        }
        return h;
    }

    /** Notes an INIT, whose tag the other side will use. */
    void init(SctpPacket p, long tag, long tsn) {
        offered.put(new Key(p.destination, p.source, tag), tsn);
        latest.remove((long) p.destination << 16 | p.source);
        latest.remove((long) p.source << 16 | p.destination);
    }

    /** Notes an INIT ACK. */
    void initAck(SctpPacket p, long tag, long tsn) {
        Half back = half(p);
        back.begin(tsn);
        Half there = halves.computeIfAbsent(new Key(p.destination, p.source, tag), k -> new Half());
        Long first = offered.get(new Key(p.source, p.destination, p.tag));
        if (first != null) {
            there.begin(first);
        }
        there.peer = back;
        back.peer = there;
    }
}
