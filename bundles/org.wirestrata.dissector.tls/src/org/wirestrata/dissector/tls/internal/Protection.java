package org.wirestrata.dissector.tls.internal;

/**
 * How a cipher suite protects records, as its name tells (RFC 5246 appendix C, RFC 5288, RFC 6655, RFC 7905, RFC 8446).
 *
 * @param kind       how records are built
 * @param algorithm  name of the cipher for <code>javax.crypto</code>
 * @param keyLength  bytes of a key
 * @param block      bytes of a block, or 0 for stream ciphers
 * @param tag        bytes of the tag of authenticated encryption
 * @param mac        name of the hash of the MAC, or null
 * @param macLength  bytes of the MAC
 * @param hash       name of the hash for deriving keys: <code>SHA-256</code> or <code>SHA-384</code>
 * @param exported   bytes of the key that count where the suite was made weak for export, otherwise 0
 */
record Protection(Kind kind, String algorithm, int keyLength, int block, int tag, String mac, int macLength, String hash, int exported) {
    /** How records are built. */
    enum Kind {
        NONE, STREAM, CBC, GCM, CCM, CHACHA
    }

    /** That of a suite, or null where it is not known. */
    static Protection of(int suite) {
        String name = CipherSuites.NAMES.text(suite);
        if (name == null || !name.startsWith("TLS_")) {
            return null;
        }
        int with = name.indexOf("_WITH_");
        boolean exported = name.contains("EXPORT");
        String n = with < 0 ? name.substring("TLS_".length()) : name.substring(with + "_WITH_".length());
        String hash = n.endsWith("SHA384") ? "SHA-384" : "SHA-256";
        if (n.startsWith("CHACHA20_POLY1305")) {
            return new Protection(Kind.CHACHA, "ChaCha20", 32, 0, 16, null, 0, hash, 0);
        }
        if (n.startsWith("AES_")) {
            int key = n.startsWith("AES_128") ? 16 : 32;
            if (n.contains("_GCM")) {
                return new Protection(Kind.GCM, "AES", key, 16, 16, null, 0, hash, 0);
            }
            if (n.contains("_CCM")) {
                return new Protection(Kind.CCM, "AES", key, 16, n.contains("_CCM_8") ? 8 : 16, null, 0, hash, 0);
            }
            return old(Kind.CBC, "AES", key, 16, n, hash, 0);
        }
        if (n.startsWith("CAMELLIA_") && n.contains("_CBC")) {
            return old(Kind.CBC, "Camellia", n.startsWith("CAMELLIA_128") ? 16 : 32, 16, n, hash, 0);
        }
        if (n.startsWith("SEED_CBC")) {
            return old(Kind.CBC, "SEED", 16, 16, n, hash, 0);
        }
        if (n.startsWith("IDEA_CBC")) {
            return old(Kind.CBC, "IDEA", 16, 8, n, hash, 0);
        }
        if (n.startsWith("3DES_EDE_CBC")) {
            return old(Kind.CBC, "DESede", 24, 8, n, hash, 0);
        }
        if (n.startsWith("DES_CBC") || n.startsWith("DES40_CBC")) {
            return old(Kind.CBC, "DES", 8, 8, n, hash, exported ? 5 : 0);
        }
        if (n.startsWith("RC2_CBC_40")) {
            return old(Kind.CBC, "RC2", 16, 8, n, hash, 5);
        }
        if (n.startsWith("RC4_")) {
            return old(Kind.STREAM, "ARCFOUR", 16, 0, n, hash, n.startsWith("RC4_40") ? 5 : 0);
        }
        return n.startsWith("NULL") && !n.equals("NULL_NULL") ? old(Kind.NONE, "", 0, 0, n, hash, 0) : null;
    }

    private static Protection old(Kind kind, String algorithm, int key, int block, String name, String hash, int exported) {
        String mac = name.endsWith("MD5") ? "MD5" : name.endsWith("SHA") ? "SHA-1" : name.endsWith("SHA256") ? "SHA-256" : "SHA-384";
        int length = switch (mac) {
            case "MD5" -> 16;
            case "SHA-1" -> 20;
            case "SHA-256" -> 32;
            default -> 48;
        };
        return new Protection(kind, algorithm, key, block, 0, mac, length, hash, exported);
    }

    /** Whether a record is encrypted and authenticated in one. */
    boolean authenticated() {
        return kind == Kind.GCM || kind == Kind.CCM || kind == Kind.CHACHA;
    }

    /** Bytes of the initialisation vector or of its fixed part that are derived with the keys, before TLS 1.3. */
    int derivedVector() {
        return switch (kind) {
            case GCM, CCM -> 4;
            case CHACHA -> 12;
            default -> block;
        };
    }
}
