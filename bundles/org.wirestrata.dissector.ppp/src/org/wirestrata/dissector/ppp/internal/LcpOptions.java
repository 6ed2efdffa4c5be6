package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * The options of the Link Control Protocol (RFC 1661, 6; RFC 1570, 2153, 1662, 1663, 1990, 2125, 2484, 2686, 2823, 3153; those that are
 * historic as IANA lists them).
 */
final class LcpOptions {
    private static final int QUALITY_REPORT = 0xc025;
    private static final int CHAP = 0xc223;
    private static final Protocol LCP = Lcp.PROTOCOL;
    private static final Field.Uint TYPE = LCP.uint8("lcp.opt.type", "Type").named(ValueStrings.of(0, "Vendor Specific", 1,
            "Maximum Receive Unit", 2, "Async Control Character Map", 3, "Authentication Protocol", 4, "Quality Protocol", 5,
            "Magic Number", 6, "Link Quality Monitoring", 7, "Protocol Field Compression", 8, "Address and Control Field Compression", 9,
            "FCS Alternatives", 10, "Self Describing Pad", 11, "Numbered Mode", 13, "Callback", 15, "Compound Frames", 16,
            "Nominal Data Encapsulation", 17, "Multilink MRRU", 18, "Multilink Short Sequence Number Header", 19,
            "Multilink Endpoint Discriminator", 21, "DCE Identifier", 22, "Multi Link Plus Procedure", 23, "Link Discriminator for BACP",
            24, "Authentication Option", 25, "Consistent Overhead Byte Stuffing", 26, "Prefix Elision", 27, "Multilink Header Format", 28,
            "Internationalization", 29, "Simple Data Link on SONET/SDH"));
    private static final Field.Uint LENGTH = LCP.uint8("lcp.opt.length", "Length");
    private static final Field.Uint OUI = LCP.integer(Ftype.UINT24, "lcp.opt.oui", "Organization").in(Base.OUI);
    private static final Field.Uint KIND = LCP.uint8("lcp.opt.kind", "Kind").in(Base.DEC_HEX);
    private static final Field.Bytes DATA = LCP.bytes("lcp.opt.data", "Data");
    private static final Field.Uint MRU = LCP.uint16("lcp.opt.mru", "Maximum receive unit");
    private static final Field.Flags CHARACTERS = LCP.flags(Ftype.UINT32, "lcp.opt.asyncmap", "Characters to escape");
    private static final Field.Uint AUTHENTICATION = LCP.uint16("lcp.opt.auth_protocol", "Authentication protocol").hex()
            .named(Ppp.PROTOCOLS);
    private static final Field.Uint ALGORITHM = LCP.uint8("lcp.opt.algorithm", "Algorithm")
            .named(ValueStrings.of(5, "CHAP with MD5", 6, "SHA-1", 7, "SHA-256", 8, "SHA3-256", 128, "MS-CHAP", 129, "MS-CHAP-2"));
    private static final Field.Uint QUALITY = LCP.uint16("lcp.opt.quality_protocol", "Quality protocol").hex()
            .named(Ppp.PROTOCOLS);
    private static final Field.Uint PERIOD = LCP.uint32("lcp.opt.reporting_period", "Reporting period");
    private static final Field.Uint MAGIC = LCP.uint32("lcp.opt.magic_number", "Magic number").hex();
    private static final Field.Flags CHECKS = LCP.flags(Ftype.UINT8, "lcp.opt.fcs_alternatives", "Frame check sequences")
            .with(LCP.flag("lcp.opt.fcs_alternatives.ccitt32", "CCITT 32 bits").bits(4))
            .with(LCP.flag("lcp.opt.fcs_alternatives.ccitt16", "CCITT 16 bits").bits(2))
            .with(LCP.flag("lcp.opt.fcs_alternatives.null", "None").bits(1));
    private static final Field.Uint MOST_PAD = LCP.uint8("lcp.opt.maximum", "Longest pad");
    private static final Field.Uint WINDOW = LCP.uint8("lcp.opt.window", "Window");
    private static final Field.Bytes HDLC_ADDRESS = LCP.bytes("lcp.opt.hdlc_address", "Address");
    private static final Field.Uint OPERATION = LCP.uint8("lcp.opt.operation", "Operation").named(ValueStrings.of(0,
            "Location by the user's authentication", 1, "Dialing string", 2, "Location identifier", 3, "E.164 number", 4,
            "Distinguished name", 6, "Location by CBCP"));
    private static final Field.Bytes MESSAGE = LCP.bytes("lcp.opt.message", "Message");
    private static final Field.Uint MRRU = LCP.uint16("lcp.opt.mrru", "Maximum received reconstructed unit");
    private static final Field.Uint DCE_MODE = LCP.uint8("lcp.opt.mode", "Mode")
            .named(ValueStrings.of(1, "No additional negotiation", 2, "Full negotiation"));
    private static final Field.Bytes UNUSED = LCP.bytes("lcp.opt.unused", "Unused");
    private static final Field.Uint LINK = LCP.uint16("lcp.opt.link_discrim", "Link").in(Base.DEC_HEX);
    private static final Field.Bytes ID = LCP.countedBytes("lcp.opt.id", "Identification");
    private static final Field.Flags STUFFING = LCP.flags(Ftype.UINT8, "lcp.opt.flags", "Flags")
            .with(LCP.uint8("lcp.opt.flags.reserved", "Reserved").hex().bits(0xfc))
            .with(LCP.flag("lcp.opt.flags.pre", "Preemption").bits(2))
            .with(LCP.flag("lcp.opt.flags.zxe", "Zero pair elimination").bits(1));
    private static final Field.Uint CLASS = LCP.uint8("lcp.opt.class", "Class");
    private static final Field.Bytes PREFIX = LCP.countedBytes("lcp.opt.prefix", "Prefix");
    private static final Field.Uint FORMAT = LCP.uint8("lcp.opt.code", "Format")
            .named(ValueStrings.of(2, "Long sequence number with classes", 6, "Short sequence number with classes"));
    private static final Field.Uint CLASSES = LCP.uint8("lcp.opt.max_susp_classes", "Suspendable classes");
    private static final Field.Uint CHARSET = LCP.uint32("lcp.opt.MIBenum", "Character set");
    private static final Field.Text LANGUAGE = LCP.text("lcp.opt.language_tag", "Language");

