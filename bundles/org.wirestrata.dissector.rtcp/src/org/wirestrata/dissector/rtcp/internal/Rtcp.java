package org.wirestrata.dissector.rtcp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What the RTP Control Protocol (RFC 3550 section 6) declares. */
final class Rtcp {
    static final int FULL_INTRA = 192;
    static final int NACK = 193;
    static final int SENDER_REPORT = 200;
    static final int RECEIVER_REPORT = 201;
    static final int DESCRIPTION = 202;
    static final int BYE = 203;
    static final int APPLICATION = 204;
    static final int TRANSPORT_FEEDBACK = 205;
    static final int PAYLOAD_FEEDBACK = 206;
    static final int EXTENDED_REPORT = 207;
    static final int AVB = 208;
    static final int SUMMARY = 209;
    static final int PORTS = 210;

    /** Packet types: IANA registry "RTCP Control Packet Types"; the packet list shows these texts. */
    static final ValueStrings TYPES = ValueStrings.builder().of(FULL_INTRA, "Full Intra-frame Request (H.261)").of(NACK,
            "Negative Acknowledgement (H.261)")
            .of(194, "SMPTE time-code mapping").of(195, "Extended inter-arrival jitter report").of(SENDER_REPORT, "Sender Report")
            .of(RECEIVER_REPORT, "Receiver Report").of(DESCRIPTION, "Source description").of(BYE, "Goodbye").of(APPLICATION,
            "Application specific")
            .of(TRANSPORT_FEEDBACK, "Generic RTP Feedback").of(PAYLOAD_FEEDBACK, "Payload-specific Feedback")
            .of(EXTENDED_REPORT, "Extended report (RFC 3611)").of(AVB, "AVB RTCP packet (IEEE1733)").of(SUMMARY,
            "Receiver Summary Information")
            .of(PORTS, "Port Mapping").build();

    static final Protocol PROTOCOL = Protocol.of("Real-time Transport Control Protocol", "RTCP", "rtcp");
    static final Field.Text SETUP = PROTOCOL.text("rtcp.setup", "Set up");
    static final Field.Uint SETUP_FRAME = PROTOCOL.frameNumber("rtcp.setup-frame", "Set up in frame");
    static final Field.Text SETUP_METHOD = PROTOCOL.text("rtcp.setup-method", "Set up by");
    static final Field.Uint VERSION = PROTOCOL.uint8("rtcp.version", "Version").bits(0xc0).named(ValueStrings.of(2, "RFC 3550"));
    static final Field.Uint PADDING = PROTOCOL.flag("rtcp.padding", "Padding", 0x20, 8);
    static final Field.Uint REPORTS = PROTOCOL.uint8("rtcp.rc", "Number of reports").bits(0x1f);
    static final Field.Uint SOURCES = PROTOCOL.uint8("rtcp.sc", "Number of sources").bits(0x1f);
    static final Field.Uint SUBTYPE = PROTOCOL.uint8("rtcp.app.subtype", "Subtype").bits(0x1f);
    static final Field.Uint TYPE = PROTOCOL.uint8("rtcp.pt", "Packet type").named(TYPES);
    static final Field.Uint LENGTH = PROTOCOL.uint16("rtcp.length", "Length in words after the first");
    static final Field.Uint SENDER = PROTOCOL.uint32("rtcp.senderssrc", "Sender").in(Base.HEX_DEC);
    static final Field.Uint MEDIA = PROTOCOL.uint32("rtcp.mediassrc", "Media source").in(Base.HEX_DEC);
    static final Field.Uint SOURCE = PROTOCOL.uint32("rtcp.ssrc.identifier", "Source").in(Base.HEX_DEC);
    static final Field.Uint LENGTH_CHECK = PROTOCOL.flag("rtcp.length_check", "Length fits");
    static final Field.Bytes PADDING_DATA = PROTOCOL.bytes("rtcp.padding.data", "Padding");
    static final Field.Uint PADDING_COUNT = PROTOCOL.uint8("rtcp.padding.count", "Length of the padding");
    static final Field.Text NAME = PROTOCOL.text("rtcp.app.name", "Name");
    static final Field.Bytes DATA = PROTOCOL.bytes("rtcp.app.data", "Data");
    static final Field.Text DATA_TEXT = PROTOCOL.text("rtcp.app.data_str", "Data");
    static final Field.Uint NACK_FIRST = PROTOCOL.uint16("rtcp.nack.fsn", "First sequence number");
    static final Field.Uint NACK_LOST = PROTOCOL.uint16("rtcp.nack.blp", "Packets lost after it");
    static final Field.Uint TIMEBASE = PROTOCOL.uint16("rtcp.timebase_indicator", "Time base").in(Base.DEC_HEX);
    static final Field.Bytes IDENTITY = PROTOCOL.bytes("rtcp.identity", "Identity");
    static final Field.Uint STREAM = PROTOCOL.uint64("rtcp.stream_id", "Stream").hex();
    static final Field.Uint AVB_TIME = PROTOCOL.uint32("rtcp.timestamp.as", "Time of 802.1AS");
    static final Field.Uint RTP_TIME = PROTOCOL.uint32("rtcp.timestamp.rtp", "RTP timestamp");
    static final Expert BAD_LENGTH = PROTOCOL.expert("rtcp.length_check.bad", Expert.Severity.WARN, Expert.Area.MALFORMED,
            "The lengths of the packets do not fit what is in them");
    static final Expert NOT_LAST = PROTOCOL.expert("rtcp.not_final_padding", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "Only the last packet may be padded (RFC 3550 section 6.4.1)");

    static {
        Reports.declare();
        Descriptions.declare();
        Feedback.declare();
        Extended.declare();
        Secured.declare();
        SETUP.line(Rtcp::setup);
        PROTOCOL.layer().line(Rtcp::line);
    }

    private Rtcp() {
    }

    /** Records a line for a range as far as it is there, to hold what is in it. */
    static int group(Dissection d, int at, int length, String text) {
        return d.add(Field.TEXT, at, there(d, at, length), text);
    }

    /** Opens a line for a range as far as it is there. */
    static int open(Dissection d, int at, int length) {
        return d.open(Field.TEXT, at, there(d, at, length));
    }

    private static int there(Dissection d, int at, int length) {
        return Math.clamp(d.position() + d.remaining() - at, 0, Math.max(0, length));
    }

    static Field.Uint signed(Ftype type, String name, String label) {
        return PROTOCOL.integer(type, name, label);
    }

    private static void setup(Tape t, int item, StringBuilder to) {
        int frame = t.child(item, SETUP_FRAME);
        int method = t.child(item, SETUP_METHOD);
        to.append("Stream set up");
        if (method >= 0) {
            to.append(" by ").append(t.text(method));
        }
        if (frame >= 0) {
            to.append(" (frame ").append(t.number(frame)).append(')');
        }
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append(PROTOCOL.longName());
        int type = t.child(item, TYPE);
        if (type >= 0) {
            to.append(" (").append(TYPES.text(t.number(type), "Unknown")).append(')');
        }
    }
}
