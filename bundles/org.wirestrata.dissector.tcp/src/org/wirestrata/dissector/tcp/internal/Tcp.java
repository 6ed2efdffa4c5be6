package org.wirestrata.dissector.tcp.internal;

import static org.wirestrata.api.dissect.Expert.Area.MALFORMED;
import static org.wirestrata.api.dissect.Expert.Area.SEQUENCE;
import static org.wirestrata.api.dissect.Expert.Severity.CHAT;
import static org.wirestrata.api.dissect.Expert.Severity.NOTE;
import static org.wirestrata.api.dissect.Expert.Severity.WARN;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.SegmentFields;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Everything that the Transmission Control Protocol (RFC 9293) declares. */
final class Tcp {
    static final int FIN = 0x001;
    static final int SYN = 0x002;
    static final int RST = 0x004;
    static final int PSH = 0x008;
    static final int ACK = 0x010;
    static final int URG = 0x020;

    static final ValueStrings CHECKSUM_STATES = ValueStrings.counting("Bad", "Good", "Unverified", "Not present", "Illegal");

    static final Protocol PROTOCOL = Protocol.of("Transmission Control Protocol", "TCP", "tcp").withPayload();

    static final Table.Uint PORTS = Table.uint("tcp.port", "TCP port", Ftype.UINT16, Base.DEC);
    static final Table.Heuristic HEURISTICS = Table.heuristic("tcp");

    static final Preference CHECK_CHECKSUM = PROTOCOL.preference("check_checksum", false, "Validate the checksum where possible");
    static final Preference DESEGMENT = PROTOCOL.preference("desegment_tcp_streams", true, "Put messages together that span segments");
    static final Preference ANALYZE = PROTOCOL.preference("analyze_sequence_numbers", true, "Analyze sequence numbers");
    static final Preference RELATIVE = PROTOCOL.preference("relative_sequence_numbers", true,
            "Count sequence numbers from the connection's beginning");
    static final Preference TIMESTAMPS = PROTOCOL.preference("calculate_timestamps", true, "Calculate times within the connection");
    static final Preference IN_FLIGHT = PROTOCOL.preference("track_bytes_in_flight", true, "Track the number of bytes in flight");
    static final Preference FAST_FIRST = PROTOCOL.preference("fastrt_supersedes_ooo", true, "Fast retransmission before out of order");
    static final Preference SKIP_ERRORS = PROTOCOL.preference("no_subdissector_on_error", true,
            "Leave the payload of retransmitted and disordered segments alone");
    static final Preference HEURISTICS_FIRST = PROTOCOL.preference("try_heuristic_first", false,
            "Recognise payloads before looking at ports");

