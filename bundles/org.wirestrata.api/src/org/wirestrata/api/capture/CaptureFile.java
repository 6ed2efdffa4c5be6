package org.wirestrata.api.capture;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

import org.osgi.annotation.versioning.ProviderType;

/**
 * A capture with an index, so that any frame can be read. The index takes tens of bytes a frame, the frames stay in the file.
 * {@link #extend} is for one thread; everything else for any number of them.
 */
@ProviderType
public interface CaptureFile extends Closeable {
    Path path();

    /** Frames indexed so far. */
    int size();

    /**
     * Indexes what has come to the file since the last call; the first call indexes what there is.
     *
     * @param progress  told how many bytes of the file were consumed, now and then
     * @param cancelled asked now and then whether to stop early
     * @return whether the end was reached
     * @throws CaptureException where the file is cut or damaged; the frames before are indexed. A file that is still being written may
     *         be cut for the moment: another call goes on where this one stopped.
     */
    boolean extend(LongConsumer progress, BooleanSupplier cancelled) throws CaptureException;

    /**
     * Reads a frame completely, its number and {@link FrameData#sinceFirst} and {@link FrameData#sincePrevious} too. The bytes stay
     * what they are after further reads; other frames share their array, so it must not be written to.
     *
     * @param number from 1 to {@link #size}
     */
    void read(int number, FrameData into) throws CaptureException;

    /** A frame's length on the wire, from the index. */
    int originalLength(int number);

    /** A frame's time in nanoseconds since 1970-01-01 UTC, from the index. */
    long time(int number);

    /** The name of the format, as people know it. */
    String format();

    /** The file's size in bytes when it was last looked at. */
    long fileSize();
}
