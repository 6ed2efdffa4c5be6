package org.wirestrata.dissector.icmp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.EchoFields;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/** The Internet Control Message Protocol for IPv4 (RFC 792, 950, 1191, 1256, 4884, 8335). */
@Component(service = Dissector.class, property = {"protocol=icmp", "table=ip.proto:1",
    "next=ip", "next=data", "hands=-"})
public final class IcmpDissector implements Dissector {
    static final Protocol ICMP = Protocol.of("Internet Control Message Protocol", "ICMP", "icmp");
    private static final EchoFields ECHO = new EchoFields(ICMP);
    private static final int HEADER = 8;
    /** Bytes of the original packet before extensions where no length says it (RFC 4884, 5.5). */
    private static final int QUOTED = 128;
    private static final int DAY = 86400;

    private static final Field.Uint TYPE = ICMP.uint8("icmp.type", "Type").named(IcmpText.TYPES);
    private static final Field.Uint CODE = ICMP.uint8("icmp.code", "Code").line(IcmpDissector::codeLine);
    private static final Field.Uint CHECKSUM = ICMP.uint16("icmp.checksum", "Checksum").hex();
    private static final Field.Uint STATUS = ICMP.uint8("icmp.checksum.status", "Checksum status").in(Base.NONE)
            .named(AssignedNumbers.CHECKED);
    private static final Field.Bytes UNUSED = ICMP.bytes("icmp.unused", "Unused");
    private static final Field.Uint IDENT = ICMP.uint16("icmp.ident", "Identifier, big endian").in(Base.DEC_HEX);
    private static final Field.Uint IDENT_LITTLE = ICMP.uint16("icmp.ident_le", "Identifier, little endian").in(Base.DEC_HEX);
    private static final Field.Uint SEQUENCE = ICMP.uint16("icmp.seq", "Sequence number, big endian").in(Base.DEC_HEX);
    private static final Field.Uint SEQUENCE_LITTLE = ICMP.uint16("icmp.seq_le", "Sequence number, little endian").in(Base.DEC_HEX);
    private static final Field.Uint MTU = ICMP.uint16("icmp.mtu", "MTU of the next hop");
    private static final Field.Uint POINTER = ICMP.uint32("icmp.pointer", "Pointer");
    private static final Field.Uint ORIGINATE = ICMP.uint32("icmp.originate_timestamp", "Originate timestamp");
    private static final Field.Uint RECEIVE = ICMP.uint32("icmp.receive_timestamp", "Receive timestamp");
    private static final Field.Uint TRANSMIT = ICMP.uint32("icmp.transmit_timestamp", "Transmit timestamp");
    private static final Field.Address MASK = ICMP.ipv4("icmp.address_mask", "Address mask");
    private static final Field.Address GATEWAY = ICMP.ipv4("icmp.redir_gw", "Gateway");
    private static final Field.Time DATA_TIME = ICMP.time("icmp.data_time", "Time in the data", Base.LOCAL);
    private static final Field.Time DATA_TIME_SINCE = ICMP.span("icmp.data_time_relative", "Time since that in the data");
    private static final Field.Uint LENGTH = ICMP.uint8("icmp.length", "Length in words");
    private static final Field.Uint ORIGINAL_LENGTH = ICMP.uint8("icmp.length.original_datagram", "Length of the original packet");
    private static final Field.Uint PROBE_SEQUENCE = ICMP.uint8("icmp.ext.echo.seq", "Sequence number").in(Base.DEC_HEX);
    private static final Field.Uint[] PROBE = {ICMP.uint8("icmp.ext.echo.req.res", "Reserved").hex().bits(0xfe),
        ICMP.flag("icmp.ext.echo.req.local", "Interface of the probed node", 1, 8)};
    private static final Field.Uint[] PROBED = {
        ICMP.uint8("icmp.ext.echo.rsp.state", "State").bits(0xe0)
                .named(ValueStrings.counting("Reserved", "Incomplete", "Reachable", "Stale", "Delay", "Probe", "Failed")),
        ICMP.uint8("icmp.ext.echo.rsp.res", "Reserved").hex().bits(0x18), ICMP.flag("icmp.ext.echo.rsp.active", "Active", 4, 8),
        ICMP.flag("icmp.ext.echo.rsp.ipv4", "IPv4 runs on it", 2, 8), ICMP.flag("icmp.ext.echo.rsp.ipv6", "IPv6 runs on it", 1, 8)};
    private static final Expert WRONG_CHECKSUM = ICMP.expert("icmp.checksum_bad", Severity.WARN, Area.CHECKSUM, "The checksum is wrong");
    private static final Preference FAVOUR = ICMP.preference("favor_icmp_mpls", false,
            "Look for extensions behind 128 bytes of any original packet");

