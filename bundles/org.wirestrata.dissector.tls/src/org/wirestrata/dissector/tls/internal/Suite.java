package org.wirestrata.dissector.tls.internal;

/** What a cipher suite's name tells: how keys are exchanged, how records are protected. */
final class Suite {
    private Suite() {
    }

    /** The exchange without the way of authentication, such as <code>ECDHE</code>, <code>DHE_PSK</code>; empty where unknown. */
    static String exchange(int suite) {
        String name = CipherSuites.NAMES.text(suite);
        int with = name == null ? -1 : name.indexOf("_WITH_");
        if (with < 0) {
            return "";
        }
        String x = name.substring("TLS_".length(), with).replace("_EXPORT", "");
        if (x.endsWith("PSK")) {
            return x;
        }
        if (x.startsWith("KRB5")) {
            return "KRB5";
        }
        int by = x.indexOf('_');
        return by < 0 ? x : x.substring(0, by);
    }

    /** Whether the server is not authenticated. */
    static boolean anonymous(int suite) {
        String name = CipherSuites.NAMES.text(suite);
        return name != null && name.contains("_anon_");
    }
}
