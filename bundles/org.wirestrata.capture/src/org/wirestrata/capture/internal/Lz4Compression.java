package org.wirestrata.capture.internal;

import java.io.InputStream;

/** lz4's frame format. */
final class Lz4Compression implements Compression {
    @Override
    public String name() {
        return "lz4";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        return length >= 4 && Octets.u32(head, 0, false) == Lz4Stream.MAGIC;
    }

    @Override
    public InputStream unpack(InputStream packed) {
        return new Lz4Stream(packed);
    }
}