    static {
        IcmpRouters.load();
        IcmpExtensions.load();
    }

    @Override
    public Protocol protocol() {
        return ICMP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("ICMP");
        c.clearInfo();
        int head = (int) d.peekAt(0, 4);
        int type = head >>> 24;
        int code = head >>> 16 & 0xff;
        if (c.wanted()) {
            c.info(IcmpText.info(type, code));
        }
        d.covers(d.remaining());
        d.uintAt(TYPE, 0);
        d.uintAt(CODE, 1);
        checksum(d);
        switch (type) {
        case 0, 8 -> echo(d, type == 8);
        case 3, 4, 5, 11, 12 -> error(d, type, code);
        case 9 -> IcmpRouters.advertisement(d, code);
        case 13, 14 -> {
            identified(d);
            d.uintAt(ORIGINATE, 8);
            d.uintAt(RECEIVE, 12);
            d.uintAt(TRANSMIT, 16);
        }
        case 15, 16 -> identified(d);
        case 17, 18 -> {
            identified(d);
            d.addressAt(MASK, 8);
        }
        case 42, 43 -> probe(d, type == 42);
        default -> {
        }
        }
    }

    private static void checksum(Dissection d) {
        int checksum = (int) d.uintAt(CHECKSUM, 2);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        if (!d.fragment() && !d.quoted() && d.has(0, d.length())) {
            int sum = InternetChecksum.add(0, d, 0, d.length());
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
            if (status == InternetChecksum.BAD) {
                d.expert(item, WRONG_CHECKSUM, "The checksum is wrong, it should be 0x" + hex(InternetChecksum.expected(sum, checksum)));
            }
        }
        d.markGenerated(d.add(STATUS, 2, 0, status));
    }

    private static String hex(int n) {
        return Integer.toHexString(0x10000 | n).substring(1);
    }

    private static int little(int n) {
        return n >>> 8 | (n & 0xff) << 8;
    }

    /** Identifier and sequence number, in both byte orders, since programs disagree. */
    private static void identified(Dissection d) {
        int ident = (int) d.uintAt(IDENT, 4);
        d.add(IDENT_LITTLE, 4, 2, little(ident));
        int sequence = (int) d.uintAt(SEQUENCE, 6);
        d.add(SEQUENCE_LITTLE, 6, 2, little(sequence));
        Columns c = d.columns();
        if (c.wanted()) {
            c.append(" id=0x").append(hex(ident)).append(", seq=").append(sequence).append('/').append(little(sequence)).append(", ttl=")
                    .append(d.hops());
        }
    }

    private static void echo(Dissection d, boolean request) {
        identified(d);
        ECHO.link(d, request);
        if (d.remaining() <= HEADER) {
            return;
        }
        d.position(HEADER);
        if (d.remaining() >= 8) {
            dataTime(d);
        }
        d.enter(d.layer());
        d.undissected();
        d.leave(d.layer());
    }

