package org.wirestrata.dissector.http.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The Hypertext Transfer Protocol on any port: recognised by its first line, once for a connection. */
@Component(service = Dissector.class, property = {"protocol=http", "named=false", "heuristic=tcp",
    "next=media_type", "next=media", "next=mime_multipart", "next=heuristic:http", "next=tcp.port", "next=tls.port", "next=http",
    "next=http2", "next=websocket", "next=data", "hands=http", "hands=http2", "hands=websocket"})
public final class HttpHeuristic extends HttpDissector {
    private static final String VERSION = "http/1.";

    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        if (c != null && c.dissector() == this) {
            return true;
        }
        return beginsWithLine(d);
    }

    /** Whether the first line names the protocol's version at its beginning or end. */
    static boolean beginsWithLine(Dissection d) {
        Head h = Head.take(d);
        int next = h.line(0);
        boolean found = next >= 0 && (h.starts(0, h.foundEnd(), VERSION)
                || h.foundEnd() > VERSION.length() && h.starts(h.foundEnd() - VERSION.length() - 1, h.foundEnd(), VERSION));
        h.giveBack();
        return found;
    }
}
