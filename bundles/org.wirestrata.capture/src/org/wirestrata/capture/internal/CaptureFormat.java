package org.wirestrata.capture.internal;

import java.io.IOException;

/** A format of capture files: how it is told, and how it is read. */
interface CaptureFormat {
    /** The name as people know it. */
    String name();

    /**
     * Whether a file is of this format, by its first bytes.
     *
     * @param head   from its begin on
     * @param length of them
     */
    boolean matches(byte[] head, int length);

    /**
     * Begins to read.
     *
     * @param in   stands at the file's begin; the reader takes what belongs to the header
     * @param file for messages
     */
    RecordReader open(Window in, String file) throws IOException;
}
