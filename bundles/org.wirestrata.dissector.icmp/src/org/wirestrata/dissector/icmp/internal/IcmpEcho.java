package org.wirestrata.dissector.icmp.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;

/** Links echo requests and replies between the same addresses with the same identifier and sequence number. */
final class IcmpEcho {
    /** A request that waits for its reply. */
    private record Waiting(long where, int frame, long time) {
    }

    private static final Protocol ICMP = IcmpDissector.ICMP;
    private static final Field.Uint REPLY_IN = ICMP.frameNumber("icmp.resp_in", "Reply in frame");
    private static final Field.Group NO_REPLY = ICMP.group("icmp.no_resp", "No reply seen");
    private static final Field.Uint REQUEST_IN = ICMP.frameNumber("icmp.resp_to", "Request in frame");
    private static final Field.Real TOOK = ICMP.real("icmp.resptime", "Milliseconds since the request");
    private static final Expert NOT_FOUND = ICMP.expert("icmp.resp_not_found", Expert.Severity.WARN, Expert.Area.SEQUENCE,
            "The capture has no reply to this request");
    private static final FactKey REPLY = FactKey.of("ICMP reply");
    private static final FactKey REQUEST = FactKey.of("ICMP request");
    private static final FactKey TIME = FactKey.of("ICMP time since request");
    private static final StateKey<Map<Integer, Waiting>> WAITING = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);

    private IcmpEcho() {
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
            } else if (d.hindsight() && manyTargets(d) != null) {
                d.columns().append(manyTargets(d));
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

    /** What the packet list says of a request to more than one host, from each of which a reply may come; null for one host. */
    private static String manyTargets(Dissection d) {
        byte[] to = d.destinationAddress();
        if (to.length != 4 || to[0] >= 0 || (to[0] & 0xf0) < 0xe0) {
            return null;
        }
        return (to[0] & 0xf0) == 0xe0 ? " (multicast)" : (to[0] & to[1] & to[2] & to[3]) == -1 ? " (broadcast)" : null;
    }

    private static void learn(Dissection d, boolean request) {
        d.conversation(ICMP);
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
