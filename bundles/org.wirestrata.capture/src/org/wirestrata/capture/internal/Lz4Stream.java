package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Unpacks lz4 frames. Sources: the LZ4 frame format description 1.6 and the LZ4 block format description. */
final class Lz4Stream extends UnpackingStream {
    static final long MAGIC = 0x184D_2204L;
    private static final long SKIPPABLE = 0x184D_2A50L;
    private static final int HISTORY = 1 << 16;
    private static final int SMALLEST_MATCH = 4;
    private static final int LONG = 15;

    private final XxHash32 content = new XxHash32();
    private final XxHash32 blockHash = new XxHash32();
    private boolean inFrame;
    private boolean blockChecksums;
    private boolean contentChecksum;
    private boolean independent;
    private int largest;
    private byte[] packed = new byte[0];

    Lz4Stream(InputStream in) {
        super(in);
    }

    @Override
    protected int history() {
        return HISTORY;
    }

    @Override
    protected boolean block() throws IOException {
        if (!inFrame) {
            return beginFrame();
        }
        long size = packedNumber(4);
        if (size == 0) {
            if (contentChecksum && (int) packedNumber(4) != content.value()) {
                throw new ZipException("the checksum is wrong");
            }
            inFrame = false;
            return true;
        }
        boolean plain = (size & 0x8000_0000L) != 0;
        int length = (int) size & 0x7fff_ffff;
        if (length > largest) {
            throw new ZipException("a block is larger than it may be");
        }
        if (packed.length < length) {
            packed = new byte[length];
        }
        packed(packed, length);
        if (blockChecksums) {
            blockHash.reset();
            blockHash.update(packed, 0, length);
            if ((int) packedNumber(4) != blockHash.value()) {
                throw new ZipException("a block's checksum is wrong");
            }
        }
        room(largest);
        int begin = end;
        if (plain) {
            append(packed, 0, length);
        } else {
            unpack(length, begin);
        }
        if (contentChecksum) {
            content.update(window, begin, end - begin);
        }
        return true;
    }

    private boolean beginFrame() throws IOException {
        long magic = magic();
        if (magic < 0) {
            return false;
        }
        if ((magic & ~0xfL) == SKIPPABLE) {
            skipPacked(packedNumber(4));
            return true;
        }
        if (magic != MAGIC) {
            throw new ZipException("what follows the compressed data is not lz4");
        }
        int flags = (int) packedNumber(1);
        int sizes = (int) packedNumber(1);
        if (flags >>> 6 != 1 || (sizes >>> 4 & 7) < 4) {
            throw new ZipException("this version of lz4 is not known");
        }
        if ((flags & 1) != 0) {
            throw new ZipException("it asks for a preset dictionary");
        }
        independent = (flags & 0x20) != 0;
        blockChecksums = (flags & 0x10) != 0;
        contentChecksum = (flags & 4) != 0;
        largest = 1 << 8 + 2 * (sizes >>> 4 & 7);
        skipPacked((flags & 8) != 0 ? 9 : 1);
        content.reset();
        inFrame = true;
        return true;
    }

    private void unpack(int length, int begin) throws ZipException {
        int limit = begin + largest;
        int at = 0;
        while (at < length) {
            int token = packed[at++] & 0xff;
            int literals = token >>> 4;
            if (literals == LONG) {
                int more;
                do {
                    more = packed[at++] & 0xff;
                    literals += more;
                } while (more == 0xff);
            }
            if (literals > length - at || literals > limit - end) {
                throw new ZipException("a block is longer than it says");
            }
            append(packed, at, literals);
            at += literals;
            if (at == length) {
                return;
            }
            int distance = packed[at] & 0xff | (packed[at + 1] & 0xff) << 8;
            at += 2;
            int match = token & LONG;
            if (match == LONG) {
                int more;
                do {
                    more = packed[at++] & 0xff;
                    match += more;
                } while (more == 0xff);
            }
            match += SMALLEST_MATCH;
            if (match > limit - end || independent && distance > end - begin) {
                throw new ZipException("a block is longer than it says");
            }
            copy(distance, match);
        }
    }
}
