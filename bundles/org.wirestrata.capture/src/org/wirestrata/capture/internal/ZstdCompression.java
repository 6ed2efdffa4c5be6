package org.wirestrata.capture.internal;

import java.io.InputStream;

/** Zstandard, RFC 8878. */
final class ZstdCompression implements Compression {
    @Override
    public String name() {
        return "zstd";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        return length >= 4 && Octets.u32(head, 0, false) == ZstdStream.MAGIC;
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new ZstdStream(packed);
    }
}
