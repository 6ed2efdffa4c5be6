package org.wirestrata.dissector.http.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** The Hypertext Transfer Protocol, version 1, RFC 9112, on its ports. */
@Component(service = Dissector.class, property = {"protocol=http", "table=tcp.port:80", "table=tcp.port:631", "table=tcp.port:1900",
    "table=tcp.port:2710", "table=tcp.port:2869", "table=tcp.port:3128", "table=tcp.port:3132", "table=tcp.port:3689",
    "table=tcp.port:5985",
    "table=tcp.port:8080", "table=tcp.port:8088", "table=tcp.port:11371", "table=sctp.port:80", "table=sctp.port:8080",
    "next=media_type", "next=media", "next=mime_multipart", "next=heuristic:http", "next=tcp.port", "next=tls.port", "next=http",
    "next=http2", "next=websocket", "next=data", "hands=http", "hands=http2", "hands=websocket"})
public class HttpDissector implements StreamDissector {
    private static final int SWITCHING = 101;
    static final String NEW_VERSION = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

    @Override
    public Protocol protocol() {
        return Http.PROTOCOL;
    }

    /** What both ends changed to, or HTTP/2 (RFC 9113 section 3.4): the connection is of that version then. */
    @Override
    public String passesTo(Dissection d) {
        Conversation c = d.conversation();
        if (c == null) {
            return null;
        }
        if (c.dissector() instanceof Upgraded u) {
            return u.passesTo(d);
        }
        if (c.dissector() != null || !begins(d, NEW_VERSION)) {
            return null;
        }
        if (d.learns() && !d.quoted()) {
            c.handTo(Upgraded.PREFACE, c.firstFrame());
        }
        return Upgraded.PREFACE.passesTo(d);
    }

