package org.wirestrata.dissector.tcp.internal;

import static org.wirestrata.api.dissect.Expert.Area.PROTOCOL;
import static org.wirestrata.api.dissect.Expert.Severity.NOTE;
import static org.wirestrata.api.dissect.Expert.Severity.WARN;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/**
 * The options of a segment: RFC 9293 section 3.1, RFC 7323 (window scale, timestamps), RFC 2018 and 2883 (SACK), RFC 7413 (Fast Open),
 * RFC 2385 (MD5), RFC 5925 (AO), RFC 5482 (user timeout), RFC 4782 (quick start), RFC 6994 (experiments), draft-ietf-tcpm-accurate-ecn (AccECN),
 * draft-gomez-tcpm-ack-rate-request (TARR).
 */
final class Options {
    /** Where the options begin. */
    static final int HEADER = 20;
    private static final int EOL = 0;
    private static final int NOP = 1;
    private static final int MSS = 2;
    private static final int SCALE = 3;
    private static final long UNSIGNED = 0xffffffffL;
    /** {@link #scan}: the options were not captured whole. */
    static final int CUT = -2;
    private static final int SACK_PERMITTED = 4;
    private static final int SACK = 5;
    private static final int TIMESTAMP = 8;
    private static final int FAST_OPEN = 34;
    private static final int ACC_ECN_0 = 172;
    private static final int ACC_ECN_1 = 174;
    private static final int ACK_RATE_EXPERIMENT = 0x00ac;
    private static final int ACC_ECN_EXPERIMENT = 0xacc0;
    private static final int FAST_OPEN_EXPERIMENT = 0xf989;
    /** The largest shift that RFC 7323 allows. */
    static final int MAX_SHIFT = 14;
    private static final int NOPS_IN_A_ROW = 4;

    private static final ValueStrings KINDS = ValueStrings.builder().of(EOL, "End of options").of(NOP, "No operation")
            .of(MSS, "Maximum segment size").of(SCALE, "Window scale").of(SACK_PERMITTED, "SACK permitted").of(SACK, "SACK")
            .of(6, "Echo").of(7, "Echo reply").of(TIMESTAMP, "Timestamps").of(9, "Partial order connection permitted")
            .of(10, "Partial order service profile").of(11, "CC").of(12, "CC.NEW").of(13, "CC.ECHO").of(14, "Alternate checksum request")
            .of(15, "Alternate checksum data").of(16, "Skeeter").of(17, "Bubba").of(18, "Trailer checksum").of(19, "MD5 signature")
            .of(20, "SCPS capabilities").of(21, "Selective negative acknowledgments").of(22, "Record boundaries")
            .of(23, "Corruption experienced").of(24, "SNAP").of(26, "TCP compression filter").of(27, "Quick-start response")
            .of(28, "User timeout").of(29, "Authentication").of(30, "Multipath TCP").of(FAST_OPEN, "Fast Open cookie")
            .of(RiverbedOptions.PROBE, "Riverbed probe")
            .of(RiverbedOptions.TRANSPARENCY, "Riverbed transparency").of(172, "Accurate ECN order 0").of(174, "Accurate ECN order 1").of(253, "Experiment 1").of(254, "Experiment 2").build();
    private static final ValueStrings EXPERIMENTS = ValueStrings.of(ACK_RATE_EXPERIMENT, "ACK rate request", 0x0348, "Host identification",
            0x454e, "Encryption negotiation", ACC_ECN_EXPERIMENT, "Accurate ECN order 0",
            ACC_ECN_EXPERIMENT + 1, "Accurate ECN order 1", 0xe2d4, "Shared memory over RDMA", FAST_OPEN_EXPERIMENT, "Fast Open");

