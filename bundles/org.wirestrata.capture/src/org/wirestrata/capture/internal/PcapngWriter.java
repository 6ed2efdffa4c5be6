package org.wirestrata.capture.internal;

import java.util.ArrayList;
import java.util.List;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureException.Problem;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.CaptureWriter;
import org.wirestrata.api.capture.FrameData;

/**
 * Writes the pcapng format: one little-endian section, or those that it is given as blocks. In a section of its own, an interface that a
 * frame brings and that was not announced is described when it comes; in one that was given, frames tell the number of theirs. Times keep
 * their interface's resolution where that is decimal or given.
 */
final class PcapngWriter implements CaptureWriter {
    private static final int MAJOR_VERSION = 1;
    private static final int SECTION_LENGTH = 8;

    private final Output out;
    private final PcapngBlock block = new PcapngBlock();
    /** What describes frames without an interface, or null. */
    private final CaptureInterface plain;
    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private final List<PcapngInterface> written = new ArrayList<>();
    private boolean begun;
    /** Whether the section was given. */
    private boolean given;
    private boolean bigEndian;
    private CaptureInterface lastSeen;
    private int lastIndex = -1;

    PcapngWriter(Output out, List<CaptureInterface> interfaces) throws CaptureException {
        this(out, (CaptureInterface) null);
        begin();
        for (CaptureInterface i : interfaces) {
            describe(i);
        }
    }

    /** Writes nothing yet. */
    PcapngWriter(Output out, CaptureInterface plain) {
        this.out = out;
        this.plain = plain;
    }

    private void begin() throws CaptureException {
        if (begun) {
            return;
        }
        begun = true;
        block.begin(PcapngFormat.SECTION_HEADER).u32(PcapngFormat.BYTE_ORDER).u16(MAJOR_VERSION).u16(0).u64(-1)
                .text(PcapngFormat.HARDWARE, System.getProperty("os.arch"))
                .text(PcapngFormat.OPERATING_SYSTEM, System.getProperty("os.name") + " " + System.getProperty("os.version"))
                .text(PcapngFormat.APPLICATION, "Wirestrata").endOfOptions().write(out);
    }

    private int describe(CaptureInterface i) throws CaptureException {
        PcapngInterface w = PcapngInterface.of(i);
        block.begin(PcapngFormat.INTERFACE_DESCRIPTION).u16(i.linkType()).u16(0).u32(i.snapLength())
                .text(PcapngFormat.INTERFACE_NAME, i.name())
                .text(PcapngFormat.INTERFACE_DESCRIPTION_TEXT, i.description())
                .text(PcapngFormat.INTERFACE_FILTER, i.filter() == null || i.filter().isEmpty() ? null : "\0" + i.filter())
                .option(PcapngFormat.INTERFACE_TIME_RESOLUTION, (byte) w.digits());
        if (i.offsetSeconds() != 0) {
            byte[] offset = new byte[8];
            Octets.put64(offset, 0, i.offsetSeconds());
            block.option(PcapngFormat.INTERFACE_TIME_OFFSET, offset);
        }
        block.endOfOptions().write(out);
        interfaces.add(i);
        written.add(w);
        return written.size() - 1;
    }

    @Override
    public boolean write(CaptureBlock b) throws CaptureException {
        CaptureBlock ordered = b;
        if (b.type() == PcapngFormat.SECTION_HEADER) {
            begun = true;
            given = true;
            bigEndian = b.bigEndian();
            block.order(bigEndian);
            interfaces.clear();
            written.clear();
            lastIndex = -1;
        } else {
            begin();
            ordered = b.ordered(bigEndian);
            if (ordered == null) {
                return false;
            }
        }
        byte[] body = ordered.body();
        if (b.type() == PcapngFormat.INTERFACE_DESCRIPTION) {
            PcapngInterface i = PcapngInterface.read(written.size(), body, 0, body.length, bigEndian, out.name(), out.written());
            interfaces.add(i.described());
            written.add(i);
        } else if (b.type() == PcapngFormat.SECTION_HEADER && body.length >= 2 * SECTION_LENGTH) {
            // the section's length, which is not the same any more, may be left open
            body = body.clone();
            for (int i = SECTION_LENGTH; i < 2 * SECTION_LENGTH; i++) {
                body[i] = -1;
            }
        }
        block.begin(b.type()).data(body, 0, body.length).write(out);
        return true;
    }

