package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;

/** What a window shows as a stream, for decompressors. */
final class WindowStream extends InputStream {
    private final Window window;

    WindowStream(Window window) {
        this.window = window;
    }

    @Override
    public int read() throws IOException {
        return window.need(1) ? window.bytes[window.at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!window.need(1)) {
            return -1;
        }
        int count = Math.min(length, window.available());
        System.arraycopy(window.bytes, window.at, into, offset, count);
        window.at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
