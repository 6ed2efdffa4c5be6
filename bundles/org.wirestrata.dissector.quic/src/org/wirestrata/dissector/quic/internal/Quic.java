package org.wirestrata.dissector.quic.internal;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** What QUIC (RFC 9000) declares for packets; frames are declared beside their reader. */
final class Quic {
    static final ValueStrings TYPES = ValueStrings.of(0, "Initial", 1, "0-RTT", 2, "Handshake", 3, "Retry");
    static final Protocol PROTOCOL = Protocol.of("QUIC IETF", "QUIC", "quic");
    static final Field.Uint NUMBER = PROTOCOL.uint32("quic.connection.number", "Connection");
    static final Field.Uint PACKET_LENGTH = PROTOCOL.uint32("quic.packet_length", "Packet's length");
    static final Field.Uint FORM = PROTOCOL.uint8("quic.header_form", "Form of the header").bits(0x80)
            .named(ValueStrings.of(0, "Short Header", 1, "Long Header"));
    static final Field.Uint FIXED = PROTOCOL.flag("quic.fixed_bit", "Fixed bit", 0x40, 8);
    static final Field.Uint SPIN = PROTOCOL.flag("quic.spin_bit", "Spin bit", 0x20, 8);
    static final Field.Uint TYPE = PROTOCOL.uint8("quic.long.packet_type", "Packet").bits(0x30).named(TYPES);
    static final Field.Uint RESERVED = PROTOCOL.uint8("quic.long.reserved", "Reserved").bits(0x0c);
    static final Field.Uint NUMBER_LENGTH = PROTOCOL.uint8("quic.packet_number_length", "Packet number's length").bits(0x03)
            .named(ValueStrings.of(0, "1 bytes", 1, "2 bytes", 2, "3 bytes", 3, "4 bytes"));
    static final Field.Uint VERSION = PROTOCOL.uint32("quic.version", "Version").hex();
    static final Field.Uint SUPPORTED = PROTOCOL.uint32("quic.supported_version", "Supported version").hex();
    static final Field.Uint UNUSED = PROTOCOL.uint8("quic.vn.unused", "Unused").hex().bits(0x7f);
    static final Field.Uint DESTINATION_LENGTH = PROTOCOL.uint8("quic.dcil", "Destination id's length");
    static final Field.Bytes DESTINATION = PROTOCOL.bytes("quic.dcid", "Destination id");
    static final Field.Uint SOURCE_LENGTH = PROTOCOL.uint8("quic.scil", "Source id's length");
    static final Field.Bytes SOURCE = PROTOCOL.bytes("quic.scid", "Source id");
    static final Field.Uint TOKEN_LENGTH = PROTOCOL.uint64("quic.token_length", "Token's length");
    static final Field.Bytes TOKEN = PROTOCOL.bytes("quic.token", "Token");
    static final Field.Uint LENGTH = PROTOCOL.uint64("quic.length", "Length");
    static final Field.Uint PACKET_NUMBER = PROTOCOL.uint64("quic.packet_number", "Packet number");
    static final Field.Bytes PAYLOAD = PROTOCOL.bytes("quic.payload", "Payload");
    static final Field.Bytes REMAINING = PROTOCOL.bytes("quic.remaining_payload", "Payload that cannot be read");
    static final Field.Bytes RETRY_TOKEN = PROTOCOL.bytes("quic.retry_token", "Token for another try");
    static final Field.Bytes RETRY_TAG = PROTOCOL.bytes("quic.retry_integrity_tag", "Integrity tag");
    static final Field.Group SHORT = PROTOCOL.group("quic.short", "Short header");
    static final Expert NO_KEYS = PROTOCOL.expert("quic.decryption_failed", Expert.Severity.WARN, Expert.Area.DECRYPTION,
            "The keys are not known");
    static final Expert AGAIN = PROTOCOL.expert("quic.retransmission", Expert.Severity.NOTE, Expert.Area.SEQUENCE,
            "Bytes of the handshake are sent again");
    static final Expert PADDED = PROTOCOL.expert("quic.coalesced_padding_data", Expert.Severity.NOTE, Expert.Area.PROTOCOL,
            "The datagram is filled up with other bytes");

    static {
        Frames.load();
    }

    private Quic() {
    }
}