    private static final Field.Bytes ALL = Tcp.PROTOCOL.bytes("tcp.options", "Options").line(Options::allLine);
    private static final Field.Uint KIND = Tcp.PROTOCOL.uint8("tcp.option_kind", "Kind").named(KINDS);
    private static final Field.Uint LENGTH = Tcp.PROTOCOL.uint8("tcp.option_len", "Length");
    private static final Field.Bytes[] ITEMS = new Field.Bytes[256];
    private static final Field.Bytes UNKNOWN = option("unknown", "Unknown option");
    private static final Field.Uint MSS_VALUE = Tcp.PROTOCOL.uint16("tcp.options.mss_val", "Maximum segment size");
    private static final Field.Uint SHIFT = Tcp.PROTOCOL.uint8("tcp.options.wscale.shift", "Shift");
    private static final Field.Uint MULTIPLIER = Tcp.PROTOCOL.uint16("tcp.options.wscale.multiplier", "Factor");
    private static final Field.Uint LEFT = Tcp.PROTOCOL.uint32("tcp.options.sack_le", "Left edge");
    private static final Field.Uint RIGHT = Tcp.PROTOCOL.uint32("tcp.options.sack_re", "Right edge");
    private static final Field.Uint SACK_COUNT = Tcp.PROTOCOL.uint8("tcp.options.sack.count", "Number of blocks");
    private static final Field.Uint DUPLICATE_LEFT = Tcp.PROTOCOL.uint32("tcp.options.sack.dsack_le", "Left edge of duplicate");
    private static final Field.Uint DUPLICATE_RIGHT = Tcp.PROTOCOL.uint32("tcp.options.sack.dsack_re", "Right edge of duplicate");
    private static final Field.Uint ECHO = Tcp.PROTOCOL.uint32("tcp.options.echo_value", "Value to echo");
    private static final Field.Uint STAMP = Tcp.PROTOCOL.uint32("tcp.options.timestamp.tsval", "Timestamp");
    private static final Field.Uint STAMP_ECHO = Tcp.PROTOCOL.uint32("tcp.options.timestamp.tsecr", "Timestamp echoed");
    private static final Field.Uint CONNECTION_COUNT = Tcp.PROTOCOL.uint32("tcp.options.cc_value", "Connection count");
    private static final Field.Bytes DIGEST = Tcp.PROTOCOL.bytes("tcp.options.md5.digest", "Digest");
    private static final Field.Uint KEY_ID = Tcp.PROTOCOL.uint8("tcp.options.ao.keyid", "Key id");
    private static final Field.Uint NEXT_KEY_ID = Tcp.PROTOCOL.uint8("tcp.options.ao.rnextkeyid", "Key id to receive next");
    private static final Field.Bytes MAC = Tcp.PROTOCOL.bytes("tcp.options.ao.mac", "Authentication code");
    private static final Field.Uint GRANULARITY = Tcp.PROTOCOL.flag("tcp.options.user_to_granularity", "Unit", 0x8000, 16)
            .named(new TrueFalse("Minutes", "Seconds"));
    private static final Field.Uint TIMEOUT = Tcp.PROTOCOL.uint16("tcp.options.user_to_val", "User timeout").bits(0x7fff);
    private static final Field.Uint QUICK_RATE = Tcp.PROTOCOL.uint8("tcp.options.qs.rate", "Rate").bits(0x0f);
    private static final Field.Uint QUICK_TTL = Tcp.PROTOCOL.uint8("tcp.options.qs.ttl_diff", "TTL difference");
    private static final Field.Group COOKIE_REQUEST = Tcp.PROTOCOL.group("tcp.options.tfo.request", "A Fast Open cookie is asked for");
    private static final Field.Bytes COOKIE = Tcp.PROTOCOL.bytes("tcp.options.tfo.cookie", "Fast Open cookie");
    private static final Field.Uint EXPERIMENT = Tcp.PROTOCOL.uint16("tcp.options.experimental.exid", "Experiment").hex()
            .named(EXPERIMENTS);
    private static final Field.Bytes EXPERIMENT_DATA = Tcp.PROTOCOL.bytes("tcp.options.experimental.data", "Data");
    private static final Field.Uint ACK_RATE = Tcp.PROTOCOL.uint8("tcp.options.tarr.rate", "ACK rate").bits(0xfe);
    private static final Field.Uint ACK_RATE_RESERVED = Tcp.PROTOCOL.uint8("tcp.options.tar.reserved", "Reserved").bits(0x01);
    private static final Field.Uint ECT_0 = Tcp.PROTOCOL.uint24("tcp.options.acc_ecn.ee0b", "Bytes with ECT(0)");
    private static final Field.Uint ECT_1 = Tcp.PROTOCOL.uint24("tcp.options.acc_ecn.ee1b", "Bytes with ECT(1)");
    private static final Field.Uint CE = Tcp.PROTOCOL.uint24("tcp.options.acc_ecn.eceb", "Bytes with CE");
    private static final Field.Bytes UNKNOWN_DATA = Tcp.PROTOCOL.bytes("tcp.options.unknown.payload", "Data");

