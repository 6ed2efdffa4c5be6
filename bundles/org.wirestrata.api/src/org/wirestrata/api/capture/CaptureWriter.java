package org.wirestrata.api.capture;

import java.io.Closeable;

import org.osgi.annotation.versioning.ProviderType;

/** Writes frames to a capture file, in the order of the calls. For one thread. */
@ProviderType
public interface CaptureWriter extends Closeable {
    /** Writes a frame: its bytes, lengths, time and interface. */
    void write(FrameData frame) throws CaptureException;

    /** Makes what was written so far visible to readers of the file. */
    void flush() throws CaptureException;

    /** Bytes written so far. */
    long written();
}
