package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** Application data, RFC 8446 section 5: what it carries is known by STARTTLS, ALPN, the port, or by looking at it. */
final class ApplicationData {
    private ApplicationData() {
    }

    static void show(Records r, Dissector self, int record, byte[] plain, int from, int to) {
        Dissection d = r.d;
        d.columns().separate(", ").append("Application Data");
        if (from == d.length()) {
            // A record without content that nothing follows counts as one that is cut off.
            d.byteAt(from);
        }
        if (r.session != null && r.session.application == null && r.conversation.inside() != null) {
            r.session.application(d, r.conversation.inside());
            r.item.application = r.session.application;
        }
        Dissector named = d.hindsight() ? Session.finalApplication(d, r.note.home)
                : r.session != null ? r.session.application : r.item.application;
        Dissector port = named != null ? null : byPort(r);
        d.add(Rec.DATA, from, to - from);
        Dissector shown = named != null ? named : port;
        if (shown != null) {
            d.generated(Rec.DATA_PROTOCOL, shown.protocol().longName());
        }
        if (plain != null && plain.length > 0) {
            claim(r, self);
            d.leave(record);
            payload(r, plain, r.session != null ? r.session.application : r.item.application, port);
            d.enter(record);
        }
    }

    /** What the application uses by its port: the server's where it is known. */
    private static Dissector byPort(Records r) {
        Dissection d = r.d;
        if (r.fromServer) {
            return d.registered(Tls.PORTS, d.sourcePort());
        }
        Dissector x = d.registered(Tls.PORTS, d.destinationPort());
        return x != null ? x : d.registered(Tls.PORTS, d.sourcePort());
    }

    /** Keeps the connection from being taken over by what it carries. */
    private static void claim(Records r, Dissector self) {
        if (r.session != null && r.conversation.dissector() == null) {
            r.conversation.handTo(self, r.d.frame().number());
        }
    }

    private static void payload(Records r, byte[] plain, Dissector named, Dissector port) {
        Dissection d = r.d;
        Conversation c = r.conversation;
        if (r.session != null) {
            r.item.plain = r.side().plain;
            r.side().plain += plain.length;
        }
        d.beginDerived("Decrypted TLS", plain, plain.length);
        if (c == null || d.quoted()) {
            choose(r, d, named, port);
        } else {
            d.stream(c, r.item.plain, true, Tls.SEGMENTS, x -> choose(r, x, named, port));
        }
        d.endDerived();
    }

    private static void choose(Records r, Dissection d, Dissector named, Dissector port) {
        if (named instanceof ApplicationNames.Named) {
            d.undissected();
        } else if (named != null) {
            d.dispatch(named);
        } else if (!d.dispatch(Tls.HEURISTICS) && port != null) {
            if (r.session != null) {
                r.session.application(d, port);
            }
            d.dispatch(port);
        }
    }
}
