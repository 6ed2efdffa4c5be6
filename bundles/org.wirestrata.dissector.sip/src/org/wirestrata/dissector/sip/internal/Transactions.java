package org.wirestrata.dissector.sip.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.FrameInfo;
import org.wirestrata.api.dissect.StateKey;

/**
 * What each end of a call said last to the other: tells what is sent again, and what a response answers (RFC 3261 section 17).
 */
final class Transactions {
    private static final StateKey<Transactions> KEY = StateKey.of(StateKey.Scope.ADDRESSES, Transactions::new);
    private static final FactKey AGAIN = FactKey.of("sip sent first in");
    private static final FactKey REQUEST = FactKey.of("sip request");
    private static final FactKey TIME = FactKey.of("sip time");
    private static final FactKey RELEASES = FactKey.of("sip releases");
    private static final int MOST = 1 << 20;
    private static final int FINAL = 200;

    private record Way(String call, String from, String to, int fromPort, int toPort) {
        static Way of(Dissection d, String call, boolean back) {
            String source = hex(d.sourceAddress());
            String destination = hex(d.destinationAddress());
            return back ? new Way(call, destination, source, d.destinationPort(), d.sourcePort())
                    : new Way(call, source, destination, d.sourcePort(), d.destinationPort());
        }

        private static String hex(byte[] address) {
            return java.util.HexFormat.of().formatHex(address);
        }
    }

    /** What was said last. */
    private static final class Said {
        boolean request;
        int code;
        String method;
        long sequence;
        int frame;
        long seconds;
        int nanos;
    }

    private final Map<Way, Said> last = new HashMap<>();

    /** Learns from a message. */
    static void follow(Dissection d, Message m) {
        if (d.learns() && !d.quoted() && !m.callId.isEmpty() && !m.sequenceMethod.isEmpty() && m.known()) {
            d.state(KEY).learn(d, m);
        }
    }

    private void learn(Dissection d, Message m) {
        FrameInfo f = d.frame();
        long here = d.here();
        boolean acknowledges = m.request() && m.sequenceMethod.equals("ACK");
        boolean cancels = m.sequenceMethod.equals("CANCEL");
        Way way = Way.of(d, m.callId, false);
        Said s = last.get(way);
        if (acknowledges) {
            answers(d, here, s, m, f);
        } else if (!m.request() && !cancels) {
            answers(d, here, last.get(Way.of(d, m.callId, true)), m, f);
        }
        boolean again = s != null && s.sequence == m.sequence && s.request == m.request()
                && !cancels && m.sequenceMethod.equals(s.method)
                && (m.request() ? !acknowledges : m.code >= FINAL && s.code == m.code);
        if (again) {
            d.tell(here, AGAIN, s.frame);
            return;
        }
        if (s == null) {
            if (last.size() >= MOST) {
                return;
            }
            s = new Said();
            last.put(way, s);
        }
        s.request = m.request();
        s.code = m.code;
        s.method = acknowledges && s.method != null ? s.method : m.sequenceMethod;
        s.sequence = m.sequence;
        s.frame = f.number();
        s.seconds = f.seconds();
        s.nanos = f.nanos();
    }

    private static void answers(Dissection d, long here, Said s, Message m, FrameInfo f) {
        if (s != null && s.request && s.sequence == m.sequence) {
            d.tell(here, REQUEST, s.frame);
            d.tell(here, TIME, (f.seconds() - s.seconds) * 1000 + (f.nanos() - s.nanos) / 1_000_000);
            if (m.sequenceMethod.equals("BYE")) {
                d.tell(here, RELEASES, 1);
            }
        }
    }

    /**
     * The frame that set up the session which a message's body describes: a final response belongs to its request's. 0 where the
     * message was sent before.
     */
    static int setUpIn(Dissection d, Message m) {
        if (d.fact(AGAIN, 0) != 0) {
            return 0;
        }
        long request = m.code >= FINAL ? d.fact(REQUEST, 0) : 0;
        return request != 0 ? (int) request : d.frame().number();
    }

    /** Shows what belongs to a message. */
    static void show(Dissection d) {
        long again = d.fact(AGAIN, 0);
        d.generated(Sip.RESEND, again != 0 ? 1 : 0);
        if (again != 0) {
            d.generated(Sip.RESEND_ORIGINAL, again);
        }
        long request = d.fact(REQUEST, 0);
        if (request != 0) {
            d.generated(Sip.REQUEST_FRAME, request);
            d.generated(Sip.RESPONSE_TIME, d.fact(TIME, 0) & 0xffffffffL);
            if (d.fact(RELEASES, 0) != 0) {
                d.generated(Sip.RELEASE_TIME, d.fact(TIME, 0) & 0xffffffffL);
            }
        }
    }
}
