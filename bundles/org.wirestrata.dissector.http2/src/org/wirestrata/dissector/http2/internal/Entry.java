package org.wirestrata.dissector.http2.internal;

/** A header. Each character of the texts is one octet. */
record Entry(String name, String value) {
    private static final int OVERHEAD = 32;

    /** What it counts in the dynamic table: RFC 7541 section 4.1. */
    int size() {
        return name.length() + value.length() + OVERHEAD;
    }
}
