package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** All conversations of a pass. Found by transport, addresses and ports, regardless of direction, without allocating. */
final class Conversations {
    /** What is kept of one. */
    static final class Talk {
        final int id;
        final int index;
        final int firstFrame;
        /** Whether the first packet's source is the lower end of the key. */
        final boolean lowFirst;
        final States states = new States();
        final States forward = new States();
        final States backward = new States();
        /** The streams that are carried, of any protocol: few, so a list. */
        private Segments.Flow[] flows = NO_FLOWS;
        private Handed[] handed = NOBODY;
        /** The one end that is told, where the other can be any. */
        private boolean oneEnd;
        private long end1;
        private long end2;
        private int endPort;

        Talk(int id, int index, int firstFrame, boolean lowFirst) {
            this.id = id;
            this.index = index;
            this.firstFrame = firstFrame;
            this.lowFirst = lowFirst;
        }

        /** The stream of a layer of a protocol in one direction, begun where there is none. */
        Segments.Flow flow(Protocol of, long stream, int direction) {
            for (Segments.Flow f : flows) {
                if (f.stream == stream && f.direction == direction && f.protocol == of) {
                    return f;
                }
            }
            int n = flows.length;
            flows = Arrays.copyOf(flows, n + 1);
            flows[n] = new Segments.Flow(of, stream, direction);
            return flows[n];
        }

        void handTo(Dissector d, Dissector inside, int from, int now) {
            handed = Arrays.copyOf(handed, handed.length + 1);
            handed[handed.length - 1] = new Handed(d, inside, from, now);
        }

        /** Whether a packet goes the way of the first, or comes from the one end. */
        boolean forward(Endpoints e) {
            return oneEnd ? e.source1 == end1 && e.source2 == end2 && e.sourcePort == endPort : lowFirst == e.sourceLow();
        }

        /** Who takes what a frame brings, in the view of a frame; null where nobody was named. */
        Handed handed(int frame, int now) {
            for (int i = handed.length - 1; i >= 0; i--) {
                Handed h = handed[i];
                if (h.from <= frame && h.at <= now) {
                    return h;
                }
            }
            return null;
        }
    }

    /**
     * Who was named to take what a conversation brings.
     *
     * @param inside who takes what that one carries, or null
     * @param from   the first frame
     * @param at     the frame in which it was said
     */
    record Handed(Dissector to, Dissector inside, int from, int at) {
    }


    private static final Handed[] NOBODY = {};
    private static final Segments.Flow[] NO_FLOWS = {};

    private final List<Talk> all = new ArrayList<>();
    private final List<Protocol> transports = new ArrayList<>();
    private int[] counts = new int[4];
    private long[] keys = new long[5 * 64];
    private int[] talks = new int[64];
    private int used;

    Talk get(int id) {
        return all.get(id);
    }

    /** An end of a conversation over a transport. */
    record End(String transport, long address1, long address2, int port) {
    }

    /** The ends of all conversations. */
    Set<End> ends() {
        Set<End> ends = new HashSet<>();
        for (int i = 0; i < talks.length; i++) {
            int k = i * 5;
            if (talks[i] != 0) {
                String transport = transports.get((int) (keys[k + 4] >>> 48)).filterName();
                ends.add(new End(transport, keys[k], keys[k + 1], (int) (keys[k + 4] >>> 16 & 0xffff)));
                ends.add(new End(transport, keys[k + 2], keys[k + 3], (int) (keys[k + 4] & 0xffff)));
            }
        }
        return ends;
    }

    private int transport(Protocol p) {
        for (int i = 0; i < transports.size(); i++) {
            if (transports.get(i) == p) {
                return i;
            }
        }
        transports.add(p);
        if (transports.size() > counts.length) {
            counts = Arrays.copyOf(counts, counts.length * 2);
        }
        return transports.size() - 1;
    }

