package org.wirestrata.api.capture;

import java.io.Closeable;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Reads a capture's frames in order. For one thread at a time. */
@ProviderType
public interface CaptureReader extends Closeable {
    /**
     * Reads the next frame: bytes, lengths, time, interface, {@link FrameData#position}; not the number and what depends on order.
     *
     * @return false at the end
     * @throws CaptureException where the file is cut or damaged; the frames before were read, and none follow
     */
    boolean next(FrameData into) throws CaptureException;

    /** The name of the format, as people know it: <code>pcapng</code>. */
    String format();

    /** How the file is compressed (<code>gzip</code> …), or null. */
    String compression();

    /** The file's link type where all frames share one by its header; -1 where each interface has its own. */
    int linkType();

    /** The file's snapshot length as its header tells; 0 where it tells none. */
    int snapLength();

    /** Whether times are kept to the nanosecond. */
    boolean nanoseconds();

    /** The interfaces described so far. */
    List<CaptureInterface> interfaces();

    /** What describes, in another file, the frames of a file that describes no interfaces, whatever the link type they are said to have. */
    default CaptureInterface plain(int said) {
        return new CaptureInterface(0, said, snapLength(), null, null, null, nanoseconds() ? 1_000_000_000 : 1_000_000, 0);
    }

    /** Has blocks that are no packets kept in {@link FrameData#blocks}, of formats that have such; to be called before the first frame. */
    default void keep() {
    }

    /** The blocks that were kept and came after the last frame. */
    default List<CaptureBlock> rest() {
        return List.of();
    }

    /** Bytes of the file consumed so far, for progress: as stored, so compressed where it is. */
    long consumed();

    /** Reads bytes again. For any number of threads. */
    @FunctionalInterface
    interface Earlier {
        /**
         * Reads a piece of a frame.
         *
         * @param place {@link FrameData#place}, and where in the frame the piece begins
         * @throws CaptureException where the bytes are not there any more
         */
        void read(long place, byte[] into, int offset, int length) throws CaptureException;
    }

    /** Opens a capture once more. */
    @FunctionalInterface
    interface Again {
        /** A reader of its own, from the capture's beginning. */
        CaptureReader open() throws CaptureException;
    }

    /** What opens this capture once more; null where it can only be read on. */
    default Again again() {
        return null;
    }

    /** What reads bytes of frames that this reader delivered, until it is closed; null where the capture can only be read on. */
    default Earlier earlier() {
        return null;
    }
}
