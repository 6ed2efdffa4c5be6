package org.wirestrata.dissector.tcp.internal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Direction;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/** What is remembered of connections over several paths while learning: RFC 8684, and RFC 6824 for version 0. */
final class Multipath {
    static final int KIND = 30;
    static final int CAPABLE = 0;
    static final int JOIN = 1;
    private static final int DATA = 2;
    private static final int HEADER = 20;
    private static final int JOIN_SYN = 12;
    private static final int WITH_KEY = 12;
    private static final int WITH_BOTH_KEYS = 20;
    private static final StateKey<Multipath> KEY = StateKey.of(StateKey.Scope.CAPTURE, Multipath::new);
    private static final FactKey INFO = FactKey.of("mptcp subflow");
    private static final FactKey FLOWS = FactKey.of("mptcp subflows");

    /** What a key says: RFC 8684 section 3.1. */
    record Derived(int token, long initialDataSequence) {
        static Derived of(long key, int version) {
            try {
                byte[] digest = MessageDigest.getInstance(version == 0 ? "SHA-1" : "SHA-256")
                        .digest(ByteBuffer.allocate(8).putLong(key).array());
                ByteBuffer b = ByteBuffer.wrap(digest);
                return new Derived(b.getInt(0), b.getLong(digest.length - 8));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** What a segment's frame knows of the connection to which its subflow belongs; where no key is known, the numbers are 0; whether the
     * key that was sent back is not the receiver's. */
    record Info(int stream, boolean master, long where, String flows, long senderBase, long receiverBase, boolean otherKey) {
    }

    /** A connection of one or more subflows, between side 0, which began it, and side 1. */
    static final class Whole {
        int stream;
        long where;
        String flows = "";
        final long[] base = new long[2];
        final Long[] keys = new Long[2];
        boolean otherKey;
    }

    private record Owner(Whole whole, int side) {
    }

    private final Map<Integer, Owner> byToken = new HashMap<>();
    private int count;

    /** Takes note of the options of a segment. */
    static void learn(Dissection d, Conversation conversation, Connection c, int end) {
        int at = HEADER;
        while (at + 1 < end && d.has(at, 2)) {
            int kind = d.byteAt(at);
            if (kind <= 1) {
                at++;
                continue;
            }
            int length = d.byteAt(at + 1);
            if (length < 2 || at + length > end || !d.has(at, length)) {
                break;
            }
            if (kind == KIND && length > 2) {
                d.state(KEY).option(d, conversation, c, at, length);
            }
            at += length;
        }
        Whole w = c.whole;
        if (w != null) {
            int side = c.side(conversation.direction());
            d.tell(d.here(), INFO, new Info(w.stream, c.master, w.where, w.flows, w.base[side], w.base[1 - side], w.otherKey));
        }
    }

    private void option(Dissection d, Conversation conversation, Connection c, int at, int length) {
        int subtype = d.byteAt(at + 2) >> 4;
        if (subtype == CAPABLE && length >= WITH_KEY) {
            if (c.whole == null) {
                c.whole = new Whole();
                c.whole.stream = count++;
                c.whole.where = c.first;
                c.master = true;
                flow(d, conversation, c.whole);
                d.tell(c.first, INFO, new Info(c.whole.stream, true, c.first, c.whole.flows, 0, 0, false));
            }
            int side = c.side(conversation.direction());
            int version = d.byteAt(at + 2) & 15;
            key(c.whole, side, d.peekAt(at + 4, 8), version);
            if (length >= WITH_BOTH_KEYS) {
                long echoed = d.peekAt(at + 12, 8);
                c.whole.otherKey = c.whole.keys[1 - side] == null || c.whole.keys[1 - side] != echoed;
                key(c.whole, 1 - side, echoed, version);
            }
        } else if (subtype == DATA && c.whole == null) {
            c.whole = new Whole();
            c.whole.stream = count++;
            c.whole.where = c.first;
        } else if (subtype == JOIN && length == JOIN_SYN && c.whole == null) {
            Owner owner = byToken.get((int) d.peekAt(at + 4, 4));
            if (owner != null) {
                c.whole = owner.whole;
                c.forwardSide = conversation.direction() == Direction.FORWARD ? 1 - owner.side : owner.side;
                flow(d, conversation, c.whole);
            }
        }
    }

    private void key(Whole w, int side, long key, int version) {
        Derived derived = Derived.of(key, version);
        w.keys[side] = key;
        w.base[side] = derived.initialDataSequence();
        byToken.put(derived.token(), new Owner(w, side));
    }

    private static void flow(Dissection d, Conversation conversation, Whole w) {
        w.flows = conversation.index() + " " + w.flows;
        d.tell(w.where, FLOWS, w.flows);
    }

    /** What the segment's frame knows, or null. */
    static Info info(Dissection d) {
        return d.fact(INFO, Info.class);
    }

    /** Shows to which connection the subflow belongs. */
    static void show(Dissection d) {
        Info info = info(d);
        if (info == null) {
            return;
        }
        int item = d.generated(MultipathOption.ANALYSIS, 0);
        d.enter(item);
        d.generated(MultipathOption.MASTER, info.master() ? 1 : 0);
        d.generated(MultipathOption.STREAM, info.stream());
        String all = d.hindsight() ? d.fact(info.where(), FLOWS, String.class) : null;
        d.generated(MultipathOption.SUBFLOWS, all != null ? all : info.flows());
        d.leave(item);
    }
}
