package org.wirestrata.dissector.rtcp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Announcement;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Protocol;

/** The RTP Control Protocol, RFC 3550 section 6: several packets in one datagram. */
@Component(service = Dissector.class, property = {"protocol=rtcp",
    "next=data"})
public class RtcpDissector implements Dissector {
    private static final int HEADER = 4;
    private static final int SUPPORTED = 2;

    @Override
    public final Protocol protocol() {
        return Rtcp.PROTOCOL;
    }

    @Override
    public final void dissect(Dissection d) {
        Columns c = d.columns();
        Secured secured = Secured.of(announcement(d));
        c.protocol(secured == null ? "RTCP" : "SRTCP");
        int begin = d.tape().start(d.layer());
        int expected = 0;
        int layer = d.layer();
        boolean first = true;
        int at = 0;
        while (d.remaining() >= HEADER && (int) d.peek(0, 1) >> 6 == SUPPORTED && Rtcp.TYPES.text(d.peek(1, 1)) != null) {
            at = d.position();
            int length = ((int) d.peek(2, 2) + 1) * 4;
            int there = Math.min(length, d.length() - at);
            if (first) {
                d.covers(there);
            } else {
                d.enter(-1);
                layer = d.open(Rtcp.PROTOCOL.layer(), at, Math.min(there, d.remaining()));
            }
            if (first) {
                c.clearInfo();
            }
            expected += length;
            setup(d);
            if (secured != null && secured.encrypted(d)) {
                header(d, at);
                d.uint(Rtcp.SENDER);
                secured.show(d);
                d.position(d.length());
                return;
            }
            packet(d, at, at + length);
            if (first) {
                first = false;
            } else {
                d.leave(layer);
                d.leave(-1);
            }
        }
        if (first) {
            d.undissected();
            return;
        }
        check(d, layer, at == 0 ? 0 : Math.min(at + begin, d.length()), expected);
        d.position(d.length());
    }

    private static Announcement announcement(Dissection d) {
        Conversation c = d.conversation();
        return c == null ? null : c.announcement();
    }

    private static void setup(Dissection d) {
        Announcement a = announcement(d);
        if (a != null) {
            int item = d.generated(Rtcp.SETUP, "");
            d.enter(item);
            d.generated(Rtcp.SETUP_FRAME, a.frame());
            d.generated(Rtcp.SETUP_METHOD, a.method());
            d.leave(item);
        }
    }

    private static void check(Dissection d, int layer, int at, int expected) {
        boolean fits = d.position() == expected;
        d.enter(layer);
        int item = d.add(Rtcp.LENGTH_CHECK, at, 0, fits ? 1 : 0);
        d.markGenerated(item);
        if (!fits) {
            d.expert(item, Rtcp.BAD_LENGTH);
        }
        d.leave(layer);
    }

    /** Shows a packet's header and answers whether it is padded. */
    private static boolean header(Dissection d, int at) {
        int type = d.byteAt(at + 1);
        d.columns().append(Rtcp.TYPES.text(type)).append("   ");
        d.uintAt(Rtcp.VERSION, at);
        boolean padded = d.uintAt(Rtcp.PADDING, at) != 0;
        switch (type) {
            case Rtcp.SENDER_REPORT, Rtcp.RECEIVER_REPORT, Rtcp.FULL_INTRA, Rtcp.NACK -> d.uintAt(Rtcp.REPORTS, at);
            case Rtcp.DESCRIPTION, Rtcp.BYE -> d.uintAt(Rtcp.SOURCES, at);
            case Rtcp.APPLICATION, Rtcp.AVB, Rtcp.PORTS -> d.uintAt(Rtcp.SUBTYPE, at);
            case Rtcp.TRANSPORT_FEEDBACK, Rtcp.PAYLOAD_FEEDBACK -> d.uintAt(Feedback.format(type), at);
            default -> d.byteAt(at);
        }
        d.uintAt(Rtcp.TYPE, at + 1);
        d.uintAt(Rtcp.LENGTH, at + 2);
        d.position(at + HEADER);
        return padded;
    }

    private static void packet(Dissection d, int at, int end) {
        boolean padded = header(d, at);
        int type = d.byteAt(at + 1);
        int count = d.byteAt(at) & 0x1f;
        int dataEnd = padded && d.has(end - 1, 1) && !reports(type) ? Math.max(at + HEADER, end - d.byteAt(end - 1)) : end;
        contents(d, type, count, dataEnd);
        if (padded && dataEnd < end) {
            d.position(dataEnd);
            if (end - dataEnd > 1) {
                d.bytes(Rtcp.PADDING_DATA, end - dataEnd - 1);
            }
            d.u(Rtcp.PADDING_COUNT);
        }
    }

    private static boolean reports(int type) {
        return type == Rtcp.SENDER_REPORT || type == Rtcp.RECEIVER_REPORT;
    }

    private static void contents(Dissection d, int type, int count, int end) {
        switch (type) {
            case Rtcp.SENDER_REPORT -> {
                Reports.sender(d);
                Reports.blocks(d, count, end);
            }
            case Rtcp.RECEIVER_REPORT -> {
                d.uint(Rtcp.SENDER);
                Reports.blocks(d, count, end);
            }
            case Rtcp.DESCRIPTION -> Descriptions.sources(d, count, end);
            case Rtcp.BYE -> Descriptions.bye(d, count, end);
            case Rtcp.APPLICATION -> application(d, count, end);
            case Rtcp.TRANSPORT_FEEDBACK -> Feedback.transport(d, count, end);
            case Rtcp.PAYLOAD_FEEDBACK -> Feedback.payload(d, count, end);
            case Rtcp.EXTENDED_REPORT -> Extended.blocks(d, end);
            case Rtcp.FULL_INTRA -> d.uint(Rtcp.SOURCE);
            case Rtcp.NACK -> {
                d.uint(Rtcp.SOURCE);
                d.u(Rtcp.NACK_FIRST);
                d.u(Rtcp.NACK_LOST);
            }
            case Rtcp.AVB -> {
                d.uint(Rtcp.SOURCE);
                d.text(Rtcp.NAME, 4, Encoding.ASCII);
                d.u(Rtcp.TIMEBASE);
                d.bytes(Rtcp.IDENTITY, 10);
                d.uint(Rtcp.STREAM);
                d.uint(Rtcp.AVB_TIME);
                d.uint(Rtcp.RTP_TIME);
            }
            case Rtcp.SUMMARY -> {
                d.uint(Rtcp.SOURCE);
                d.uint(Rtcp.SOURCE);
                Reports.time(d);
                d.position(Math.max(d.position(), end));
            }
            default -> {
                d.uint(Rtcp.SOURCE);
                d.position(Math.max(d.position(), end));
            }
        }
    }

    private static boolean printable(Dissection d, int at, int length) {
        for (int p = at; p < at + length; p++) {
            if (d.byteAt(p) < ' ' || d.byteAt(p) > '~') {
                return false;
            }
        }
        return true;
    }

    private static void application(Dissection d, int subtype, int end) {
        d.uint(Rtcp.SOURCE);
        int at = d.position();
        d.text(Rtcp.NAME, 4, Encoding.ASCII);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append("( ");
            for (int i = 0; i < 4; i++) {
                c.append((char) d.byteAt(at + i));
            }
            c.append(" ) subtype=").append(subtype);
        }
        int length = end - d.position();
        if (printable(d, d.position(), Math.min(length, d.remaining()))) {
            d.text(Rtcp.DATA_TEXT, length, Encoding.ASCII);
        } else {
            d.bytes(Rtcp.DATA, length);
        }
    }
}
