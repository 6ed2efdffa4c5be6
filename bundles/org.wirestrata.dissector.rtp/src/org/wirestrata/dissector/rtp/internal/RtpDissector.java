package org.wirestrata.dissector.rtp.internal;

import java.util.List;
import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.value.AssignedNumbers;

/** The Real-time Transport Protocol, RFC 3550, where something announced it. */
@Component(service = Dissector.class, property = {"protocol=rtp",
    "next=rtcp", "next=rtp.pt", "next=rtp_dyn_payload_type", "next=data"})
public class RtpDissector implements Dissector {
    private static final int SUPPORTED = 2;
    private static final long FIRST_CYCLE = 0x10000;
    private static final int FIRST_DYNAMIC = 96;
    private static final int FIRST_CONTROL = 192;
    private static final int LAST_CONTROL = 223;
    private static final int LEAST_OF_STUN = 20;
    private static final long STUN_COOKIE = 0x2112a442L;
    private static final FactKey EXTENDED = FactKey.of("rtp extended sequence number");
    private static final StateKey<long[]> LAST = StateKey.of(StateKey.Scope.DIRECTION, () -> new long[] {FIRST_CYCLE});

    @Override
    public final Protocol protocol() {
        return Rtp.PROTOCOL;
    }

    /** What shares the ports of media, and tells itself apart by its first bytes (RFC 7983), is for others. */
    @Override
    public boolean recognizes(Dissection d) {
        int first = (int) d.peek(0, 1);
        boolean stun = first < 4 && d.length() >= LEAST_OF_STUN && d.peek(4, 4) == STUN_COOKIE;
        boolean tls = first >= 20 && first < 64;
        return !stun && !tls;
    }

    @Override
    public final void dissect(Dissection d) {
        Announcement a = Stream.announcement(d);
        Columns c = d.columns();
        int version = (int) d.peek(0, 1) >> 6;
        if (version == SUPPORTED && d.remaining() > 1 && control(d.byteAt(1)) && d.dispatch("rtcp")) {
            d.covers(0);
            return;
        }
        c.protocol("RTP");
        if (version != SUPPORTED) {
            c.clearInfo();
            c.append("Unknown RTP version ").append(version);
            d.uintAt(Rtp.VERSION, 0);
            d.covers(d.length());
            d.undissected();
            return;
        }
        Stream.show(d, a);
        d.uintAt(Rtp.VERSION, 0);
        int padded = (int) d.uintAt(Rtp.PADDING, 0);
        int extended = (int) d.uintAt(Rtp.EXTENSION, 0);
        int sources = d.u(Rtp.SOURCES);
        long marker = d.uintAt(Rtp.MARKER, 1);
        int type = d.u(Rtp.TYPE);
        int sequence = d.u(Rtp.SEQUENCE);
        d.markGenerated(d.add(Rtp.EXTENDED_SEQUENCE, 2, 2, extend(d, a, sequence)));
        long timestamp = d.uint(Rtp.TIMESTAMP);
        long source = d.uint(Rtp.SOURCE);
        String encoding = type < FIRST_DYNAMIC ? "" : Stream.encoding(a, type);
        info(c, encoding, type, source, sequence, timestamp, marker != 0);
        if (sources > 0) {
            int item = d.open(Rtp.CONTRIBUTING, d.position(), Math.min(sources * 4, d.remaining()));
            for (int i = 0; i < sources; i++) {
                d.uint(Rtp.CONTRIBUTING_SOURCE);
            }
            d.leave(item);
        }
        if (extended != 0) {
            Extension.show(d);
        }
        d.covers(d.length());
        List<?> secured = Stream.secured(a);
        if (secured != null) {
            c.protocol("SRTP");
            secured(d, (Integer) secured.get(0), (Integer) secured.get(1));
        } else if (padded != 0) {
            padded(d, type, encoding);
        } else if (d.reportedRemaining() > 0) {
            payload(d, type, encoding, d.reportedRemaining());
        }
        d.position(d.length());
    }

    /** Whether the second byte is a packet type of RTCP on the same port (RFC 5761 section 4). */
    private static boolean control(int second) {
        return second >= FIRST_CONTROL && second <= LAST_CONTROL;
    }

    private static void info(Columns c, String encoding, int type, long source, int sequence, long timestamp, boolean marker) {
        c.clearInfo();
        if (c.wanted()) {
            String payload = encoding.isEmpty() ? AssignedNumbers.RTP_PAYLOAD_TYPES.text(type) : encoding;
            c.append("PT=").append(payload).append(", SSRC=0x")
                    .append(Long.toHexString(source).toUpperCase(Locale.ROOT)).append(", Seq=").append(sequence).append(", Time=")
                    .append(timestamp);
            if (marker) {
                c.append(", Mark");
            }
        }
    }

    /** The sequence number with its cycles (RFC 3550 section A.1), told by those before it in the stream. */
    private static long extend(Dissection d, Announcement a, int sequence) {
        if (a == null) {
            return FIRST_CYCLE;
        }
        if (d.learns() && !d.quoted()) {
            long[] last = d.state(LAST);
            long n = last[0] & ~0xffffL | sequence;
            if (n + 0x8000 < last[0]) {
                n += FIRST_CYCLE;
            } else if (last[0] + 0x8000 < n) {
                n -= FIRST_CYCLE;
            }
            last[0] = n & 0xffffffffL;
            d.tell(d.here(), EXTENDED, last[0]);
        }
        return d.fact(EXTENDED, FIRST_CYCLE + sequence);
    }

    private static void padded(Dissection d, int type, String encoding) {
        if (d.remaining() < d.reportedRemaining()) {
            int item = d.layer();
            d.expert(item, Rtp.CUT_PADDING);
            payload(d, type, encoding, d.reportedRemaining());
            return;
        }
        int all = d.remaining();
        int count = (int) d.peek(all - 1, 1);
        int at = d.position();
        int length = Math.max(0, all - count);
        if (length > 0) {
            payload(d, type, encoding, length);
        }
        int padding = Math.min(count, all);
        d.position(at + all - padding);
        if (padding > 1) {
            d.bytes(Rtp.PADDING_DATA, padding - 1);
        }
        d.u(Rtp.PADDING_COUNT);
    }

    private static void payload(Dissection d, int type, String encoding, int length) {
        int there = Math.min(length, d.remaining());
        int item = d.add(Rtp.PAYLOAD, d.position(), there);
        d.within(length);
        if (encoding.isEmpty() ? d.dispatch(Rtp.PAYLOAD_TYPES, type) : d.dispatch(Rtp.ENCODINGS, encoding)) {
            if (!d.dispatchFailed()) {
                d.hide(item);
            }
        }
        d.within(Integer.MAX_VALUE);
    }

    /** Shows what RFC 3711 section 3.1 leaves to see. */
    private static void secured(Dissection d, int key, int tag) {
        int rest = d.remaining();
        int payload = Math.max(0, rest - key - tag);
        if (payload > 0) {
            d.bytes(Rtp.ENCRYPTED, payload);
        }
        if (key > 0) {
            d.bytes(Rtp.KEY, key);
        }
        if (tag > 0) {
            d.bytes(Rtp.AUTHENTICATION, tag);
        }
    }
}
