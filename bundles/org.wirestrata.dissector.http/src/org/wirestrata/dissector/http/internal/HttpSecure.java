package org.wirestrata.dissector.http.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissector;

/** The Hypertext Transfer Protocol inside TLS, RFC 9110 section 4.2.2. */
@Component(service = Dissector.class, property = {"protocol=http", "named=false",
    "table=tls.port:443", "table=tls.alpn:http/1.0", "table=tls.alpn:http/1.1",
    "next=media_type", "next=media", "next=mime_multipart", "next=heuristic:http", "next=tcp.port", "next=tls.port", "next=http",
    "next=http2", "next=websocket", "next=data", "hands=http", "hands=http2", "hands=websocket"})
public final class HttpSecure extends HttpDissector {
    @Override
    String scheme() {
        return "https://";
    }
}
