package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/** The requests and responses of a connection, in pairs: a response belongs to the last request that has none. */
final class Exchanges {
    static final StateKey<Exchanges> KEY = StateKey.of(StateKey.Scope.CONVERSATION, Exchanges::new);
    private static final FactKey NUMBER = FactKey.of("http number");
    private static final FactKey PREVIOUS_REQUEST = FactKey.of("http previous request");
    private static final FactKey PREVIOUS_RESPONSE = FactKey.of("http previous response");
    private static final FactKey NEXT_REQUEST = FactKey.of("http next request");
    private static final FactKey NEXT_RESPONSE = FactKey.of("http next response");
    private static final FactKey REQUEST = FactKey.of("http request");
    private static final FactKey RESPONSE = FactKey.of("http response");
    private static final FactKey TIME = FactKey.of("http time");
    private static final FactKey URI = FactKey.of("http uri");
    /** Told of responses that have no content because of what was asked. */
    private static final FactKey BARE = FactKey.of("http bare");

    /** A request, a response, or both. */
    private static final class Pair {
        int number;
        int requestFrame;
        long requestWhere;
        long requestTime;
        int responseFrame;
        long responseWhere;
    }

    private static final int ESTABLISHED = 200;

    private int count;
    private Pair last;
    private Pair beforeLast;
    /** What the last request asked. */
    private String method;
    /** What the last request asked for: responses without a request of their own are shown as for that. */
    private String uri;

    private Pair next() {
        beforeLast = last;
        last = new Pair();
        last.number = ++count;
        return last;
    }

    /**
     * Whether the response at the beginning of the layer has no content because of its request: that was for the head alone, or for a tunnel
     * (RFC 9112 section 6.3).
     */
    static boolean bare(Dissection d, int code) {
        if (d.learns() && !d.quoted()) {
            String method = d.state(KEY).method;
            if ("HEAD".equals(method) || "CONNECT".equals(method) && code / 100 == 2) {
                d.tell(d.here(), BARE, 1);
            }
        }
        return d.fact(BARE, 0) != 0;
    }

    /** Learns from a request. */
    static void request(Dissection d, String method, String uri) {
        Exchanges all = d.state(KEY);
        all.method = method;
        Pair p = all.next();
        long here = d.here();
        p.requestFrame = d.frame().number();
        p.requestWhere = here;
        p.requestTime = now(d);
        all.uri = uri;
        d.tell(here, NUMBER, p.number);
        Pair before = all.beforeLast;
        if (before != null) {
            if (before.requestFrame != 0) {
                d.tell(here, PREVIOUS_REQUEST, before.requestFrame);
                d.tell(before.requestWhere, NEXT_REQUEST, p.requestFrame);
            }
            if (before.responseFrame != 0) {
                d.tell(before.responseWhere, NEXT_REQUEST, p.requestFrame);
            }
        }
    }

    /** Learns from a response; answers where a tunnel goes that begins behind it, or null. */
    static String response(Dissection d, int code) {
        Exchanges all = d.state(KEY);
        Pair p = all.last == null || all.last.responseFrame != 0 ? all.next() : all.last;
        long here = d.here();
        p.responseFrame = d.frame().number();
        p.responseWhere = here;
        d.tell(here, NUMBER, p.number);
        if (p.requestFrame != 0) {
            d.tell(here, REQUEST, p.requestFrame);
            d.tell(here, TIME, now(d) - p.requestTime);
            d.tell(p.requestWhere, RESPONSE, p.responseFrame);
        }
        if (all.uri != null) {
            d.tell(here, URI, all.uri);
        }
        Pair before = all.beforeLast;
        if (before != null) {
            if (before.requestFrame != 0) {
                d.tell(here, PREVIOUS_REQUEST, before.requestFrame);
            }
            if (before.responseFrame != 0) {
                d.tell(here, PREVIOUS_RESPONSE, before.responseFrame);
                d.tell(before.responseWhere, NEXT_RESPONSE, p.responseFrame);
            }
        }
        return code == ESTABLISHED && "CONNECT".equals(all.method) ? all.uri : null;
    }

    private static long now(Dissection d) {
        FrameInfo frame = d.frame();
        return frame.seconds() * 1_000_000_000L + frame.nanos();
    }

    /** Shows what belongs to a request. */
    static void showRequest(Dissection d) {
        long number = d.fact(NUMBER, 0);
        if (number == 0) {
            return;
        }
        d.generated(Http.REQUEST_NUMBER, number);
        frame(d, Http.PREVIOUS_REQUEST, PREVIOUS_REQUEST);
        frame(d, Http.RESPONSE_IN, RESPONSE);
        frame(d, Http.NEXT_REQUEST, NEXT_REQUEST);
    }

    /** Shows what belongs to a response. */
    static void showResponse(Dissection d) {
        long number = d.fact(NUMBER, 0);
        if (number == 0) {
            return;
        }
        d.generated(Http.RESPONSE_NUMBER, number);
        if (d.fact(REQUEST, 0) != 0) {
            d.generated(Http.TIME, d.fact(TIME, 0));
        }
        frame(d, Http.PREVIOUS_REQUEST, PREVIOUS_REQUEST);
        frame(d, Http.PREVIOUS_RESPONSE, PREVIOUS_RESPONSE);
        frame(d, Http.REQUEST_IN, REQUEST);
        frame(d, Http.NEXT_REQUEST, NEXT_REQUEST);
        frame(d, Http.NEXT_RESPONSE, NEXT_RESPONSE);
        String uri = d.fact(URI, String.class);
        if (uri != null) {
            d.generated(Http.RESPONSE_FOR, uri);
        }
    }

    private static void frame(Dissection d, Field.Uint f, FactKey key) {
        long number = d.fact(key, 0);
        if (number != 0) {
            d.generated(f, number);
        }
    }
}
