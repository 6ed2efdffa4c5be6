package org.wirestrata.dissector.http.internal;

import java.util.Map;

import org.wirestrata.api.dissect.Dissection;

/**
 * What comes after both ends agreed on another protocol (RFC 9110 section 7.8). The answer that agrees may share its packet with the first
 * bytes of the other protocol.
 */
final class Upgraded extends HttpDissector {
    /** HTTP/2 with prior knowledge. */
    static final Upgraded PREFACE = new Upgraded("http2", null);
    private static final Upgraded HTTP2 = new Upgraded("http2", null);
    private static final Upgraded OTHER = new Upgraded(null, null);
    private static final String ANSWER = "HTTP/";

    private final String name;
    /** What was agreed on: <code>extensions</code> and <code>protocol</code> of WebSocket (RFC 6455 section 4.2.2). */
    private final Map<String, String> agreed;

    private Upgraded(String name, Map<String, String> agreed) {
        this.name = name;
        this.agreed = agreed;
    }

    /** The one for a response that agrees. */
    static Upgraded to(Head h) {
        if (h.is(h.upgradeAt, h.upgradeEnd, "websocket")) {
            return new Upgraded("websocket", Map.of("extensions", h.text(h.extensionsAt, h.extensionsEnd).toString(), "protocol",
                    h.text(h.subprotocolAt, h.subprotocolEnd).toString()));
        }
        return h.is(h.upgradeAt, h.upgradeEnd, "h2c") ? HTTP2 : OTHER;
    }

    @Override
    public String passesTo(Dissection d) {
        if (begins(d, ANSWER)) {
            return null;
        }
        if (this == PREFACE && !d.hindsight() && begins(d, NEW_VERSION)) {
            d.alone();
        }
        d.hand(agreed);
        return name;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return true;
    }

    @Override
    public int frame(Dissection d) {
        return begins(d, ANSWER) ? super.frame(d) : d.reportedRemaining();
    }

    @Override
    public void dissect(Dissection d) {
        if (begins(d, ANSWER)) {
            super.dissect(d);
        } else {
            d.dissolve();
            d.undissected();
        }
    }
}
