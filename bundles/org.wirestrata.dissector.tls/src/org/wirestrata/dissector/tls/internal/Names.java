package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.value.ValueStrings;

/** Names of the numbers of TLS: RFC 8446, RFC 5246, and IANA's registries of TLS parameters and extensions. */
final class Names {
    static final String GREASE = "Reserved (GREASE)";
    static final ValueStrings VERSIONS = grease(ValueStrings.builder().of(0x0002, "SSL 2.0").of(0x0300, "SSL 3.0").of(0x0301, "TLS 1.0")
            .of(0x0302, "TLS 1.1").of(0x0303, "TLS 1.2").of(0x0304, "TLS 1.3").of(0x0101, "TLCP")
            .range(0x7f0e, 0x7f1c, "TLS 1.3 (draft)"), 2)
            .build();
    static final ValueStrings CONTENT_TYPES = ValueStrings.of(20, "Change Cipher Spec", 21, "Alert", 22, "Handshake",
            23, "Application Data", 24, "Heartbeat", 25, "Connection ID");
    static final ValueStrings HANDSHAKE_TYPES = ValueStrings.of(0, "Hello Request", 1, "Client Hello", 2, "Server Hello",
            3, "Hello Verify Request", 4, "New Session Ticket", 5, "End of Early Data", 6, "Hello Retry Request", 8, "Encrypted Extensions",
            11, "Certificate", 12, "Server Key Exchange", 13, "Certificate Request", 14, "Server Hello Done", 15, "Certificate Verify",
            16, "Client Key Exchange", 20, "Finished", 21, "Client Certificate URL", 22, "Certificate Status", 23, "Supplemental Data",
            24, "Key Update", 25, "Compressed Certificate", 67, "Encrypted Extensions");
    static final ValueStrings ALERT_LEVELS = ValueStrings.of(1, "Warning", 2, "Fatal");
    static final ValueStrings ALERTS = ValueStrings.builder().of(0, "Close Notify").of(1, "End of Early Data").of(10, "Unexpected Message")
            .of(20, "Bad Record MAC").of(21, "Decryption Failed").of(22, "Record Overflow").of(30, "Decompression Failure")
            .of(40, "Handshake Failure").of(41, "No Certificate").of(42, "Bad Certificate").of(43, "Unsupported Certificate")
            .of(44, "Certificate Revoked").of(45, "Certificate Expired").of(46, "Certificate Unknown").of(47, "Illegal Parameter")
            .of(48, "Unknown CA").of(49, "Access Denied").of(50, "Decode Error").of(51, "Decrypt Error").of(60, "Export Restriction")
            .of(70, "Protocol Version").of(71, "Insufficient Security").of(80, "Internal Error").of(86, "Inappropriate Fallback")
            .of(90, "User Canceled").of(100, "No Renegotiation").of(109, "Missing Extension").of(110, "Unsupported Extension")
            .of(111, "Certificate Unobtainable").of(112, "Unrecognized Name").of(113, "Bad Certificate Status Response")
            .of(114, "Bad Certificate Hash Value").of(115, "Unknown PSK Identity").of(116, "Certificate Required")
            .of(120, "No application Protocol").of(121, "ECH Required").build();
    static final ValueStrings EXTENSIONS = grease(ValueStrings.builder().of(0, "server_name").of(1, "max_fragment_length")
            .of(2, "client_certificate_url").of(3, "trusted_ca_keys").of(4, "truncated_hmac").of(5, "status_request").of(6, "user_mapping")
            .of(7, "client_authz").of(8, "server_authz").of(9, "cert_type").of(10, "supported_groups").of(11, "ec_point_formats")
            .of(12, "srp").of(13, "signature_algorithms").of(14, "use_srtp").of(15, "heartbeat")
            .of(16, "application_layer_protocol_negotiation").of(17, "status_request_v2").of(18, "signed_certificate_timestamp")
            .of(19, "client_certificate_type").of(20, "server_certificate_type").of(21, "padding").of(22, "encrypt_then_mac")
            .of(23, "extended_master_secret").of(24, "token_binding").of(25, "cached_info").of(27, "compress_certificate")
            .of(28, "record_size_limit").of(34, "delegated_credentials").of(35, "session_ticket").of(41, "pre_shared_key")
            .of(42, "early_data").of(43, "supported_versions").of(44, "cookie").of(45, "psk_key_exchange_modes")
            .of(47, "certificate_authorities").of(48, "oid_filters").of(49, "post_handshake_auth").of(50, "signature_algorithms_cert")
            .of(51, "key_share").of(53, "connection_id (deprecated)").of(54, "connection_id").of(55, "external_id_hash")
            .of(56, "external_session_id").of(57, "quic_transport_parameters").of(58, "ticket_request")
            .of(13172, "next_protocol_negotiation")
            .of(17513, "application_settings").of(65037, "encrypted_client_hello").of(65281, "renegotiation_info")
            .of(65445, "quic_transport_parameters (drafts version)").of(65486, "encrypted_server_name"), 2).build();
    static final ValueStrings GROUPS = grease(ValueStrings.builder().of(1, "sect163k1").of(2, "sect163r1").of(3, "sect163r2")
            .of(4, "sect193r1").of(5, "sect193r2").of(6, "sect233k1").of(7, "sect233r1").of(8, "sect239k1").of(9, "sect283k1")
            .of(10, "sect283r1").of(11, "sect409k1").of(12, "sect409r1").of(13, "sect571k1").of(14, "sect571r1").of(15, "secp160k1")
            .of(16, "secp160r1").of(17, "secp160r2").of(18, "secp192k1").of(19, "secp192r1").of(20, "secp224k1").of(21, "secp224r1")
            .of(22, "secp256k1").of(23, "secp256r1").of(24, "secp384r1").of(25, "secp521r1").of(26, "brainpoolP256r1")
            .of(27, "brainpoolP384r1").of(28, "brainpoolP512r1").of(29, "x25519").of(30, "x448").of(31, "brainpoolP256r1tls13")
            .of(32, "brainpoolP384r1tls13").of(33, "brainpoolP512r1tls13").of(41, "curveSM2").of(256, "ffdhe2048").of(257, "ffdhe3072")
            .of(258, "ffdhe4096").of(259, "ffdhe6144").of(260, "ffdhe8192").of(0x11eb, "SecP256r1MLKEM768").of(0x11ec, "X25519MLKEM768")
            .of(0x11ed, "SecP384r1MLKEM1024").of(0xff01, "arbitrary_explicit_prime_curves")
            .of(0xff02, "arbitrary_explicit_char2_curves"), 2).build();
    static final ValueStrings SIGNATURES = grease(ValueStrings.builder().of(0x0201, "rsa_pkcs1_sha1").of(0x0203, "ecdsa_sha1")
            .of(0x0401, "rsa_pkcs1_sha256").of(0x0403, "ecdsa_secp256r1_sha256").of(0x0501, "rsa_pkcs1_sha384")
            .of(0x0503, "ecdsa_secp384r1_sha384").of(0x0601, "rsa_pkcs1_sha512").of(0x0603, "ecdsa_secp521r1_sha512")
            .of(0x0704, "eccsi_sha256").of(0x0708, "sm2sig_sm3").of(0x0804, "rsa_pss_rsae_sha256").of(0x0805, "rsa_pss_rsae_sha384")
            .of(0x0806, "rsa_pss_rsae_sha512").of(0x0807, "ed25519").of(0x0808, "ed448").of(0x0809, "rsa_pss_pss_sha256")
            .of(0x080a, "rsa_pss_pss_sha384").of(0x080b, "rsa_pss_pss_sha512"), 2).build();
    static final ValueStrings HASHES = ValueStrings.counting("None", "MD5", "SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "SM3");
    static final ValueStrings SIGNATURE_KINDS = ValueStrings.counting("Anonymous", "RSA", "DSA", "ECDSA", "SM2");
    static final ValueStrings POINT_FORMATS = ValueStrings.counting("uncompressed", "ansiX962_compressed_prime",
            "ansiX962_compressed_char2");
    static final ValueStrings CURVE_TYPES = ValueStrings.of(1, "explicit_prime", 2, "explicit_char2", 3, "named_curve");
    static final ValueStrings COMPRESSIONS = ValueStrings.of(0, "null", 1, "DEFLATE", 64, "LZS");
    static final ValueStrings CERTIFICATE_TYPES = ValueStrings.of(1, "RSA Sign", 2, "DSS Sign", 3, "RSA Fixed DH", 4, "DSS Fixed DH",
            5, "RSA Ephemeral DH", 6, "DSS Ephemeral DH", 20, "Fortezza DMS", 64, "ECDSA Sign", 65, "RSA Fixed ECDH",
            66, "ECDSA Fixed ECDH");
    static final ValueStrings CERTIFICATE_FORMATS = ValueStrings.of(0, "X.509", 1, "OpenPGP", 2, "Raw Public Key", 3, "1609Dot2");
    static final ValueStrings STATUS_TYPES = ValueStrings.of(1, "OCSP", 2, "OCSP Multi");
    static final ValueStrings NAME_TYPES = ValueStrings.of(0, "host_name");
    static final ValueStrings PSK_MODES = grease(ValueStrings.builder().of(0, "PSK only (psk_ke)")
            .of(1, "PSK with (EC)DHE (psk_dhe_ke)"), 1).build();
    static final ValueStrings FRAGMENT_LENGTHS = ValueStrings.of(1, "512", 2, "1024", 3, "2048", 4, "4096");
    static final ValueStrings HEARTBEAT_MODES = ValueStrings.of(1, "Peer may send requests", 2, "Peer may not send requests");
    static final ValueStrings HEARTBEAT_TYPES = ValueStrings.of(1, "Request", 2, "Response");
    static final ValueStrings KEY_UPDATES = ValueStrings.of(0, "update_not_requested", 1, "update_requested");
    static final ValueStrings CERTIFICATE_COMPRESSIONS = ValueStrings.of(1, "zlib", 2, "brotli", 3, "zstd");

    private Names() {
    }

    /** Adds the values reserved by RFC 8701, of one or two bytes. */
    static ValueStrings.Builder grease(ValueStrings.Builder b, int bytes) {
        for (int i = 0; i < 16; i++) {
            if (bytes == 2) {
                b.of(i << 12 | 0x0a00 | i << 4 | 0x0a, GREASE);
            } else if (i < 8) {
                b.of(0x0b + i * 0x1f, GREASE);
            }
        }
        return b;
    }

    /** Whether a value of two bytes is reserved by RFC 8701. */
    static boolean isGrease(int v) {
        return (v & 0x0f0f) == 0x0a0a && v >> 8 == (v & 0xff);
    }

    /** What the Protocol column calls a version. */
    static String column(int version) {
        return switch (version) {
            case 2 -> "SSLv2";
            case 0x0300 -> "SSLv3";
            case 0x0301 -> "TLSv1";
            case 0x0302 -> "TLSv1.1";
            case 0x0303 -> "TLSv1.2";
            case 0x0304 -> "TLSv1.3";
            case 0x0101 -> "TLCP";
            default -> "SSL";
        };
    }
}
