package org.wirestrata.dissector.rtcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Feedback: RFC 4585, RFC 5104 (codec control), and the drafts of REMB and transport-wide congestion control. */
final class Feedback {
    private static final int SLICE_LOSS = 2;
    private static final int FULL_INTRA = 4;
    private static final int APPLICATION = 15;
    private static final int REMB = 0x52454d42;
    private static final Field.Uint TRANSPORT_FORMAT = Rtcp.PROTOCOL.uint8("rtcp.rtpfb.fmt", "Format").bits(0x1f)
            .named(ValueStrings.of(1, "Negative acknowledgement", 3, "Maximum bit rate request", 4, "Maximum bit rate notification", 15,
                    "Transport-wide congestion control", 31, "Reserved"));
    private static final Field.Uint PAYLOAD_FORMAT = Rtcp.PROTOCOL.uint8("rtcp.psfb.fmt", "Format").bits(0x1f)
            .named(ValueStrings.of(1, "Picture loss", 2, "Slice loss", 3, "Reference picture selection", 4, "Full intra request", 5,
                    "Temporal-spatial trade-off request", 6, "Temporal-spatial trade-off notification", 7, "Video back channel", 15,
                    "Application layer", 31,
                    "Reserved"));
    private static final String[] SHORT = {null, "PLI", "SLI", "RPSI", "FIR", "TSTR", "TSTN", "VBCM"};
    private static final Field.Uint LOST = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.nack_pid", "Packet lost");
    private static final Field.Uint MORE_LOST = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.nack_blp", "Packets lost after it").hex();
    private static final Field.Bytes REST = Rtcp.PROTOCOL.bytes("rtcp.fci", "Feedback control information");
    private static final Field.Uint RATE_SOURCE = Rtcp.PROTOCOL.uint32("rtcp.rtpfb.tmmbr.fci.ssrc", "Source").in(Base.HEX_DEC);
    private static final Field.Uint RATE_EXPONENT = Rtcp.PROTOCOL.uint8("rtcp.rtpfb.tmmbr.fci.exp", "Exponent").bits(0xfc);
    private static final Field.Uint RATE_MANTISSA = Rtcp.PROTOCOL.uint24("rtcp.rtpfb.tmmbr.fci.mantissa", "Mantissa").bits(0x3fffe);
    private static final Field.Text RATE = Rtcp.PROTOCOL.text("rtcp.rtpfb.tmmbr.fci.bitrate", "Bit rate");
    private static final Field.Uint OVERHEAD = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.tmmbr.fci.measuredoverhead", "Overhead").bits(0x1ff);
    private static final Field.Uint INTRA_SOURCE = Rtcp.PROTOCOL.uint32("rtcp.psfb.fir.fci.ssrc", "Source").in(Base.HEX_DEC);
    private static final Field.Uint INTRA_SEQUENCE = Rtcp.PROTOCOL.uint8("rtcp.psfb.fir.fci.csn", "Sequence number of the command");
    private static final Field.Uint INTRA_RESERVED = Rtcp.PROTOCOL.uint24("rtcp.psfb.fir.fci.reserved", "Reserved");
    private static final Field.Uint FIRST_BLOCK = Rtcp.PROTOCOL.uint32("rtcp.psfb.fir.sli.first", "First macroblock").bits(0xfff80000L);
    private static final Field.Uint BLOCKS = Rtcp.PROTOCOL.uint32("rtcp.psfb.fir.sli.number", "Number of macroblocks").bits(0x7ffc0);
    private static final Field.Uint PICTURE = Rtcp.PROTOCOL.uint32("rtcp.psfb.fir.sli.picture_id", "Picture").bits(0x3f);
    private static final Field.Text REMB_NAME = Rtcp.PROTOCOL.text("rtcp.psfb.remb.identifier", "Identifier");
    private static final Field.Uint REMB_COUNT = Rtcp.PROTOCOL.uint8("rtcp.psfb.remb.fci.number_ssrcs", "Number of sources").bits(0xff);
    private static final Field.Uint REMB_EXPONENT = Rtcp.PROTOCOL.uint8("rtcp.psfb.remb.fci.br_exp", "Exponent").bits(0xfc);
    private static final Field.Uint REMB_MANTISSA = Rtcp.PROTOCOL.uint32("rtcp.psfb.remb.fci.br_mantissa", "Mantissa").bits(0x3ffff);
    private static final Field.Text REMB_RATE = Rtcp.PROTOCOL.text("rtcp.psfb.remb.fci.bitrate", "Bit rate");
    private static final Field.Uint REMB_SOURCE = Rtcp.PROTOCOL.uint32("rtcp.psfb.remb.fci.ssrc", "Source").in(Base.HEX_DEC);
    private static final Field.Uint APPLICATION_TYPE = Rtcp.PROTOCOL.uint16("rtcp.psfb.ms.afb_type", "Type of the application's feedback");
    private static final Field.Uint APPLICATION_LENGTH = Rtcp.PROTOCOL.uint16("rtcp.psfb.ms.length",
            "Length of the application's feedback");
    private static final Field.Uint BASE = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.transportcc.baseseq", "First sequence number").in(Base.DEC_HEX);
    private static final Field.Uint STATUSES = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.transportcc.statuscount", "Number of packets")
            .in(Base.DEC_HEX);
    private static final Field.Uint REFERENCE = Rtcp.signed(Ftype.INT24, "rtcp.rtpfb.transportcc.reftime", "Reference time");
    private static final Field.Uint COUNT = Rtcp.PROTOCOL.uint8("rtcp.rtpfb.transportcc.pktcount", "Number of the feedback")
            .in(Base.DEC_HEX);
    private static final Field.Uint CHUNK = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.transportcc.pktchunk", "Statuses").in(Base.DEC_HEX);
    private static final Field.Uint DELTA = Rtcp.PROTOCOL.uint8("rtcp.rtpfb.transportcc.recv_delta", "Time after the packet before").hex();
    private static final Field.Uint DELTA_PADDING = Rtcp.PROTOCOL.uint16("rtcp.rtpfb.transportcc.recv_delta.padding", "Padding").hex();
    private static final Expert UNKNOWN_APPLICATION = Rtcp.PROTOCOL.expert("rtcp.psfb.ms.afb_type.unknown", Expert.Severity.WARN,
            Expert.Area.PROTOCOL,
            "The application's feedback is of an unknown type");

