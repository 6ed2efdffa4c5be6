package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;

/** The fields of handshake messages: RFC 8446 section 4, RFC 5246 section 7.4. */
final class Hs {
    static final Field.Uint TYPE = Tls.PROTOCOL.uint8("tls.handshake.type", "Handshake type").named(Names.HANDSHAKE_TYPES);
    static final Field.Uint LENGTH = Tls.PROTOCOL.uint24("tls.handshake.length", "Length");
    static final Field.Group MESSAGE = Tls.PROTOCOL.group("tls.handshake", "Handshake message").line(Labels::handshake);
    static final Field.Group FRAGMENTS = Tls.PROTOCOL.group("tls.handshake.fragments", "Fragments of the handshake message");
    static final Field.Uint FRAGMENT = Tls.PROTOCOL.frameNumber("tls.handshake.fragment", "Fragment");
    static final Field.Uint FRAGMENT_COUNT = Tls.PROTOCOL.uint32("tls.handshake.fragment.count", "Number of fragments");
    static final Field.Uint REASSEMBLED_IN = Tls.PROTOCOL.frameNumber("tls.handshake.reassembled_in", "Message is complete in frame");
    static final Field.Uint VERSION = Tls.PROTOCOL.uint16("tls.handshake.version", "Version").hex().named(Names.VERSIONS);
    static final Field.Bytes RANDOM = Tls.PROTOCOL.bytes("tls.handshake.random", "Random");
    static final Field.Time RANDOM_TIME = Tls.PROTOCOL.time("tls.handshake.random_time", "Time in the random", Base.UTC);
    static final Field.Bytes RANDOM_BYTES = Tls.PROTOCOL.bytes("tls.handshake.random_bytes", "Rest of the random");
    static final Field.Uint SESSION_ID_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.session_id_length", "Session ID length");
    static final Field.Bytes SESSION_ID = Tls.PROTOCOL.bytes("tls.handshake.session_id", "Session ID");
    static final Field.Uint SUITES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.cipher_suites_length", "Cipher suites length");
    static final Field.Group SUITES = Tls.PROTOCOL.group("tls.handshake.ciphersuites", "Cipher suites");
    static final Field.Uint SUITE = Tls.PROTOCOL.uint16("tls.handshake.ciphersuite", "Cipher suite").hex().named(CipherSuites.NAMES);
    static final Field.Uint COMPRESSIONS_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.comp_methods_length", "Compression methods length");
    static final Field.Group COMPRESSIONS = Tls.PROTOCOL.group("tls.handshake.comp_methods", "Compression methods");
    static final Field.Uint COMPRESSION = Tls.PROTOCOL.uint8("tls.handshake.comp_method", "Compression method").named(Names.COMPRESSIONS);
    static final Field.Uint TICKET_LIFETIME =
            Tls.PROTOCOL.uint32("tls.handshake.session_ticket_lifetime_hint", "Ticket lifetime in seconds");
    static final Field.Uint TICKET_AGE_ADD = Tls.PROTOCOL.uint32("tls.handshake.session_ticket_age_add", "Ticket age is hidden by");
    static final Field.Uint TICKET_NONCE_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.session_ticket_nonce_length", "Ticket nonce length");
    static final Field.Bytes TICKET_NONCE = Tls.PROTOCOL.bytes("tls.handshake.session_ticket_nonce", "Ticket nonce");
    static final Field.Uint TICKET_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.session_ticket_length", "Ticket length");
    static final Field.Bytes TICKET = Tls.PROTOCOL.bytes("tls.handshake.session_ticket", "Ticket");
    static final Field.Group VERIFY_DATA = Tls.PROTOCOL.group("tls.handshake.verify_data", "Verify data");
    static final Field.Group MD5_HASH = Tls.PROTOCOL.group("tls.handshake.md5_hash", "MD5 hash of the messages");
    static final Field.Group SHA_HASH = Tls.PROTOCOL.group("tls.handshake.sha_hash", "SHA-1 hash of the messages");
    static final Field.Uint VERIFY_SIGNATURE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.client_cert_vrfy.sig_len", "Signature length");
    static final Field.Bytes VERIFY_SIGNATURE = Tls.PROTOCOL.bytes("tls.handshake.client_cert_vrfy.sig", "Signature");
    static final Field.Text JA3_FULL = Tls.PROTOCOL.text("tls.handshake.ja3_full", "JA3 in full");
    static final Field.Text JA3 = Tls.PROTOCOL.text("tls.handshake.ja3", "JA3");
    static final Field.Text JA3S_FULL = Tls.PROTOCOL.text("tls.handshake.ja3s_full", "JA3S in full");
    static final Field.Text JA3S = Tls.PROTOCOL.text("tls.handshake.ja3s", "JA3S");
    static final Field.Uint CONTEXT_LENGTH =
            Tls.PROTOCOL.uint8("tls.handshake.certificate_request_context_length", "Request context length");
    static final Field.Bytes CONTEXT = Tls.PROTOCOL.bytes("tls.handshake.certificate_request_context", "Request context");
    static final Field.Uint KEY_UPDATE =
            Tls.PROTOCOL.uint8("tls.handshake.key_update.request_update", "Key update request").named(Names.KEY_UPDATES);
    static final Field.Uint CERTIFICATES_LENGTH = Tls.PROTOCOL.uint24("tls.handshake.certificates_length", "Certificates length");
    static final Field.Group CERTIFICATES = Tls.PROTOCOL.group("tls.handshake.certificates", "Certificates");
    static final Field.Uint CERTIFICATE_LENGTH = Tls.PROTOCOL.uint24("tls.handshake.certificate_length", "Certificate length");
    static final Field.Bytes CERTIFICATE = Tls.PROTOCOL.bytes("tls.handshake.certificate", "Certificate");
    static final Field.Uint CERTIFICATE_TYPES_COUNT = Tls.PROTOCOL.uint8("tls.handshake.cert_types_count", "Number of certificate types");
    static final Field.Group CERTIFICATE_TYPES = Tls.PROTOCOL.group("tls.handshake.cert_types", "Certificate types");
    static final Field.Uint CERTIFICATE_TYPE =
            Tls.PROTOCOL.uint8("tls.handshake.cert_type", "Certificate type").named(Names.CERTIFICATE_TYPES);
    static final Field.Uint NAMES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.dnames_len", "Distinguished names length");
    static final Field.Group NAMES = Tls.PROTOCOL.group("tls.handshake.dnames", "Distinguished names");
    static final Field.Uint NAME_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.dname_len", "Distinguished name length");
    static final Field.Group NAME = Tls.PROTOCOL.group("tls.handshake.dname", "Distinguished name");
    static final Field.Uint RESPONSES_LENGTH = Tls.PROTOCOL.uint24("tls.handshake.ocsp_response_list_len", "OCSP responses length");
    static final Field.Uint RESPONSE_LENGTH = Tls.PROTOCOL.uint24("tls.handshake.ocsp_response_len", "OCSP response length");
    static final Field.Uint PREMASTER_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.epms_len", "Encrypted premaster secret length");
    static final Field.Bytes PREMASTER = Tls.PROTOCOL.bytes("tls.handshake.epms", "Encrypted premaster secret");
    static final Field.Uint MODULUS_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.modulus_len", "Modulus length");
    static final Field.Bytes MODULUS = Tls.PROTOCOL.bytes("tls.handshake.modulus", "Modulus");
    static final Field.Uint EXPONENT_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.exponent_len", "Exponent length");
    static final Field.Bytes EXPONENT = Tls.PROTOCOL.bytes("tls.handshake.exponent", "Exponent");
    static final Field.Uint SIGNATURE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.sig_len", "Signature length");
    static final Field.Bytes SIGNATURE = Tls.PROTOCOL.bytes("tls.handshake.sig", "Signature");
    static final Field.Uint P_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.p_len", "Prime length");
    static final Field.Bytes P = Tls.PROTOCOL.bytes("tls.handshake.p", "Prime");
    static final Field.Uint G_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.g_len", "Generator length");
    static final Field.Bytes G = Tls.PROTOCOL.bytes("tls.handshake.g", "Generator");
    static final Field.Uint SERVER_KEY_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.ys_len", "Public key length");
    static final Field.Bytes SERVER_KEY = Tls.PROTOCOL.bytes("tls.handshake.ys", "Public key");
    static final Field.Uint CLIENT_KEY_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.yc_len", "Public key length");
    static final Field.Bytes CLIENT_KEY = Tls.PROTOCOL.bytes("tls.handshake.yc", "Public key");
    static final Field.Uint CURVE_TYPE = Tls.PROTOCOL.uint8("tls.handshake.server_curve_type", "Curve type").hex().named(Names.CURVE_TYPES);
    static final Field.Uint CURVE = Tls.PROTOCOL.uint16("tls.handshake.server_named_curve", "Curve").hex().named(Names.GROUPS);
    static final Field.Uint SERVER_POINT_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.server_point_len", "Public key length");
    static final Field.Bytes SERVER_POINT = Tls.PROTOCOL.bytes("tls.handshake.server_point", "Public key");
    static final Field.Uint CLIENT_POINT_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.client_point_len", "Public key length");
    static final Field.Bytes CLIENT_POINT = Tls.PROTOCOL.bytes("tls.handshake.client_point", "Public key");
    static final Field.Uint HINT_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.hint_len", "PSK hint length");
    static final Field.Bytes HINT = Tls.PROTOCOL.bytes("tls.handshake.hint", "PSK hint");
    static final Field.Uint IDENTITY_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.identity_len", "PSK identity length");
    static final Field.Bytes IDENTITY = Tls.PROTOCOL.bytes("tls.handshake.identity", "PSK identity");
    static final Field.Uint PROTOCOL_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.npn_selected_protocol_len", "Selected protocol length");
    static final Field.Text PROTOCOL = Tls.PROTOCOL.text("tls.handshake.npn_selected_protocol", "Selected protocol");
    static final Field.Uint NPN_PADDING_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.npn_padding_len", "Padding length");
    static final Field.Bytes NPN_PADDING = Tls.PROTOCOL.bytes("tls.handshake.npn_padding", "Padding");
    static final Field.Uint UNCOMPRESSED_LENGTH =
            Tls.PROTOCOL.uint24("tls.compress_certificate.uncompressed_length", "Uncompressed length");
    static final Field.Uint COMPRESSED_LENGTH =
            Tls.PROTOCOL.uint24("tls.compress_certificate.compressed_certificate_message.length", "Compressed length");
    static final Field.Bytes COMPRESSED =
            Tls.PROTOCOL.bytes("tls.compress_certificate.compressed_certificate_message", "Compressed certificate");

    private Hs() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
