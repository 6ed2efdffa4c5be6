package org.wirestrata.dissector.rtp.internal;

/** Payload types of RTP as they are shown in the packet list: RFC 3551 section 6. */
final class PayloadTypes {
    private static final String[] FIXED = {"ITU-T G.711 PCMU", "USA Federal Standard FS-1016", "ITU-T G.721", "GSM 06.10", "ITU-T G.723",
        "DVI4 8000 samples/s", "DVI4 16000 samples/s", "Experimental linear predictive encoding from Xerox PARC", "ITU-T G.711 PCMA",
        "ITU-T G.722",
        "16-bit uncompressed audio, stereo", "16-bit uncompressed audio, monaural", "Qualcomm Code Excited Linear Predictive coding",
        "Comfort noise",
        "MPEG-I/II Audio", "ITU-T G.728", "DVI4 11025 samples/s", "DVI4 22050 samples/s", "ITU-T G.729", "Comfort noise (old)", null, null,
        null, null,
        null, "Sun CellB video encoding", "JPEG-compressed video", null, "'nv' program", null, null, "ITU-T H.261", "MPEG-I/II Video",
        "MPEG-II transport streams", "ITU-T H.263"};
    private static final int FIRST_DYNAMIC = 96;
    private static final int LAST = 127;

    private PayloadTypes() {
    }

    /** The text for a payload type, or null where there is no such type. */
    static String text(long type) {
        if (type < 0 || type > LAST) {
            return null;
        }
        if (type >= FIRST_DYNAMIC) {
            return "DynamicRTP-Type-" + type;
        }
        if (type >= 72 && type <= 76) {
            return "Reserved for RTCP conflict avoidance";
        }
        String fixed = type < FIXED.length ? FIXED[(int) type] : null;
        return fixed == null ? "Unassigned" : fixed;
    }
}
