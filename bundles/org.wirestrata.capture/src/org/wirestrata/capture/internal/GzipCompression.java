package org.wirestrata.capture.internal;

import java.io.InputStream;

/** gzip, RFC 1952. */
final class GzipCompression implements Compression {
    @Override
    public String name() {
        return "gzip";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        return length >= 3 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b && head[2] == GzipStream.DEFLATE;
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new GzipStream(packed);
    }
}