    static final Field.Uint SOURCE = PROTOCOL.uint16("tcp.srcport", "Source Port").in(Base.PT_TCP);
    static final Field.Uint DESTINATION = PROTOCOL.uint16("tcp.dstport", "Destination Port").in(Base.PT_TCP);
    static final Field.Uint PORT = PROTOCOL.uint16("tcp.port", "Source or Destination Port").in(Base.PT_TCP);
    static final Field.Uint STREAM = PROTOCOL.uint32("tcp.stream", "Stream index").about("Number of the connection in the capture");
    static final Field.Uint COMPLETENESS = PROTOCOL.uint8("tcp.completeness", "Connection seen").in(Base.CUSTOM)
            .about("Which stages of the connection the capture holds").line(Labels::completeness);
    static final Field.Uint SEQ = PROTOCOL.uint32("tcp.seq", "Sequence Number");
    static final Field.Uint SEQ_RAW = PROTOCOL.uint32("tcp.seq_raw", "Sequence Number (as sent)");
    static final Field.Uint NEXT_SEQ = PROTOCOL.uint32("tcp.nxtseq", "Next Sequence Number");
    static final Field.Uint ACK_NUMBER = PROTOCOL.uint32("tcp.ack", "Acknowledgment Number");
    static final Field.Uint ACK_RAW = PROTOCOL.uint32("tcp.ack_raw", "Acknowledgment Number (as sent)");
    static final Field.Uint HEADER_LENGTH = PROTOCOL.uint8("tcp.hdr_len", "Header Length").line(Labels::headerLength);
    static final Field.Uint FLAGS = PROTOCOL.uint16("tcp.flags", "Flags").hex().bits(0xfff).line(Labels::flags);
    static final Field.Uint RESERVED = bit("tcp.flags.res", "Reserved", 0xe00);
    static final Field.Uint AE = bit("tcp.flags.ae", "Accurate ECN", 0x100);
    static final Field.Uint CWR = bit("tcp.flags.cwr", "Congestion Window Reduced", 0x080);
    static final Field.Uint ECE = bit("tcp.flags.ece", "ECN Echo", 0x040);
    static final Field.Uint ACE = PROTOCOL.uint8("tcp.flags.ace", "ACE");
    static final Field.Uint URG_BIT = bit("tcp.flags.urg", "Urgent", URG);
    static final Field.Uint ACK_BIT = bit("tcp.flags.ack", "Acknowledgment", ACK);
    static final Field.Uint PSH_BIT = bit("tcp.flags.push", "Push", PSH);
    static final Field.Uint RST_BIT = bit("tcp.flags.reset", "Reset", RST);
    static final Field.Uint SYN_BIT = bit("tcp.flags.syn", "Synchronize", SYN);
    static final Field.Uint FIN_BIT = bit("tcp.flags.fin", "Finish", FIN);
    static final Field.Text FLAG_LETTERS = PROTOCOL.text("tcp.flags.str", "Flags as letters");
    static final Field.Uint WINDOW = PROTOCOL.uint16("tcp.window_size_value", "Window");
    static final Field.Uint WINDOW_SIZE = PROTOCOL.uint32("tcp.window_size", "Window after scaling");
    static final Field.Uint SCALE_FACTOR = PROTOCOL.integer(Ftype.INT32, "tcp.window_size_scalefactor", "Window scale factor")
            .about("-1: unknown, the handshake was not captured; -2: the ends do not scale");
    static final Field.Uint CHECKSUM = PROTOCOL.uint16("tcp.checksum", "Checksum").hex();
    static final Field.Uint CHECKSUM_STATUS = PROTOCOL.uint8("tcp.checksum.status", "Checksum status").in(Base.NONE).named(CHECKSUM_STATES);
    static final Field.Uint CHECKSUM_CALCULATED = PROTOCOL.uint16("tcp.checksum_calculated", "Checksum as it should be").hex();
    static final Field.Group ANALYSIS = PROTOCOL.group("tcp.analysis", "Sequence analysis");
    static final Field.Group ANALYSIS_FLAGS = PROTOCOL.group("tcp.analysis.flags", "What the analysis found");
    static final Field.Uint DUPLICATE_NUMBER = PROTOCOL.uint32("tcp.analysis.duplicate_ack_num", "Duplicate acknowledgment number");
    static final Field.Uint DUPLICATE_OF = PROTOCOL.frameNumber("tcp.analysis.duplicate_ack_frame",
            "Duplicate of the acknowledgment in frame");
    static final Field.Uint LENGTH = PROTOCOL.uint32("tcp.len", "Segment length");
    static final Field.Uint ACKS_FRAME = PROTOCOL.frameNumber("tcp.analysis.acks_frame", "Acknowledges the segment in frame");
    static final Field.Uint BYTES_IN_FLIGHT = PROTOCOL.uint32("tcp.analysis.bytes_in_flight", "Bytes in flight");
    static final Field.Uint PUSH_BYTES = PROTOCOL.uint32("tcp.analysis.push_bytes_sent", "Bytes sent since the last push");
    static final Field.Time ACK_RTT = PROTOCOL.span("tcp.analysis.ack_rtt", "Time from the segment to this acknowledgment");
    static final Field.Time INITIAL_RTT = PROTOCOL.span("tcp.analysis.initial_rtt", "Round-trip time of the handshake");
    static final Field.Time RTO = PROTOCOL.span("tcp.analysis.rto", "Retransmitted after");
    static final Field.Uint RTO_FRAME = PROTOCOL.frameNumber("tcp.analysis.rto_frame", "Counted from frame");
    static final Field.Uint URGENT_POINTER = PROTOCOL.uint16("tcp.urgent_pointer", "Urgent Pointer");

