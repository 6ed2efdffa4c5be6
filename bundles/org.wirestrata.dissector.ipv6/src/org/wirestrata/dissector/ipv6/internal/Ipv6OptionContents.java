package org.wirestrata.dissector.ipv6.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Expert.Area;
import org.wirestrata.api.dissect.Expert.Severity;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * What each kind of option holds (RFC 2473, 2711, 2675, 4782, 5570, 6275, 6553, 6621, 6744, 6788, 6971, 7731, 8250, 9268, 9486).
 */
final class Ipv6OptionContents {
    private static final int RATE_REPORT = 8;
    private static final int MOST_WITHOUT = 0xffff;
    private static final Protocol IPV6 = Ipv6Fields.IPV6;
    private static final Field.Bytes PADDING = IPV6.bytes("ipv6.opt.padn", "PadN");
    private static final Field.Uint MTU_LEAST = IPV6.uint16("ipv6.opt.pmtu.min", "Least MTU seen");
    private static final Field.Uint MTU_RETURNED = IPV6.uint16("ipv6.opt.pmtu.rtn", "Least MTU reported back");
    private static final Field.Uint MTU_ASKED = IPV6.flag("ipv6.opt.pmtu.r_flag", "To be reported back");
    private static final Field.Uint ALERT = IPV6.uint16("ipv6.opt.router_alert", "Router alert")
            .named(ValueStrings.of(0, "Multicast Listener Discovery", 1, "RSVP", 2, "Active Networks"));
    private static final Field.Uint LIMIT = IPV6.uint8("ipv6.opt.tel", "Tunnel encapsulation limit");
    private static final Field.Uint JUMBO = IPV6.uint32("ipv6.opt.jumbo", "Payload length");
    private static final Field.Uint DOMAIN = IPV6.uint32("ipv6.opt.calipso.doi", "Domain of interpretation");
    private static final Field.Uint COMPARTMENT_WORDS = IPV6.uint8("ipv6.opt.calipso.cmpt.length", "Compartment words");
    private static final Field.Uint SENSITIVITY = IPV6.uint8("ipv6.opt.calipso.sens_level", "Sensitivity level");
    private static final Field.Uint LABEL_CHECKSUM = IPV6.uint16("ipv6.opt.calipso.checksum", "Checksum").hex();
    private static final Field.Bytes COMPARTMENTS = IPV6.bytes("ipv6.opt.calipso.cmpt_bitmap", "Compartments");
    private static final Field.Uint HASHED = IPV6.flag("ipv6.opt.smf_dpd.hash_bit", "By hash", 0x80, 8);
    private static final Field.Uint TAGGER_TYPE = IPV6.uint8("ipv6.opt.smf_dpd.tid_type", "Tagger type").bits(0x70);
    private static final Field.Uint TAGGER_LENGTH = IPV6.uint8("ipv6.opt.smf_dpd.tid_len", "Tagger length, less one").bits(0xf);
    private static final Field.Bytes TAGGER = IPV6.bytes("ipv6.opt.smf_dpd.tagger_id", "Tagger");
    private static final Field.Bytes PACKET_ID = IPV6.bytes("ipv6.opt.smf_dpd.ident", "Identifier");
    private static final Field.Bytes HASH_HELP = IPV6.bytes("ipv6.opt.smf_dpd.hav", "Hash assist value");
    private static final Field.Uint[] METRICS = {IPV6.uint8("ipv6.opt.pdm.scale_dtlr", "Scale of time since last received"),
        IPV6.uint8("ipv6.opt.pdm.scale_dtls", "Scale of time since last sent"), IPV6.uint16("ipv6.opt.pdm.psn_this_pkt",
                "Number of this packet"),
        IPV6.uint16("ipv6.opt.pdm.psn_last_recv", "Number of the packet received last"),
        IPV6.uint16("ipv6.opt.pdm.delta_last_recv", "Time since last received"), IPV6.uint16("ipv6.opt.pdm.delta_last_sent",
                "Time since last sent")};
    private static final Field.Uint FUNCTION = IPV6.uint8("ipv6.opt.qs_func", "Function").bits(0xf0)
            .named(ValueStrings.of(0, "Rate request", 8, "Rate report"));
    private static final Field.Uint RATE = IPV6.uint8("ipv6.opt.qs_rate", "Rate").bits(0xf).named(AssignedNumbers.QUICK_START_RATES);
    private static final Field.Uint QUICK_TTL = IPV6.uint8("ipv6.opt.qs_ttl", "Quick-Start TTL");
    private static final Field.Uint TTL_DIFFERENCE = IPV6.uint8("ipv6.opt.qs_ttl_diff", "TTL difference");
    private static final Field.Uint NOT_USED = IPV6.uint8("ipv6.opt.qs_unused", "Not used");
    private static final Field.Uint NONCE = IPV6.uint32("ipv6.opt.qs_nonce", "Nonce").hex().bits(0xfffffffcL);
    private static final Field.Uint NONCE_RESERVED = IPV6.uint32("ipv6.opt.qs_reserved", "Reserved").hex().bits(3);
    private static final Field.Address HOME = IPV6.ipv6("ipv6.opt.mipv6.home_address", "Home address");
    private static final Field.Flags RPL_FLAGS = IPV6.flags(Ftype.UINT8, "ipv6.opt.rpl.flag", "Flags")
            .with(IPV6.flag("ipv6.opt.rpl.flag.o", "Down", 0x80, 8)).with(IPV6.flag("ipv6.opt.rpl.flag.r", "Rank error", 0x40, 8))
            .with(IPV6.flag("ipv6.opt.rpl.flag.f", "Forwarding error", 0x20, 8))
            .with(IPV6.uint8("ipv6.opt.rpl.flag.rsv", "Reserved").in(Base.HEX).bits(0x1f));
    private static final Field.Uint RPL_INSTANCE = IPV6.uint8("ipv6.opt.rpl.instance_id", "Instance").hex();
    private static final Field.Uint RPL_RANK = IPV6.uint16("ipv6.opt.rpl.sender_rank", "Sender's rank").hex();
    private static final Field.Bytes ILNP = IPV6.bytes("ipv6.opt.ilnp_nonce", "Nonce");
    private static final Field.Uint LINE_LENGTH = IPV6.uint8("ipv6.opt.lio.length", "Line length");
    private static final Field.Text LINE = IPV6.text("ipv6.opt.lio.line_id", "Line");
    private static final Field.Flags MPL_FLAGS = IPV6.flags(Ftype.UINT8, "ipv6.opt.mpl.flag", "Flags")
            .with(IPV6.uint8("ipv6.opt.mpl.flag.s", "Seed length").bits(0xc0)
                    .named(ValueStrings.counting("0", "16 bits", "64 bits", "128 bits")))
            .with(IPV6.flag("ipv6.opt.mpl.flag.m", "Largest sequence number", 0x20, 8))
            .with(IPV6.flag("ipv6.opt.mpl.flag.v", "Version", 0x10, 8))
            .with(IPV6.uint8("ipv6.opt.mpl.flag.rsv", "Reserved").in(Base.HEX).bits(0xf));
    private static final Field.Uint MPL_SEQUENCE = IPV6.uint8("ipv6.opt.mpl.sequence", "Sequence number").hex();
    private static final Field.Bytes MPL_SEED = IPV6.bytes("ipv6.opt.mpl.seed_id", "Seed");
    private static final Field.Flags DFF_FLAGS = IPV6.flags(Ftype.UINT8, "ipv6.opt.dff.flags", "Flags")
            .with(IPV6.uint8("ipv6.opt.dff.flag.ver", "Version").bits(0xc0))
            .with(IPV6.flag("ipv6.opt.dff.flag.dup", "Duplicate", 0x20, 8)).with(IPV6.flag("ipv6.opt.dff.flag.ret", "Return", 0x10, 8))
            .with(IPV6.uint8("ipv6.opt.dff.flag.rsv", "Reserved").in(Base.HEX).bits(0xf));
    private static final Field.Uint DFF_SEQUENCE = IPV6.uint16("ipv6.opt.dff.sequence_number", "Sequence number").in(Base.DEC_HEX);
    private static final Field.Bytes EXPERIMENT = IPV6.bytes("ipv6.opt.experimental", "Experiment");
    private static final Field.Bytes UNKNOWN = IPV6.bytes("ipv6.opt.unknown", "Unknown option");
    private static final Expert SEED_IS_SOURCE = IPV6.expert("ipv6.opt.mpl.ipv6_src_seed_id", Severity.COMMENT, Area.PROTOCOL,
            "The seed is the source address");

