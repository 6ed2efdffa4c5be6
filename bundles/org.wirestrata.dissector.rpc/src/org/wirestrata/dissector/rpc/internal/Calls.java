package org.wirestrata.dissector.rpc.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/** The calls of a conversation by transaction id (RFC 5531 section 9), and what answered them. */
final class Calls {
    private static final StateKey<Calls> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Calls::new);
    private static final FactKey CALL = FactKey.of("rpc call");
    private static final FactKey TIME = FactKey.of("rpc time");
    private static final FactKey ANSWERED_IN = FactKey.of("rpc answered in");
    private static final FactKey AGAIN = FactKey.of("rpc again");

    /** What a reply must know of its call; it does not change. */
    record Call(int frame, int program, int version, int procedure, int gssProcedure, int gssService) {
    }

    private static final class Entry {
        private final Call call;
        private final long where;
        private final long time;
        private int answer;

        Entry(Call call, long where, long time) {
            this.call = call;
            this.where = where;
            this.time = time;
        }
    }

    private final Map<Integer, Entry> byId = new HashMap<>();

    /** Whether a message is traffic that is seen for the first time. */
    static boolean learns(Dissection d) {
        return d.learns() && !d.quoted();
    }

    /** Learns from a call. */
    static void call(Dissection d, int xid, Call call) {
        Calls all = d.state(KEY);
        Entry before = all.byId.get(xid);
        if (before == null || !same(before.call, call)) {
            all.byId.put(xid, new Entry(call, d.here(), now(d.frame())));
            return;
        }
        d.tell(d.here(), AGAIN, before.call.frame);
        if (before.answer != 0) {
            d.tell(d.here(), ANSWERED_IN, before.answer);
        }
    }

    private static boolean same(Call a, Call b) {
        return a.program == b.program && a.version == b.version && a.procedure == b.procedure;
    }

    /** Learns from a reply. */
    static void reply(Dissection d, int xid) {
        Entry e = d.state(KEY).byId.get(xid);
        if (e == null) {
            return;
        }
        d.tell(d.here(), CALL, e.call);
        d.tell(d.here(), TIME, now(d.frame()) - e.time);
        if (e.answer == 0) {
            e.answer = d.frame().number();
            d.tell(e.where, ANSWERED_IN, e.answer);
        } else {
            d.tell(d.here(), AGAIN, e.answer);
        }
    }

    private static long now(FrameInfo frame) {
        return frame.seconds() * 1_000_000_000L + frame.nanos();
    }

    /** The call to which this message is the reply, or null. */
    static Call answered(Dissection d) {
        return d.fact(CALL, Call.class);
    }

    /** The time since the call. */
    static long time(Dissection d) {
        return d.fact(TIME, 0);
    }

    /** The frame of the reply, or 0. */
    static long answer(Dissection d) {
        return d.fact(ANSWERED_IN, 0);
    }

    /** The frame of the same call or reply before, or 0. */
    static long again(Dissection d) {
        return d.fact(AGAIN, 0);
    }
}
