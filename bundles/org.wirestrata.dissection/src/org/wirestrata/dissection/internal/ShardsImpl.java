package org.wirestrata.dissection.internal;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;

/**
 * Passes that divide frames by their pair of IP addresses, whichever way the packet goes. A conversation or a fragmented datagram belongs to the
 * pass of its addresses; where it turns up in another one, as inside a tunnel, or where two passes remember something of the
 * whole capture under the same key, or one announces what another one meets, dividing was wrong.
 */
final class ShardsImpl implements Engine.Shards {
    private static final int ETHERNET = 1;
    private static final int TAG = 0x8100;
    private static final int SERVICE_TAG = 0x88a8;
    private static final int IPV4 = 0x0800;
    private static final int IPV6 = 0x86dd;
    private static final int ICMP = 1;
    private static final int ICMPV6 = 58;

    /** What was announced of an end. */
    private record Announced(int by, Conversations.End end) {
    }

    private final PassImpl[] passes;
    private final Map<Integer, Integer> captureStates = new ConcurrentHashMap<>();
    private final Queue<Announced> announced = new ConcurrentLinkedQueue<>();
    private volatile boolean mixed;

    ShardsImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Want want, int count, Plugins plugins) {
        passes = new PassImpl[count];
        for (int i = 0; i < count; i++) {
            passes[i] = new PassImpl(snapshot, configuration, Engine.Keep.NOTHING, want, plugins, new Shard(this, i));
        }
    }

    /** What a pass tells of its memory. */
    record Shard(ShardsImpl all, int number) {
        /** A conversation or a whole between addresses is remembered. */
        void met(Endpoints e) {
            if (all.of(e.source1, e.source2, e.destination1, e.destination2) != number) {
                all.mixed = true;
            }
        }

        /** Something is remembered of the whole capture. */
        void metCapture(int key) {
            if (all.captureStates.computeIfAbsent(key, k -> number) != number) {
                all.mixed = true;
            }
        }

        void announced(String transport, long address1, long address2, int port) {
            all.announced.add(new Announced(number, new Conversations.End(transport, address1, address2, port)));
        }

        void metSecrets() {
            all.mixed = true;
        }
    }

    @Override
    public Engine.Pass pass(int number) {
        return passes[number];
    }

    @Override
    public boolean goesOn() {
        return !mixed;
    }

    @Override
    public boolean apart() {
        if (!mixed && !announced.isEmpty()) {
            mixed = metElsewhere();
        }
        return !mixed;
    }

    /** Whether what one pass learned to expect at an end was met by another one. */
    private boolean metElsewhere() {
        for (int i = 0; i < passes.length; i++) {
            Set<Conversations.End> ends = passes[i].conversations.ends();
            for (Announced a : announced) {
                if (i != a.by && ends.contains(a.end)) {
                    return true;
                }
            }
        }
        return false;
    }

    private int of(long source1, long source2, long destination1, long destination2) {
        long pair = mix(source1, source2) + mix(destination1, destination2);
        return (int) ((pair >>> 33) % passes.length);
    }

    private static long mix(long a, long b) {
        long h = (a ^ a >>> 31) * 0x9e3779b97f4a7c15L + b;
        h = (h ^ h >>> 29) * 0xbf58476d1ce4e5b9L;
        return h ^ h >>> 32;
    }

    @Override
    public int of(FrameData f) {
        if (f.linkType != ETHERNET) {
            return 0;
        }
        int at = 12;
        int type = u16(f, at);
        while (type == TAG || type == SERVICE_TAG) {
            at += 4;
            type = u16(f, at);
        }
        at += 2;
        return type == IPV4 ? ipv4(f, at, true) : type == IPV6 ? ipv6(f, at, true) : 0;
    }

    /** By the addresses; an error message goes where the packet that it quotes belongs. */
    private int ipv4(FrameData f, int at, boolean outer) {
        if (at + 20 > f.capturedLength) {
            return 0;
        }
        int header = (f.data[f.offset + at] & 15) * 4;
        if (outer && f.data[f.offset + at + 9] == ICMP && (u16(f, at + 6) & 0x1fff) == 0) {
            int kind = u8(f, at + header);
            if (kind == 3 || kind == 4 || kind == 5 || kind == 11 || kind == 12) {
                return ipv4(f, at + header + 8, false);
            }
        }
        return of(0, u32(f, at + 12), 0, u32(f, at + 16));
    }

    private int ipv6(FrameData f, int at, boolean outer) {
        if (at + 40 > f.capturedLength) {
            return 0;
        }
        if (outer && f.data[f.offset + at + 6] == ICMPV6) {
            int kind = u8(f, at + 40);
            if (kind > 0 && kind < 5) {
                return ipv6(f, at + 48, false);
            }
        }
        return of(u64(f, at + 8), u64(f, at + 16), u64(f, at + 24), u64(f, at + 32));
    }

    private static int u8(FrameData f, int at) {
        return at < f.capturedLength ? f.data[f.offset + at] & 0xff : 0;
    }

    private static int u16(FrameData f, int at) {
        return u8(f, at) << 8 | u8(f, at + 1);
    }

    private static long u32(FrameData f, int at) {
        return (long) u16(f, at) << 16 | u16(f, at + 2);
    }

    private static long u64(FrameData f, int at) {
        return u32(f, at) << 32 | u32(f, at + 4);
    }
}
