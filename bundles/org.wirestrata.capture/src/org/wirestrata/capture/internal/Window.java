package org.wirestrata.capture.internal;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;

/**
 * A piece of a source as one array. What is needed next lies at {@link #at}, without a break, once {@link #need} has agreed; it stays there
 * until the next call of {@link #need} or {@link #skip}.
 */
final class Window implements Closeable {
    static final int BLOCK = 1 << 20;

    private final Source source;
    /** Shown bytes; those from {@link #at} to before {@link #end} are to come. */
    byte[] bytes;
    int at;
    int end;
    private long base;
    private long mark;
    private IOException failure;

    Window(Source source) {
        this(source, BLOCK);
    }

    Window(Source source, int block) {
        this.source = source;
        bytes = new byte[block];
    }

    /** The position in the source of the byte that is next. */
    long position() {
        return base + at;
    }

    int available() {
        return end - at;
    }

    /** Whether the source can be read anywhere; if not, looking ahead may mean to wait. */
    boolean positional() {
        return source.positional();
    }

    /**
     * Makes sure that the next bytes are shown.
     *
     * @return false when the source ends before; {@link #available} are there
     * @throws IOException when the source failed before
     */
    boolean need(int count) throws IOException {
        return end - at >= count || fill(count);
    }

    private boolean fill(int count) throws IOException {
        makeRoom(count);
        while (end - at < count) {
            if (failure != null) {
                throw failure;
            }
            if (end == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(2L * bytes.length, Math.max(count, BLOCK)));
            }
            int got;
            try {
                got = source.read(bytes, end, bytes.length - end, base + end);
            } catch (IOException e) {
                failure = e;
                continue;
            }
            if (got < 0) {
                return false;
            }
            end += got;
        }
        return true;
    }

    /** Moves what is to come to the array's begin; the array grows only as bytes arrive, whatever length a file claims. */
    private void makeRoom(int count) {
        if (at > 0 && at + (long) count > bytes.length) {
            System.arraycopy(bytes, at, bytes, 0, end - at);
            base += at;
            end -= at;
            at = 0;
        }
    }

    /** Passes over bytes, those beyond the source's end too where it is positional. */
    void skip(long count) throws IOException {
        if (count <= end - at) {
            at += (int) count;
        } else if (source.positional()) {
            seek(position() + count);
        } else {
            long left = count;
            while (left > 0 && need(1)) {
                int step = (int) Math.min(left, available());
                at += step;
                left -= step;
            }
        }
    }

    /** Reads from anywhere in a positional source, whatever is shown; for any thread. */
    void read(long position, byte[] into, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            int got = source.read(into, offset + done, length - done, position + done);
            if (got < 0) {
                throw new EOFException("the file became shorter");
            }
            done += got;
        }
    }

    private void seek(long position) {
        base = position;
        at = 0;
        end = 0;
    }

    /** Remembers this place as the one from which a record can be read again. */
    void mark() {
        mark = base + at;
    }

    /** Goes back to the mark and reads the source anew; for positional sources. */
    void rewind() {
        failure = null;
        seek(mark);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
