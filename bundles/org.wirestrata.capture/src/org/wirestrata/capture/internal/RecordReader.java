package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/**
 * Reads the records of one format in order. After a record that is cut, reading can be tried again when {@link Window#rewind} was called;
 * nothing that came before is then read twice.
 */
abstract class RecordReader {
    protected final Window in;
    protected final String file;
    /** Where the last frame's first byte lies in the (decompressed) file. */
    protected long dataPosition;

    protected RecordReader(Window in, String file) {
        this.in = in;
        this.file = file;
    }

    /** Reads up to the next frame and delivers it where it lies in the window; false at the end. */
    abstract boolean next(FrameData into) throws IOException;

    /** Ends at a record's border, or says that the record is cut. */
    protected final boolean atEnd(long needed) throws CaptureException {
        if (in.available() == 0) {
            return false;
        }
        throw Faults.cut(file, in.position(), needed, in.available());
    }

    /** Sets that a format tells no interface, section or comments. */
    protected static void plain(FrameData into) {
        into.interfaceId = 0;
        into.captureInterface = null;
        into.section = -1;
        into.comments = null;
        into.packetOptions = null;
        into.checkSequenceLength = -1;
        into.enterprise = -1;
        into.copyable = false;
        into.plain();
    }

    /** Has blocks that are no packets kept. */
    void keep() {
    }

    /** The blocks that were kept and came after the last frame. */
    List<CaptureBlock> rest() {
        return List.of();
    }

    abstract String format();

    /** The link type that all frames share by the header, or -1. */
    abstract int linkType();

    /** By the header; 0 for none. */
    abstract int snapLength();

    abstract boolean nanoseconds();

    /** The interfaces described so far. */
    abstract List<CaptureInterface> interfaces();

    final long dataPosition() {
        return dataPosition;
    }
}
