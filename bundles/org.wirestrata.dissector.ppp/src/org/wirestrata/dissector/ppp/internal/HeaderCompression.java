package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Which header compression is negotiated, and its parameters (RFC 1332, 3.2; RFC 2509, 3544, 3241). */
final class HeaderCompression implements ControlOptions.Value {
    private static final int ROBUST = 0x0003;
    private static final int VAN_JACOBSON = 0x002d;
    /** A misprint of RFC 1172 that was implemented. */
    private static final int MISPRINT = 0x0037;
    private static final int IP_HEADERS = 0x0061;
    private static final Protocol P = IpcpDissector.IPCP;
    private static final Field.Uint PROTOCOL = P.uint16("ipcp.opt.compress_proto", "Compression").hex().named(ValueStrings.of(ROBUST,
            "Robust header compression", VAN_JACOBSON, "Van Jacobson", MISPRINT, "Van Jacobson (misprint of RFC 1172)", IP_HEADERS,
            "IP header compression"));
    private static final Field.Uint LAST_SLOT = P.uint8("ipcp.opt.max_slot_id", "Highest slot");
    private static final Field.Uint SLOT_COMPRESSED = P.flag("ipcp.opt.comp_slot_id", "Slot identifier", 1, 8)
            .named(new TrueFalse("May be compressed", "Must not be compressed"));
    private static final Field.Uint TCP_SPACE = P.uint16("ipcp.opt.tcp_space", "TCP contexts");
    private static final Field.Uint OTHER_SPACE = P.uint16("ipcp.opt.non_tcp_space", "Other contexts");
    private static final Field.Uint PERIOD = P.uint16("ipcp.opt.f_max_period", "Most compressed headers in a row");
    private static final Field.Uint TIME = P.uint16("ipcp.opt.f_max_time", "Most time between full headers");
    private static final Field.Uint MOST_HEADER = P.uint16("ipcp.opt.max_header", "Longest header");
    private static final Field.Uint LAST_CONTEXT = P.uint16("ipcp.opt.max_cid", "Highest context");
    private static final Field.Uint MRRU = P.uint16("ipcp.opt.mrru", "Maximum reconstructed reception unit");
    private static final Field.Bytes DATA = P.bytes("ipcp.data", "Data");
    private static final Field.Uint PROFILE = P.uint16("ipcp.opt.rohc.profile", "Profile").hex()
            .named(ValueStrings.of(0, "Uncompressed", 1, "RTP", 2, "UDP", 3, "ESP", 4, "IP", 6, "TCP", 7, "RTP over UDP-Lite",
                    8, "UDP-Lite"));
    private static final ControlOptions ROBUST_PARTS = new ControlOptions(P.uint8("ipcp.opt.rohc.type", "Type"),
            P.uint8("ipcp.opt.rohc.length", "Length"))
            .least(1, 2, P.bytes("ipcp.opt.rohc.profile_bytes", "Profiles"), HeaderCompression::profiles);
    private static final ControlOptions IP_PARTS = new ControlOptions(P.uint8("ipcp.opt.iphc.type", "Type"),
            P.uint8("ipcp.opt.iphc.length", "Length"))
            .fixed(1, 2, P.bytes("ipcp.opt.iphc.rtp_compress", "RTP compression"), ControlOptions.fields())
            .fixed(2, 2, P.bytes("ipcp.opt.iphc.enhanced_rtp_compress", "Enhanced RTP compression"), ControlOptions.fields())
            .fixed(3, 3, P.bytes("ipcp.opt.iphc.neghdrcomp", "Compression for TCP or other packets only"), ControlOptions.fields(
                    P.uint8("ipcp.opt.iphc.param", "Parameter").named(ValueStrings.of(1, "No contexts for TCP", 2, "None for others"))));

    @Override
    public void show(Dissection d, int at, int length) {
        int protocol = (int) d.uintAt(PROTOCOL, at);
        int p = at + 2;
        switch (protocol) {
            case VAN_JACOBSON, MISPRINT -> {
                d.uintAt(LAST_SLOT, p);
                d.uintAt(SLOT_COMPRESSED, p + 1);
            }
            case IP_HEADERS -> parts(d, p, at + length, IP_PARTS, TCP_SPACE, OTHER_SPACE, PERIOD, TIME, MOST_HEADER);
            case ROBUST -> parts(d, p, at + length, ROBUST_PARTS, LAST_CONTEXT, MRRU, MOST_HEADER);
            default -> {
                if (length > 2) {
                    d.add(DATA, p, length - 2);
                }
            }
        }
    }

    private static void parts(Dissection d, int at, int end, ControlOptions options, Field.Uint... fields) {
        int p = at;
        for (Field.Uint f : fields) {
            d.uintAt(f, p);
            p += f.type().width();
        }
        if (p < end) {
            options.show(d, p, end - p);
        }
    }

    private static void profiles(Dissection d, int at, int length) {
        for (int p = at; p + 2 <= at + length; p += 2) {
            d.uintAt(PROFILE, p);
        }
    }
}
