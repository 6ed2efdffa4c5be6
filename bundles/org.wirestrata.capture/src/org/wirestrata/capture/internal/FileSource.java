package org.wirestrata.capture.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A file; any number of threads may read it. */
final class FileSource implements Source {
    private final FileChannel channel;

    FileSource(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(byte[] into, int offset, int length, long position) throws IOException {
        return channel.read(ByteBuffer.wrap(into, offset, length), position);
    }

    @Override
    public boolean positional() {
        return true;
    }

    long size() throws IOException {
        return channel.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
