package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.ValueStrings;

/**
 * Records with keys, signatures and digests: RFC 4034 (DS, DNSKEY, RRSIG, NSEC), RFC 5155 (NSEC3), RFC 2535 (KEY, SIG, NXT), RFC 2845
 * (TSIG), RFC 2930 (TKEY), RFC 4025 (IPSECKEY), RFC 4255 (SSHFP), RFC 4398 (CERT), RFC 6698 (TLSA), RFC 7477 (CSYNC), RFC 8005 (HIP), RFC
 * 8976 (ZONEMD).
 */
final class SecurityRecords {
    private static final Protocol P = Dns.PROTOCOL;
    static final ValueStrings ALGORITHMS = ValueStrings.builder().of(0, "Delete").of(1, "RSA/MD5").of(2, "Diffie-Hellman").of(3,
            "DSA/SHA-1")
            .of(5, "RSA/SHA-1").of(6, "DSA/NSEC3/SHA-1").of(7, "RSA/SHA-1/NSEC3").of(8, "RSA/SHA-256").of(10, "RSA/SHA-512")
            .of(12, "GOST R 34.10-2001").of(13, "ECDSA P-256/SHA-256").of(14, "ECDSA P-384/SHA-384").of(15, "Ed25519").of(16, "Ed448")
            .of(252, "Indirect").of(253, "Private, by name").of(254, "Private, by OID").build();
    static final ValueStrings DIGESTS = ValueStrings.counting("Reserved", "SHA-1", "SHA-256", "GOST R 34.11-94", "SHA-384");
    static final ValueStrings HASHES = ValueStrings.of(1, "SHA-1");

