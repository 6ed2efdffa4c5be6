package org.wirestrata.api.capture;

import java.io.Closeable;

import org.osgi.annotation.versioning.ProviderType;

/** Writes frames to a capture file, in the order of the calls. For one thread. */
@ProviderType
public interface CaptureWriter extends Closeable {
    /** Writes a frame: its bytes, lengths, time and interface. */
    void write(FrameData frame) throws CaptureException;

    /**
     * Writes a block as it is, where the format has blocks. A section header begins a section, whose interfaces are then those that follow
     * and {@link FrameData#interfaceId} is their number.
     *
     * @return false where the format, or the byte order of the section, can't have it
     */
    default boolean write(CaptureBlock block) throws CaptureException {
        return false;
    }

    /** Makes what was written so far visible to readers of the file. */
    void flush() throws CaptureException;

    /** Bytes written so far. */
    long written();
}