    /** ping puts the time of sending before its data, in the byte order and with the word size of its machine. */
    private static void dataTime(Dissection d) {
        long big = d.peek(0, 4);
        long bigMicros = d.peek(4, 4);
        long little = Integer.toUnsignedLong(Integer.reverseBytes((int) big));
        long littleMicros = Integer.toUnsignedLong(Integer.reverseBytes((int) bigMicros));
        long now = d.frame().seconds();
        long seconds;
        long micros;
        if (near(now, big, bigMicros)) {
            seconds = big;
            micros = bigMicros;
        } else if (near(now, little, littleMicros)) {
            seconds = little;
            micros = littleMicros;
        } else {
            return;
        }
        d.add(DATA_TIME, HEADER, 8, seconds * 1_000_000_000 + micros * 1000);
        d.add(DATA_TIME_SINCE, HEADER, 8, (now - seconds) * 1_000_000_000 + d.frame().nanos() - micros * 1000);
        d.skip(8);
    }

    private static boolean near(long now, long seconds, long micros) {
        return Math.abs(now - seconds) < DAY && micros < 1_000_000;
    }

    private static void error(Dissection d, int type, int code) {
        int words = type == 4 || type == 5 ? 0 : d.byteAt(5);
        if (type == 5) {
            d.addressAt(GATEWAY, 4);
            d.byteAt(HEADER);
        } else if (type != 4) {
            errorHeader(d, type, code, words);
        }
        d.position(HEADER);
        int extensions = -1;
        if (d.length() > HEADER + QUOTED) {
            if (words > 0) {
                extensions = HEADER + words * 4;
            } else if (d.has(HEADER, 4) && (d.peek(2, 2) <= QUOTED || d.preference(FAVOUR) != 0)) {
                extensions = HEADER + QUOTED;
            }
        }
        if (d.reportedRemaining() > 0) {
            quote(d, extensions < 0 ? d.reportedRemaining() : extensions - HEADER);
        }
        if (extensions >= 0 && extensions < d.length()) {
            IcmpExtensions.show(d, extensions);
        }
    }

    private static void errorHeader(Dissection d, int type, int code, int words) {
        boolean needsFragments = type == 3 && code == 4;
        if (type == 12) {
            d.uintAt(POINTER, 4, 1);
        }
        if (words > 0) {
            if (type != 12) {
                d.add(UNUSED, 4, 1);
            }
            d.uintAt(LENGTH, 5);
            d.markGenerated(d.add(ORIGINAL_LENGTH, 5, 1, words * 4));
            d.add(needsFragments ? MTU : UNUSED, 6, 2);
        } else if (type == 12) {
            d.add(UNUSED, 5, 3);
        } else if (needsFragments) {
            d.add(UNUSED, 4, 2);
            d.uintAt(MTU, 6);
        } else {
            d.add(UNUSED, 4, 4);
        }
    }

    /** The beginning of the packet that the message is about. */
    private static void quote(Dissection d, int bytes) {
        boolean before = d.quote();
        d.enter(d.layer());
        d.within(bytes);
        if (!d.dispatch("ip")) {
            d.undissected();
        }
        d.leave(d.layer());
        d.endQuote(before);
    }

    private static void probe(Dissection d, boolean request) {
        int ident = (int) d.uintAt(IDENT, 4);
        d.add(IDENT_LITTLE, 4, 2, little(ident));
        d.uintAt(PROBE_SEQUENCE, 6);
        for (Field.Uint f : request ? PROBE : PROBED) {
            d.uintAt(f, 7);
        }
        if (d.length() > HEADER) {
            IcmpExtensions.show(d, HEADER);
        }
    }

    private static void codeLine(Tape t, int item, StringBuilder to) {
        int type = t.first(TYPE);
        for (int i = type; i >= 0 && i < item; i = t.next(TYPE, i + 1)) {
            type = i;
        }
        long code = t.number(item);
        ValueStrings codes = type < 0 ? null : IcmpText.codes((int) t.number(type));
        to.append("Code: ").append(code);
        if (codes != null) {
            to.append(" (").append(codes.text(code, "Unknown")).append(')');
        }
    }
}
