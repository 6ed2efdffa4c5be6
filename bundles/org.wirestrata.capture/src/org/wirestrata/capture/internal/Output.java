package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.OutputStream;

import org.wirestrata.api.capture.CaptureException;

/** Gathers small writes into large ones. A fault is reported once with the file's name, and nothing is written after it. */
final class Output {
    private static final int SIZE = 1 << 18;

    private final String name;
    private final OutputStream out;
    private final boolean owned;
    private final byte[] buffer = new byte[SIZE];
    private int used;
    private long passed;
    private boolean failed;

    /** Writes to a stream, which is closed at the end only if it is owned. */
    Output(OutputStream out, String name, boolean owned) {
        this.out = out;
        this.name = name;
        this.owned = owned;
    }

    String name() {
        return name;
    }

    long written() {
        return passed + used;
    }

    void write(byte[] bytes, int offset, int length) throws CaptureException {
        if (length > SIZE - used) {
            pass();
        }
        if (length > SIZE) {
            pass(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, buffer, used, length);
            used += length;
        }
    }

    private void pass() throws CaptureException {
        int length = used;
        used = 0;
        pass(buffer, 0, length);
    }

    private void pass(byte[] bytes, int offset, int length) throws CaptureException {
        if (failed) {
            return;
        }
        try {
            out.write(bytes, offset, length);
            passed += length;
        } catch (IOException e) {
            failed = true;
            throw Faults.writing(name, passed, e);
        }
    }

    void flush() throws CaptureException {
        pass();
        if (failed) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            failed = true;
            throw Faults.writing(name, passed, e);
        }
    }

    /** Writes what is left and closes the stream if it is owned, which happens in any case. */
    void close() throws CaptureException {
        try {
            flush();
        } finally {
            if (owned) {
                closeStream();
            }
        }
    }

    private void closeStream() throws CaptureException {
        try {
            out.close();
        } catch (IOException e) {
            if (!failed) {
                failed = true;
                throw Faults.writing(name, passed, e);
            }
        }
    }
}
