package org.wirestrata.capture.internal;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * A stream that unpacks block after block and keeps what later blocks refer to. Subclasses append a block's bytes to {@link #window}; when
 * they are read, old bytes beyond the history that is needed are dropped.
 */
abstract class UnpackingStream extends InputStream {
    private static final int LEAST_ROOM = 1 << 18;

    private final InputStream in;
    private final byte[] word = new byte[8];
    /** Bytes that were unpacked: history, then those that were not yet read. */
    protected byte[] window = new byte[LEAST_ROOM];
    /** The end of what was unpacked. */
    protected int end;
    private int at;
    private boolean done;
    private IOException failure;

    protected UnpackingStream(InputStream in) {
        this.in = in;
    }

    /** Unpacks the next block, if only its header, and appends to the window; false at the end. */
    protected abstract boolean block() throws IOException;

    /** How many of the last bytes blocks to come may refer to. */
    protected abstract int history();

    @Override
    public final int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (at == end) {
            if (failure != null) {
                throw failure;
            }
            if (done) {
                return -1;
            }
            fill();
        }
        int count = Math.min(length, end - at);
        System.arraycopy(window, at, into, offset, count);
        at += count;
        return count;
    }

    private void fill() {
        try {
            done = !block();
        } catch (IOException e) {
            failure = e;
        } catch (IndexOutOfBoundsException e) {
            failure = new ZipException("the compressed data contradict themselves");
        }
    }

    /** Makes room for bytes at the window's end. */
    protected final void room(int count) {
        if (window.length - end >= count) {
            return;
        }
        int drop = Math.max(0, Math.min(at, end - history()));
        int kept = end - drop;
        byte[] target = kept + count <= window.length && kept <= window.length / 2 ? window : new byte[2 * (kept + count)];
        System.arraycopy(window, drop, target, 0, kept);
        window = target;
        end = kept;
        at -= drop;
    }

    /** Appends bytes that came before, which may overlap those that are appended. */
    protected final void copy(int distance, int length) throws ZipException {
        if (distance <= 0 || distance > end) {
            throw new ZipException("it refers to bytes before its begin");
        }
        room(length);
        if (distance >= length) {
            System.arraycopy(window, end - distance, window, end, length);
        } else if (distance == 1) {
            Arrays.fill(window, end, end + length, window[end - 1]);
        } else {
            for (int i = end; i < end + length; i++) {
                window[i] = window[i - distance];
            }
        }
        end += length;
    }

    /** Appends bytes. */
    protected final void append(byte[] bytes, int offset, int length) {
        room(length);
        System.arraycopy(bytes, offset, window, end, length);
        end += length;
    }

    /** Reads packed bytes completely. */
    protected final void packed(byte[] into, int length) throws IOException {
        if (in.readNBytes(into, 0, length) < length) {
            throw new EOFException();
        }
    }

    /** Reads a packed little-endian number of up to 8 bytes. */
    protected final long packedNumber(int length) throws IOException {
        packed(word, length);
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | word[i] & 0xff;
        }
        return value;
    }

    /** Reads the four bytes that a frame begins with; -1 at the end. */
    protected final long magic() throws IOException {
        int got = in.readNBytes(word, 0, 4);
        if (got == 0) {
            return -1;
        }
        if (got < 4) {
            throw new EOFException();
        }
        return Octets.u32(word, 0, false);
    }

    protected final void skipPacked(long count) throws IOException {
        in.skipNBytes(count);
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