    /** Whether the layer begins with a text. */
    static boolean begins(Dissection d, String text) {
        if (!d.has(0, text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (d.byteAt(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int frame(Dissection d) {
        Upgraded u = upgraded(d);
        return u == null ? Framing.length(d) : u.frame(d);
    }

    /** What both ends changed to in this very packet, which was handed on before they did; or null. */
    private Upgraded upgraded(Dissection d) {
        Conversation c = d.conversation();
        return c != null && c.dissector() instanceof Upgraded u && u != this ? u : null;
    }

    @Override
    public final void waiting(Dissection d) {
        if (Framing.beginsLine(d)) {
            return;
        }
        Head h = Head.take(d);
        h.scanFirstLine();
        if (h.kind != Head.Kind.NONE && h.lineNext > h.lineEnd) {
            firstLine(d, h);
        }
        h.giveBack();
    }

    private static void firstLine(Dissection d, Head h) {
        Columns columns = d.columns();
        columns.clearInfo();
        if (columns.wanted()) {
            StringBuilder text = h.text(h.start, h.lineEnd);
            Lines.escape(text);
            columns.append(text).append(' ');
        }
    }

    @Override
    public void dissect(Dissection d) {
        Upgraded u = upgraded(d);
        if (u != null) {
            u.dissect(d);
            return;
        }
        Columns columns = d.columns();
        Head h = Head.take(d);
        h.scan();
        if (h.kind != Head.Kind.NONE) {
            columns.protocol("HTTP");
            message(d, h);
            columns.fence();
        } else if (h.known) {
            columns.protocol("HTTP");
            columns.info("Continuation");
            unknown(d, h);
            columns.fence();
        } else if (h.text() && h.header(0, h.lineEnd)) {
            unknown(d, h);
        } else {
            d.dissolve();
            d.position(d.length());
        }
        h.giveBack();
    }

    /** Shows what does not begin as a message does: its first lines may be headers. */
    private static void unknown(Dissection d, Head h) {
        boolean text = h.text();
        int end = text ? headers(d, h, 0, d.length()) : 0;
        d.covers(d.length());
        if (end < d.length()) {
            int there = d.remaining();
            int zero = d.find(end, (byte) 0);
            if (text) {
                d.addText(Http.FILE_DATA, end, there - end, end, (zero >= 0 && zero < there ? zero : there) - end, Encoding.ASCII);
            }
            d.position(end);
            d.enter(d.layer());
            d.undissected();
            d.leave(d.layer());
        }
        d.position(d.length());
    }

    /** Shows headers from a position on, and the empty line behind them; answers where they end. */
    private static int headers(Dissection d, Head h, int from, int limit) {
        int at = from;
        while (at < limit) {
            int next = h.line(at);
            if (next < 0) {
                break;
            }
            int lineEnd = h.foundEnd();
            if (lineEnd == at) {
                if (at > 0) {
                    Lines.show(d, h, at, next);
                    at = next;
                }
                break;
            }
            if (!h.header(at, lineEnd)) {
                break;
            }
            Headers.show(d, h, at, lineEnd, next);
            at = next;
        }
        return at;
    }

    private void message(Dissection d, Head h) {
        firstLine(d, h);
        Lines.first(d, h);
        int end = headers(d, h, h.lineNext, d.length());
        String uri = fullUri(h);
        if (uri != null) {
            d.generated(Http.FULL_URI, uri);
        }
        if (d.learns() && !d.quoted()) {
            learn(d, h, uri);
        }
        if (h.kind == Head.Kind.NOTIFICATION) {
            mark(d, Http.NOTIFICATION);
        } else if (h.kind == Head.Kind.REQUEST) {
            mark(d, Http.REQUEST);
            Exchanges.showRequest(d);
        } else {
            mark(d, Http.RESPONSE);
            Exchanges.showResponse(d);
        }
        d.covers(end);
        if (end < d.length()) {
            h.keepTypes();
            Body.show(d, h, end, d.length());
        }
        d.position(d.length());
    }

    /** Whether another protocol, such as TLS, takes the conversation's bytes and carries these. */
    private static boolean carried(Conversation c) {
        return c.dissector() != null && c.dissector().protocol() != Http.PROTOCOL;
    }

    private static void mark(Dissection d, Field.Uint f) {
        d.hide(d.generated(f, 1));
    }

    /** The target with the host, where the head tells it (RFC 9112 section 3.3), or null. */
    private String fullUri(Head h) {
        if (h.kind == Head.Kind.RESPONSE || h.uriEnd == h.uriAt) {
            return null;
        }
        if (h.starts(h.uriAt, h.uriEnd, "http://") || h.starts(h.uriAt, h.uriEnd, "https://")
                || h.is(h.start, h.methodEnd, "connect")) {
            return target(h);
        }
        return h.hostAt == 0 ? null
                : scheme() + new String(h.bytes(h.hostAt, h.hostEnd), StandardCharsets.UTF_8) + target(h);
    }

    private static String target(Head h) {
        return new String(h.bytes(h.uriAt, h.uriEnd), StandardCharsets.US_ASCII);
    }

    /** What a target begins with that only the head's host tells. */
    String scheme() {
        return "http://";
    }

    /** Whether messages belong to a connection, which keeps the protocol once it was seen and may change to another one. */
    boolean connects() {
        return true;
    }

    private void learn(Dissection d, Head h, String uri) {
        Conversation c = d.conversation();
        if (h.kind == Head.Kind.REQUEST) {
            Exchanges.request(d, h.text(h.start, h.methodEnd).toString(), uri != null ? uri : target(h));
        } else if (h.kind == Head.Kind.RESPONSE) {
            String tunnel = Exchanges.response(d, h.code);
            if (carried(c) || !connects()) {
                return;
            }
            if (tunnel != null) {
                c.handTo(new Tunnel(tunnel), d.frame().number() + 1);
                return;
            }
            if (h.code == SWITCHING && h.upgradeEnd > h.upgradeAt) {
                c.handTo(Upgraded.to(h), d.frame().number());
                return;
            }
        }
        if (c.dissector() == null && connects()) {
            c.handTo(this, d.frame().number());
        }
    }
}