    private Feedback() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    static Field.Uint format(int type) {
        return type == Rtcp.TRANSPORT_FEEDBACK ? TRANSPORT_FORMAT : PAYLOAD_FORMAT;
    }

    static void transport(Dissection d, int format, int end) {
        d.uint(Rtcp.SENDER);
        d.uint(Rtcp.MEDIA);
        for (int n = 1; d.position() < end; n++) {
            switch (format) {
                case 1 -> lost(d);
                case 3 -> rate(d, "TMMBR " + n);
                case 4 -> rate(d, "TMMBN " + n);
                case APPLICATION -> Congestion.show(d, end);
                default -> d.bytes(REST, end - d.position());
            }
        }
    }

    private static void lost(Dissection d) {
        int first = d.u(LOST);
        int at = d.position();
        int more = d.u(MORE_LOST);
        int item = d.last();
        d.enter(item);
        for (int i = 0; i < 16; i++) {
            if ((more >> i & 1) != 0) {
                d.markGenerated(d.add(LOST, at, 2, first + i + 1 & 0xffff));
            }
        }
        d.leave(item);
    }

    private static void rate(Dissection d, String label) {
        int at = d.position();
        d.peek(0, 8);
        int item = Rtcp.group(d, at, 8, label);
        d.enter(item);
        d.uint(RATE_SOURCE);
        d.uintAt(RATE_EXPONENT, at + 4);
        d.uintAt(RATE_MANTISSA, at + 4, 3);
        d.add(RATE, at + 4, 3, "");
        d.uintAt(OVERHEAD, at + 6);
        d.leave(item);
        d.position(at + 8);
    }

