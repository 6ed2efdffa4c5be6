package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/** Reads records of the snoop format, which is big-endian. */
final class SnoopReader extends RecordReader {
    private static final int RECORD_HEADER = 24;
    /** How much longer than its frame a record may be; it is padded to please processors. */
    private static final int LONGEST_PADDING = 1 << 12;

    private final int linkType;

    SnoopReader(Window in, String file, int linkType) {
        super(in, file);
        this.linkType = linkType;
    }

    @Override
    boolean next(FrameData into) throws IOException {
        in.mark();
        if (!in.need(RECORD_HEADER)) {
            return atEnd(RECORD_HEADER);
        }
        long captured = Octets.u32(in.bytes, in.at + 4, true);
        long record = Octets.u32(in.bytes, in.at + 8, true);
        int longest = LinkTypes.longestFrame(linkType);
        if (captured > longest) {
            throw Faults.damaged(file, in.position(), "a record claims " + captured + " bytes, more than the " + longest
                    + " that a frame can have");
        }
        if (record < captured + RECORD_HEADER || record > captured + RECORD_HEADER + LONGEST_PADDING) {
            throw Faults.damaged(file, in.position(), "a record of " + record + " bytes can't hold a frame of " + captured);
        }
        if (!in.need((int) record)) {
            return atEnd(record);
        }
        deliver(into, (int) captured);
        in.at += (int) record;
        return true;
    }

    private void deliver(FrameData into, int captured) {
        byte[] bytes = in.bytes;
        int at = in.at;
        into.position = in.position();
        dataPosition = into.position + RECORD_HEADER;
        into.data = bytes;
        into.offset = at + RECORD_HEADER;
        into.capturedLength = captured;
        into.originalLength = (int) Math.min(Octets.u32(bytes, at, true), Integer.MAX_VALUE);
        into.seconds = Octets.u32(bytes, at + 16, true);
        into.nanos = Octets.i32(bytes, at + 20, true) * 1000;
        into.timed = true;
        into.linkType = linkType;
        plain(into);
    }

    @Override
    String format() {
        return "snoop";
    }

    @Override
    int linkType() {
        return linkType;
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
