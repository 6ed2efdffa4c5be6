package org.wirestrata.capture.internal;

import java.io.Closeable;
import java.io.IOException;

/** Bytes that a {@link Window} shows: a file, which can be read anywhere, or a stream, which can only be read on. */
interface Source extends Closeable {
    /**
     * Reads what follows a position, in streams always the position where the last call ended.
     *
     * @return how many bytes were read, at least one, or -1 at the end
     */
    int read(byte[] into, int offset, int length, long position) throws IOException;

    /** Whether any position can be read. */
    boolean positional();
}
