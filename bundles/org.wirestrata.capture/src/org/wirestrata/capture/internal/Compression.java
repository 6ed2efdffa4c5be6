package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;

/** A compression of whole files: how it is told, and how it is undone. */
interface Compression {
    /** The name as people know it. */
    String name();

    /** Whether a file is compressed in this way, by its first bytes. */
    boolean matches(byte[] head, int length);

    /**
     * Unpacks. The stream gives what can be had before it throws: {@link java.io.EOFException} where the data are cut,
     * {@link java.util.zip.ZipException} where they are damaged.
     */
    InputStream unpack(InputStream packed) throws IOException;
}
