package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Field;

/** The fields of records: RFC 8446 section 5, RFC 5246 section 6; alerts, and heartbeats (RFC 6520). */
final class Rec {
    static final Field.Group RECORD = Tls.PROTOCOL.group("tls.record", "Record").line(Labels::record);
    static final Field.Uint CONTENT_TYPE = Tls.PROTOCOL.uint8("tls.record.content_type", "Content type").named(Names.CONTENT_TYPES);
    static final Field.Uint OPAQUE_TYPE = Tls.PROTOCOL.uint8("tls.record.opaque_type", "Opaque type").named(Names.CONTENT_TYPES);
    static final Field.Uint VERSION = Tls.PROTOCOL.uint16("tls.record.version", "Version").hex().named(Names.VERSIONS);
    static final Field.Uint LENGTH = Tls.PROTOCOL.uint16("tls.record.length", "Length");
    static final Field.Bytes DATA = Tls.PROTOCOL.bytes("tls.app_data", "Encrypted application data");
    static final Field.Text DATA_PROTOCOL = Tls.PROTOCOL.text("tls.app_data_proto", "Application protocol");
    static final Field.Group ALERT = Tls.PROTOCOL.group("tls.alert_message", "Alert");
    static final Field.Uint ALERT_LEVEL = Tls.PROTOCOL.uint8("tls.alert_message.level", "Level").named(Names.ALERT_LEVELS);
    static final Field.Uint ALERT_DESCRIPTION = Tls.PROTOCOL.uint8("tls.alert_message.desc", "Description").named(Names.ALERTS);
    static final Field.Group CHANGE = Tls.PROTOCOL.group("tls.change_cipher_spec", "Change of the cipher spec");
    static final Field.Group HEARTBEAT = Tls.PROTOCOL.group("tls.heartbeat_message", "Heartbeat");
    static final Field.Uint HEARTBEAT_TYPE = Tls.PROTOCOL.uint8("tls.heartbeat_message.type", "Type").named(Names.HEARTBEAT_TYPES);
    static final Field.Uint HEARTBEAT_LENGTH = Tls.PROTOCOL.uint16("tls.heartbeat_message.payload_length", "Payload length");
    static final Field.Bytes HEARTBEAT_PAYLOAD = Tls.PROTOCOL.bytes("tls.heartbeat_message.payload", "Payload");
    static final Field.Bytes HEARTBEAT_PADDING = Tls.PROTOCOL.bytes("tls.heartbeat_message.padding", "Padding");
    static final Field.Group SEGMENTS = Tls.PROTOCOL.group("tls.segments", "Segments");
    static final Field.Uint SEGMENT = Tls.PROTOCOL.frameNumber("tls.segment", "Segment");
    static final Field.Uint SEGMENT_OVERLAP = Tls.PROTOCOL.flag("tls.segment.overlap", "Overlaps another");
    static final Field.Uint SEGMENT_CONFLICT = Tls.PROTOCOL.flag("tls.segment.overlap.conflict", "Overlaps another and differs");
    static final Field.Uint SEGMENT_TAILS = Tls.PROTOCOL.flag("tls.segment.multipletails", "Ends elsewhere");
    static final Field.Uint SEGMENT_TOO_LONG = Tls.PROTOCOL.flag("tls.segment.toolongfragment", "Goes beyond the end");
    static final Field.Uint SEGMENT_ERROR = Tls.PROTOCOL.frameNumber("tls.segment.error", "Does not fit");
    static final Field.Uint SEGMENT_COUNT = Tls.PROTOCOL.uint32("tls.segment.count", "Number of segments");
    static final Field.Uint REASSEMBLED_IN = Tls.PROTOCOL.frameNumber("tls.reassembled_in", "Complete in frame");
    static final Field.Uint REASSEMBLED_LENGTH = Tls.PROTOCOL.uint32("tls.reassembled.length", "Length");
    static final Field.Bytes REASSEMBLED_DATA = Tls.PROTOCOL.bytes("tls.reassembled.data", "Data");
    static final Field.Bytes SEGMENT_DATA = Tls.PROTOCOL.bytes("tls.segment.data", "Segment's data");
    static final Field.Uint V2_ESCAPE = Tls.PROTOCOL.flag("tls.record.is_escape", "Is an escape");
    static final Field.Uint V2_PADDING_LENGTH = Tls.PROTOCOL.uint8("tls.record.padding_length", "Padding length");
    static final Field.Uint V2_SPEC_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.cipher_spec_len", "Cipher specs length");
    static final Field.Uint V2_CHALLENGE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.challenge_length", "Challenge length");
    static final Field.Group V2_CHALLENGE = Tls.PROTOCOL.group("tls.handshake.challenge", "Challenge");
    static final Field.Uint V2_SPEC = Tls.PROTOCOL.uint24("tls.handshake.cipherspec", "Cipher spec").hex();

    private Rec() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
