package org.wirestrata.dissector.http.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** The Hypertext Transfer Protocol inside TLS of which nothing else tells what it carries: recognised by its first line. */
@Component(service = Dissector.class, property = {"protocol=http", "named=false", "heuristic=tls",
    "next=media_type", "next=media", "next=mime_multipart", "next=heuristic:http", "next=tcp.port", "next=tls.port", "next=http",
    "next=http2", "next=websocket", "next=data", "hands=http", "hands=http2", "hands=websocket"})
public final class HttpSecureHeuristic extends HttpDissector {
    @Override
    public boolean recognizes(Dissection d) {
        return HttpHeuristic.beginsWithLine(d);
    }

    @Override
    String scheme() {
        return "https://";
    }
}
