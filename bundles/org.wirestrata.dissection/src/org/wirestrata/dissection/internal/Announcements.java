package org.wirestrata.dissection.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Endpoints of which it was said what they will carry. Conversations take it over when one of their packets is learned. */
final class Announcements {
    /** Endpoints remembered at most; beyond it, the program has been told enough. */
    private static final int MOST = 1 << 20;

    private record Endpoint(String transport, long address1, long address2, int port) {
    }

    private record Expected(Dissector dissector, Announcement announcement, int version) {
    }

    private final Map<Endpoint, Expected> expected = new HashMap<>();
    /** Grows with each announcement. */
    private int version;

    void add(String transport, byte[] address, int port, Dissector to, Announcement announcement, ShardsImpl.Shard shard) {
        if (to == null || expected.size() >= MOST) {
            return;
        }
        long a1 = address.length == Long.BYTES * 2 ? word(address, 0, Long.BYTES) : 0;
        long a2 = word(address, Math.max(0, address.length - Long.BYTES), address.length);
        if (shard != null) {
            shard.announced(transport, a1, a2, port);
        }
        expected.put(new Endpoint(transport, a1, a2, port), new Expected(to, announcement, ++version));
    }

    private static long word(byte[] b, int from, int to) {
        long v = 0;
        for (byte x : Arrays.copyOfRange(b, from, to)) {
            v = v << 8 | x & 0xff;
        }
        return v;
    }

    /** Has a conversation take over what was announced of its ends since it was last asked. */
    void fulfil(Conversations.Talk t, Protocol transport, Endpoints e, int frame) {
        if (t.announcementsSeen == version) {
            return;
        }
        int before = t.announcementsSeen;
        t.announcementsSeen = version;
        if (e.destinationPort < 0) {
            return;
        }
        Expected a = expected.get(new Endpoint(transport.filterName(), e.destination1, e.destination2, e.destinationPort));
        Expected b = expected.get(new Endpoint(transport.filterName(), e.source1, e.source2, e.sourcePort));
        Expected latest = a == null || b != null && b.version > a.version ? b : a;
        if (latest != null && latest.version > before) {
            t.announced(latest.dissector, latest.announcement, frame);
        }
    }
}
