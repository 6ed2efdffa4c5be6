package org.wirestrata.capture.internal;

import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FileFormat;
import org.wirestrata.api.capture.FrameData;

/**
 * Writes the classic format, little-endian, also with Kuznetzov's longer headers, and the format of snoop. Times are cut to the format's
 * unit; custom blocks, which are no packets, are left out.
 */
final class PcapWriter implements CaptureWriter {
    private static final int RECORD_HEADER = 16;
    private static final int MODIFIED_HEADER = 24;
    private static final int SNOOP_HEADER = 24;
    private static final int SNOOP_VERSION = 2;
    private static final int ETHERNET = 1;
    private static final long SECONDS_LIMIT = 1L << 32;
    private static final byte[] PADDING = new byte[4];

    private final Output out;
    private final FileFormat format;
    private final byte[] header = new byte[PcapFormat.HEADER];
    /** Said before the first frame; -1 where that one tells. */
    private int linkType = -1;
    private int snapLength;
    private boolean begun;

    PcapWriter(Output out, FileFormat format, List<CaptureInterface> interfaces) throws CaptureException {
        this.out = out;
        this.format = format;
        for (CaptureInterface i : interfaces) {
            if (linkType >= 0 && i.linkType() != linkType) {
                throw refuse("its interfaces have differing link types, " + linkType + " and " + i.linkType());
            }
            linkType = i.linkType();
            snapLength = Math.max(snapLength, i.snapLength() == 0 ? LinkTypes.longestFrame(linkType) : i.snapLength());
        }
        linkType = linkType < 0 ? ETHERNET : linkType;
        begin();
    }

    /** Writes nothing yet; what is said of frames without an interface may leave the link type open. */
    PcapWriter(Output out, FileFormat format, CaptureInterface plain) {
        this.out = out;
        this.format = format;
        linkType = plain.linkType();
        snapLength = plain.snapLength();
    }

    private void begin() throws CaptureException {
        begun = true;
        if (format == FileFormat.SNOOP) {
            long magic = SnoopFormat.MAGIC;
            put(0, (int) (magic >>> 32));
            put(4, (int) magic);
            put(8, SNOOP_VERSION);
            int dataLink = SnoopFormat.dataLink(linkType);
            if (dataLink < 0) {
                throw refuse("it has no link type " + linkType);
            }
            put(12, dataLink);
            out.write(header, 0, SnoopFormat.HEADER);
            return;
        }
        Octets.put32(header, 0, format == FileFormat.PCAP_NANOSECOND ? PcapFormat.NANOSECONDS
                : format == FileFormat.PCAP_MODIFIED ? PcapFormat.KUZNETZOV : PcapFormat.MICROSECONDS);
        Octets.put16(header, 4, 2);
        Octets.put16(header, 6, 4);
        Octets.put32(header, 16, snapLength == 0 ? LinkTypes.longestFrame(linkType) : snapLength);
        Octets.put32(header, 20, linkType);
        out.write(header, 0, PcapFormat.HEADER);
    }

    /** Puts a number in the byte order of the format. */
    private void put(int at, int value) {
        Octets.put32(header, at, format == FileFormat.SNOOP ? Integer.reverseBytes(value) : value);
    }

    @Override
    public void write(FrameData frame) throws CaptureException {
        if (frame.enterprise >= 0) {
            return;
        }
        if (!begun) {
            linkType = linkType < 0 ? frame.linkType : linkType;
            if (frame.captureInterface != null) {
                snapLength = frame.captureInterface.snapLength();
            }
            begin();
        }
        if (frame.linkType != linkType) {
            throw refuse("a frame has another link type, " + frame.linkType + ", than the file, " + linkType);
        }
        if (frame.seconds < 0 || frame.seconds >= SECONDS_LIMIT) {
            throw refuse("a frame's time, " + frame.seconds + " seconds since 1970, is out of its range");
        }
        if (format == FileFormat.SNOOP) {
            snoop(frame);
            return;
        }
        put(0, (int) frame.seconds);
        put(4, format == FileFormat.PCAP_NANOSECOND ? frame.nanos : frame.nanos / 1000);
        put(8, frame.capturedLength);
        put(12, frame.originalLength);
        int length = RECORD_HEADER;
        if (format == FileFormat.PCAP_MODIFIED) {
            put(RECORD_HEADER, 0);
            put(RECORD_HEADER + 4, 0);
            length = MODIFIED_HEADER;
        }
        out.write(header, 0, length);
        out.write(frame.data, frame.offset, frame.capturedLength);
    }

    private void snoop(FrameData frame) throws CaptureException {
        int padding = -frame.capturedLength & 3;
        put(0, frame.originalLength);
        put(4, frame.capturedLength);
        put(8, SNOOP_HEADER + frame.capturedLength + padding);
        put(12, 0);
        put(16, (int) frame.seconds);
        put(20, frame.nanos / 1000);
        out.write(header, 0, SNOOP_HEADER);
        out.write(frame.data, frame.offset, frame.capturedLength);
        out.write(PADDING, 0, padding);
    }

    private CaptureException refuse(String what) {
        return new CaptureException(Problem.UNSUPPORTED, out.name(), out.written(),
                "\"" + out.name() + "\" can't be a " + (format == FileFormat.SNOOP ? "snoop" : "pcap") + " file: " + what
                        + "; choose pcapng.");
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
        try {
            if (!begun) {
                linkType = linkType < 0 ? ETHERNET : linkType;
                begin();
            }
        } finally {
            out.close();
        }
    }
}
