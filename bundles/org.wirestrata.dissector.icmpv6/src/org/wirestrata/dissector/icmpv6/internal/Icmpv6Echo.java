package org.wirestrata.dissector.icmpv6.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;

/** Links echo requests and replies between the same addresses with the same identifier and sequence number. */
final class Icmpv6Echo {
    /** A request that waits for its reply. */
    private record Waiting(long where, int frame, long time) {
    }

    private static final Protocol ICMPV6 = Icmpv6Dissector.ICMPV6;
    private static final Field.Uint REPLY_IN = ICMPV6.frameNumber("icmpv6.resp_in", "Reply in frame");
    private static final Field.Group NO_REPLY = ICMPV6.group("icmpv6.no_resp", "No reply seen");
    private static final Field.Uint REQUEST_IN = ICMPV6.frameNumber("icmpv6.resp_to", "Request in frame");
    private static final Field.Real TOOK = ICMPV6.real("icmpv6.resptime", "Milliseconds since the request");
    private static final Expert NOT_FOUND = ICMPV6.expert("icmpv6.resp_not_found", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "The capture has no reply to this request");
    private static final FactKey REPLY = FactKey.of("ICMPv6 reply");
    private static final FactKey REQUEST = FactKey.of("ICMPv6 request");
    private static final FactKey TIME = FactKey.of("ICMPv6 time since request");
    private static final StateKey<Map<Integer, Waiting>> WAITING = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);

    private Icmpv6Echo() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    static void link(Dissection d, boolean request) {
        if (d.quoted()) {
            return;
        }
        if (d.learns()) {
            learn(d, request);
        }
        if (request) {
            long reply = d.fact(REPLY, 0);
            if (reply != 0) {
                d.generated(REPLY_IN, reply);
                d.columns().append(" (reply in ").append(reply).append(')');
            } else if (d.hindsight() && multicast(d)) {
                d.columns().append(" (multicast)");
            } else if (d.hindsight()) {
                int item = d.add(NO_REPLY, 0, 0);
                d.markGenerated(item);
                d.expert(item, NOT_FOUND);
                d.columns().append(" (no response found!)");
            }
            return;
        }
        long asked = d.fact(REQUEST, 0);
        if (asked != 0) {
            d.generated(REQUEST_IN, asked);
            d.generatedReal(TOOK, d.fact(TIME, 0) / 1e6);
            d.columns().append(" (request in ").append(asked).append(')');
        }
    }

    private static boolean multicast(Dissection d) {
        byte[] destination = d.destinationAddress();
        return destination.length == 16 && destination[0] == (byte) 0xff;
    }

    private static void learn(Dissection d, boolean request) {
        d.conversation(ICMPV6);
        Map<Integer, Waiting> waiting = d.state(WAITING);
        int key = (int) d.peekAt(4, 4);
        long now = d.frame().seconds() * 1_000_000_000 + d.frame().nanos();
        if (request) {
            waiting.put(key, new Waiting(d.here(), d.frame().number(), now));
            return;
        }
        Waiting w = waiting.remove(key);
        if (w != null) {
            d.tell(w.where, REPLY, d.frame().number());
            d.tell(d.here(), REQUEST, w.frame);
            d.tell(d.here(), TIME, now - w.time);
        }
    }
}