    private static final Expert NO_JUMBO = IPV6.expert("ipv6.opt.jumbo.truncated", Severity.WARN, Area.PROTOCOL,
            "Such a payload needs no jumbo option (RFC 2675, 3)");

    private Ipv6OptionContents() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Whether an option stands in a header in which it has no meaning. */
    static boolean misplaced(int type, boolean hopByHop) {
        return switch (type) {
            case 0x05, 0x07, 0x08, 0x26, 0x30, 0x31, 0x63, 0x6d, 0xc2, 0xee -> !hopByHop;
            case 0x04, 0x0f, 0x8b, 0x8c, 0xc9 -> hopByHop;
            default -> false;
        };
    }

    /** The least length of an option's data. */
    static int least(int type) {
        return switch (type) {
            case 0x04 -> 1;
            case 0x05, 0x31, 0x6d -> 2;
            case 0x07 -> 8;
            case 0x08 -> 1;
            case 0x0f -> 10;
            case 0x26 -> 6;
            case 0x30, 0x63, 0xc2 -> 4;
            case 0x8c -> 1;
            case 0xc9 -> 16;
            case 0xee -> 3;
            default -> 0;
        };
    }

    /** The greatest length of an option's data. */
    static int most(int type) {
        return switch (type) {
            case 0x04, 0x05, 0x0f, 0x26, 0x30, 0xc2, 0xc9, 0xee -> least(type);
            default -> 255;
        };
    }

