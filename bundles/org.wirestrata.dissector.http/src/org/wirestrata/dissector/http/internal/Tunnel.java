package org.wirestrata.dissector.http.internal;

import java.util.Set;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** What goes through a proxy once it has agreed to CONNECT: RFC 9110 section 9.3.6. */
final class Tunnel implements Dissector {
    private static final int MOST_PORT = 0xffff;
    /** Where HTTP would meet itself. */
    private static final Set<Integer> OWN = Set.of(80, 631, 1900, 2710, 2869, 3128, 3132, 3689, 5985, 8080, 8088, 11371);

    private final String host;
    private final int port;

    /** To <code>host:port</code>. */
    Tunnel(String target) {
        int colon = target.lastIndexOf(':');
        host = colon < 0 ? target : target.substring(0, colon);
        port = colon < 0 ? 0 : number(target.substring(colon + 1));
    }

    private static int number(String text) {
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = Character.digit(text.charAt(i), 10);
            if (digit < 0 || n > MOST_PORT) {
                return 0;
            }
            n = n * 10 + digit;
        }
        return n;
    }

    @Override
    public Protocol protocol() {
        return Http.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        d.covers(d.length());
        d.generated(Http.TUNNEL_HOST, host);
        d.generated(Http.TUNNEL_PORT, port);
        d.inStream();
        if (OWN.contains(port) || !d.dispatch(Http.PORTS, port)) {
            d.undissected();
        }
    }
}
