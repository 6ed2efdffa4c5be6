package org.wirestrata.capture.internal;

import java.util.Arrays;
import java.util.zip.ZipException;

/** The literals of a zstd block (RFC 8878 section 3.1.1.3.1). A code may serve the blocks that follow. */
final class ZstdLiterals {
    private static final int RAW = 0;
    private static final int REPEATED = 1;
    private static final int COMPRESSED = 2;

    final byte[] bytes = new byte[ZstdStream.LARGEST_BLOCK];
    int count;
    private final BackwardBits bits = new BackwardBits();
    private HuffmanTable table;

    void beginFrame() {
        table = null;
    }

    /** Reads the section at a block's begin; returns where it ends. */
    int read(byte[] block, int limit) throws ZipException {
        int type = block[0] & 3;
        int form = block[0] >>> 2 & 3;
        return type == RAW || type == REPEATED ? plain(block, limit, type, form) : compressed(block, limit, type, form);
    }

    private int plain(byte[] block, int limit, int type, int form) throws ZipException {
        int header = form == 1 ? 2 : form == 3 ? 3 : 1;
        int size = (int) (number(block, header) >>> (header == 1 ? 3 : 4));
        checkSize(size);
        int stored = type == RAW ? size : 1;
        if (stored > limit - header) {
            throw new ZipException("literals are cut");
        }
        if (type == RAW) {
            System.arraycopy(block, header, bytes, 0, size);
        } else {
            Arrays.fill(bytes, 0, size, block[header]);
        }
        return header + stored;
    }

    private int compressed(byte[] block, int limit, int type, int form) throws ZipException {
        int header = Math.max(3, form + 2);
        int width = form == 3 ? 18 : form == 2 ? 14 : 10;
        long sizes = number(block, header) >>> 4;
        int size = (int) (sizes & (1 << width) - 1);
        int stored = (int) (sizes >>> width);
        checkSize(size);
        int end = header + stored;
        if (end > limit) {
            throw new ZipException("literals are cut");
        }
        int at = header;
        if (type == COMPRESSED) {
            table = HuffmanTable.read(block, at, end);
            at += HuffmanTable.size(block, at);
        }
        if (table == null) {
            throw new ZipException("there is no code table yet");
        }
        if (form == 0) {
            stream(block, at, end, 0, size);
        } else {
            fourStreams(block, at, end, size);
        }
        return end;
    }

    private void fourStreams(byte[] block, int at, int end, int size) throws ZipException {
        int each = (size + 3) / 4;
        int begin = at + 6;
        for (int i = 0; i < 3; i++) {
            int length = Octets.u16(block, at + 2 * i, false);
            stream(block, begin, Math.min(begin + length, end), i * each, each);
            begin += length;
        }
        stream(block, begin, end, 3 * each, size - 3 * each);
    }

    private void stream(byte[] block, int from, int to, int offset, int size) throws ZipException {
        bits.begin(block, from, to);
        table.decode(bits, bytes, offset, size);
    }

    private void checkSize(int size) throws ZipException {
        if (size > ZstdStream.LARGEST_BLOCK) {
            throw new ZipException("literals are longer than a block");
        }
        count = size;
    }

    private static long number(byte[] block, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | block[i] & 0xff;
        }
        return value;
    }
}
