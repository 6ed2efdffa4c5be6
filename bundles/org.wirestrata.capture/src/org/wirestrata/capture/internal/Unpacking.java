package org.wirestrata.capture.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Unpacks a compressed capture to a temporary file, which is deleted when it is closed. */
final class Unpacking implements Closeable {
    private static final int STEP = 1 << 18;

    private final Window stored;
    private final InputStream in;
    private final Path file;
    private final FileChannel channel;
    private final byte[] buffer = new byte[STEP];
    private boolean done;
    private IOException fault;

    /** The window stands at the file's begin. */
    Unpacking(Window stored, Compression compression) throws IOException {
        this.stored = stored;
        in = compression.unpack(new WindowStream(stored));
        file = Files.createTempFile("wirestrata-", ".capture");
        channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }

    FileSource unpacked() {
        return new FileSource(channel);
    }

    /** What ended the unpacking early, or null. */
    IOException fault() {
        return fault;
    }

    /** Goes on until the end, a fault, or until it is cancelled; false when it was. */
    boolean run(LongConsumer progress, BooleanSupplier cancelled) throws IOException {
        while (!done) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            int got;
            try {
                got = in.read(buffer, 0, STEP);
            } catch (IOException e) {
                fault = e;
                done = true;
                break;
            }
            if (got < 0) {
                done = true;
            } else {
                write(got);
                progress.accept(stored.position());
            }
        }
        return true;
    }

    private void write(int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, length);
        while (bytes.hasRemaining()) {
            try {
                channel.write(bytes);
            } catch (IOException e) {
                throw new IOException("there is no room to unpack it to " + file.getParent() + " (" + e.getMessage() + ")", e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            in.close();
        }
    }
}
