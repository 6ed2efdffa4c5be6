package org.wirestrata.dissection.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Endpoints of which it was said what they will carry. */
final class Announcements {
    /** Endpoints remembered at most; beyond it, the program has been told enough. */
    private static final int MOST = 1 << 20;
    private static final int PORT = 0xffff;
    private static final String DATAGRAMS = "udp";

    private record Endpoint(String transport, long address1, long address2, int port) {
    }

    /** What was said of an endpoint. */
    static final class Expected {
        final int id;
        final Dissector dissector;
        final Announcement announcement;
        private final Conversations.Talk[] talk;

        private Expected(int id, Dissector dissector, Announcement announcement, Conversations.Talk[] talk) {
            this.id = id;
            this.dissector = dissector;
            this.announcement = announcement;
            this.talk = talk;
        }
    }

    private final Map<Endpoint, Expected> expected = new HashMap<>();
    private final List<Expected> all = new ArrayList<>();
    /** The ports of all endpoints, so that most packets are passed by. */
    private final BitSet ports = new BitSet();

    boolean none() {
        return all.isEmpty();
    }

    Expected get(int id) {
        return all.get(id);
    }

    /** Takes over what is said of an endpoint, unless it was said of a later frame what it will carry. */
    void add(String transport, byte[] address, int port, Dissector to, Announcement announcement, MemoryWatch watch) {
        if (to == null || all.size() >= MOST) {
            return;
        }
        long a1 = address.length == Long.BYTES * 2 ? word(address, 0, Long.BYTES) : 0;
        long a2 = word(address, Math.max(0, address.length - Long.BYTES), address.length);
        if (watch != null) {
            watch.announced(transport, a1, a2, port);
        }
        Endpoint e = new Endpoint(transport, a1, a2, port);
        Expected before = expected.get(e);
        if (before != null && before.announcement.frame() > announcement.frame()) {
            return;
        }
        boolean again = before != null && before.announcement.frame() == announcement.frame();
        Expected x = new Expected(all.size(), to, announcement, again ? before.talk : new Conversations.Talk[1]);
        all.add(x);
        ports.set(port & PORT);
        expected.put(e, x);
    }

    private static long word(byte[] b, int from, int to) {
        long v = 0;
        for (int i = from; i < to; i++) {
            v = v << 8 | b[i] & 0xff;
        }
        return v;
    }

    private Expected sender(Protocol transport, Endpoints e) {
        return !ports.get(e.sourcePort & PORT) ? null
                : expected.get(new Endpoint(transport.filterName(), e.source1, e.source2, e.sourcePort));
    }

    private Expected receiver(Protocol transport, Endpoints e) {
        return !ports.get(e.destinationPort & PORT) ? null
                : expected.get(new Endpoint(transport.filterName(), e.destination1, e.destination2, e.destinationPort));
    }

    /** What was said of a packet's receiver or else of its sender, or null. */
    Expected find(Protocol transport, Endpoints e) {
        Expected x = receiver(transport, e);
        return x != null ? x : sender(transport, e);
    }

    /**
     * The conversation of a datagram whose sender or else receiver was announced, or null: all that such an end exchanges is one, unless
     * two ends were talking before.
     */
    Conversations.Talk talk(Protocol transport, Endpoints e, Conversations conversations, int frame) {
        if (!ports.get(e.sourcePort & PORT) && !ports.get(e.destinationPort & PORT) || !transport.filterName().equals(DATAGRAMS)) {
            return null;
        }
        Conversations.Talk exact = conversations.find(transport, e);
        if (exact != null) {
            return exact;
        }
        Expected x = sender(transport, e);
        boolean sends = x != null;
        if (!sends) {
            x = receiver(transport, e);
        }
        if (x == null) {
            return null;
        }
        if (x.talk[0] == null) {
            x.talk[0] = sends ? conversations.open(transport, frame, e.source1, e.source2, e.sourcePort)
                    : conversations.open(transport, frame, e.destination1, e.destination2, e.destinationPort);
        }
        return x.talk[0];
    }
}
