package org.wirestrata.dissector.ntp.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/**
 * The requests of a conversation and what answered them. A request for the time is answered once; one to control or in private mode by as many
 * messages as the answer needs.
 */
final class Exchanges {
    /** The kinds of requests; of control messages, each sequence number is a kind of its own. */
    static final int TIME = -1;
    static final int PRIVATE = -2;

    private static final StateKey<Exchanges> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Exchanges::new);
    private static final FactKey ANSWERED_IN = FactKey.of("ntp answered in");
    private static final FactKey ASKED_IN = FactKey.of("ntp asked in");
    private static final FactKey DELAY = FactKey.of("ntp delay");

    /** A request. */
    private static final class Request {
        private final long where;
        private final int frame;
        private final long time;
        private boolean answered;

        Request(long where, FrameInfo frame) {
            this.where = where;
            this.frame = frame.number();
            this.time = nanos(frame);
        }
    }

    private final Map<Integer, Request> requests = new HashMap<>();

    private static long nanos(FrameInfo frame) {
        return frame.seconds() * 1_000_000_000L + frame.nanos();
    }

    /** Remembers a request of a kind, and shows where it is answered. */
    static void request(Dissection d, int kind) {
        if (d.learns() && !d.quoted()) {
            d.state(KEY).requests.put(kind, new Request(d.here(), d.frame()));
        }
        long in = d.fact(ANSWERED_IN, 0);
        if (in != 0) {
            d.generated(Ntp.RESPONSE_IN, in);
        }
    }

    /** Finds the request of a kind that is answered, and shows it once the whole capture is known. */
    static void response(Dissection d, int kind) {
        if (d.learns() && !d.quoted()) {
            Request request = d.state(KEY).requests.get(kind);
            if (request != null && !(request.answered && kind == TIME)) {
                if (!request.answered) {
                    request.answered = true;
                    d.tell(request.where, ANSWERED_IN, d.frame().number());
                }
                d.tell(d.here(), ASKED_IN, request.frame);
                d.tell(d.here(), DELAY, nanos(d.frame()) - request.time);
            }
        }
        long in = d.hindsight() ? d.fact(ASKED_IN, 0) : 0;
        if (in != 0) {
            d.generated(Ntp.REQUEST_IN, in);
            d.generated(Ntp.DELAY, d.fact(DELAY, 0));
        }
    }
}
