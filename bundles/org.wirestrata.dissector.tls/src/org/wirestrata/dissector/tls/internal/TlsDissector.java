package org.wirestrata.dissector.tls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** Transport Layer Security, RFC 8446, RFC 5246, on its ports. */
@Component(service = Dissector.class, property = {"protocol=tls", "table=tcp.port:324", "table=tcp.port:443", "table=tcp.port:465",
    "table=tcp.port:636", "table=tcp.port:802", "table=tcp.port:853", "table=tcp.port:993", "table=tcp.port:995", "table=tcp.port:1300",
    "table=tcp.port:2221", "table=tcp.port:2443", "table=tcp.port:3249-3252", "table=tcp.port:3496", "table=tcp.port:5061",
    "table=tcp.port:5671", "table=tcp.port:5684", "table=tcp.port:5868", "table=tcp.port:8883", "table=tcp.port:11207",
    "table=tcp.port:19999", "table=tcp.port:27017", "table=sctp.port:324", "table=sctp.port:443", "table=sctp.port:465",
    "table=sctp.port:636", "table=sctp.port:802", "table=sctp.port:993", "table=sctp.port:995", "table=sctp.port:1300",
    "table=sctp.port:2443", "table=sctp.port:3249-3252", "table=sctp.port:3496", "table=sctp.port:5061", "table=sctp.port:5671",
    "table=sctp.port:5684", "table=sctp.port:8883", "table=sctp.port:11207", "table=sctp.port:19999", "table=sctp.port:27017",
    "next=tls.alpn", "next=tls.port", "next=heuristic:tls", "next=*", "next=x509af", "next=x509if", "next=ocsp", "next=ber.oid",
    "next=data", "hands=tls"})
public class TlsDissector implements StreamDissector {
    private static final int TEXT = 4;

    @Override
    public final Protocol protocol() {
        return Tls.PROTOCOL;
    }

    /** Once the version is settled, bytes that begin with a word of text are no records: a protocol goes on without TLS, or bytes are missing. */
    @Override
    public boolean recognizes(Dissection d) {
        int version = Records.versionBefore(d);
        if (!Records.settled(version)) {
            return true;
        }
        for (int i = 0; i < TEXT; i++) {
            if (!d.has(i, 1) || d.byteAt(i) < ' ' || d.byteAt(i) > '~') {
                return true;
            }
        }
        Records.keepVersion(d, version);
        return false;
    }

    @Override
    public final boolean takesRuns() {
        return true;
    }

    /** The length of a record. What does not look like one is taken as a whole. */
    @Override
    public final int frame(Dissection d) {
        int version = Records.versionBefore(d);
        int length = length(d, version);
        if (length < 0 || length > d.reportedRemaining()) {
            Records.keepVersion(d, version);
        }
        return length;
    }

    private static int length(Dissection d, int version) {
        int rest = d.reportedRemaining();
        if (rest < Tls.HEADER) {
            return ONE_MORE;
        }
        if (Version2.isRecord(d, version)) {
            return Version2.length(d);
        }
        boolean known = Tls.isContentType((int) d.peek(0, 1));
        if (!known && version != Tls.SSL3) {
            return rest;
        }
        if (!Records.settled(version) && !Tls.isVersion((int) d.peek(1, 2))) {
            return rest;
        }
        int length = Tls.HEADER + (int) d.peek(3, 2);
        return known ? length : Math.min(rest, length);
    }

    @Override
    public final void dissect(Dissection d) {
        new Records(d, this).dissect();
    }
}
