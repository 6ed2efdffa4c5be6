package org.wirestrata.api.capture;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/** Opens and creates capture files; formats and compressions are told by content, not by name. A service. */
@ProviderType
public interface CaptureFiles {
    /** Opens a file for reading in order. */
    CaptureReader read(Path file) throws CaptureException;

    /** Opens a file for reading in order, so many bytes at a time: fewer than usual where many files are read at once. */
    CaptureReader read(Path file, int window) throws CaptureException;

    /** Reads a capture from a stream, such as standard input; the name is for messages. */
    CaptureReader read(InputStream in, String name) throws CaptureException;

    /** Opens a file for random access; its index is empty until {@link CaptureFile#extend}. */
    CaptureFile open(Path file) throws CaptureException;

    /**
     * Begins a capture file.
     *
     * @param interfaces the interfaces of the frames that will be written; formats without interfaces take the first one's link type,
     *                   and refuse others
     */
    CaptureWriter create(Path file, FileFormat format, List<CaptureInterface> interfaces) throws CaptureException;

    /**
     * Begins a capture to which frames are copied with what stands between them: nothing is written before the first frame or block.
     *
     * @param plain what describes frames that bring no interface; its link type is the file's in formats that have one, or -1 for that
     *              of the first frame
     */
    CaptureWriter copy(Path file, FileFormat format, CaptureInterface plain) throws CaptureException;

    /** The same on a stream, which is flushed but not closed at the end. */
    CaptureWriter copy(OutputStream out, String name, FileFormat format, CaptureInterface plain) throws CaptureException;

    /** Begins a capture on a stream, which is flushed but not closed at the end. */
    CaptureWriter create(OutputStream out, String name, FileFormat format, List<CaptureInterface> interfaces) throws CaptureException;
}
