package org.wirestrata.dissector.sip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** The Session Initiation Protocol in streams: RFC 3261 section 18.3; the content length tells where a message ends. */
@Component(service = Dissector.class, property = {"protocol=sip", "named=false", "table=tcp.port:5060", "table=tls.port:5061",
    "next=media_type", "next=data"})
public class SipStreamDissector implements StreamDissector {
    private static final String LENGTH = "content-length";

    @Override
    public final Protocol protocol() {
        return Sip.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        int c = (int) d.peek(0, 1);
        return c >= ' ' && c < 0x7f;
    }

    @Override
    public final int frame(Dissection d) {
        FirstLine first = FirstLine.at(d);
        if (first.kind == FirstLine.Kind.NONE) {
            return first.next == first.end ? ONE_MORE : d.reportedRemaining();
        }
        int end = FirstLine.headersEnd(d, first.next);
        if (end < 0) {
            return ONE_MORE;
        }
        long content = contentLength(d, first.next, end);
        return content < 0 ? d.reportedRemaining() : (int) Math.min(Integer.MAX_VALUE, end + content);
    }

    /** The content length that the headers tell, or -1. */
    private static long contentLength(Dissection d, int from, int to) {
        for (int p = from; p < to; p = d.find(p, (byte) '\n') + 1) {
            int end = Chars.findOrEnd(d, p, to, '\n');
            int colon = Chars.find(d, p, end, ':');
            if (colon >= 0 && (Chars.is(d, p, colon, LENGTH) || Chars.is(d, p, colon, "l"))) {
                return Math.max(0, Chars.number(d, colon + 1, end));
            }
        }
        return -1;
    }

    @Override
    public final void dissect(Dissection d) {
        d.columns().protocol("SIP");
        FirstLine first = FirstLine.at(d);
        if (first.kind == FirstLine.Kind.NONE) {
            continuation(d, first);
        } else {
            Message.dissect(d, first, false);
        }
    }

    private static void continuation(Dissection d, FirstLine first) {
        d.columns().info("Continuation");
        Chars.line(d, 0, first.end);
        d.position(0);
        d.bytes(Sip.CONTINUATION, d.remaining());
    }
}
