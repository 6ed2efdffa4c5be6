package org.wirestrata.dissector.tls.internal;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The application protocol that a server chose, RFC 7301. */
final class ApplicationNames {
    /** Protocols that are known by name. */
    private static final Map<String, Dissector> WITHOUT_DISSECTOR = Map.of("spdy", new Named("SPDY"), "h2",
            new Named("HyperText Transfer Protocol 2"));

    /** A protocol that is known by name only: what it brings is shown as undissected. */
    record Named(Protocol protocol) implements Dissector {
        Named(String longName) {
            this(Protocol.of(longName, longName, "tls.application"));
        }

        @Override
        public void dissect(Dissection d) {
            d.undissected();
        }
    }

    private ApplicationNames() {
    }

    /** Remembers the protocol whose name stands at a position behind its length. */
    static void learn(Records r, int position) {
        Dissection d = r.d;
        int n = d.byteAt(position);
        String name = new String(d.array(), d.arrayOffset() + position + 1, n, StandardCharsets.ISO_8859_1);
        Dissector x = d.registered(Tls.ALPN, name);
        if (x == null) {
            x = WITHOUT_DISSECTOR.get(name.startsWith("spdy/") ? "spdy" : name);
        }
        if (x != null) {
            r.session.application(d, x);
            r.item.application = x;
        }
    }
}
