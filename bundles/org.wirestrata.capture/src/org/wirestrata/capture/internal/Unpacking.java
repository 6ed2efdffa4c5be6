package org.wirestrata.capture.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Unpacks a compressed capture to a temporary file, which is deleted when it is closed. */
final class Unpacking implements Closeable {
    private static final int STEP = 1 << 18;

    private final Window stored;
    private final InputStream in;
    private final Path file;
    private final OutputStream out;
    private final FileSource unpacked;
    private final byte[] buffer = new byte[STEP];
    private boolean done;
    private IOException fault;

    /** The window stands at the file's begin. */
    Unpacking(Window stored, Compression compression) throws IOException {
        this.stored = stored;
        in = compression.unpack(new WindowStream(stored));
        file = Files.createTempFile("wirestrata-", ".capture");
        file.toFile().deleteOnExit();
        out = Files.newOutputStream(file);
        unpacked = new FileSource(file);
    }

    FileSource unpacked() {
        return unpacked;
    }

    /** What ended the unpacking early, or null. */
    IOException fault() {
        return fault;
    }

    /** Goes on until the end, a fault, or until it is cancelled; false when it was. */
    boolean run(LongConsumer progress, BooleanSupplier cancelled) {
        while (!done) {
            if (cancelled.getAsBoolean()) {
                return false;
            }
            try {
                int got = in.read(buffer, 0, STEP);
                if (got < 0) {
                    done = true;
                } else {
                    write(got);
                    progress.accept(stored.position());
                }
            } catch (IOException e) {
                fault = e;
                done = true;
            }
        }
        return true;
    }

    private void write(int length) throws IOException {
        try {
            out.write(buffer, 0, length);
        } catch (IOException e) {
            throw new IOException("there is no room to unpack it to " + file.getParent() + " (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (in; out; unpacked) {
            Files.deleteIfExists(file);
        }
    }
}
