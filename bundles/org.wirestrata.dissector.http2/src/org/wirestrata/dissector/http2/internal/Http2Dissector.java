package org.wirestrata.dissector.http2.internal;

import java.nio.charset.StandardCharsets;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;
import org.wirestrata.api.dissect.Tape;

/** The Hypertext Transfer Protocol, version 2: RFC 9113. */
@Component(service = Dissector.class, property = {"protocol=http2", "table=tls.alpn:h2",
    "next=media_type", "next=media", "next=streaming_content_type", "next=data"})
public class Http2Dissector implements StreamDissector {
    private static final int HEADER = 9;
    /** The first octets of what a client sends: RFC 9113 section 3.4. */
    private static final byte[] MAGIC = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    @Override
    public final Protocol protocol() {
        return Http2.PROTOCOL;
    }

    @Override
    public final boolean tellsLength() {
        return true;
    }

    @Override
    public final int frame(Dissection d) {
        if (magic(d)) {
            return MAGIC.length;
        }
        if (d.remaining() < HEADER) {
            return ONE_MORE;
        }
        return HEADER + (int) d.peekAt(0, 3);
    }

    /** Whether the layer begins with the connection preface, as far as that was captured. */
    static boolean magic(Dissection d) {
        if (!d.has(0, MAGIC.length)) {
            return false;
        }
        for (int i = 0; i < MAGIC.length; i++) {
            if (d.byteAt(i) != MAGIC[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public final void waiting(Dissection d) {
        if (first(d)) {
            d.columns().clearInfo();
        }
    }

    @Override
    public final void dissect(Dissection d) {
        Columns columns = d.columns();
        columns.protocol("HTTP2");
        if (first(d)) {
            columns.clearInfo();
        }
        columns.separate(", ");
        d.covers(d.length());
        if (magic(d)) {
            columns.append("Magic");
            int stream = d.open(Http2.STREAM, 0, MAGIC.length);
            d.text(Http2.MAGIC, MAGIC.length, Encoding.ASCII);
            d.leave(stream);
        } else {
            new Frame(d).dissect();
        }
    }

    /** Whether no frame of the same bytes stands before this one in the packet. */
    private static boolean first(Dissection d) {
        Tape t = d.tape();
        int type = Http2.PROTOCOL.layer().id;
        byte[] bytes = d.array();
        for (int i = t.size() - 1; i >= 0; i--) {
            if (t.fieldId(i) == type && i != d.layer()) {
                return t.sourceArray(t.source(i)) != bytes;
            }
        }
        return true;
    }
}