    private static final Expert BAD_LENGTH = Tcp.PROTOCOL.expert("tcp.option.len.invalid", NOTE, PROTOCOL,
            "This length is wrong for the option");
    private static final Expert PAST_END = Tcp.PROTOCOL.expert("tcp.suboption_malformed", Expert.Severity.ERROR, PROTOCOL,
            "The option goes beyond the header");
    private static final Expert BAD_SHIFT = Tcp.PROTOCOL.expert("tcp.options.wscale.shift.invalid", WARN, PROTOCOL,
            "The shift is above 14 (RFC 7323)");
    private static final Expert MSS_ABSENT = Tcp.PROTOCOL.expert("tcp.options.mss.absent", NOTE, PROTOCOL,
            "A SYN without the sender's segment size");
    private static final Expert MSS_PRESENT = Tcp.PROTOCOL.expert("tcp.options.mss.present", NOTE, PROTOCOL,
            "A segment size outside a SYN");
    private static final Expert DUPLICATE_SACK = Tcp.PROTOCOL.expert("tcp.options.sack.dsack", WARN, Expert.Area.SEQUENCE,
            "Bytes were received twice (RFC 2883)");
    private static final Expert NONZERO_PADDING = Tcp.PROTOCOL.expert("tcp.non_zero_bytes_after_eol", Expert.Severity.ERROR, PROTOCOL,
            "Bytes behind the end of options are not zero");
    private static final Expert NOPS = Tcp.PROTOCOL.expert("tcp.nop", WARN, PROTOCOL,
            "Four NOPs in a row, perhaps in place of removed options");

    static {
        ITEMS[EOL] = option("eol", "End of options");
        ITEMS[NOP] = option("nop", "No operation");
        ITEMS[MSS] = option("mss", "Maximum segment size");
        ITEMS[SCALE] = option("wscale", "Window scale");
        ITEMS[SACK_PERMITTED] = option("sack_perm", "SACK permitted");
        ITEMS[SACK] = option("sack", "SACK");
        ITEMS[6] = option("echo", "Echo");
        ITEMS[7] = ITEMS[6];
        ITEMS[TIMESTAMP] = option("timestamp", "Timestamps");
        ITEMS[11] = option("cc", "CC");
        ITEMS[12] = ITEMS[11];
        ITEMS[13] = ITEMS[11];
        ITEMS[19] = option("md5", "MD5 signature");
        ITEMS[27] = option("qs", "Quick-start response");
        ITEMS[28] = option("user_to", "User timeout");
        ITEMS[29] = option("ao", "Authentication");
        ITEMS[FAST_OPEN] = option("tfo", "Fast Open");
        ITEMS[253] = option("experimental", "Experiment");
        ITEMS[254] = ITEMS[253];
        ITEMS[ScpsOptions.CAPABILITIES] = option("scps", "SCPS capabilities");
        ITEMS[ScpsOptions.SNACK] = option("snack", "Selective negative acknowledgment");
        ITEMS[22] = option("scpsrec", "Record boundary");
        ITEMS[23] = option("scpscor", "Corruption experienced");
        ITEMS[RiverbedOptions.PROBE] = option("rvbd.probe", "Riverbed probe");
        ITEMS[RiverbedOptions.TRANSPARENCY] = option("rvbd.trpy", "Riverbed transparency");
        ITEMS[ACC_ECN_0] = option("acc_ecn", "Accurate ECN");
        ITEMS[ACC_ECN_1] = ITEMS[ACC_ECN_0];
    }

    private Options() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Bytes option(String name, String label) {
        return Tcp.PROTOCOL.bytes("tcp.options." + name, label).line(Options::optionLine);
    }

    private static void optionLine(Tape t, int item, StringBuilder to) {
        to.append("Option: ").append(t.field(item).label());
        String separator = " ";
        for (int i = item + 1; i < t.size() && t.parent(i) >= item; i++) {
            if (t.parent(i) == item && t.kind(i) == Tape.NUMBER && t.field(i) != KIND && t.field(i) != LENGTH && t.field(i) != SACK_COUNT) {
                to.append(separator).append(t.number(i));
                separator = ", ";
            }
        }
    }