    /** Records an option's data; answers where it ends. */
    static int show(Dissection d, int type, int at, int length, int typeItem, int lengthItem) {
        switch (type) {
        case 0x01 -> {
            return whole(d, PADDING, at, length);
        }
        case 0x04 -> {
            d.uintAt(LIMIT, at);
            return at + 1;
        }
        case 0x05 -> {
            d.uintAt(ALERT, at);
            return at + 2;
        }
        case 0x07 -> {
            return label(d, at, length);
        }
        case 0x08 -> {
            return duplicateDetection(d, at, length);
        }
        case 0x0f -> {
            int p = at;
            for (Field.Uint f : METRICS) {
                d.uintAt(f, p);
                p += f.type().width();
            }
            return p;
        }
        case 0x26 -> {
            return quickStart(d, at);
        }
        case 0x30 -> {
            d.uintAt(MTU_LEAST, at);
            d.add(MTU_RETURNED, at + 2, 2, d.peekAt(at + 2, 2) & 0xfffe);
            d.add(MTU_ASKED, at + 3, 1, d.byteAt(at + 3) & 1);
            return at + 4;
        }
        case 0x31 -> {
            return Ipv6Trace.show(d, at, length, lengthItem);
        }
        case 0x63 -> {
            d.flagsAt(RPL_FLAGS, at);
            d.uintAt(RPL_INSTANCE, at + 1);
            d.uintAt(RPL_RANK, at + 2);
            return at + 4;
        }
        case 0x6d -> {
            return multicast(d, at, typeItem);
        }
        case 0x8b -> {
            return whole(d, ILNP, at, length);
        }
        case 0x8c -> {
            int n = Math.max(Math.min((int) d.uintAt(LINE_LENGTH, at), length - 1), 0);
            d.byteAt(at + n);
            d.addText(LINE, at + 1, n, at + 1, n, Encoding.UTF_8);
            return at + 1 + n;
        }
        case 0xc2 -> {
            if (d.uintAt(JUMBO, at) <= MOST_WITHOUT) {
                d.expert(d.last(), NO_JUMBO);
            }
            return at + 4;
        }
        case 0xc9 -> {
            d.addressAt(HOME, at);
            return at + 16;
        }
        case 0xee -> {
            d.flagsAt(DFF_FLAGS, at);
            d.uintAt(DFF_SEQUENCE, at + 1);
            return at + 3;
        }
        case 0x1e, 0x3e, 0x5e, 0x7e, 0x9e, 0xbe, 0xde, 0xfe -> {
            return whole(d, EXPERIMENT, at, length);
        }
        default -> {
            whole(d, UNKNOWN, at, length);
            d.expert(d.last(), Ipv6Options.unknownData());
            return at + length;
        }
        }
    }

    private static int whole(Dissection d, Field.Bytes field, int at, int length) {
        if (length > 0) {
            d.byteAt(at + length - 1);
        }
        d.add(field, at, length);
        return at + length;
    }

    private static int label(Dissection d, int at, int length) {
        d.uintAt(DOMAIN, at);
        int words = (int) d.uintAt(COMPARTMENT_WORDS, at + 4);
        d.uintAt(SENSITIVITY, at + 5);
        d.uintAt(LABEL_CHECKSUM, at + 6);
        int n = Math.min(words * 4, length - 8);
        if (n > 0) {
            whole(d, COMPARTMENTS, at + 8, n);
        }
        return at + 8 + Math.max(n, 0);
    }

    private static int duplicateDetection(Dissection d, int at, int length) {
        if (d.uintAt(HASHED, at) != 0) {
            return whole(d, HASH_HELP, at, length);
        }
        int type = (int) d.uintAt(TAGGER_TYPE, at);
        int n = Math.min((int) d.uintAt(TAGGER_LENGTH, at) + 1, length - 1);
        int p = at + 1;
        if (type != 0) {
            p = whole(d, TAGGER, p, Math.max(n, 0));
        }
        if (p < at + length) {
            whole(d, PACKET_ID, p, at + length - p);
        }
        return at + length;
    }

    private static int quickStart(Dissection d, int at) {
        int function = (int) d.uintAt(FUNCTION, at);
        if (function == 0 || function == RATE_REPORT) {
            d.uintAt(RATE, at);
        }
        if (function == 0) {
            int ttl = (int) d.uintAt(QUICK_TTL, at + 1);
            d.markGenerated(d.add(TTL_DIFFERENCE, at + 1, 1, d.hops() - ttl & 0xff));
        } else if (function == RATE_REPORT) {
            d.uintAt(NOT_USED, at + 1);
        } else {
            return at;
        }
        d.uintAt(NONCE, at + 2);
        d.uintAt(NONCE_RESERVED, at + 2);
        return at + 6;
    }

    private static int multicast(Dissection d, int at, int typeItem) {
        int kind = (int) d.flagsAt(MPL_FLAGS, at) >> 6;
        d.uintAt(MPL_SEQUENCE, at + 1);
        int seed = switch (kind) {
            case 1 -> 2;
            case 2 -> 8;
            case 3 -> 16;
            default -> 0;
        };
        if (seed == 0) {
            d.expert(typeItem, SEED_IS_SOURCE);
        } else {
            whole(d, MPL_SEED, at + 2, seed);
        }
        return at + 2 + seed;
    }
}
