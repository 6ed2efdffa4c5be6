package org.wirestrata.capture.internal;

import java.util.List;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/** A file without a byte: a capture of any format without frames. */
final class EmptyReader extends RecordReader {
    EmptyReader(Window in, String file) {
        super(in, file);
    }

    @Override
    boolean next(FrameData into) {
        return false;
    }

    @Override
    String format() {
        return "empty file";
    }

    @Override
    int linkType() {
        return -1;
    }

    @Override
    int snapLength() {
        return 0;
    }

    @Override
    boolean nanoseconds() {
        return false;
    }

    @Override
    List<CaptureInterface> interfaces() {
        return List.of();
    }
}
