package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

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
        final Segments.Flow[] flows = new Segments.Flow[2];
        private int[] handedFrom = new int[0];
        private int[] handedAt = new int[0];
        private Dissector[] handed = new Dissector[0];

        Talk(int id, int index, int firstFrame, boolean lowFirst) {
            this.id = id;
            this.index = index;
            this.firstFrame = firstFrame;
            this.lowFirst = lowFirst;
        }

        void handTo(Dissector d, int from, int now) {
            int n = handed.length;
            handed = Arrays.copyOf(handed, n + 1);
            handedFrom = Arrays.copyOf(handedFrom, n + 1);
            handedAt = Arrays.copyOf(handedAt, n + 1);
            handed[n] = d;
            handedFrom[n] = from;
            handedAt[n] = now;
        }

        Dissector dissector(int frame, int now) {
            for (int i = handed.length - 1; i >= 0; i--) {
                if (handedFrom[i] <= frame && handedAt[i] <= now) {
                    return handed[i];
                }
            }
            return null;
        }
    }

    private final List<Talk> all = new ArrayList<>();
    private final List<Protocol> transports = new ArrayList<>();
    private int[] counts = new int[4];
    private long[] keys = new long[5 * 64];
    private int[] talks = new int[64];
    private int used;

    Talk get(int id) {
        return all.get(id);
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
        long rest = (long) transport << 48 | (long) (e.type & 0xff) << 40 | (long) (ap & 0xffff) << 16 | bp & 0xffff | (ap < 0 ? 1L << 39 : 0);
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