    static final ControlOptions ALL = new ControlOptions(TYPE, LENGTH)
            .least(0, 6, item("vendor", "Vendor"), ControlOptions.fields(OUI, KIND, DATA))
            .fixed(1, 4, item("mtu_bytes", "Maximum receive unit"), ControlOptions.fields(MRU))
            .fixed(2, 6, item("asyncmap_bytes", "Characters to escape"), ControlOptions.fields(CHARACTERS))
            .least(3, 4, item("auth_protocol_bytes", "Authentication protocol"), LcpOptions::authentication)
            .least(4, 4, item("quality_protocol_bytes", "Quality protocol"), LcpOptions::quality)
            .fixed(5, 6, item("magic_number_bytes", "Magic number"), ControlOptions.fields(MAGIC))
            .fixed(6, 6, item("linkqualmon", "Link quality monitoring"), ControlOptions.fields(PERIOD))
            .fixed(7, 2, item("field_compress", "Protocol field compression"), ControlOptions.fields())
            .fixed(8, 2, item("addr_field_compress", "Address and control field compression"), ControlOptions.fields())
            .fixed(9, 3, item("fcs_alternatives_bytes", "Frame check sequences"), ControlOptions.fields(CHECKS))
            .fixed(10, 3, item("self_desc_pad", "Self-describing pad"), ControlOptions.fields(MOST_PAD))
            .least(11, 4, item("numbered_mode", "Numbered mode"), ControlOptions.fields(WINDOW, HDLC_ADDRESS))
            .least(13, 3, item("callback", "Callback"), ControlOptions.fields(OPERATION, MESSAGE))
            .fixed(15, 2, item("compound_frames", "Compound frames"), ControlOptions.fields())
            .fixed(16, 2, item("nomdataencap", "Nominal data encapsulation"), ControlOptions.fields())
            .fixed(17, 4, item("multilink_mrru", "Multilink: longest packet"), ControlOptions.fields(MRRU))
            .fixed(18, 2, item("multilink_ssnh", "Multilink: short sequence numbers"), ControlOptions.fields())
            .least(19, 3, item("multilink_ep_disc", "Multilink: endpoint"), new EndpointDiscriminator(MAGIC, DATA))
            .fixed(21, 3, item("dce_identifier", "DCE"), ControlOptions.fields(DCE_MODE))
            .fixed(22, 4, item("multilink_pp", "Multi Link Plus"), ControlOptions.fields(UNUSED))
            .fixed(23, 4, item("link_discrim_bytes", "Link"), ControlOptions.fields(LINK))
            .least(24, 3, item("auth", "Authentication"), LcpOptions::identity)
            .fixed(25, 3, item("cobs", "Consistent overhead byte stuffing"), ControlOptions.fields(STUFFING))
            .least(26, 2, item("prefix_elision", "Prefix elision"), LcpOptions::prefixes)
            .fixed(27, 4, item("multilink_hdr_fmt", "Multilink: header"), ControlOptions.fields(FORMAT, CLASSES))
            .least(28, 7, item("internationalization", "Internationalization"), ControlOptions.fields(CHARSET, LANGUAGE))
            .fixed(29, 2, item("sonet_sdh", "Simple data link"), ControlOptions.fields());