    private static final Field.Uint SIG_COVERED = P.uint16("dns.rrsig.type_covered", "Type covered").named(RecordTypes.DESCRIPTIONS);
    private static final Field.Uint SIG_ALGORITHM = P.uint8("dns.rrsig.algorithm", "Algorithm").named(ALGORITHMS);
    private static final Field.Uint SIG_LABELS = P.uint8("dns.rrsig.labels", "Labels");
    private static final Field.Uint SIG_TTL = P.uint32("dns.rrsig.original_ttl", "Original time to live");
    private static final Field.Time SIG_EXPIRATION = P.time("dns.rrsig.signature_expiration", "Expires", Base.UTC);
    private static final Field.Time SIG_INCEPTION = P.time("dns.rrsig.signature_inception", "Valid from", Base.UTC);
    private static final Field.Uint SIG_KEY_TAG = P.uint16("dns.rrsig.key_tag", "Key tag");
    private static final Field.Text SIG_SIGNER = P.text("dns.rrsig.signers_name", "Signer");
    private static final Field.Bytes SIGNATURE = P.bytes("dns.rrsig.signature", "Signature");
    private static final Field.Uint ZONE_FLAGS = P.uint16("dns.dnskey.flags", "Flags").hex();
    private static final Field.Uint[] ZONE_BITS = {Dns.bit("dns.dnskey.flags.zone_key", "Zone key", 0x0100),
        Dns.bit("dns.dnskey.flags.key_revoked", "Revoked", 0x0080), Dns.bit("dns.dnskey.flags.secure_entry_point", "Key-signing key",
        0x0001),
        P.uint16("dns.dnskey.flags.reserved", "Reserved").hex().bits(0xfe7e)};
    private static final Field.Uint ZONE_PROTOCOL = P.uint8("dns.dnskey.protocol", "Protocol");
    private static final Field.Uint ZONE_ALGORITHM = P.uint8("dns.dnskey.algorithm", "Algorithm").named(ALGORITHMS);
    private static final Field.Uint ZONE_ID = P.uint16("dns.dnskey.key_id", "Key id");
    private static final Field.Bytes ZONE_KEY = P.bytes("dns.dnskey.public_key", "Public key");
    private static final Field.Uint KEY_FLAGS = P.uint16("dns.key.flags", "Flags").hex();
    private static final Field.Uint[] KEY_BITS = {Dns.bit("dns.key.flags.authentication", "Not for authentication", 0x8000),
        Dns.bit("dns.key.flags.confidentiality", "Not for confidentiality", 0x4000), Dns.bit("dns.key.flags.required", "Not required",
        0x2000),
        Dns.bit("dns.key.flags.associated_user", "Of a user", 0x0400), Dns.bit("dns.key.flags.associated_named_entity",
        "Of a named entity", 0x0200),
        Dns.bit("dns.key.flags.ipsec", "For IPsec", 0x0080), Dns.bit("dns.key.flags.mime", "For MIME", 0x0040),
        P.uint16("dns.key.flags.signatory", "Signatory").bits(0x000f)};
    private static final Field.Uint KEY_PROTOCOL = P.uint8("dns.key.protocol", "Protocol");
    private static final Field.Uint KEY_ALGORITHM = P.uint8("dns.key.algorithm", "Algorithm").named(ALGORITHMS);
    private static final Field.Uint KEY_ID = P.uint16("dns.key.key_id", "Key id");
    private static final Field.Bytes KEY = P.bytes("dns.key.public_key", "Public key");
    private static final Field.Uint DS_KEY = P.uint16("dns.ds.key_id", "Key id").hex();
    private static final Field.Uint DS_ALGORITHM = P.uint8("dns.ds.algorithm", "Algorithm").named(ALGORITHMS);
    private static final Field.Uint DS_TYPE = P.uint8("dns.ds.digest_type", "Digest type").named(DIGESTS);
    private static final Field.Bytes DS_DIGEST = P.bytes("dns.ds.digest", "Digest");
    private static final Field.Uint SSH_ALGORITHM = P.uint8("dns.sshfp.algorithm", "Algorithm")
            .named(ValueStrings.of(0, "Reserved", 1, "RSA", 2, "DSA", 3, "ECDSA", 4, "Ed25519", 6, "Ed448"));
    private static final Field.Uint SSH_TYPE = P.uint8("dns.sshfp.fingerprint.type", "Fingerprint type")
            .named(ValueStrings.counting("Reserved", "SHA-1", "SHA-256"));
    private static final Field.Bytes SSH_FINGERPRINT = P.bytes("dns.sshfp.fingerprint", "Fingerprint");
    private static final Field.Text NSEC_NEXT = P.text("dns.nsec.next_domain_name", "Next name");
    private static final Field.Text NXT_NEXT = P.text("dns.nxt.next_domain_name", "Next name");
    private static final Field.Uint NSEC3_ALGORITHM = P.uint8("dns.nsec3.algo", "Hash algorithm").named(HASHES);
    private static final Field.Uint NSEC3_FLAGS = P.uint8("dns.nsec3.flags", "Flags");
    private static final Field.Uint NSEC3_OPT_OUT = P.flag("dns.nsec3.flags.opt_out", "Opt-out", 0x1, 8);
    private static final Field.Uint NSEC3_ITERATIONS = P.uint16("dns.nsec3.iterations", "Iterations");
    private static final Field.Uint NSEC3_SALT_LENGTH = P.uint8("dns.nsec3.salt_length", "Length of salt");
    private static final Field.Bytes NSEC3_SALT = P.bytes("dns.nsec3.salt_value", "Salt");
    private static final Field.Uint NSEC3_HASH_LENGTH = P.uint8("dns.nsec3.hash_length", "Length of hash");
    private static final Field.Text NSEC3_HASH = P.text("dns.nsec3.hash_value", "Next owner, hashed");
    private static final Field.Uint TLSA_USAGE = P.uint8("dns.tlsa.certificate_usage", "Use of the certificate")
            .named(ValueStrings.counting("CA constraint", "Service certificate constraint", "Trust anchor assertion",
                    "Domain-issued certificate"));
    private static final Field.Uint TLSA_SELECTOR = P.uint8("dns.tlsa.selector", "Selector").named(ValueStrings.counting("Certificate",
            "Public key"));
    private static final Field.Uint TLSA_MATCHING = P.uint8("dns.tlsa.matching_type", "Matching")
            .named(ValueStrings.counting("Exact", "SHA-256", "SHA-512"));
    private static final Field.Bytes TLSA_DATA = P.bytes("dns.tlsa.certificate_association_data", "Association data");
    private static final Field.Uint CERT_TYPE = P.uint16("dns.cert.type", "Type").named(ValueStrings.builder().of(1, "X.509").of(2, "SPKI")
            .of(3, "OpenPGP").of(4, "URL of X.509").of(5, "URL of SPKI").of(6, "URL of OpenPGP").of(7, "Attribute certificate")
            .of(8, "URL of attribute certificate").of(253, "By URI").of(254, "By OID").build());
    private static final Field.Uint CERT_KEY = P.uint16("dns.cert.key_tag", "Key tag").hex();
    private static final Field.Uint CERT_ALGORITHM = P.uint8("dns.cert.algorithm", "Algorithm").named(ALGORITHMS);
    private static final Field.Bytes CERTIFICATE = P.bytes("dns.cert.certificate", "Certificate");
    private static final Field.Uint IPSEC_PRECEDENCE = P.uint8("dns.ipseckey.gateway_precedence", "Precedence");
    private static final Field.Uint IPSEC_ALGORITHM = P.uint8("dns.ipseckey.gateway_algorithm", "Algorithm").named(ValueStrings.of(1,
            "DSA", 2, "RSA"));
    private static final Field.Uint IPSEC_TYPE = P.uint8("dns.ipseckey.gateway_type", "Gateway type")
            .named(ValueStrings.counting("None", "IPv4", "IPv6", "Name"));
    private static final Field.Address IPSEC_IPV4 = P.ipv4("dns.ipseckey.gateway_ipv4", "Gateway");
    private static final Field.Address IPSEC_IPV6 = P.ipv6("dns.ipseckey.gateway_ipv6", "Gateway");
    private static final Field.Text IPSEC_NAME = P.text("dns.ipseckey.gateway_dns", "Gateway");
    private static final Field.Bytes IPSEC_KEY = P.bytes("dns.ipseckey.public_key", "Public key");
    private static final Field.Uint CSYNC_SERIAL = P.uint32("dns.csync.soa", "Serial number");
    private static final Field.Uint CSYNC_FLAGS = P.uint16("dns.csync.flags", "Flags").hex();
    private static final Field.Uint[] CSYNC_BITS = {Dns.bit("dns.csync.flags.immediate", "At once", 0x1),
        Dns.bit("dns.csync.flags.soaminimum", "From the serial number on", 0x2)};
    private static final Field.Bytes CSYNC_TYPES = P.bytes("dns.csync.type_bitmap", "Types");
    private static final Field.Uint ZONEMD_SERIAL = P.uint32("dns.zonemd.serial", "Serial number");
    private static final Field.Uint ZONEMD_SCHEME = P.uint8("dns.zonemd.scheme", "Scheme").named(ValueStrings.of(1, "Simple"));
    private static final Field.Uint ZONEMD_HASH = P.uint8("dns.zonemd.hash_algo", "Hash").named(ValueStrings.of(1, "SHA-384", 2,
            "SHA-512"));
    private static final Field.Bytes ZONEMD_DIGEST = P.bytes("dns.zonemd.digest", "Digest");
    private static final Field.Uint HIP_TAG_LENGTH = P.uint8("dns.hip.hit.length", "Length of tag");
    private static final Field.Uint HIP_ALGORITHM = P.uint8("dns.hip.hit.pk.algo", "Algorithm").named(ValueStrings.of(1, "DSA", 2, "RSA"));
    private static final Field.Uint HIP_KEY_LENGTH = P.uint16("dns.hip.pk.length", "Length of key");
    private static final Field.Bytes HIP_TAG = P.bytes("dns.hip.hit", "Host identity tag");
    private static final Field.Bytes HIP_KEY = P.bytes("dns.hip.pk", "Public key");
    private static final Field.Text HIP_SERVER = P.text("dns.hip.rendezvous_server", "Rendezvous server");
    private static final Field.Text TSIG_ALGORITHM = P.text("dns.tsig.algorithm_name", "Algorithm");
    private static final Field.Time TSIG_TIME = P.time("dns.tsig.time_signed", "Signed at", Base.UTC);
    private static final Field.Uint TSIG_FUDGE = P.uint16("dns.tsig.fudge", "Tolerance in seconds");
    private static final Field.Uint TSIG_SIZE = P.uint16("dns.tsig.mac_size", "Length of code");
    private static final Field.Group TSIG_CODE = P.group("dns.tsig.mac", "Authentication code");
    private static final Field.Uint TSIG_ID = P.uint16("dns.tsig.original_id", "Original id");
    private static final Field.Uint TSIG_ERROR = P.uint16("dns.tsig.error", "Error").named(Dns.RCODES);
    private static final Field.Uint TSIG_OTHER_LENGTH = P.uint16("dns.tsig.other_len", "Length of other data");
    private static final Field.Bytes TSIG_OTHER = P.bytes("dns.tsig.other_data", "Other data");
    private static final Expert TSIG_UNKNOWN = P.expert("dns.tsig.noalg", Expert.Severity.WARN, Expert.Area.UNDECODED,
            "Codes of this algorithm are not taken apart");
    private static final Field.Text TKEY_ALGORITHM = P.text("dns.tkey.algo_name", "Algorithm");
    private static final Field.Time TKEY_INCEPTION = P.time("dns.tkey.signature_inception", "Valid from", Base.UTC);
    private static final Field.Time TKEY_EXPIRATION = P.time("dns.tkey.signature_expiration", "Expires", Base.UTC);
    private static final Field.Uint TKEY_MODE = P.uint16("dns.tkey.mode", "Mode").named(ValueStrings.of(1, "Assigned by the server",
            2, "Diffie-Hellman", 3, "GSS-API", 4, "Assigned by the resolver", 5, "Deletion"));
    private static final Field.Uint TKEY_ERROR = P.uint16("dns.tkey.error", "Error").named(Dns.RCODES);
    private static final Field.Uint TKEY_SIZE = P.uint16("dns.tkey.key_size", "Length of key");
    private static final Field.Bytes TKEY_KEY = P.bytes("dns.tkey.key_data", "Key");
    private static final Field.Uint TKEY_OTHER_SIZE = P.uint16("dns.tkey.other_size", "Length of other data");
    private static final Field.Bytes TKEY_OTHER = P.bytes("dns.tkey.other_data", "Other data");
    private static final long SECOND = 1_000_000_000L;
    private static final String BASE32 = "0123456789abcdefghijklmnopqrstuv";