    static final Field.Time TIME_RELATIVE = PROTOCOL.span("tcp.time_relative", "Since the first frame of the connection");
    static final Field.Time TIME_DELTA = PROTOCOL.span("tcp.time_delta", "Since the previous frame of the connection");
    static final Field.Bytes PAYLOAD = PROTOCOL.bytes("tcp.payload", "Payload");
    static final SegmentFields SEGMENTS = new SegmentFields(new FragmentFields(
            PROTOCOL.group("tcp.segments", "Reassembled segments"), PROTOCOL.frameNumber("tcp.segment", "Segment"),
            PROTOCOL.flag("tcp.segment.overlap", "The segment overlaps another"),
            PROTOCOL.flag("tcp.segment.overlap.conflict", "Overlapping segments differ"),
            PROTOCOL.flag("tcp.segment.multipletails", "More than one segment is the last"),
            PROTOCOL.flag("tcp.segment.toolongfragment", "The segment is too long"),
            PROTOCOL.frameNumber("tcp.segment.error", "Segments do not fit together"),
            PROTOCOL.uint32("tcp.segment.count", "Number of segments"),
            PROTOCOL.frameNumber("tcp.reassembled_in", "The whole message is shown in frame"),
            PROTOCOL.uint32("tcp.reassembled.length", "Length of the whole"),
            PROTOCOL.bytes("tcp.reassembled.data", "Bytes of the whole"), "Reassembled TCP"),
            PROTOCOL.bytes("tcp.segment_data", "Part of a message"),
            PROTOCOL.uint32("tcp.pdu.size", "Length of the message"));

    static final Expert SYN_SEEN = PROTOCOL.expert("tcp.connection.syn", CHAT, SEQUENCE, "A connection is asked for");
    static final Expert SYN_ACK_SEEN = PROTOCOL.expert("tcp.connection.synack", CHAT, SEQUENCE, "A connection is granted");
    static final Expert FIN_SEEN = PROTOCOL.expert("tcp.connection.fin", CHAT, SEQUENCE, "The sender has finished");
    static final Expert RST_SEEN = PROTOCOL.expert("tcp.connection.rst", WARN, SEQUENCE, "The connection is reset");
    static final Expert FIN_ACTIVE = PROTOCOL.expert("tcp.connection.fin_active", NOTE, SEQUENCE, "This end closes the connection first");
    static final Expert FIN_PASSIVE = PROTOCOL.expert("tcp.connection.fin_passive", NOTE, SEQUENCE, "This end closes after the other");
    static final Expert SHORT_SEGMENT = PROTOCOL.expert("tcp.short_segment", WARN, MALFORMED, "The segment is shorter than its header");
    static final Expert BOGUS_HEADER = PROTOCOL.expert("tcp.bogus_header_length", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The header length is less than 20 bytes");
    static final Expert ACK_NOT_FLAGGED = PROTOCOL.expert("tcp.ack.nonzero", NOTE, Expert.Area.PROTOCOL,
            "There is an acknowledgment number but not the ACK flag");
    static final Expert URGENT_NOT_FLAGGED = PROTOCOL.expert("tcp.urgent_pointer.non_zero", NOTE, Expert.Area.PROTOCOL,
            "There is an urgent pointer but not the URG flag");
    static final Expert CHECKSUM_BAD = PROTOCOL.expert("tcp.checksum_bad.expert", Expert.Severity.ERROR, Expert.Area.CHECKSUM,
            "The checksum is wrong");

    private Tcp() {
    }

    private static Field.Uint bit(String name, String label, int mask) {
        return PROTOCOL.flag(name, label, mask, 12).named(TrueFalse.SET);
    }

    static {
        PROTOCOL.layer().line(Labels::layer);
        PROTOCOL.plain(SOURCE, DESTINATION, PORT, SEQ_RAW, ACK_RAW, HEADER_LENGTH, FLAGS, RESERVED, AE, CWR, ECE, ACE, URG_BIT, ACK_BIT, PSH_BIT,
                RST_BIT, SYN_BIT, FIN_BIT, FLAG_LETTERS, WINDOW, CHECKSUM, CHECKSUM_STATUS, CHECKSUM_CALCULATED, LENGTH, URGENT_POINTER, PAYLOAD);
        FragmentFields pieces = SEGMENTS.pieces();
        PROTOCOL.decidedInside(pieces.all(), pieces.piece(), pieces.overlap(), pieces.conflict(), pieces.multipleTails(), pieces.tooLong(),
                pieces.error(), pieces.count(), pieces.reassembledIn(), pieces.length(), pieces.data(), SEGMENTS.segment(), SEGMENTS.size(),
                COMPLETENESS);
        Options.declare();
        ScpsOptions.declare();
        RiverbedOptions.declare();
        MultipathOption.declare();
        Finding.declare();
    }
}