    private static void allLine(Tape t, int item, StringBuilder to) {
        to.append("Options (").append(t.length(item)).append(" bytes)");
        for (int i = item + 1; i < t.size() && t.parent(i) >= item; i++) {
            if (t.parent(i) == item && t.kind(i) == Tape.BYTES) {
                to.append(", ").append(t.field(i).label());
            }
        }
    }

    /**
     * Shows the options between the fixed header and its end, and says in the packet list what they hold.
     *
     * @param ackBase what to subtract from numbers that acknowledge
     */
    static void show(Dissection d, int end, int flags, int ackBase) {
        int all = d.add(ALL, HEADER, Math.min(end - HEADER, Math.max(0, d.position() + d.remaining() - HEADER)));
        d.enter(all);
        boolean mss = false;
        int nops = 0;
        int at = HEADER;
        while (at < end) {
            int kind = d.byteAt(at);
            if (kind == EOL || kind == NOP) {
                if (kind == NOP) {
                    nops = nops == 0 || (at - HEADER & 3) != 0 ? nops + 1 : 0;
                }
                if (kind == NOP && nops == NOPS_IN_A_ROW) {
                    d.expert(all, NOPS);
                }
                int item = d.add(ITEMS[kind], at, 1);
                d.enter(item);
                d.uintAt(KIND, at++);
                d.leave(item);
                if (kind == EOL && notZero(d, at, end)) {
                    d.expert(all, NONZERO_PADDING);
                    break;
                }
                continue;
            }
            mss |= kind == MSS;
            int length = at + 1 < end ? d.byteAt(at + 1) : 0;
            if (length < 2 || at + length > end) {
                d.expert(all, PAST_END);
                break;
            }
            one(d, at, kind, length, flags, ackBase);
            at += length;
        }
        if ((flags & Tcp.SYN) != 0 && !mss) {
            d.expert(all, MSS_ABSENT);
        }
        d.leave(all);
    }

    /** Whether there is more than padding behind the end of options, which is zero (RFC 9293, 3.1). */
    private static boolean notZero(Dissection d, int from, int end) {
        for (int at = from; at < end; at++) {
            if (d.byteAt(at) != 0) {
                return true;
            }
        }
        return false;
    }

    private static void one(Dissection d, int at, int kind, int length, int flags, int ackBase) {
        Field field = kind == Multipath.KIND ? MultipathOption.PROTOCOL.layer() : ITEMS[kind] == null ? UNKNOWN : ITEMS[kind];
        int item = d.add(field, at, Math.min(length, d.position() + d.remaining() - at));
        d.enter(item);
        d.uintAt(KIND, at);
        d.uintAt(LENGTH, at + 1);
        int lengthItem = d.last();
        int data = at + 2;
        int rest = length - 2;
        if (kind == MSS && (flags & Tcp.SYN) == 0) {
            d.expert(item, MSS_PRESENT);
        }
        if (!lengthFits(kind, rest)) {
            d.expert(lengthItem, BAD_LENGTH);
            d.leave(item);
            return;
        }
        Columns columns = d.columns();
        switch (kind) {
            case MSS -> append(columns, " MSS=", d.uintAt(MSS_VALUE, data));
            case SCALE -> scale(d, data);
            case SACK_PERMITTED -> columns.append(" SACK_PERM");
            case SACK -> sack(d, at, rest, ackBase);
            case 6, 7 -> append(columns, kind == 6 ? " ECHO=" : " ECHOREPLY=", d.uintAt(ECHO, data));
            case TIMESTAMP -> {
                append(columns, " TSval=", d.uintAt(STAMP, data));
                append(columns, " TSecr=", d.uintAt(STAMP_ECHO, data + 4));
            }
            case 11, 12, 13 -> append(columns, kind == 11 ? " CC=" : kind == 12 ? " CC.NEW=" : " CC.ECHO=", d.uintAt(CONNECTION_COUNT,
                    data));
            case 19 -> {
                columns.append(" MD5");
                d.add(DIGEST, data, rest);
            }
            case 27 -> {
                d.uintAt(QUICK_RATE, data);
                d.uintAt(QUICK_TTL, data + 1);
            }
            case 28 -> {
                d.uintAt(GRANULARITY, data, 2);
                append(columns, " USER_TO=", d.uintAt(TIMEOUT, data));
            }
            case 29 -> {
                columns.append(" AO");
                d.uintAt(KEY_ID, data);
                d.uintAt(NEXT_KEY_ID, data + 1);
                if (rest > 2) {
                    d.add(MAC, data + 2, rest - 2);
                }
            }
            case ScpsOptions.CAPABILITIES -> ScpsOptions.capabilities(d, at, length);
            case ScpsOptions.SNACK -> ScpsOptions.hole(d, data);
            case 22, 23 -> {
                // nothing further
            }
            case RiverbedOptions.PROBE -> RiverbedOptions.probe(d, data, at + length);
            case RiverbedOptions.TRANSPARENCY -> RiverbedOptions.transparency(d, data);
            case ACC_ECN_0, ACC_ECN_1 -> counters(d, data, rest, kind == ACC_ECN_1);
            case Multipath.KIND -> MultipathOption.show(d, at, length);
            case FAST_OPEN -> cookie(d, data, rest, flags);
            case 253, 254 -> experiment(d, data, rest, flags, lengthItem);
            default -> {
                if (rest > 0) {
                    d.add(UNKNOWN_DATA, data, rest);
                }
            }
        }
        d.leave(item);
    }