    static void payload(Dissection d, int format, int end) {
        if (d.columns().wanted()) {
            String name = format < SHORT.length ? SHORT[format] : format == APPLICATION ? "ALFB" : null;
            if (name != null) {
                d.columns().append(name).append("  ");
            }
        }
        d.uint(Rtcp.SENDER);
        d.uint(Rtcp.MEDIA);
        for (int n = 1; d.position() < end; n++) {
            switch (format) {
                case SLICE_LOSS -> sliceLoss(d, n);
                case FULL_INTRA -> fullIntra(d, n);
                case APPLICATION -> application(d, n - 1, end);
                default -> d.bytes(REST, end - d.position());
            }
        }
    }

    private static void sliceLoss(Dissection d, int n) {
        int at = d.position();
        d.peek(0, 4);
        int item = Rtcp.group(d, at, 4, "SLI " + n);
        d.enter(item);
        d.uintAt(FIRST_BLOCK, at);
        d.uintAt(BLOCKS, at);
        d.uint(PICTURE);
        d.leave(item);
    }

    private static void fullIntra(Dissection d, int n) {
        int item = Rtcp.group(d, d.position(), 8, "FIR " + n);
        d.enter(item);
        d.uint(INTRA_SOURCE);
        d.u(INTRA_SEQUENCE);
        d.u(INTRA_RESERVED);
        d.leave(item);
    }

    private static void application(Dissection d, int n, int end) {
        int at = d.position();
        if (end - at >= 8 && (int) d.peek(0, 4) == REMB) {
            int item = Rtcp.group(d, at, 8, "REMB " + n);
            d.enter(item);
            d.text(REMB_NAME, 4, Encoding.ASCII);
            int count = d.u(REMB_COUNT);
            d.uintAt(REMB_EXPONENT, at + 5);
            d.add(REMB_MANTISSA, at + 5, 3, d.peekAt(at + 5, 3) & 0x3ffff);
            d.add(REMB_RATE, at + 5, 3, "");
            d.position(at + 8);
            for (int i = 0; i < count; i++) {
                d.uint(REMB_SOURCE);
            }
            d.leave(item);
            return;
        }
        d.u(APPLICATION_TYPE);
        d.expert(d.last(), UNKNOWN_APPLICATION);
        d.u(APPLICATION_LENGTH);
        d.position(Math.max(d.position(), end));
    }

    /** Transport-wide congestion control. */
    private static final class Congestion {
        private static final int MOST = 0xffff;

        static void show(Dissection d, int end) {
            int at = d.position();
            int all = Rtcp.open(d, at, end - at);
            d.u(BASE);
            int count = d.u(STATUSES);
            d.u(REFERENCE);
            d.u(COUNT);
            byte[] deltas = new byte[Math.min(count, MOST)];
            int chunks = Rtcp.group(d, d.position(), 0, "Statuses");
            d.enter(chunks);
            int known = 0;
            int received = 0;
            while (known < count) {
                int chunk = d.u(CHUNK);
                int before = known;
                known = statuses(chunk, deltas, known);
                for (int i = before; i < known; i++) {
                    received += deltas[i] != 0 ? 1 : 0;
                }
            }
            d.leave(chunks);
            int times = Rtcp.group(d, d.position(), 0, "Times");
            d.enter(times);
            for (int i = 0; i < known && received > 0; i++) {
                int size = deltas[i] == 1 ? 1 : deltas[i] == 2 ? 2 : 0;
                if (size > 0) {
                    d.uint(DELTA, size);
                    received--;
                }
            }
            int rest = end - d.position();
            if (rest > 0) {
                d.add(DELTA_PADDING, d.position(), rest, d.peek(0, Math.min(8, rest)) & 0xffff);
                d.skip(rest);
            }
            d.leave(times);
            d.leave(all);
        }

        private static int statuses(int chunk, byte[] into, int from) {
            int n = from;
            if (chunk >> 15 == 0) {
                int status = chunk >> 13 & 3;
                for (int run = chunk & 0x1fff; run > 0 && n < into.length; run--) {
                    into[n++] = (byte) status;
                }
                return (chunk & 0x1fff) == 0 ? into.length : n;
            }
            boolean two = (chunk & 0x4000) != 0;
            for (int shift = two ? 12 : 13; shift >= 0 && n < into.length; shift -= two ? 2 : 1) {
                into[n++] = (byte) (chunk >> shift & (two ? 3 : 1));
            }
            return n;
        }

        private Congestion() {
        }
    }
}
