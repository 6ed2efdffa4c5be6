package org.wirestrata.dissector.dcerpc.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.StateKey;

/** The interfaces that were bound in a connection, by context (C706 section 12.6.4.3). */
final class Interfaces {
    private static final int MOST = 1 << 10;
    private static final int ITEMS = 24;
    private static final int SYNTAX = 20;
    private static final long SERVER_HIGH = 0xc84f324b7016d301L;
    private static final long SERVER_LOW = 0x12785a47bf6ee188L;
    private static final StateKey<Map<Integer, String>> STATE = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);
    private static final FactKey BOUND = FactKey.of("dcerpc interface");

    private Interfaces() {
    }

    /** Takes in what a bind in little-endian order names. */
    static void bind(Dissection d, boolean little) {
        if (!d.learns() || d.quoted() || d.conversation() == null || !little || !d.has(ITEMS, 4)) {
            return;
        }
        Map<Integer, String> all = d.state(STATE);
        int count = d.byteAt(ITEMS);
        int at = ITEMS + 4;
        for (int i = 0; i < count && d.has(at, 4 + SYNTAX) && all.size() < MOST; i++) {
            int context = d.byteAt(at) | d.byteAt(at + 1) << 8;
            boolean server = word(d, at + 4) == SERVER_HIGH && word(d, at + 12) == SERVER_LOW;
            all.put(context, server ? "srvsvc" : "");
            at += 4 + SYNTAX + SYNTAX * d.byteAt(at + 2);
        }
    }

    private static long word(Dissection d, int at) {
        long v = 0;
        for (int i = 0; i < 8; i++) {
            v = v << 8 | d.byteAt(at + i);
        }
        return v;
    }

    /** The protocol that takes the calls of a context, or null. */
    static String of(Dissection d, int context) {
        if (d.quoted() || d.conversation() == null) {
            return null;
        }
        if (!d.learns()) {
            return d.fact(BOUND, String.class);
        }
        String name = d.state(STATE).get(context);
        if (name == null || name.isEmpty()) {
            return null;
        }
        d.tell(d.here(), BOUND, name);
        return name;
    }
}
