package org.wirestrata.dissector.http2.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;

/** HTTP/2 that begins where nothing announced it: recognised by its first octets. */
@Component(service = Dissector.class, property = {"protocol=http2", "named=false", "heuristic=http", "heuristic=tls",
    "next=media_type", "next=media", "next=streaming_content_type", "next=data"})
public final class Http2Heuristic extends Http2Dissector {
    @Override
    public boolean recognizes(Dissection d) {
        return magic(d);
    }
}
