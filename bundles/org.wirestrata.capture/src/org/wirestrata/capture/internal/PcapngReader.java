package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.wirestrata.api.capture.CaptureBlock;
import org.wirestrata.api.capture.CaptureException;
import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;
import org.wirestrata.api.dissect.Secrets;

/**
 * Reads the blocks of the pcapng format. Packets of all three block types and custom blocks become frames; a custom block has no time,
 * interface or link type (-1), its bytes are its data and options; for what reckons with times it stands where the frame before stands, a
 * simple packet at 0. Secrets come with the next frame. Other blocks are passed over.
 */
final class PcapngReader extends RecordReader {
    private static final int LONGEST_BLOCK = (128 << 20) + (128 << 10) + 32;
    private static final Secrets[] NO_SECRETS = {};
    private static final CaptureBlock[] NO_BLOCKS = {};

    private final List<PcapngInterface> section = new ArrayList<>();
    private final List<CaptureInterface> all = new ArrayList<>();
    private int sectionNumber = -1;
    private boolean bigEndian;
    /** Secrets that were read since the last frame. */
    private final List<Secrets> secrets = new ArrayList<>();
    /** Blocks that were kept since the last frame; null where none are wanted. */
    private List<CaptureBlock> kept;
    private final PacketDetails details = new PacketDetails();
    private long lastSeconds;
    private int lastNanos;

    PcapngReader(Window in, String file) {
        super(in, file);
    }

    @Override
    boolean next(FrameData into) throws IOException {
        while (true) {
            in.mark();
            if (!in.need(PcapngFormat.FRAMING)) {
                return atEnd(PcapngFormat.FRAMING);
            }
            int type = Octets.i32(in.bytes, in.at, bigEndian);
            if (type == PcapngFormat.SECTION_HEADER) {
                bigEndian = sectionOrder();
            }
            long stated = Octets.u32(in.bytes, in.at + 4, bigEndian);
            checkLength(type, stated);
            int length = (int) (stated + 3 & ~3L);
            boolean frame = switch (type) {
                case PcapngFormat.SECTION_HEADER, PcapngFormat.INTERFACE_DESCRIPTION -> {
                    describe(type, length, stated);
                    yield false;
                }
                case PcapngFormat.ENHANCED_PACKET, PcapngFormat.PACKET, PcapngFormat.SIMPLE_PACKET, PcapngFormat.CUSTOM,
                        PcapngFormat.CUSTOM_NOT_COPIED -> {
                    whole(length, stated);
                    deliver(type, length, into);
                    yield true;
                }
                case PcapngFormat.DECRYPTION_SECRETS -> {
                    whole(length, stated);
                    secrets(length);
                    yield false;
                }
                default -> {
                    if (kept == null) {
                        pass(length, stated);
                    } else {
                        whole(length, stated);
                        keep(type, length);
                        in.at += length;
                    }
                    yield false;
                }
            };
            if (frame) {
                return true;
            }
        }
    }

    @Override
    void keep() {
        kept = new ArrayList<>();
    }

    /** Keeps a block that is in the window completely. */
    private void keep(int type, int length) {
        if (kept != null) {
            kept.add(new CaptureBlock(type, bigEndian, Arrays.copyOfRange(in.bytes, in.at + 8, in.at + length - 4)));
        }
    }

