package org.wirestrata.capture.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/** Unpacks Zstandard frames, RFC 8878 section 3, without dictionaries and with windows up to 128 MB. */
final class ZstdStream extends UnpackingStream implements ZstdSequences.Target {
    static final long MAGIC = 0xFD2F_B528L;
    static final int LARGEST_BLOCK = 1 << 17;
    private static final long SKIPPABLE = 0x184D_2A50L;
    private static final long LARGEST_WINDOW = 128L << 20;
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int COMPRESSED = 2;

    private final XxHash64 content = new XxHash64();
    private final ZstdLiterals literals = new ZstdLiterals();
    private final ZstdSequences sequences = new ZstdSequences();
    private final byte[] packed = new byte[LARGEST_BLOCK];
    private boolean inFrame;
    private boolean checksum;
    private int windowSize;
    private int begin;

    ZstdStream(InputStream in) {
        super(in);
    }

    @Override
    protected int history() {
        return windowSize;
    }

    @Override
    protected boolean block() throws IOException {
        if (!inFrame) {
            return beginFrame();
        }
        int header = (int) packedNumber(3);
        int size = header >>> 3;
        if (size > LARGEST_BLOCK) {
            throw new ZipException("a block is larger than it may be");
        }
        room(LARGEST_BLOCK);
        begin = end;
        switch (header >>> 1 & 3) {
            case RAW -> {
                packed(packed, size);
                append(packed, 0, size);
            }
            case REPEATED -> {
                packed(packed, 1);
                Arrays.fill(window, end, end + size, packed[0]);
                end += size;
            }
            case COMPRESSED -> {
                packed(packed, size);
                unpack(size);
            }
            default -> throw new ZipException("a block is of no known type");
        }
        if (checksum) {
            content.update(window, begin, end - begin);
        }
        if ((header & 1) != 0) {
            endFrame();
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
            throw new ZipException("what follows the compressed data is not zstd");
        }
        int descriptor = (int) packedNumber(1);
        boolean single = (descriptor & 0x20) != 0;
        long size = 0;
        if (!single) {
            int window = (int) packedNumber(1);
            long base = 1L << 10 + (window >>> 3);
            size = base + base / 8 * (window & 7);
        }
        int dictionary = descriptor & 3;
        if (dictionary != 0 && packedNumber(dictionary == 3 ? 4 : dictionary) != 0) {
            throw new ZipException("it asks for a dictionary");
        }
        int sizeForm = descriptor >>> 6;
        if (sizeForm != 0 || single) {
            long contentSize = packedNumber(1 << sizeForm) + (sizeForm == 1 ? 256 : 0);
            size = single ? contentSize : size;
        }
        if (size < 0 || size > LARGEST_WINDOW) {
            throw new ZipException("it needs a window of more than 128 MB; compress it without --long");
        }
        checksum = (descriptor & 4) != 0;
        windowSize = (int) size;
        inFrame = true;
        content.reset();
        literals.beginFrame();
        sequences.beginFrame();
        return true;
    }

    private void endFrame() throws IOException {
        inFrame = false;
        if (checksum && packedNumber(4) != (content.value() & 0xffff_ffffL)) {
            throw new ZipException("the checksum is wrong");
        }
    }

    private void unpack(int size) throws ZipException {
        int at = literals.read(packed, size);
        if (at >= size) {
            throw new ZipException("a block ends before its sequences");
        }
        int used = sequences.run(packed, at, size, this);
        literals(used, literals.count - used);
    }

    @Override
    public void literals(int from, int count) throws ZipException {
        if (count < 0 || from + count > literals.count || end - begin + count > LARGEST_BLOCK) {
            throw new ZipException("a block is longer than it may be");
        }
        append(literals.bytes, from, count);
    }

    @Override
    public void repeat(int distance, int length) throws ZipException {
        if (end - begin + length > LARGEST_BLOCK) {
            throw new ZipException("a block is longer than it may be");
        }
        copy(distance, length);
    }
}
