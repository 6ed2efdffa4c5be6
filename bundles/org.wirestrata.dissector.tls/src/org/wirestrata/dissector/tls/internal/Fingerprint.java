package org.wirestrata.dissector.tls.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** JA3 and JA3S: what a hello offers, as text and as its MD5 hash, without values reserved by RFC 8701. */
final class Fingerprint {
    private final int version;
    private final StringBuilder suites = new StringBuilder();
    private final StringBuilder extensions = new StringBuilder();
    private final StringBuilder groups = new StringBuilder();
    private final StringBuilder points = new StringBuilder();

    Fingerprint(int version) {
        this.version = version;
    }

    void suite(int v) {
        add(suites, v);
    }

    void extension(int v) {
        add(extensions, v);
    }

    void group(int v) {
        add(groups, v);
    }

    void point(int v) {
        add(points, v);
    }

    private static void add(StringBuilder to, int v) {
        if (!Names.isGrease(v)) {
            to.append(to.isEmpty() ? "" : "-").append(v);
        }
    }

    String client() {
        return version + "," + suites + "," + extensions + "," + groups + "," + points;
    }

    String server() {
        return version + "," + suites + "," + extensions;
    }

    static String md5(String s) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(s.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
