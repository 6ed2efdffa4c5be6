package org.wirestrata.dissection.internal;

import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.session.Configuration;
import org.wirestrata.api.session.Engine;
import org.wirestrata.api.value.Ftype;

/**
 * Passes that divide frames by their pair of IP addresses, whichever way the packet goes; UDP datagrams may all go to one pass. A pair belongs to
 * the pass that has least to do when it comes first. A conversation or a fragmented datagram belongs to the
 * pass of its addresses; where it turns up in another one, as inside a tunnel, or where two passes remember something of the
 * whole capture under the same key, or one announces what another one meets, dividing was wrong.
 */
final class ShardsImpl implements Engine.Shards {
    /** What a frame costs beside its bytes. */
    private static final int BYTES_OF_FRAME = 512;
    private static final int RECENT = 1 << 10;
    /** Makes another key of that of a pair. */
    private static final long ADDRESSES = 0x9e3779b97f4a7c15L;

    /** What was announced of an end. */
    private record Announced(int by, Conversations.End end) {
    }

    private final PassImpl[] passes;
    private final boolean datagramsTogether;
    private final Map<Long, Integer> owners = new ConcurrentHashMap<>();
    private final long[] load;
    private final long[] recentKey = new long[RECENT];
    private final int[] recentOwner = new int[RECENT];
    private final Map<PassImpl.Part, Integer> captureStates = new ConcurrentHashMap<>();
    private final Queue<Announced> announced = new ConcurrentLinkedQueue<>();
    private volatile boolean mixed;

    ShardsImpl(SnapshotImpl snapshot, Configuration configuration, Engine.Want want, int count, boolean datagramsTogether, Plugins plugins) {
        this.datagramsTogether = datagramsTogether;
        load = new long[count];
        owners.put(ShardKeys.NO_ADDRESSES, 0);
        owners.put(ShardKeys.DATAGRAMS, 0);
        Arrays.fill(recentKey, -1);
        passes = new PassImpl[count];
        for (int i = 0; i < count; i++) {
            passes[i] = new PassImpl(snapshot, configuration, Engine.Keep.NOTHING, want, plugins, new Shard(this, i));
        }
    }

    /** What a pass tells of its memory. */
    static final class Shard implements MemoryWatch {
        private final ShardsImpl all;
        private final int number;
        private final long[] own = new long[RECENT];

        Shard(ShardsImpl all, int number) {
            this.all = all;
            this.number = number;
            Arrays.fill(own, -1);
        }

        private void met(long key) {
            int slot = (int) key & RECENT - 1;
            if (own[slot] == key) {
                return;
            }
            Integer owner = all.owners.putIfAbsent(key, number);
            if (owner != null && owner != number) {
                all.mixed = true;
            } else {
                own[slot] = key;
            }
        }

        private static long pair(Endpoints e) {
            boolean ip = e.type == Ftype.IPv4.ordinal() || e.type == Ftype.IPv6.ordinal();
            return ip ? ShardKeys.pair(e.source1, e.source2, e.destination1, e.destination2) : ShardKeys.NO_ADDRESSES;
        }

        @Override
        public void met(Protocol transport, Endpoints e) {
            met(all.datagramsTogether && transport.filterName().equals("udp") ? ShardKeys.DATAGRAMS : pair(e));
        }

        @Override
        public void numbered() {
            // passes are divided only for fields that do not tell numbers
        }

        @Override
        public void metAddresses(Endpoints e) {
            met(pair(e) * ADDRESSES | 2);
        }

        @Override
        public void metPieces(FrameData frame, Endpoints e) {
            if (!all.datagramsTogether) {
                met(pair(e));
            } else if (pair(e) != ShardKeys.of(frame, false)) {
                all.mixed = true;
            }
        }

        @Override
        public void metCapture(int key, long part) {
            if (all.captureStates.computeIfAbsent(new PassImpl.Part(key, part), k -> number) != number) {
                all.mixed = true;
            }
        }

        @Override
        public void announced(String transport, long address1, long address2, int port) {
            all.announced.add(new Announced(number, new Conversations.End(transport, address1, address2, port)));
        }

        @Override
        public void metSecrets() {
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

    @Override
    public int of(FrameData f) {
        long key = ShardKeys.of(f, datagramsTogether);
        int slot = (int) key & RECENT - 1;
        if (recentKey[slot] != key) {
            recentKey[slot] = key;
            recentOwner[slot] = owners.computeIfAbsent(key, k -> leastLoaded());
        }
        int owner = recentOwner[slot];
        load[owner] += f.capturedLength + BYTES_OF_FRAME;
        return owner;
    }

    private int leastLoaded() {
        int least = 0;
        for (int i = 1; i < load.length; i++) {
            least = load[i] < load[least] ? i : least;
        }
        return least;
    }
}