    /** Finds or begins the conversation of a packet. */
    Talk of(Protocol p, Endpoints e, int frame, boolean anew) {
        int transport = transport(p);
        boolean sourceLow = e.sourceLow();
        long a1 = sourceLow ? e.source1 : e.destination1;
        long a2 = sourceLow ? e.source2 : e.destination2;
        long b1 = sourceLow ? e.destination1 : e.source1;
        long b2 = sourceLow ? e.destination2 : e.source2;
        int ap = sourceLow ? e.sourcePort : e.destinationPort;
        int bp = sourceLow ? e.destinationPort : e.sourcePort;
        long rest = rest(transport, e, ap, bp);
        int s = slot(a1, a2, b1, b2, rest);
        if (talks[s] != 0) {
            Talk t = all.get(talks[s] - 1);
            if (!anew) {
                return t;
            }
            Talk n = begin(transport, frame, sourceLow);
            talks[s] = n.id + 1;
            return n;
        }
        Talk t = begin(transport, frame, sourceLow);
        int k = s * 5;
        keys[k] = a1;
        keys[k + 1] = a2;
        keys[k + 2] = b1;
        keys[k + 3] = b2;
        keys[k + 4] = rest;
        talks[s] = t.id + 1;
        if (++used * 2 > talks.length) {
            grow();
        }
        return t;
    }

    /** The conversation of a packet, or null where there is none. */
    Talk find(Protocol p, Endpoints e) {
        boolean sourceLow = e.sourceLow();
        int ap = sourceLow ? e.sourcePort : e.destinationPort;
        int bp = sourceLow ? e.destinationPort : e.sourcePort;
        long rest = rest(transport(p), e, ap, bp);
        int s = sourceLow ? slot(e.source1, e.source2, e.destination1, e.destination2, rest)
                : slot(e.destination1, e.destination2, e.source1, e.source2, rest);
        return talks[s] == 0 ? null : all.get(talks[s] - 1);
    }

    private static long rest(int transport, Endpoints e, int ap, int bp) {
        return (long) transport << 48 | (long) (e.type & 0xff) << 40 | (long) (ap & 0xffff) << 16 | bp & 0xffff | (ap < 0 ? 1L << 39 : 0);
    }

    /** Begins a conversation of one end with whomever; it is not found by its ends. */
    Talk open(Protocol p, int frame, long address1, long address2, int port) {
        Talk t = begin(transport(p), frame, true);
        t.oneEnd = true;
        t.end1 = address1;
        t.end2 = address2;
        t.endPort = port;
        return t;
    }

    private Talk begin(int transport, int frame, boolean sourceLow) {
        Talk t = new Talk(all.size(), counts[transport]++, frame, sourceLow);
        all.add(t);
        return t;
    }

    private int slot(long a1, long a2, long b1, long b2, long rest) {
        long h = a1 * 0x9e3779b97f4a7c15L + a2;
        h = (h ^ h >>> 29) * 0xbf58476d1ce4e5b9L + b1;
        h = (h ^ h >>> 29) * 0x94d049bb133111ebL + b2;
        h = (h ^ h >>> 29) * 0x9e3779b97f4a7c15L + rest;
        h = (h ^ h >>> 31) * 0xbf58476d1ce4e5b9L;
        int m = talks.length - 1;
        int s = (int) (h >>> 32) & m;
        while (talks[s] != 0) {
            int k = s * 5;
            if (keys[k] == a1 && keys[k + 1] == a2 && keys[k + 2] == b1 && keys[k + 3] == b2 && keys[k + 4] == rest) {
                return s;
            }
            s = s + 1 & m;
        }
        return s;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] old = talks;
        keys = new long[oldKeys.length * 2];
        talks = new int[old.length * 2];
        for (int i = 0; i < old.length; i++) {
            if (old[i] != 0) {
                int k = i * 5;
                int s = slot(oldKeys[k], oldKeys[k + 1], oldKeys[k + 2], oldKeys[k + 3], oldKeys[k + 4]);
                System.arraycopy(oldKeys, k, keys, s * 5, 5);
                talks[s] = old[i];
            }
        }
    }
}
