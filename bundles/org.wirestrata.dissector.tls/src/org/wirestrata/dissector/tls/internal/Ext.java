package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** The fields of extensions: RFC 8446 section 4.2, RFC 6066 and others. */
final class Ext {
    static final Field.Uint LENGTH_ALL = Tls.PROTOCOL.uint16("tls.handshake.extensions_length", "Extensions length");
    static final Field.Uint TYPE = Tls.PROTOCOL.uint16("tls.handshake.extension.type", "Type").named(Names.EXTENSIONS);
    static final Field.Uint LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extension.len", "Length");
    static final Field.Bytes DATA = Tls.PROTOCOL.bytes("tls.handshake.extension.data", "Data");
    static final Field.Uint GROUPS_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_supported_groups_length", "Groups length");
    static final Field.Group GROUPS = Tls.PROTOCOL.group("tls.handshake.extensions_supported_groups", "Groups");
    static final Field.Uint GROUP = Tls.PROTOCOL.uint16("tls.handshake.extensions_supported_group", "Group").hex().named(Names.GROUPS);
    static final Field.Uint POINTS_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions_ec_point_formats_length", "Point formats length");
    static final Field.Group POINTS = Tls.PROTOCOL.group("tls.handshake.extensions_ec_point_formats", "Point formats");
    static final Field.Uint POINT =
            Tls.PROTOCOL.uint8("tls.handshake.extensions_ec_point_format", "Point format").named(Names.POINT_FORMATS);
    static final Field.Uint SRP_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions_srp_len", "User name length");
    static final Field.Text SRP_USER = Tls.PROTOCOL.text("tls.handshake.extensions_srp_username", "User name");
    static final Field.Uint ALPN_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_alpn_len", "Protocols length");
    static final Field.Group ALPN_LIST = Tls.PROTOCOL.group("tls.handshake.extensions_alpn_list", "Protocols");
    static final Field.Uint ALPN_STRING_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions_alpn_str_len", "Protocol length");
    static final Field.Text ALPN = Tls.PROTOCOL.text("tls.handshake.extensions_alpn_str", "Protocol");
    static final Field.Uint NPN_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions_npn_str_len", "Protocol length");
    static final Field.Text NPN = Tls.PROTOCOL.text("tls.handshake.extensions_npn", "Next protocol");
    static final Field.Uint RENEGOTIATION_LENGTH =
            Tls.PROTOCOL.uint8("tls.handshake.extensions_reneg_info_len", "Renegotiated connection length");
    static final Field.Bytes RENEGOTIATION = Tls.PROTOCOL.bytes("tls.handshake.extensions_reneg_info", "Renegotiated connection");
    static final Field.Uint SHARES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_key_share_client_length", "Key shares length");
    static final Field.Uint SHARE_GROUP = Tls.PROTOCOL.uint16("tls.handshake.extensions_key_share_group", "Group").named(Names.GROUPS);
    static final Field.Uint SHARE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_key_share_key_exchange_length", "Key length");
    static final Field.Bytes SHARE = Tls.PROTOCOL.bytes("tls.handshake.extensions_key_share_key_exchange", "Key");
    static final Field.Uint SHARE_SELECTED =
            Tls.PROTOCOL.uint16("tls.handshake.extensions_key_share_selected_group", "Selected group").named(Names.GROUPS);
    static final Field.Uint IDENTITIES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions.psk.identities.length", "Identities length");
    static final Field.Uint IDENTITY_LENGTH =
            Tls.PROTOCOL.uint16("tls.handshake.extensions.psk.identity.identity_length", "Identity length");
    static final Field.Bytes IDENTITY = Tls.PROTOCOL.bytes("tls.handshake.extensions.psk.identity.identity", "Identity");
    static final Field.Uint TICKET_AGE =
            Tls.PROTOCOL.uint32("tls.handshake.extensions.psk.identity.obfuscated_ticket_age", "Hidden age of the ticket");
    static final Field.Uint BINDERS_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions.psk.binders_len", "Binders length");
    static final Field.Group BINDERS = Tls.PROTOCOL.group("tls.handshake.extensions.psk.binders", "Binders");
    static final Field.Uint SELECTED_IDENTITY = Tls.PROTOCOL.uint16("tls.handshake.extensions.psk.identity.selected", "Selected identity");
    static final Field.Uint VERSIONS_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions.supported_versions_len", "Versions length");
    static final Field.Uint VERSION =
            Tls.PROTOCOL.uint16("tls.handshake.extensions.supported_version", "Version").hex().named(Names.VERSIONS);
    static final Field.Uint COOKIE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions.cookie_len", "Cookie length");
    static final Field.Bytes COOKIE = Tls.PROTOCOL.bytes("tls.handshake.extensions.cookie", "Cookie");
    static final Field.Uint NAMES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_server_name_list_len", "Server names length");
    static final Field.Uint NAME_TYPE =
            Tls.PROTOCOL.uint8("tls.handshake.extensions_server_name_type", "Server name type").named(Names.NAME_TYPES);
    static final Field.Uint NAME_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_server_name_len", "Server name length");
    static final Field.Text NAME = Tls.PROTOCOL.text("tls.handshake.extensions_server_name", "Server name");
    static final Field.Uint FRAGMENT_LENGTH =
            Tls.PROTOCOL.uint8("tls.handshake.max_fragment_length", "Longest fragment").named(Names.FRAGMENT_LENGTHS);
    static final Field.Bytes PADDING = Tls.PROTOCOL.bytes("tls.handshake.extensions_padding_data", "Padding");
    static final Field.Uint FORMAT =
            Tls.PROTOCOL.uint8("tls.handshake.cert_type.type", "Certificate format").hex().named(Names.CERTIFICATE_FORMATS);
    static final Field.Group FORMATS = Tls.PROTOCOL.group("tls.handshake.cert_type.types", "Certificate formats");
    static final Field.Uint FORMATS_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.cert_type.types_len", "Certificate formats length");
    static final Field.Uint STATUS_TYPE =
            Tls.PROTOCOL.uint8("tls.handshake.extensions_status_request_type", "Status type").named(Names.STATUS_TYPES);
    static final Field.Uint STATUS_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_status_request_len", "Status request length");
    static final Field.Uint RESPONDERS_LENGTH =
            Tls.PROTOCOL.uint16("tls.handshake.extensions_status_request_responder_ids_len", "Responders length");
    static final Field.Uint REQUEST_EXTENSIONS_LENGTH =
            Tls.PROTOCOL.uint16("tls.handshake.extensions_status_request_exts_len", "Request extensions length");
    static final Field.Uint STATUS_LIST_LENGTH =
            Tls.PROTOCOL.uint16("tls.handshake.extensions_status_request_list_len", "Status requests length");
    static final Field.Uint SIGNATURES_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.sig_hash_alg_len", "Signature algorithms length");
    static final Field.Group SIGNATURES = Tls.PROTOCOL.group("tls.handshake.sig_hash_algs", "Signature algorithms");
    static final Field.Uint SIGNATURE =
            Tls.PROTOCOL.uint16("tls.handshake.sig_hash_alg", "Signature algorithm").hex().named(Names.SIGNATURES);
    static final Field.Uint HASH = Tls.PROTOCOL.uint8("tls.handshake.sig_hash_hash", "Hash").named(Names.HASHES);
    static final Field.Uint SIGNATURE_KIND = Tls.PROTOCOL.uint8("tls.handshake.sig_hash_sig", "Signature").named(Names.SIGNATURE_KINDS);
    static final Field.Uint HEARTBEAT_MODE =
            Tls.PROTOCOL.uint8("tls.handshake.extension.heartbeat.mode", "Heartbeat mode").named(Names.HEARTBEAT_MODES);
    static final Field.Uint PSK_MODES_LENGTH = Tls.PROTOCOL.uint8("tls.extension.psk_ke_modes_length", "PSK modes length");
    static final Field.Uint PSK_MODE = Tls.PROTOCOL.uint8("tls.extension.psk_ke_mode", "PSK mode").named(Names.PSK_MODES);
    static final Field.Uint SCTS_LENGTH = Tls.PROTOCOL.uint16("tls.sct.scts_length", "Timestamps length");
    static final Field.Uint SCT_LENGTH = Tls.PROTOCOL.uint16("tls.sct.sct_length", "Timestamp length");
    static final Field.Uint SCT_VERSION = Tls.PROTOCOL.uint8("tls.sct.sct_version", "Version");
    static final Field.Bytes SCT_LOG = Tls.PROTOCOL.bytes("tls.sct.sct_logid", "Log");
    static final Field.Time SCT_TIME = Tls.PROTOCOL.time("tls.sct.sct_timestamp", "Time of issue", Base.UTC);
    static final Field.Uint SCT_EXTENSIONS_LENGTH = Tls.PROTOCOL.uint16("tls.sct.sct_extensions_length", "Extensions length");
    static final Field.Group SCT_EXTENSIONS = Tls.PROTOCOL.group("tls.sct.sct_extensions", "Extensions");
    static final Field.Uint SCT_SIGNATURE_LENGTH = Tls.PROTOCOL.uint16("tls.sct.sct_signature_length", "Signature length");
    static final Field.Bytes SCT_SIGNATURE = Tls.PROTOCOL.bytes("tls.sct.sct_signature", "Signature");
    static final Field.Uint EARLY_DATA = Tls.PROTOCOL.uint32("tls.early_data.max_early_data_size", "Most early data");
    static final Field.Uint FILTERS_LENGTH = Tls.PROTOCOL.uint16("tls.extension.oid_filters_length", "Filters length");
    static final Field.Uint FILTER_LENGTH = Tls.PROTOCOL.uint8("tls.extension.oid_filters.oid_length", "Extension's OID length");
    static final Field.Address FILTER = Tls.PROTOCOL.address(Ftype.OID, "tls.extension.oid_filters.oid", "Extension's OID");
    static final Field.Uint FILTER_VALUES_LENGTH = Tls.PROTOCOL.uint16("tls.extension.oid_filters.values_length", "Values length");
    static final Field.Uint CREDENTIAL_TIME = Tls.PROTOCOL.uint16("tls.handshake.cred.valid_time", "Valid time");
    static final Field.Bytes CREDENTIAL_KEY = Tls.PROTOCOL.bytes("tls.handshake.cred.pubkey", "Public key");
    static final Field.Uint CREDENTIAL_KEY_LENGTH = Tls.PROTOCOL.uint24("tls.handshake.cred.pubkey_len", "Public key length");
    static final Field.Bytes CREDENTIAL_SIGNATURE = Tls.PROTOCOL.bytes("tls.handshake.cred.signature", "Signature");
    static final Field.Uint CREDENTIAL_SIGNATURE_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.cred.signature_len", "Signature length");
    static final Field.Uint COMPRESSIONS_LENGTH = Tls.PROTOCOL.uint8("tls.compress_certificate.algorithms_length", "Algorithms length");
    static final Field.Uint COMPRESSION =
            Tls.PROTOCOL.uint16("tls.compress_certificate.algorithm", "Algorithm").named(Names.CERTIFICATE_COMPRESSIONS);
    static final Field.Uint RECORD_LIMIT = Tls.PROTOCOL.uint16("tls.record_size_limit", "Longest record");
    static final Field.Uint CONNECTION_ID_LENGTH = Tls.PROTOCOL.uint8("tls.connection_id_length", "Connection ID length");
    static final Field.Bytes CONNECTION_ID = Tls.PROTOCOL.bytes("tls.connection_id", "Connection ID");
    static final Field.Uint ALPS_LENGTH = Tls.PROTOCOL.uint16("tls.handshake.extensions_alps_len", "Application settings length");
    static final Field.Group ALPS_LIST = Tls.PROTOCOL.group("tls.handshake.extensions_alps_alpn_list", "Protocols with settings");
    static final Field.Uint ALPS_STRING_LENGTH = Tls.PROTOCOL.uint8("tls.handshake.extensions_alps_alpn_str_len", "Protocol length");
    static final Field.Text ALPS_STRING = Tls.PROTOCOL.text("tls.handshake.extensions_alps_alpn_str", "Protocol");
    static final Field.Bytes ALPS_SETTINGS = Tls.PROTOCOL.bytes("tls.handshake.extensions_alps.settings", "Settings");
    static final Field.Uint ESNI_SUITE = Tls.PROTOCOL.uint16("tls.esni.suite", "Cipher suite").hex().named(CipherSuites.NAMES);
    static final Field.Uint ESNI_DIGEST_LENGTH = Tls.PROTOCOL.uint16("tls.esni.record_digest_length", "Record digest length");
    static final Field.Bytes ESNI_DIGEST = Tls.PROTOCOL.bytes("tls.esni.record_digest", "Record digest");
    static final Field.Uint ESNI_LENGTH = Tls.PROTOCOL.uint16("tls.esni.encrypted_sni_length", "Encrypted name length");
    static final Field.Bytes ESNI = Tls.PROTOCOL.bytes("tls.esni.encrypted_sni", "Encrypted name");
    static final Field.Bytes ESNI_NONCE = Tls.PROTOCOL.bytes("tls.esni.nonce", "Nonce");

    private Ext() {
    }

    /** Has the fields declared together with the protocol. */
    static void declare() {
        // the initialiser of this class does it
    }
}
