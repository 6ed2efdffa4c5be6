package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;

/** A stream, such as standard input or what a decompressor gives. */
final class StreamSource implements Source {
    private final InputStream in;

    StreamSource(InputStream in) {
        this.in = in;
    }

    @Override
    public int read(byte[] into, int offset, int length, long position) throws IOException {
        return in.read(into, offset, length);
    }

    @Override
    public boolean positional() {
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