    /** Says a value in the packet list; it was read before, so that one that is cut off is not announced. */
    private static void append(Columns columns, String name, long value) {
        columns.append(name).append(value);
    }

    private static boolean lengthFits(int kind, int rest) {
        return switch (kind) {
            case MSS, 28 -> rest == 2;
            case 27 -> rest == 6;
            case SCALE -> rest == 1;
            case SACK_PERMITTED -> rest == 0;
            case 6, 7, 11, 12, 13, ScpsOptions.SNACK -> rest == 4;
            case 22, 23 -> rest == 0;
            case RiverbedOptions.PROBE -> rest > 0;
            case RiverbedOptions.TRANSPARENCY -> rest == 14;
            case ACC_ECN_0, ACC_ECN_1 -> countersFit(rest);
            case TIMESTAMP -> rest == 8;
            case 19 -> rest == 16;
            case 29, 253, 254 -> rest >= 2;
            default -> true;
        };
    }

    private static void scale(Dissection d, int at) {
        int shift = (int) d.uintAt(SHIFT, at);
        if (shift > MAX_SHIFT) {
            d.expert(d.last(), BAD_SHIFT);
            shift = MAX_SHIFT;
        }
        d.add(MULTIPLIER, at, 1, 1L << shift);
        d.markGenerated(d.last());
        d.columns().append(" WS=").append(1L << shift);
    }

    private static void sack(Dissection d, int at, int rest, int ackBase) {
        int count = rest / 8;
        int first = at + 2;
        int end = first + rest;
        for (int p = first; p < first + count * 8; p += 8) {
            long left = d.peekAt(p, 4) - ackBase & UNSIGNED;
            d.add(LEFT, p, 4, left);
            long right = d.peekAt(p + 4, 4) - ackBase & UNSIGNED;
            d.add(RIGHT, p + 4, 4, right);
            append(d.columns(), " SLE=", left);
            append(d.columns(), " SRE=", right);
        }
        int cut = first + count * 8;
        if (cut < end) {
            if (end - cut >= 4) {
                d.add(LEFT, cut, 4, d.peekAt(cut, 4) - ackBase & UNSIGNED);
                cut += 4;
            }
            d.expert(d.add(Field.TEXT, cut, end - cut, "Part of a block"), PAST_END);
        }
        d.add(SACK_COUNT, at, 0, count);
        d.markGenerated(d.last());
        need(d, first + 8, end);
        int left = (int) d.peekAt(first, 4);
        int right = (int) d.peekAt(first + 4, 4);
        if (left - (int) d.peekAt(8, 4) < 0 || count > 1 && within(d, left, right, first + 8)) {
            d.add(DUPLICATE_LEFT, first, 4, left - ackBase & UNSIGNED);
            d.add(DUPLICATE_RIGHT, first + 4, 4, right - ackBase & UNSIGNED);
            d.expert(d.add(Field.TEXT, first, 8, "Received twice"), DUPLICATE_SACK);
        }
    }

