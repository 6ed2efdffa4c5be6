package org.wirestrata.dissector.imap.internal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/** Commands of a connection, by their tags, and the responses to them. */
final class Exchanges {
    static final StateKey<Exchanges> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Exchanges::new);
    /** Commands remembered at most; beyond it the oldest are forgotten. */
    private static final int MOST = 1 << 14;
    /** Lines of a layer for which exchanges are told; a client does not pipeline more commands in a segment. */
    private static final int LINES = 64;
    private static final FactKey[] RESPONSE_IN = keys("imap response");
    private static final FactKey[] RESPONSE_TO = keys("imap request");
    private static final FactKey[] TIME = keys("imap time");

    private record Request(int frame, long time, long where, int line) {
    }

    private final Map<String, Request> requests = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Request> eldest) {
            return size() > MOST;
        }
    };
    private boolean askedForTls;

    private static FactKey[] keys(String name) {
        FactKey[] all = new FactKey[LINES];
        for (int i = 0; i < LINES; i++) {
            all[i] = FactKey.of(name + " of line " + i);
        }
        return all;
    }

    private static long now(Dissection d) {
        FrameInfo f = d.frame();
        return f.seconds() * 1_000_000_000L + f.nanos();
    }

    void asksForTls() {
        askedForTls = true;
    }

    void asked(Dissection d, int line, String tag) {
        requests.put(tag, new Request(d.frame().number(), now(d), d.here(), line));
    }

    void answered(Dissection d, int line, String tag, boolean done, Dissector by) {
        if (askedForTls) {
            Conversation c = d.conversation();
            if (done && c != null) {
                c.handTo("tls", by, d.frame().number() + 1);
            }
            askedForTls = false;
        }
        Request r = requests.get(tag);
        if (r == null || line >= LINES) {
            return;
        }
        d.tell(d.here(), RESPONSE_TO[line], r.frame);
        d.tell(d.here(), TIME[line], now(d) - r.time);
        if (r.line < LINES) {
            d.tell(r.where, RESPONSE_IN[r.line], d.frame().number());
        }
    }

    static void showRequest(Dissection d, int line, int at) {
        long in = line >= LINES ? 0 : d.fact(RESPONSE_IN[line], 0);
        if (in != 0 && d.hindsight()) {
            d.markGenerated(d.add(Imap.RESPONSE_IN, at, 0, in));
        }
    }

    static void showResponse(Dissection d, int line, int at) {
        long to = line >= LINES ? 0 : d.fact(RESPONSE_TO[line], 0);
        if (to != 0) {
            d.markGenerated(d.add(Imap.RESPONSE_TO, at, 0, to));
            d.markGenerated(d.add(Imap.TIME, at, 0, d.fact(TIME[line], 0)));
        }
    }
}
