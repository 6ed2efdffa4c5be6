package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** What comes after both ends agreed on another protocol: RFC 9110 section 7.8. */
final class Upgraded implements Dissector {
    private static final Upgraded WEB_SOCKET = new Upgraded("websocket");
    private static final Upgraded HTTP2 = new Upgraded("http2");
    private static final Upgraded OTHER = new Upgraded(null);

    private final String name;

    private Upgraded(String name) {
        this.name = name;
    }

    /** The one for a response that agrees. */
    static Upgraded to(Head h) {
        return h.is(h.upgradeAt, h.upgradeEnd, "websocket") ? WEB_SOCKET : h.is(h.upgradeAt, h.upgradeEnd, "h2c") ? HTTP2 : OTHER;
    }

    @Override
    public Protocol protocol() {
        return Http.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.dissolve();
        d.inStream();
        if (name == null || !d.dispatch(name)) {
            d.undissected();
        }
    }
}