    /** Whether a block lies within the one at a position: then it tells of bytes received twice (RFC 2883 section 4). */
    private static boolean within(Dissection d, int left, int right, int p) {
        return left - (int) d.peekAt(p, 4) >= 0 && right - (int) d.peekAt(p + 4, 4) <= 0;
    }

    private static void cookie(Dissection d, int at, int rest, int flags) {
        if (rest == 0) {
            d.add(COOKIE_REQUEST, at - 2, 2);
            d.columns().append(" TFO=R");
        } else {
            cookie(d, d.add(COOKIE, at, rest), flags);
        }
    }

    private static void cookie(Dissection d, int item, int flags) {
        if ((flags & (Tcp.SYN | Tcp.ACK)) == Tcp.SYN) {
            d.expert(item, Finding.TFO_SYN.expert);
        }
        d.columns().append(" TFO=C");
    }

    /** Ends the layer as malformed where what is to be read goes beyond its option. */
    static void need(Dissection d, int until, int end) {
        if (until > end) {
            int layer = d.layer();
            d.enter(layer);
            TcpDissector.times(d);
            d.leave(layer);
            d.peekAt(d.length(), 1);
        }
    }

    private static boolean countersFit(int rest) {
        return rest <= 9 && rest % 3 == 0;
    }

    /** Up to three counters, the first of which is that of ECT(0) in order 0 and that of ECT(1) in order 1. */
    private static void counters(Dissection d, int at, int rest, boolean order1) {
        if (rest >= 3) {
            d.uintAt(order1 ? ECT_1 : ECT_0, at);
        }
        if (rest >= 6) {
            d.uintAt(CE, at + 3);
        }
        if (rest >= 9) {
            d.uintAt(order1 ? ECT_0 : ECT_1, at + 6);
        }
    }

    private static void experiment(Dissection d, int at, int length, int flags, int lengthItem) {
        int id = (int) d.uintAt(EXPERIMENT, at);
        int data = at + 2;
        int rest = length - 2;
        switch (id) {
            case FAST_OPEN_EXPERIMENT -> {
                if (rest == 0) {
                    d.add(COOKIE_REQUEST, at, 2);
                    d.columns().append(" TFO=R");
                } else {
                    cookie(d, d.add(COOKIE, data, rest), flags);
                }
            }
            case ACK_RATE_EXPERIMENT -> {
                if (rest > 1) {
                    d.expert(lengthItem, BAD_LENGTH);
                } else if (rest == 1) {
                    d.uintAt(ACK_RATE, data);
                    d.uintAt(ACK_RATE_RESERVED, data);
                }
            }
            case ACC_ECN_EXPERIMENT, ACC_ECN_EXPERIMENT + 1 -> {
                if (countersFit(rest)) {
                    counters(d, data, rest, id != ACC_ECN_EXPERIMENT);
                } else {
                    d.expert(lengthItem, BAD_LENGTH);
                }
            }
            default -> {
                if (rest > 0) {
                    d.add(EXPERIMENT_DATA, data, rest);
                }
            }
        }
    }

    /**
     * Reads what the analysis needs out of the options.
     *
     * @return the window's shift, -1 where the option is missing, {@link #CUT} where it may be in what was not captured
     */
    static int scan(Dissection d, int end, Flow sender) {
        sender.sacks = 0;
        int shift = -1;
        int at = HEADER;
        if (end > HEADER && !d.has(HEADER, end - HEADER)) {
            shift = CUT;
        }
        while (at < end && d.has(at, 1)) {
            int kind = d.byteAt(at);
            if (kind == EOL) {
                break;
            }
            if (kind == NOP) {
                at++;
                continue;
            }
            if (at + 1 >= end || !d.has(at, 2)) {
                break;
            }
            int length = d.byteAt(at + 1);
            if (length < 2 || at + length > end || !d.has(at, length)) {
                break;
            }
            if (kind == SCALE && length == 3) {
                shift = Math.min(d.byteAt(at + 2), MAX_SHIFT);
            } else if (kind == SACK) {
                for (int p = at + 2; p + 8 <= at + length && sender.sacks < Flow.MAX_SACKS; p += 8) {
                    sender.sackBytes[sender.sacks++] = (int) d.peekAt(p + 4, 4) - (int) d.peekAt(p, 4);
                }
            }
            at += length;
        }
        return shift;
    }
}
