package org.wirestrata.capture.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FrameData;

/**
 * Writes the pcapng format: one little-endian section. An interface that a frame brings and that was not announced is described when it
 * comes. Times keep their interface's decimal resolution, others become nanoseconds.
 */
final class PcapngWriter implements CaptureWriter {
    private static final int MAJOR_VERSION = 1;
    private static final int NANOSECONDS = 9;
    private static final long BILLION = 1_000_000_000;

    private final Output out;
    private final PcapngBlock block = new PcapngBlock();
    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private CaptureInterface lastSeen;
    private int lastIndex = -1;

    PcapngWriter(Output out, List<CaptureInterface> interfaces) throws CaptureException {
        this.out = out;
        block.begin(PcapngFormat.SECTION_HEADER).u32(PcapngFormat.BYTE_ORDER).u16(MAJOR_VERSION).u16(0).u64(-1)
                .text(PcapngFormat.HARDWARE, System.getProperty("os.arch"))
                .text(PcapngFormat.OPERATING_SYSTEM, System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .text(PcapngFormat.APPLICATION, "Wirestrata").endOfOptions().write(out);
        for (CaptureInterface i : interfaces) {
            describe(i);
        }
    }

    private int describe(CaptureInterface i) throws CaptureException {
        int digits = digits(i.unitsPerSecond());
        block.begin(PcapngFormat.INTERFACE_DESCRIPTION).u16(i.linkType()).u16(0).u32(i.snapLength())
                .text(PcapngFormat.INTERFACE_NAME, i.name())
                .text(PcapngFormat.INTERFACE_DESCRIPTION_TEXT, i.description())
                .text(PcapngFormat.INTERFACE_FILTER, i.filter() == null || i.filter().isEmpty() ? null : "\0" + i.filter())
                .option(PcapngFormat.INTERFACE_TIME_RESOLUTION, (byte) digits);
        if (i.offsetSeconds() != 0) {
            byte[] offset = new byte[8];
            Octets.put64(offset, 0, i.offsetSeconds());
            block.option(PcapngFormat.INTERFACE_TIME_OFFSET, offset);
        }
        block.endOfOptions().write(out);
        interfaces.add(i);
        return interfaces.size() - 1;
    }

    /** How many decimal digits of a second are kept for units of an interface. */
    private static int digits(long unitsPerSecond) {
        int digits = 0;
        long power = 1;
        while (digits < NANOSECONDS && power < unitsPerSecond) {
            power *= 10;
            digits++;
        }
        return power == unitsPerSecond ? digits : NANOSECONDS;
    }

    @Override
    public void write(FrameData frame) throws CaptureException {
        if (frame.enterprise >= 0) {
            block.begin(frame.copyable ? PcapngFormat.CUSTOM : PcapngFormat.CUSTOM_NOT_COPIED).u32((int) frame.enterprise)
                    .data(frame.data, frame.offset, frame.capturedLength).write(out);
            return;
        }
        int index = index(frame);
        CaptureInterface i = interfaces.get(index);
        if (!frame.timed && simple(frame, index, i)) {
            block.begin(PcapngFormat.SIMPLE_PACKET).u32(frame.originalLength)
                    .data(frame.data, frame.offset, frame.capturedLength).write(out);
            return;
        }
        long stamp = stamp(frame, i);
        block.begin(PcapngFormat.ENHANCED_PACKET).u32(index).u32((int) (stamp >>> 32)).u32((int) stamp).u32(frame.capturedLength)
                .u32(frame.originalLength).data(frame.data, frame.offset, frame.capturedLength);
        if (frame.comments != null || frame.checkSequenceLength > 0) {
            options(frame);
        }
        block.write(out);
    }

    private static boolean simple(FrameData frame, int index, CaptureInterface i) {
        int kept = i.snapLength() == 0 ? frame.originalLength : Math.min(i.snapLength(), frame.originalLength);
        return index == 0 && frame.comments == null && frame.capturedLength == kept;
    }

    private void options(FrameData frame) {
        if (frame.comments != null) {
            for (String comment : frame.comments) {
                block.text(PcapngFormat.COMMENT, comment);
            }
        }
        if (frame.checkSequenceLength > 0) {
            int flags = (frame.checkSequenceLength & 0xf) << 5;
            block.option(PcapngFormat.PACKET_FLAGS, (byte) flags, (byte) (flags >>> 8), (byte) 0, (byte) 0);
        }
        block.endOfOptions();
    }

    private static long stamp(FrameData frame, CaptureInterface i) {
        long unit = 1;
        for (int digits = digits(i.unitsPerSecond()); digits < NANOSECONDS; digits++) {
            unit *= 10;
        }
        return (frame.seconds - i.offsetSeconds()) * (BILLION / unit) + frame.nanos / unit;
    }

    /** The interface's number in this file. */
    private int index(FrameData frame) throws CaptureException {
        CaptureInterface from = frame.captureInterface;
        if (lastIndex < 0 || from != lastSeen || from == null && interfaces.get(lastIndex).linkType() != frame.linkType) {
            lastIndex = from == null ? indexFor(frame.linkType) : indexOf(from);
            lastSeen = from;
        }
        return lastIndex;
    }

    private int indexOf(CaptureInterface from) throws CaptureException {
        int index = interfaces.indexOf(from);
        return index >= 0 ? index : describe(from);
    }

    private int indexFor(int linkType) throws CaptureException {
        for (int i = 0; i < interfaces.size(); i++) {
            if (interfaces.get(i).linkType() == linkType) {
                return i;
            }
        }
        return describe(new CaptureInterface(interfaces.size(), linkType, 0, null, null, null, BILLION, 0));
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
