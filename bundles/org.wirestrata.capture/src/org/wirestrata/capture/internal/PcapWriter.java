package org.wirestrata.capture.internal;

import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FrameData;

/** Writes the classic format, little-endian. Times are cut to the format's unit. */
final class PcapWriter implements CaptureWriter {
    private static final int RECORD_HEADER = 16;
    private static final long SECONDS_LIMIT = 1L << 32;

    private final Output out;
    private final boolean nanoseconds;
    private final int linkType;
    private final byte[] header = new byte[PcapFormat.HEADER];

    PcapWriter(Output out, boolean nanoseconds, List<CaptureInterface> interfaces) throws CaptureException {
        this.out = out;
        this.nanoseconds = nanoseconds;
        int type = -1;
        int snap = 0;
        for (CaptureInterface i : interfaces) {
            if (type >= 0 && i.linkType() != type) {
                throw refuse("its interfaces have differing link types, " + type + " and " + i.linkType());
            }
            type = i.linkType();
            snap = Math.max(snap, i.snapLength() == 0 ? LinkTypes.longestFrame(type) : i.snapLength());
        }
        linkType = type < 0 ? 1 : type;
        Octets.put32(header, 0, nanoseconds ? PcapFormat.NANOSECONDS : PcapFormat.MICROSECONDS);
        Octets.put16(header, 4, 2);
        Octets.put16(header, 6, 4);
        Octets.put32(header, 16, snap == 0 ? LinkTypes.longestFrame(linkType) : snap);
        Octets.put32(header, 20, linkType);
        out.write(header, 0, PcapFormat.HEADER);
    }

    @Override
    public void write(FrameData frame) throws CaptureException {
        if (frame.linkType != linkType) {
            throw refuse("a frame has another link type, " + frame.linkType + ", than the file, " + linkType);
        }
        if (frame.seconds < 0 || frame.seconds >= SECONDS_LIMIT) {
            throw refuse("a frame's time, " + frame.seconds + " seconds since 1970, is out of its range");
        }
        Octets.put32(header, 0, (int) frame.seconds);
        Octets.put32(header, 4, nanoseconds ? frame.nanos : frame.nanos / 1000);
        Octets.put32(header, 8, frame.capturedLength);
        Octets.put32(header, 12, frame.originalLength);
        out.write(header, 0, RECORD_HEADER);
        out.write(frame.data, frame.offset, frame.capturedLength);
    }

    private CaptureException refuse(String what) {
        return new CaptureException(Problem.UNSUPPORTED, out.name(), out.written(),
                "\"" + out.name() + "\" can't be a pcap file: " + what + "; choose pcapng.");
    }

    @Override
    public void flush() throws CaptureException {
        out.flush();
    }

    @Override
    public long written() {
        return out.written();
    }

    @Override
    public void close() throws CaptureException {
        out.close();
    }
}