    static {
        String[] names = {"nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "bs", "ht", "lf", "vt", "ff", "cr", "so", "si", "dle",
            "dc1", "dc2", "dc3", "dc4", "nak", "syn", "etb", "can", "em", "sub", "esc", "fs", "gs", "rs", "us"};
        for (int i = names.length - 1; i >= 0; i--) {
            CHARACTERS.with(LCP.flag("lcp.opt.asyncmap." + names[i], names[i].toUpperCase()).bits(1L << i));
        }
    }

    private LcpOptions() {
    }

    private static Field.Bytes item(String name, String label) {
        return LCP.bytes("lcp.opt." + name, label);
    }

    private static void authentication(Dissection d, int at, int length) {
        int protocol = (int) d.uintAt(AUTHENTICATION, at);
        int p = at + 2;
        if (protocol == CHAP && length > 2) {
            d.uintAt(ALGORITHM, p++);
        }
        rest(d, p, at + length);
    }

    private static void quality(Dissection d, int at, int length) {
        int protocol = (int) d.uintAt(QUALITY, at);
        int p = at + 2;
        if (protocol == QUALITY_REPORT && length >= 6) {
            d.uintAt(PERIOD, p);
            p += 4;
        }
        rest(d, p, at + length);
    }

    private static void identity(Dissection d, int at, int length) {
        rest(d, at + counted(d, ID, at), at + length);
    }

    private static void prefixes(Dissection d, int at, int length) {
        for (int p = at; p + 2 <= at + length;) {
            d.uintAt(CLASS, p);
            p += 1 + counted(d, PREFIX, p + 1);
        }
    }

    /** Shows bytes behind an octet that counts them, and answers the length of both. */
    private static int counted(Dissection d, Field.Bytes f, int at) {
        int bytes = d.byteAt(at);
        d.byteAt(at + bytes);
        d.add(f, at, 1 + bytes, d.array(), d.arrayOffset() + at + 1, bytes);
        return 1 + bytes;
    }

    private static void rest(Dissection d, int from, int end) {
        if (end > from) {
            d.add(DATA, from, end - from);
        }
    }
}
