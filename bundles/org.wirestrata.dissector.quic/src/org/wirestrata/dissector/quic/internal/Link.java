package org.wirestrata.dissector.quic.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/**
 * What is known of a connection where a datagram begins: its number, the client's first destination id, and the ids that both sides chose.
 * Immutable: told as a fact.
 */
record Link(Identity identity, boolean tried, long seen, boolean draft, Direction client, byte[] first, byte[] clientId, byte[] serverId) {
    /** What tells a connection from others, and whether somebody tried to open a packet of those that belong to no handshake. */
    static final class Identity {
        final int number;
        private boolean tried;
        /** How far the handshake's bytes of Initial packets were seen, of the client and of the server. */
        private final long[] seen = new long[2];

        private Identity(int number) {
            this.number = number;
        }
    }

    private static final FactKey FACT = FactKey.of("quic connection");
    private static final StateKey<Link[]> STATE = StateKey.of(StateKey.Scope.CONVERSATION, () -> new Link[1]);
    private static final StateKey<Map<String, Identity>> IDENTITIES = StateKey.of(StateKey.Scope.CAPTURE, HashMap::new);
    private static final StateKey<int[]> COUNT = StateKey.of(StateKey.Scope.CAPTURE, () -> new int[1]);

    /** The connection that a datagram belongs to, or null. What its first packet says is taken in. */
    static Link of(Dissection d) {
        if (d.conversation() == null || d.quoted()) {
            return null;
        }
        if (!d.learns()) {
            return d.fact(FACT, Link.class);
        }
        Link[] slot = d.state(STATE);
        Link l = slot[0];
        if (isInitial(d)) {
            l = initial(d, l);
            slot[0] = l;
        } else if (l != null && l.serverId == null && isRetry(d) && d.conversation().direction() != l.client) {
            l = new Link(l.identity, l.tried, l.seen, l.draft, l.client, sourceId(d), l.clientId, null);
            slot[0] = l;
        } else if (l != null && l.serverId == null && isLong(d) && d.conversation().direction() != l.client) {
            l = new Link(l.identity, l.tried, l.seen, l.draft, l.client, l.first, l.clientId, sourceId(d));
            slot[0] = l;
        }
        if (l != null) {
            long seen = l.identity.seen[l.fromServer(d) ? 1 : 0];
            if (l.identity.tried != l.tried || seen != l.seen) {
                l = new Link(l.identity, l.identity.tried, seen, l.draft, l.client, l.first, l.clientId, l.serverId);
                slot[0] = l;
            }
            d.tell(d.here(), FACT, l);
        }
        return l;
    }

    /** Whether a version is of those that are there to have others offered (RFC 9000 section 15). */
    static boolean isUnknowable(long version) {
        return (version & 0x0f0f0f0fL) == 0x0a0a0a0aL;
    }

    private static boolean isLong(Dissection d) {
        return (d.peekAt(0, 1) & 0x80) != 0 && d.peekAt(1, 4) != 0;
    }

    private static boolean isInitial(Dissection d) {
        return (d.peekAt(0, 1) & 0xf0) == 0xc0 && d.peekAt(1, 4) != 0;
    }

    /** A server that wants its client's address proven chooses the id that keys come from now (RFC 9001 section 5.2). */
    private static boolean isRetry(Dissection d) {
        return (d.peekAt(0, 1) & 0xb0) == 0xb0 && d.peekAt(1, 4) != 0;
    }

    private static Link initial(Dissection d, Link before) {
        Direction way = d.conversation().direction();
        if (before != null && way != before.client) {
            return before.serverId != null ? before
                    : new Link(before.identity, before.tried, before.seen, before.draft, before.client, before.first, before.clientId,
                    sourceId(d));
        }
        byte[] to = id(d, 5);
        if (before != null && (Arrays.equals(to, before.first) || Arrays.equals(to, before.serverId))) {
            return before;
        }
        if (before != null && before.serverId == null) {
            return new Link(before.identity, before.tried, before.seen, before.draft, before.client, to, before.clientId, null);
        }
        return new Link(identity(d, to), false, 0, d.peekAt(1, 4) != 1, way, to, sourceId(d), null);
    }

    /** Connections are told apart by the first destination id, whatever addresses they are between. */
    private static Identity identity(Dissection d, byte[] id) {
        String key = HexFormat.of().formatHex(id);
        Map<String, Identity> all = d.state(IDENTITIES, hash(id));
        Identity known = all.get(key);
        if (known == null) {
            int number = 0;
            if (d.tells()) {
                int[] count = d.state(COUNT);
                number = count[0]++;
            }
            known = new Identity(number);
            all.put(key, known);
        }
        return known;
    }

    private static long hash(byte[] id) {
        long h = id.length;
        for (byte b : id) {
            h = h * 0x9e3779b97f4a7c15L + (b & 0xff);
        }
        return h;
    }

    private static byte[] sourceId(Dissection d) {
        return id(d, 6 + d.byteAt(5));
    }

    private static byte[] id(Dissection d, int at) {
        int n = Math.min(20, d.byteAt(at));
        if (!d.has(at + 1, n)) {
            return new byte[0];
        }
        return id(d, at + 1, n);
    }

    private static byte[] id(Dissection d, int at, int n) {
        int from = d.arrayOffset() + at;
        return Arrays.copyOfRange(d.array(), from, from + n);
    }

    /** Remembers that a packet could not be opened: nobody tries again. */
    void tries(Dissection d) {
        if (d.learns()) {
            identity.tried = true;
        }
    }

    /** Remembers that the sender's handshake was seen up to an offset. */
    void sees(Dissection d, long end) {
        if (d.learns()) {
            long[] all = identity.seen;
            int side = fromServer(d) ? 1 : 0;
            all[side] = Math.max(all[side], end);
        }
    }

    boolean fromServer(Dissection d) {
        return d.conversation().direction() != client;
    }

    /** How long the destination's id is in packets that do not say it. */
    int idLength(Dissection d) {
        byte[] id = destinationId(d);
        return id == null ? 0 : id.length;
    }

    /** Whether the destination's id is at a position. */
    boolean hasId(Dissection d, int at) {
        byte[] id = destinationId(d);
        return id != null && id.length > 0 && d.has(at, id.length) && Arrays.equals(id, id(d, at, id.length));
    }

    private byte[] destinationId(Dissection d) {
        return fromServer(d) ? clientId : serverId;
    }
}
