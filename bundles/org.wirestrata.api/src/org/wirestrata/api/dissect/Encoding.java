package org.wirestrata.api.dissect;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How text lies in a packet. Bytes that an encoding does not know become U+FFFD. */
public enum Encoding {
    ASCII(StandardCharsets.US_ASCII), UTF_8(StandardCharsets.UTF_8), LATIN_1(StandardCharsets.ISO_8859_1),
    UTF_16BE(StandardCharsets.UTF_16BE), UTF_16LE(StandardCharsets.UTF_16LE);

    private static final Encoding[] ALL = values();
    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    public Charset charset() {
        return charset;
    }

    static Encoding at(int ordinal) {
        return ALL[ordinal];
    }
}
