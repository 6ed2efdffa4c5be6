package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;

/** The fields of QUIC transport parameters: RFC 9000 section 18, RFC 9221, RFC 9368 and others. */
final class Quic {
    static final Field.Uint LENGTH_ALL = Tls.PROTOCOL.uint16("tls.quic.len", "Parameters length");
    static final Field.Group PARAMETER = Tls.PROTOCOL.group("tls.quic.parameter", "Parameter");
    static final Field.Uint TYPE = Tls.PROTOCOL.uint64("tls.quic.parameter.type", "Type").in(Base.CUSTOM);
    static final Field.Uint LENGTH = Tls.PROTOCOL.uint64("tls.quic.parameter.length", "Length");
    static final Field.Bytes VALUE = Tls.PROTOCOL.bytes("tls.quic.parameter.value", "Value");
    static final Field.Bytes ORIGINAL_DESTINATION =
            Tls.PROTOCOL.bytes("tls.quic.parameter.original_destination_connection_id", "Original destination connection ID");
    static final Field.Uint IDLE_TIMEOUT = Tls.PROTOCOL.uint64("tls.quic.parameter.max_idle_timeout", "Longest idle time in ms");
    static final Field.Bytes RESET_TOKEN = Tls.PROTOCOL.bytes("tls.quic.parameter.stateless_reset_token", "Stateless reset token");
    static final Field.Uint UDP_PAYLOAD = Tls.PROTOCOL.uint64("tls.quic.parameter.max_udp_payload_size", "Largest UDP payload");
    static final Field.Uint MAX_DATA = Tls.PROTOCOL.uint64("tls.quic.parameter.initial_max_data", "Initial most data");
    static final Field.Uint MAX_DATA_LOCAL =
            Tls.PROTOCOL.uint64("tls.quic.parameter.initial_max_stream_data_bidi_local", "Initial most data of own bidirectional streams");
    static final Field.Uint MAX_DATA_REMOTE =
 Tls.PROTOCOL.uint64(
            "tls.quic.parameter.initial_max_stream_data_bidi_remote", "Initial most data of the peer's bidirectional streams");
    static final Field.Uint MAX_DATA_UNI =
            Tls.PROTOCOL.uint64("tls.quic.parameter.initial_max_stream_data_uni", "Initial most data of unidirectional streams");
    static final Field.Uint MAX_STREAMS_BIDI =
            Tls.PROTOCOL.uint64("tls.quic.parameter.initial_max_streams_bidi", "Initial most bidirectional streams");
    static final Field.Uint MAX_STREAMS_UNI =
            Tls.PROTOCOL.uint64("tls.quic.parameter.initial_max_streams_uni", "Initial most unidirectional streams");
    static final Field.Uint DELAY_EXPONENT = Tls.PROTOCOL.uint64("tls.quic.parameter.ack_delay_exponent", "Acknowledgment delay exponent");
    static final Field.Uint MAX_DELAY = Tls.PROTOCOL.uint64("tls.quic.parameter.max_ack_delay", "Longest acknowledgment delay in ms");
    static final Field.Address PREFERRED_IPV4 =
            Tls.PROTOCOL.ipv4("tls.quic.parameter.preferred_address.ipv4address", "Preferred IPv4 address");
    static final Field.Address PREFERRED_IPV6 =
            Tls.PROTOCOL.ipv6("tls.quic.parameter.preferred_address.ipv6address", "Preferred IPv6 address");
    static final Field.Uint PREFERRED_PORT4 = Tls.PROTOCOL.uint16("tls.quic.parameter.preferred_address.ipv4port", "Preferred IPv4 port");
    static final Field.Uint PREFERRED_PORT6 = Tls.PROTOCOL.uint16("tls.quic.parameter.preferred_address.ipv6port", "Preferred IPv6 port");
    static final Field.Uint PREFERRED_ID_LENGTH =
            Tls.PROTOCOL.uint8("tls.quic.parameter.preferred_address.connectionid.length", "Connection ID length");
    static final Field.Bytes PREFERRED_ID = Tls.PROTOCOL.bytes("tls.quic.parameter.preferred_address.connectionid", "Connection ID");
    static final Field.Bytes PREFERRED_TOKEN =
            Tls.PROTOCOL.bytes("tls.quic.parameter.preferred_address.statelessresettoken", "Stateless reset token");
    static final Field.Uint ID_LIMIT = Tls.PROTOCOL.uint64("tls.quic.parameter.active_connection_id_limit", "Most active connection IDs");
    static final Field.Bytes INITIAL_SOURCE =
            Tls.PROTOCOL.bytes("tls.quic.parameter.initial_source_connection_id", "Initial source connection ID");
    static final Field.Bytes RETRY_SOURCE =
            Tls.PROTOCOL.bytes("tls.quic.parameter.retry_source_connection_id", "Retry source connection ID");
    static final Field.Uint DATAGRAM = Tls.PROTOCOL.uint64("tls.quic.parameter.max_datagram_frame_size", "Largest datagram frame");
    static final Field.Uint LOSS_BITS = Tls.PROTOCOL.uint64("tls.quic.parameter.loss_bits", "Loss bits");
    static final Field.Uint TIME_STAMP = Tls.PROTOCOL.uint64("tls.quic.parameter.enable_time_stamp_v2", "Time stamps");
    static final Field.Uint MIN_DELAY = Tls.PROTOCOL.uint64("tls.quic.parameter.min_ack_delay", "Shortest acknowledgment delay");
    static final Field.Text GOOGLE_AGENT = Tls.PROTOCOL.text("tls.quic.parameter.google.user_agent", "User agent");
    static final Field.Group GOOGLE_KEY_UPDATE =
            Tls.PROTOCOL.group("tls.quic.parameter.google.key_update_not_yet_supported", "Key update is not supported yet");
    static final Field.Uint GOOGLE_VERSION = Tls.PROTOCOL.uint32("tls.quic.parameter.google.quic_version", "QUIC version").hex();
    static final Field.Uint GOOGLE_RTT = Tls.PROTOCOL.uint64("tls.quic.parameter.google.initial_rtt", "Initial round-trip time");
    static final Field.Group GOOGLE_DONE =
            Tls.PROTOCOL.group("tls.quic.parameter.google.support_handshake_done", "Handshake done is supported");
    static final Field.Bytes GOOGLE_PARAMETERS = Tls.PROTOCOL.bytes("tls.quic.parameter.google.quic_params", "QUIC parameters");
    static final Field.Bytes GOOGLE_UNKNOWN = Tls.PROTOCOL.bytes("tls.quic.parameter.google.quic_params_unknown_field", "Unknown");
    static final Field.Bytes GOOGLE_OPTIONS = Tls.PROTOCOL.bytes("tls.quic.parameter.google.connection_options", "Connection options");
    static final Field.Uint GOOGLE_VERSIONS_LENGTH =
            Tls.PROTOCOL.uint8("tls.quic.parameter.google.supported_versions_length", "Supported versions length");
    static final Field.Uint GOOGLE_SUPPORTED =
            Tls.PROTOCOL.uint32("tls.quic.parameter.google.supported_version", "Supported version").hex();
    static final Field.Uint FACEBOOK_RELIABILITY =
            Tls.PROTOCOL.uint64("tls.quic.parameter.facebook.partial_reliability", "Partial reliability");
    static final Field.Uint CHOSEN_VERSION = Tls.PROTOCOL.uint32("tls.quic.parameter.vi.chosen_version", "Chosen version").hex();
    static final Field.Uint OTHER_VERSION = Tls.PROTOCOL.uint32("tls.quic.parameter.vi.other_version", "Other version").hex();

    private Quic() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
