package org.wirestrata.dissector.rtcp.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** What senders and receivers report: RFC 3550 sections 6.4.1 and 6.4.2. */
final class Reports {
    private static final int BLOCK = 24;
    private static final long SECONDS_FROM_1900_TO_1970 = 2_208_988_800L;
    private static final long NANOS = 1_000_000_000L;
    private static final Field.Uint SECONDS = Rtcp.PROTOCOL.uint32("rtcp.timestamp.ntp.msw", "Time, seconds").in(Base.DEC_HEX);
    private static final Field.Uint FRACTION = Rtcp.PROTOCOL.uint32("rtcp.timestamp.ntp.lsw", "Time, fraction").in(Base.DEC_HEX);
    private static final Field.Time TIME = Rtcp.PROTOCOL.time("rtcp.timestamp.ntp", "Time", Base.UTC);
    private static final Field.Uint PACKETS = Rtcp.PROTOCOL.uint32("rtcp.sender.packetcount", "Packets sent");
    private static final Field.Uint OCTETS = Rtcp.PROTOCOL.uint32("rtcp.sender.octetcount", "Octets sent");
    static final Field.Uint LOST_FRACTION = Rtcp.PROTOCOL.uint8("rtcp.ssrc.fraction", "Fraction lost, in 256ths");
    private static final Field.Uint LOST = Rtcp.signed(Ftype.INT24, "rtcp.ssrc.cum_nr", "Packets lost");
    private static final Field.Uint HIGHEST = Rtcp.PROTOCOL.uint32("rtcp.ssrc.ext_high", "Highest sequence number with its cycles");
    private static final Field.Uint HIGHEST_SEQUENCE = Rtcp.PROTOCOL.uint16("rtcp.ssrc.high_seq", "Highest sequence number");
    private static final Field.Uint CYCLES = Rtcp.PROTOCOL.uint16("rtcp.ssrc.high_cycles", "Cycles");
    private static final Field.Uint JITTER = Rtcp.PROTOCOL.uint32("rtcp.ssrc.jitter", "Jitter");
    private static final Field.Uint LAST_REPORT = Rtcp.PROTOCOL.uint32("rtcp.ssrc.lsr", "Time of the last report").in(Base.DEC_HEX);
    private static final Field.Uint DELAY = Rtcp.PROTOCOL.uint32("rtcp.ssrc.dlsr", "Time since the last report, in 65536ths of a second");
    private static final Field.Uint EXTENSION_TYPE = Rtcp.PROTOCOL.uint16("rtcp.profile-specific-extension.type", "Type of the extension");
    private static final Field.Uint EXTENSION_LENGTH = Rtcp.PROTOCOL.uint16("rtcp.profile-specific-extension.length",
            "Length of the extension");
    private static final Field.Bytes EXTENSION = Rtcp.PROTOCOL.bytes("rtcp.profile-specific-extension", "Extension of the profile");

    private Reports() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** A timestamp of 64 bits in nanoseconds since 1970. */
    static long nanos(long seconds, long fraction) {
        long since = seconds >= 1L << 31 ? seconds - SECONDS_FROM_1900_TO_1970 : seconds + (1L << 32) - SECONDS_FROM_1900_TO_1970;
        return since * NANOS + (fraction * NANOS >>> 32);
    }

    static void sender(Dissection d) {
        d.uint(Rtcp.SENDER);
        time(d);
        d.uint(Rtcp.RTP_TIME);
        d.uint(PACKETS);
        d.uint(OCTETS);
    }

    static void time(Dissection d) {
        int at = d.position();
        long seconds = d.uint(SECONDS);
        long fraction = d.uint(FRACTION);
        d.add(TIME, at, 8, nanos(seconds, fraction));
    }

    /** Shows reports of what was received, and what a profile adds up to the packet's end. */
    static void blocks(Dissection d, int count, int end) {
        for (int i = 1; i <= count; i++) {
            block(d, i);
        }
        if (d.position() < end) {
            extension(d, end);
        }
    }

    private static void block(Dissection d, int number) {
        int at = d.position();
        d.peek(0, 4);
        int item = Rtcp.group(d, at, BLOCK, "Source " + number);
        d.enter(item);
        d.uint(Rtcp.SOURCE);
        int inner = Rtcp.group(d, at + 4, BLOCK - 4, "Reception");
        d.enter(inner);
        d.u(LOST_FRACTION);
        d.u(LOST);
        d.leave(inner);
        int highest = d.add(HIGHEST, d.position(), 4, d.peek(0, 4));
        d.enter(highest);
        d.u(CYCLES);
        d.u(HIGHEST_SEQUENCE);
        d.leave(highest);
        d.uint(JITTER);
        d.uint(LAST_REPORT);
        d.uint(DELAY);
        d.leave(item);
    }

    private static void extension(Dissection d, int end) {
        Columns c = d.columns();
        c.append('(');
        int at = d.position();
        int item = Rtcp.open(d, at, end - at);
        d.u(EXTENSION_TYPE);
        int length = d.u(EXTENSION_LENGTH);
        c.append("PSE:Unknown  )  ");
        d.bytes(EXTENSION, Math.max(0, Math.min(length - 4, end - d.position())));
        d.leave(item);
        d.position(Math.max(d.position(), end));
    }
}
