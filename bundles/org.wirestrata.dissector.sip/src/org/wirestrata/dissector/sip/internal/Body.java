package org.wirestrata.dissector.sip.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;

/** The body of a message. */
final class Body {
    private Body() {
    }

    /**
     * Shows a body. What takes it apart is {@link Dissection#handed told} in a map of texts to objects: the <code>parameters</code> of the
     * media type; a field and the text by which the call is known, as <code>trace</code>; the <code>frame</code> that set up the
     * session which the body describes, 0 where it was set up already.
     */
    static void show(Dissection d, Message m, int at, int length, String type, String parameters) {
        int item = d.open(Sip.BODY, at, length);
        d.position(at);
        if (type != null) {
            Map<String, Object> told = new HashMap<>();
            told.put("parameters", parameters);
            told.put("trace", Map.entry(Sip.CALL, m.callId));
            told.put("frame", Transactions.setUpIn(d, m));
            d.within(length);
            d.hand(told);
            if (d.dispatch(Sip.MEDIA_TYPES, type)) {
                d.leave(item);
                return;
            }
            d.hand(null);
            d.within(Integer.MAX_VALUE);
        }
        lines(d, at, at + Math.min(length, d.remaining()));
        d.leave(item);
    }

    private static void lines(Dissection d, int at, int end) {
        int p = at;
        while (p < end) {
            int feed = d.find(p, (byte) '\n');
            int next = feed < 0 || feed >= end ? end : feed + 1;
            Chars.line(d, p, next);
            p = next;
        }
    }
}