    @Override
    public void write(FrameData frame) throws CaptureException {
        begin();
        if (frame.enterprise >= 0) {
            block.begin(frame.copyable ? PcapngFormat.CUSTOM : PcapngFormat.CUSTOM_NOT_COPIED).u32((int) frame.enterprise)
                    .data(frame.data, frame.offset, frame.capturedLength).write(out);
            return;
        }
        int index = index(frame);
        PcapngInterface i = written.get(index);
        boolean options = frame.optionsLength > 0;
        if (!frame.timed && !options && simple(frame, index, i.described())) {
            block.begin(PcapngFormat.SIMPLE_PACKET).u32(frame.originalLength)
                    .data(frame.data, frame.offset, frame.capturedLength).write(out);
            return;
        }
        long stamp = i.stamp(frame);
        if (frame.drops >= 0 && index <= 0xffff) {
            block.begin(PcapngFormat.PACKET).u16(index).u16(frame.drops);
        } else {
            block.begin(PcapngFormat.ENHANCED_PACKET).u32(index);
        }
        block.u32((int) (stamp >>> 32)).u32((int) stamp).u32(frame.capturedLength).u32(frame.originalLength)
                .data(frame.data, frame.offset, frame.capturedLength);
        if (options) {
            keptOptions(frame);
        } else if (frame.comments != null || frame.checkSequenceLength > 0 && (!given || frame.captureInterface == null)) {
            options(frame);
        }
        block.write(out);
    }

    private static boolean simple(FrameData frame, int index, CaptureInterface i) {
        int kept = i.snapLength() == 0 ? frame.originalLength : Math.min(i.snapLength(), frame.originalLength);
        return index == 0 && frame.comments == null && frame.capturedLength == kept;
    }

    private void keptOptions(FrameData frame) {
        if (frame.bigEndian == bigEndian) {
            block.raw(frame.options, frame.optionsOffset, frame.optionsLength);
            return;
        }
        byte[] other = CaptureBlock.bytes(CaptureBlock.orderedOfPacket(CaptureBlock.options(frame.options, frame.optionsOffset,
                frame.optionsOffset + frame.optionsLength, frame.bigEndian)), bigEndian);
        block.raw(other, 0, other.length);
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

    /** The interface's number in this file or section. */
    private int index(FrameData frame) throws CaptureException {
        CaptureInterface from = frame.captureInterface;
        if (given && from != null) {
            if (frame.interfaceId >= written.size()) {
                throw new CaptureException(Problem.UNSUPPORTED, out.name(), out.written(), "\"" + out.name()
                        + "\" can't have a frame of interface " + frame.interfaceId + ", which its section does not describe.");
            }
            return frame.interfaceId;
        }
        if (lastIndex < 0 || from != lastSeen || from == null && written.get(lastIndex).described().linkType() != frame.linkType) {
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
        return describe(plain(plain, linkType, interfaces.size()));
    }

    /** What describes frames that bring no interface: as it is said, or with times to the nanosecond. */
    static CaptureInterface plain(CaptureInterface said, int linkType, int id) {
        return said == null ? new CaptureInterface(id, linkType, 0, null, null, null, 1_000_000_000, 0)
                : new CaptureInterface(id, linkType, said.snapLength(), said.name(), said.description(), said.filter(),
                        said.unitsPerSecond(), said.offsetSeconds());
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
                begin();
                if (plain != null) {
                    describe(plain(plain, plain.linkType() < 0 ? 1 : plain.linkType(), 0));
                }
            }
        } finally {
            out.close();
        }
    }
}
