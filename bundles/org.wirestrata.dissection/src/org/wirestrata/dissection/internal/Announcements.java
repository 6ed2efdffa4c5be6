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
        Endpoint e = new Endpoint(transport, a1, a2, port);
        Expected before = expected.get(e);
        if (before == null || before.announcement.frame() <= announcement.frame()) {
            expected.put(e, new Expected(to, announcement, ++version));
        }
    }

    private static long word(byte[] b, int from, int to) {
        long v = 0;
        for (byte x : Arrays.copyOfRange(b, from, to)) {
            v = v << 8 | x & 0xff;
        }
        return v;
    }

    /**
     * Has a conversation take over what was announced of its ends since it was last asked, for the direction of a packet: what was
     * announced of the receiver comes before what was announced of the sender.
     */
    void fulfil(Conversations.Talk t, Protocol transport, Endpoints e, boolean forward, int frame) {
        int before = forward ? t.announcementsSeenForward : t.announcementsSeenBackward;
        if (before == version) {
            return;
        }
        if (forward) {
            t.announcementsSeenForward = version;
        } else {
            t.announcementsSeenBackward = version;
        }
        if (e.destinationPort < 0) {
            return;
        }
        Expected x = expected.get(new Endpoint(transport.filterName(), e.destination1, e.destination2, e.destinationPort));
        if (x == null) {
            x = expected.get(new Endpoint(transport.filterName(), e.source1, e.source2, e.sourcePort));
        }
        if (x != null && x.version > before) {
            t.announced(x.dissector, x.announcement, forward, frame);
        }
    }
}