    private SecurityRecords() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record's data apart; false where the type is not one of these. */
    static boolean read(Message m, int type, int at, int end) {
        switch (type) {
            case 24, 46 -> signature(m, at, end);
            case 25 -> key(m, KEY_FLAGS, KEY_BITS, KEY_PROTOCOL, KEY_ALGORITHM, KEY_ID, KEY, at, end);
            case 48, 60 -> key(m, ZONE_FLAGS, ZONE_BITS, ZONE_PROTOCOL, ZONE_ALGORITHM, ZONE_ID, ZONE_KEY, at, end);
            case 30 -> {
                int p = at + m.name(NXT_NEXT, at);
                m.info(m.name);
                types(m.d, p, end - p, 0);
            }
            case 37 -> {
                m.d.uintAt(CERT_TYPE, at);
                m.d.uintAt(CERT_KEY, at + 2);
                m.d.uintAt(CERT_ALGORITHM, at + 4);
                m.rest(CERTIFICATE, at + 5, end);
            }
            case 43, 59, 32769 -> {
                m.d.uintAt(DS_KEY, at);
                m.d.uintAt(DS_ALGORITHM, at + 2);
                m.d.uintAt(DS_TYPE, at + 3);
                m.rest(DS_DIGEST, at + 4, end);
            }
            case 44 -> {
                m.d.uintAt(SSH_ALGORITHM, at);
                m.d.uintAt(SSH_TYPE, at + 1);
                m.rest(SSH_FINGERPRINT, at + 2, end);
            }
            case 45 -> ipsec(m, at, end);
            case 47 -> {
                int p = at + m.name(NSEC_NEXT, at);
                m.info(m.name);
                windows(m.d, p, end);
            }
            case 50 -> hashed(m, at, end);
            case 51 -> {
                m.info(m.owner);
                parameters(m.d, at, false);
            }
            case 52 -> {
                m.info(m.owner);
                m.d.uintAt(TLSA_USAGE, at);
                m.d.uintAt(TLSA_SELECTOR, at + 1);
                m.d.uintAt(TLSA_MATCHING, at + 2);
                m.rest(TLSA_DATA, at + 3, end);
            }
            case 55 -> host(m, at, end);
            case 62 -> {
                m.d.uintAt(CSYNC_SERIAL, at);
                bits(m.d, CSYNC_FLAGS, CSYNC_BITS, at + 4);
                m.rest(CSYNC_TYPES, at + 6, end);
                windows(m.d, at + 6, end);
            }
            case 63 -> {
                m.d.uintAt(ZONEMD_SERIAL, at);
                m.d.uintAt(ZONEMD_SCHEME, at + 4);
                m.d.uintAt(ZONEMD_HASH, at + 5);
                m.rest(ZONEMD_DIGEST, at + 6, end);
            }
            case 249 -> transactionKey(m, at);
            case 250 -> transactionSignature(m, at);
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void time(Dissection d, Field.Time f, int at, int bytes) {
        d.add(f, at, bytes, d.peekAt(at, bytes) * SECOND);
    }

    private static void bits(Dissection d, Field.Uint word, Field.Uint[] parts, int at) {
        d.uintAt(word, at);
        int item = d.last();
        d.enter(item);
        for (Field.Uint part : parts) {
            d.uintAt(part, at, 2);
        }
        d.leave(item);
    }

    private static void signature(Message m, int at, int end) {
        Dissection d = m.d;
        d.uintAt(SIG_COVERED, at);
        d.uintAt(SIG_ALGORITHM, at + 2);
        d.uintAt(SIG_LABELS, at + 3);
        d.uintAt(SIG_TTL, at + 4);
        time(d, SIG_EXPIRATION, at + 8, 4);
        time(d, SIG_INCEPTION, at + 12, 4);
        d.uintAt(SIG_KEY_TAG, at + 16);
        int p = at + 18 + m.name(SIG_SIGNER, at + 18);
        m.rest(SIGNATURE, p, end);
    }

    private static void key(Message m, Field.Uint flags, Field.Uint[] parts, Field.Uint protocol, Field.Uint algorithm, Field.Uint id,
            Field.Bytes key, int at, int end) {
        Dissection d = m.d;
        bits(d, flags, parts, at);
        d.uintAt(protocol, at + 2);
        int how = (int) d.uintAt(algorithm, at + 3);
        d.add(id, at, 0, keyTag(d, at, end, how));
        d.markGenerated(d.last());
        m.rest(key, at + 4, end);
    }

    /** The key tag of a record's data: RFC 4034 appendix B. */
    private static long keyTag(Dissection d, int at, int end, int algorithm) {
        if (algorithm == 1) {
            return end - at >= 4 ? d.peekAt(end - 3, 2) : 0;
        }
        long sum = 0;
        for (int p = at; p < end; p++) {
            sum += (p - at & 1) == 0 ? d.byteAt(p) << 8 : d.byteAt(p);
        }
        return sum + (sum >> 16 & 0xffff) & 0xffff;
    }

    /** Records the types of a bit map that begins with a type. */
    private static void types(Dissection d, int at, int bytes, int first) {
        for (int i = 0; i < bytes; i++) {
            int b = d.byteAt(at + i);
            for (int bit = 0; bit < 8; bit++) {
                if ((b & 0x80 >> bit) != 0) {
                    d.add(Dns.TYPE, at + i, 1, first + i * 8 + bit);
                }
            }
        }
    }

    /** Records the types of bit maps in windows: RFC 4034 section 4.1.2. */
    private static void windows(Dissection d, int at, int end) {
        int p = at;
        while (p < end) {
            int window = d.byteAt(p);
            int bytes = d.byteAt(p + 1);
            types(d, p + 2, bytes, window << 8);
            p += 2 + bytes;
        }
    }

    private static int parameters(Dissection d, int at, boolean optOut) {
        d.uintAt(NSEC3_ALGORITHM, at);
        d.uintAt(NSEC3_FLAGS, at + 1);
        if (optOut) {
            int flags = d.last();
            d.enter(flags);
            d.uintAt(NSEC3_OPT_OUT, at + 1, 1);
            d.leave(flags);
        }
        d.uintAt(NSEC3_ITERATIONS, at + 2);
        int salt = (int) d.uintAt(NSEC3_SALT_LENGTH, at + 4);
        d.add(NSEC3_SALT, at + 5, salt);
        return at + 5 + salt;
    }

    private static void hashed(Message m, int at, int end) {
        Dissection d = m.d;
        int p = parameters(d, at, true);
        int length = (int) d.uintAt(NSEC3_HASH_LENGTH, p++);
        m.line.setLength(0);
        long bits = 0;
        int have = 0;
        for (int i = 0; i < length; i++) {
            bits = bits << 8 | d.byteAt(p + i);
            have += 8;
            while (have >= 5) {
                have -= 5;
                m.line.append(BASE32.charAt((int) (bits >> have & 31)));
            }
        }
        if (have > 0) {
            m.line.append(BASE32.charAt((int) (bits << 5 - have & 31)));
        }
        d.add(NSEC3_HASH, p, length, m.line);
        windows(d, p + length, end);
    }

    private static void ipsec(Message m, int at, int end) {
        Dissection d = m.d;
        d.uintAt(IPSEC_PRECEDENCE, at);
        int type = (int) d.uintAt(IPSEC_TYPE, at + 1);
        d.uintAt(IPSEC_ALGORITHM, at + 2);
        int p = at + 3;
        switch (type) {
            case 1 -> {
                d.addressAt(IPSEC_IPV4, p);
                p += 4;
            }
            case 2 -> {
                d.addressAt(IPSEC_IPV6, p);
                p += 16;
            }
            case 3 -> p += m.name(IPSEC_NAME, p);
            default -> {
            }
        }
        m.rest(IPSEC_KEY, p, end);
    }

    private static void host(Message m, int at, int end) {
        Dissection d = m.d;
        m.info(m.owner);
        int tag = (int) d.uintAt(HIP_TAG_LENGTH, at);
        d.uintAt(HIP_ALGORITHM, at + 1);
        int key = (int) d.uintAt(HIP_KEY_LENGTH, at + 2);
        d.add(HIP_TAG, at + 4, tag);
        d.add(HIP_KEY, at + 4 + tag, key);
        int p = at + 4 + tag + key;
        while (p < end) {
            p += m.name(HIP_SERVER, p);
        }
    }

    private static void transactionKey(Message m, int at) {
        Dissection d = m.d;
        int p = at + m.name(TKEY_ALGORITHM, at);
        time(d, TKEY_INCEPTION, p, 4);
        time(d, TKEY_EXPIRATION, p + 4, 4);
        d.uintAt(TKEY_MODE, p + 8);
        d.uintAt(TKEY_ERROR, p + 10);
        int key = (int) d.uintAt(TKEY_SIZE, p + 12);
        m.rest(TKEY_KEY, p + 14, p + 14 + key);
        int other = (int) d.uintAt(TKEY_OTHER_SIZE, p + 14 + key);
        m.rest(TKEY_OTHER, p + 16 + key, p + 16 + key + other);
    }

    private static void transactionSignature(Message m, int at) {
        Dissection d = m.d;
        int p = at + m.name(TSIG_ALGORITHM, at);
        time(d, TSIG_TIME, p, 6);
        d.uintAt(TSIG_FUDGE, p + 6);
        int code = (int) d.uintAt(TSIG_SIZE, p + 8);
        if (code > 0) {
            d.expert(d.add(TSIG_CODE, p + 10, code), TSIG_UNKNOWN);
        }
        d.uintAt(TSIG_ID, p + 10 + code);
        d.uintAt(TSIG_ERROR, p + 12 + code);
        int other = (int) d.uintAt(TSIG_OTHER_LENGTH, p + 14 + code);
        m.rest(TSIG_OTHER, p + 16 + code, p + 16 + code + other);
    }
}
