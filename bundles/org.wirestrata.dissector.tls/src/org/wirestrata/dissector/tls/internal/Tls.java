package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.FragmentFields;
import org.wirestrata.api.dissect.Preference;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.SegmentFields;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** What Transport Layer Security declares: RFC 8446, RFC 5246 and their predecessors. The fields lie in classes of their own. */
final class Tls {
    static final int SSL3 = 0x0300;
    static final int TLS10 = 0x0301;
    static final int TLS12 = 0x0303;
    static final int TLS13 = 0x0304;
    static final int TLCP = 0x0101;

    static final int CHANGE_CIPHER_SPEC = 20;
    static final int ALERT = 21;
    static final int HANDSHAKE = 22;
    static final int APPLICATION_DATA = 23;
    static final int HEARTBEAT = 24;
    /** A record of RFC 9146: of DTLS, but known here too. */
    static final int CONNECTION_ID = 25;

    static final int HEADER = 5;
    static final int MOST_IN_RECORD = (1 << 14) + 2048;
    static final int MOST_IN_RECORD_13 = (1 << 14) + 256;

    static final Protocol PROTOCOL = Protocol.of("Transport Layer Security", "TLS", "tls");
    static final Table.Text ALPN = Table.text("tls.alpn", "TLS application protocol");
    static final Table.Uint PORTS = Table.uint("tls.port", "TLS port", Ftype.UINT16, Base.DEC);
    static final Table.Heuristic HEURISTICS = Table.heuristic("tls");

    static final Preference KEY_LOG = PROTOCOL.preference("keylog_file", "", "File with secrets, one a line, as SSLKEYLOGFILE names it");

    static final Expert HEARTBEAT_TOO_LONG = PROTOCOL.expert("tls.heartbeat_message.payload_length.invalid", Expert.Severity.ERROR,
            Expert.Area.MALFORMED, "The payload is longer than the record");
    static final Expert UNKNOWN_RECORD = PROTOCOL.expert("tls.ignored_unknown_record", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "A record of an unknown type is passed over");
    static final Expert RECORD_LENGTH = PROTOCOL.expert("tls.record.length.invalid", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The record is longer or shorter than allowed");
    static final Expert SESSION_ID_LENGTH = PROTOCOL.expert("tls.handshake.session_id_length.error", Expert.Severity.ERROR,
            Expert.Area.MALFORMED, "The session ID is longer than 32 bytes");
    static final Expert RESUMED = PROTOCOL.expert("tls.resumed", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "The session goes on with the keys of an earlier one");
    static final Expert VECTOR_LENGTH = PROTOCOL.expert("tls.malformed.vector_length", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "A vector is longer or shorter than allowed");
    static final Expert TOO_SMALL = PROTOCOL.expert("tls.malformed.buffer_too_small", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "There is less than the lengths say");
    static final Expert TRAILING = PROTOCOL.expert("tls.malformed.trailing_data", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "There is more than the lengths say");

    static {
        Rec.declare();
        Hs.declare();
        Ext.declare();
        Quic.declare();
    }

    static final SegmentFields SEGMENTS = new SegmentFields(new FragmentFields(Rec.SEGMENTS, Rec.SEGMENT, Rec.SEGMENT_OVERLAP,
            Rec.SEGMENT_CONFLICT, Rec.SEGMENT_TAILS, Rec.SEGMENT_TOO_LONG, Rec.SEGMENT_ERROR, Rec.SEGMENT_COUNT, Rec.REASSEMBLED_IN,
            Rec.REASSEMBLED_LENGTH, Rec.REASSEMBLED_DATA, "Reassembled TLS"), Rec.SEGMENT_DATA, null, 
            (c, inVain) -> c.info(inVain ? "" : "[TLS segment of a reassembled PDU]"));

    private Tls() {
    }

    /** Whether a byte is a known content type. */
    static boolean isContentType(int type) {
        return type >= CHANGE_CIPHER_SPEC && type <= CONNECTION_ID;
    }

    /** Whether a number is the version of a record. */
    static boolean isVersion(int version) {
        return version >= SSL3 && version <= TLS13 || version == TLCP;
    }
}