    @Override
    List<CaptureBlock> rest() {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    private boolean sectionOrder() throws CaptureException {
        if (Octets.i32(in.bytes, in.at + 8, false) == PcapngFormat.BYTE_ORDER) {
            return false;
        }
        if (Octets.i32(in.bytes, in.at + 8, true) == PcapngFormat.BYTE_ORDER) {
            return true;
        }
        throw damaged("the section header has no valid byte-order mark");
    }

    private void checkLength(int type, long stated) throws CaptureException {
        int least = switch (type) {
            case PcapngFormat.SECTION_HEADER -> PcapngFormat.SECTION_HEADER_LENGTH;
            case PcapngFormat.INTERFACE_DESCRIPTION -> 20;
            case PcapngFormat.ENHANCED_PACKET, PcapngFormat.PACKET -> 32;
            case PcapngFormat.SIMPLE_PACKET, PcapngFormat.CUSTOM, PcapngFormat.CUSTOM_NOT_COPIED -> 16;
            case PcapngFormat.DECRYPTION_SECRETS -> 20;
            default -> PcapngFormat.FRAMING;
        };
        if (stated < least) {
            throw damaged(blockName(type) + " claims " + stated + " bytes, fewer than the " + least + " that it must have");
        }
        if (stated > LONGEST_BLOCK) {
            throw damaged(blockName(type) + " claims " + stated + " bytes, more than the " + LONGEST_BLOCK + " that are accepted");
        }
    }

    /** Brings a block into the window completely. */
    private void whole(int length, long stated) throws IOException {
        if (!in.need(length)) {
            throw Faults.cut(file, in.position(), length, in.available());
        }
        checkTrailer(in.at + length - 4, stated);
    }

    private void checkTrailer(int at, long stated) throws CaptureException {
        long trailer = Octets.u32(in.bytes, at, bigEndian);
        if (trailer != stated) {
            throw damaged("a block's length is " + stated + " at its begin and " + trailer + " at its end");
        }
    }

    private void pass(int length, long stated) throws IOException {
        long begin = in.position();
        in.skip(length - 4);
        if (!in.need(4)) {
            throw Faults.cut(file, begin, length, length - 4 + (long) in.available());
        }
        checkTrailer(in.at, stated);
        in.at += 4;
    }

    private void describe(int type, int length, long stated) throws IOException {
        whole(length, stated);
        int body = in.at + 8;
        int limit = in.at + length - 4;
        if (type == PcapngFormat.SECTION_HEADER) {
            int major = Octets.u16(in.bytes, body + 4, bigEndian);
            int minor = Octets.u16(in.bytes, body + 6, bigEndian);
            if (major != 1 || minor != 0 && minor != 2) {
                throw Faults.unsupported(file, in.position(), "version " + major + "." + minor + " of the pcapng format is not known");
            }
            PcapngOptions options = new PcapngOptions(file, in.position(), in.bytes, body + 16, limit, bigEndian);
            while (options.next()) {
                continue;
            }
            section.clear();
            sectionNumber++;
        } else {
            PcapngInterface i = PcapngInterface.read(section.size(), in.bytes, body, limit, bigEndian, file, in.position());
            section.add(i);
            all.add(i.described());
        }
        keep(type, length);
        in.at += length;
    }

    private void secrets(int length) throws CaptureException {
        int body = in.at + 8;
        long size = Octets.u32(in.bytes, body + 4, bigEndian);
        if (size > length - PcapngFormat.FRAMING - 8) {
            throw damaged("a block of secrets claims " + size + " bytes of them, more than it holds");
        }
        secrets.add(new Secrets(Octets.i32(in.bytes, body, bigEndian), Arrays.copyOfRange(in.bytes, body + 8, body + 8 + (int) size)));
        keep(PcapngFormat.DECRYPTION_SECRETS, length);
        in.at += length;
    }

    private void deliver(int type, int length, FrameData into) throws CaptureException {
        byte[] bytes = in.bytes;
        int body = in.at + 8;
        int limit = in.at + length - 4;
        into.data = bytes;
        into.position = in.position();
        into.section = sectionNumber;
        into.comments = null;
        into.packetOptions = null;
        into.secrets = null;
        if (!secrets.isEmpty()) {
            into.secrets = secrets.toArray(NO_SECRETS);
            secrets.clear();
        }
        into.enterprise = -1;
        into.copyable = false;
        into.plain();
        into.bigEndian = bigEndian;
        if (kept != null && !kept.isEmpty()) {
            into.blocks = kept.toArray(NO_BLOCKS);
            kept.clear();
        }
        switch (type) {
            case PcapngFormat.SIMPLE_PACKET -> simple(bytes, body, limit, into);
            case PcapngFormat.CUSTOM, PcapngFormat.CUSTOM_NOT_COPIED -> custom(type, body, limit, into);
            default -> packet(type, bytes, body, limit, into);
        }
        lastSeconds = into.seconds;
        lastNanos = into.nanos;
        dataPosition = into.position + into.offset - in.at;
        in.at += length;
    }

    private void packet(int type, byte[] bytes, int body, int limit, FrameData into) throws CaptureException {
        long number = type == PcapngFormat.PACKET ? Octets.u16(bytes, body, bigEndian) : Octets.u32(bytes, body, bigEndian);
        if (number >= section.size()) {
            throw damaged("a packet is of interface " + number + ", but the section has described " + section.size());
        }
        PcapngInterface from = section.get((int) number);
        from.describe(into);
        into.stamp = Octets.u32(bytes, body + 4, bigEndian) << 32 | Octets.u32(bytes, body + 8, bigEndian);
        from.time(into.stamp, into);
        if (type == PcapngFormat.PACKET) {
            into.drops = Octets.u16(bytes, body + 2, bigEndian);
        }
        long captured = Octets.u32(bytes, body + 12, bigEndian);
        into.originalLength = (int) Math.min(Octets.u32(bytes, body + 16, bigEndian), Integer.MAX_VALUE);
        lay(captured, body + 20, limit, into);
        int options = body + 20 + ((int) captured + 3 & ~3);
        if (limit - options >= 4) {
            into.options = bytes;
            into.optionsOffset = options;
            into.optionsLength = limit - options;
            details.begin();
            PcapngOptions option = new PcapngOptions(file, into.position, bytes, options, limit, bigEndian);
            while (option.next()) {
                details.take(option);
            }
            details.describe(into);
        } else if (into.drops >= 0) {
            details.begin();
            details.describe(into);
        }
    }

    private void simple(byte[] bytes, int body, int limit, FrameData into) throws CaptureException {
        if (section.isEmpty()) {
            throw damaged("a simple packet comes before the section has described an interface");
        }
        PcapngInterface from = section.getFirst();
        from.describe(into);
        long original = Octets.u32(bytes, body, bigEndian);
        int snap = from.described().snapLength();
        into.timed = false;
        into.seconds = 0;
        into.nanos = 0;
        into.originalLength = (int) Math.min(original, Integer.MAX_VALUE);
        lay(snap == 0 ? original : Math.min(original, snap), body + 4, limit, into);
    }

    private void custom(int type, int body, int limit, FrameData into) {
        into.captureInterface = null;
        into.interfaceId = 0;
        into.linkType = -1;
        into.enterprise = Octets.u32(into.data, body, bigEndian);
        into.copyable = type == PcapngFormat.CUSTOM;
        into.checkSequenceLength = -1;
        into.timed = false;
        into.seconds = lastSeconds;
        into.nanos = lastNanos;
        into.offset = body + 4;
        into.capturedLength = limit - into.offset;
        into.originalLength = into.capturedLength;
    }

    private void lay(long captured, int from, int limit, FrameData into) throws CaptureException {
        int longest = LinkTypes.longestFrame(into.linkType);
        if ((captured + 3 & ~3L) > limit - from) {
            throw damaged("a packet claims " + captured + " bytes, its block has only " + (limit - from) + " for them");
        }
        if (captured > longest) {
            throw damaged("a packet claims " + captured + " bytes, more than the " + longest + " that a frame can have");
        }
        into.offset = from;
        into.capturedLength = (int) captured;
    }

    private CaptureException damaged(String what) {
        return Faults.damaged(file, in.position(), what);
    }

    private static String blockName(int type) {
        return switch (type) {
            case PcapngFormat.SECTION_HEADER -> "a section header";
            case PcapngFormat.INTERFACE_DESCRIPTION -> "an interface description";
            case PcapngFormat.PACKET, PcapngFormat.SIMPLE_PACKET, PcapngFormat.ENHANCED_PACKET -> "a packet's block";
            default -> "a block";
        };
    }

    @Override
    String format() {
        return "pcapng";
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
        for (CaptureInterface i : all) {
            if (i.unitsPerSecond() > 1_000_000) {
                return true;
            }
        }
        return false;
    }

    @Override
    List<CaptureInterface> interfaces() {
        return List.copyOf(all);
    }
}
