package org.wirestrata.capture.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A file; any number of threads may read it. A channel closes itself for everybody when a thread is interrupted that reads it; it is then
 * opened again, the thread stays interrupted.
 */
final class FileSource implements Source {
    private final Path file;
    private volatile FileChannel channel;
    private boolean closed;

    FileSource(Path file) throws IOException {
        this.file = file;
        channel = FileChannel.open(file);
    }

    /** Reads from a channel. */
    private interface Access {
        long on(FileChannel channel) throws IOException;
    }

    @Override
    public int read(byte[] into, int offset, int length, long position) throws IOException {
        FileChannel used = channel;
        try {
            return used.read(ByteBuffer.wrap(into, offset, length), position);
        } catch (ClosedChannelException e) {
            return (int) again(used, c -> c.read(ByteBuffer.wrap(into, offset, length), position));
        }
    }

    long size() throws IOException {
        FileChannel used = channel;
        try {
            return used.size();
        } catch (ClosedChannelException e) {
            return again(used, FileChannel::size);
        }
    }

    private long again(FileChannel used, Access access) throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            FileChannel failed = used;
            while (true) {
                FileChannel other = reopened(failed);
                try {
                    return access.on(other);
                } catch (ClosedChannelException e) {
                    interrupted |= Thread.interrupted();
                    failed = other;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized FileChannel reopened(FileChannel failed) throws IOException {
        if (closed) {
            throw new ClosedChannelException();
        }
        if (channel == failed) {
            channel = FileChannel.open(file);
        }
        return channel;
    }

    @Override
    public boolean positional() {
        return true;
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        channel.close();
    }
}
