package org.wirestrata.capture.internal;

import java.io.IOException;
import java.util.List;

import org.wirestrata.api.capture.CaptureInterface;
import org.wirestrata.api.capture.FrameData;

/** Reads records of the pcap format. */
final class PcapReader extends RecordReader {
    private static final int[] STANDARD_HEADERS = { 16, 24, 20 };
    private static final int[] KUZNETZOV_HEADERS = { 24, 28 };
    private static final int AIX_VERSION = 0x0002_0002;
    private static final int PROBED_BYTES = 1 << 16;
    /** So many records may fit a length by chance. */
    private static final int CHANCE = 2;

    private final boolean bigEndian;
    private final boolean nanoseconds;
    private final boolean kuznetzov;
    private final boolean lengthsSwapped;
    private final boolean lengthsMaybeSwapped;
    private final int linkType;
    private final int snapLength;
    private final int checkSequenceLength;
    private final int longest;
    /** Bytes of a record's header; 0 before the first record was seen. */
    private int headerLength;

    /** The window stands at the file header, which is complete. */
    PcapReader(Window in, String file, boolean bigEndian) {
        super(in, file);
        this.bigEndian = bigEndian;
        int magic = Octets.i32(in.bytes, in.at, bigEndian);
        int version = Octets.u16(in.bytes, in.at + 4, bigEndian) << 16 | Octets.u16(in.bytes, in.at + 6, bigEndian);
        int network = Octets.i32(in.bytes, in.at + 20, bigEndian);
        boolean aix = magic == PcapFormat.MICROSECONDS && version == AIX_VERSION && aixLinkType(network) >= 0;
        nanoseconds = magic == PcapFormat.NANOSECONDS || aix;
        kuznetzov = magic == PcapFormat.KUZNETZOV;
        lengthsSwapped = version < 0x0002_0003 && !aix;
        lengthsMaybeSwapped = version == 0x0002_0003;
        long snap = Octets.u32(in.bytes, in.at + 16, bigEndian);
        snapLength = (int) Math.min(snap, Integer.MAX_VALUE);
        linkType = aix ? aixLinkType(network) : linkType(network);
        boolean checkSequencePresent = (network & 0x0400_0000) != 0;
        checkSequenceLength = checkSequencePresent ? (network >>> 28) * 2 : -1;
        longest = LinkTypes.longestFrame(linkType);
    }

    /** AIX' tcpdump says link types by the interface types of RFC 1573, and times to the nanosecond. */
    private static int aixLinkType(int interfaceType) {
        return switch (interfaceType) {
            case 6 -> 1;
            case 9 -> 6;
            case 15 -> 10;
            default -> -1;
        };
    }

    /** The link type in the header's last word, which tells of check sequences too. */
    static int linkType(int network) {
        return network & 0xffff;
    }

    @Override
    boolean next(FrameData into) throws IOException {
        in.mark();
        if (headerLength == 0 && !chooseHeader()) {
            return false;
        }
        if (!in.need(headerLength)) {
            return atEnd(headerLength);
        }
        byte[] bytes = in.bytes;
        int at = in.at;
        long captured = Octets.u32(bytes, at + 8, bigEndian);
        long original = Octets.u32(bytes, at + 12, bigEndian);
        if (lengthsSwapped || lengthsMaybeSwapped && captured > original) {
            long other = captured;
            captured = original;
            original = other;
        }
        if (captured > longest) {
            throw Faults.damaged(file, in.position(), "a record claims " + captured + " bytes, more than the " + longest
                    + " that a frame can have");
        }
        int record = headerLength + (int) captured;
        if (!in.need(record)) {
            return atEnd(record);
        }
        bytes = in.bytes;
        at = in.at;
        into.position = in.position();
        dataPosition = into.position + headerLength;
        into.data = bytes;
        into.offset = at + headerLength;
        into.capturedLength = (int) captured;
        into.originalLength = (int) Math.min(original, Integer.MAX_VALUE);
        into.seconds = Octets.u32(bytes, at, bigEndian);
        int fraction = Octets.i32(bytes, at + 4, bigEndian);
        into.nanos = nanoseconds ? fraction : fraction * 1000;
        into.timed = true;
        into.linkType = linkType;
        plain(into);
        into.checkSequenceLength = checkSequenceLength;
        in.at = at + record;
        return true;
    }

    /**
     * Finds out how long record headers are by looking which length makes sense of most of the first records. Streams are believed to be
     * standard, since looking ahead would delay a live capture.
     */
    private boolean chooseHeader() throws IOException {
        int[] candidates = candidates();
        if (!in.need(candidates[0])) {
            return atEnd(candidates[0]);
        }
        headerLength = candidates[0];
        if (in.positional()) {
            in.need(PROBED_BYTES);
            int most = Math.max(sensibleRecords(headerLength), kuznetzov ? 0 : CHANCE);
            for (int candidate : candidates) {
                int records = sensibleRecords(candidate);
                if (records > most) {
                    most = records;
                    headerLength = candidate;
                }
            }
        }
        return true;
    }

    private int[] candidates() {
        return kuznetzov ? KUZNETZOV_HEADERS : STANDARD_HEADERS;
    }

    /**
     * How many records in a row make sense with a header length: complete and not too long. Where a longer header is only suspected, they
     * must not be empty and have possible lengths and times too, since zeros and small numbers are everywhere.
     */
    private int sensibleRecords(int header) {
        boolean strict = header > candidates()[0] || kuznetzov;
        int at = in.at;
        int records = 0;
        long units = nanoseconds ? 1_000_000_000 : 1_000_000;
        while (at + header <= in.end) {
            long captured = Octets.u32(in.bytes, at + 8, bigEndian);
            long original = Octets.u32(in.bytes, at + 12, bigEndian);
            if (lengthsSwapped || lengthsMaybeSwapped && captured > original) {
                long other = captured;
                captured = original;
                original = other;
            }
            if (captured > longest || captured > in.end - at - header) {
                break;
            }
            if (strict && (captured == 0 || captured > original || Octets.u32(in.bytes, at + 4, bigEndian) >= units)) {
                break;
            }
            at += header + (int) captured;
            records++;
        }
        return records;
    }

    @Override
    String format() {
        return nanoseconds ? "nanosecond pcap" : kuznetzov ? "modified pcap" : "pcap";
    }

    @Override
    int linkType() {
        return linkType;
    }

    @Override
    int snapLength() {
        return snapLength;
    }

    @Override
    boolean nanoseconds() {
        return nanoseconds;
    }

    @Override
    List<CaptureInterface> interfaces() {
        return List.of();
    }
}
