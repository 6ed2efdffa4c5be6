package org.wirestrata.capture.internal;

import java.util.Arrays;
import java.util.zip.ZipException;

/** A prefix code for literals (RFC 8878 section 4.2). */
final class HuffmanTable {
    private static final int LONGEST_CODE = 11;
    private static final int DIRECT = 128;
    private static final int WEIGHT_ACCURACY = 6;

    private final int longest;
    private final byte[] symbols;
    private final byte[] lengths;

    private HuffmanTable(int longest) {
        this.longest = longest;
        symbols = new byte[1 << longest];
        lengths = new byte[1 << longest];
    }

    /** How many bytes a description takes that begins at a place. */
    static int size(byte[] bytes, int at) {
        int head = bytes[at] & 0xff;
        return 1 + (head < DIRECT ? head : (head - DIRECT + 2) / 2);
    }

    static HuffmanTable read(byte[] bytes, int at, int limit) throws ZipException {
        if (at + size(bytes, at) > limit) {
            throw new ZipException("a code table is cut");
        }
        int head = bytes[at] & 0xff;
        int[] weights = new int[256];
        int count;
        if (head < DIRECT) {
            count = compressedWeights(bytes, at + 1, at + 1 + head, weights);
        } else {
            count = head - DIRECT + 1;
            for (int i = 0; i < count; i++) {
                int pair = bytes[at + 1 + i / 2] & 0xff;
                weights[i] = (i & 1) == 0 ? pair >>> 4 : pair & 0xf;
            }
        }
        return of(weights, count);
    }

    private static int compressedWeights(byte[] bytes, int from, int to, int[] weights) throws ZipException {
        FseTable.Reader reader = new FseTable.Reader(bytes, from, to);
        FseTable table = reader.read(WEIGHT_ACCURACY, 255);
        BackwardBits in = new BackwardBits();
        in.begin(bytes, reader.position(), to);
        int one = table.begin(in);
        int other = table.begin(in);
        int count = 0;
        while (true) {
            weights[count++] = table.symbol(one);
            one = table.next(one, in);
            if (in.left() < 0) {
                weights[count++] = table.symbol(other);
                return count;
            }
            int swapped = one;
            one = other;
            other = swapped;
        }
    }

    /** Weights of all symbols but the last, whose weight follows from the others. */
    private static HuffmanTable of(int[] weights, int count) throws ZipException {
        int sum = 0;
        for (int i = 0; i < count; i++) {
            if (weights[i] > LONGEST_CODE + 1) {
                throw new ZipException("a code is too long");
            }
            sum += weights[i] > 0 ? 1 << weights[i] - 1 : 0;
        }
        int longest = 32 - Integer.numberOfLeadingZeros(sum);
        int rest = (1 << longest) - sum;
        if (sum == 0 || longest > LONGEST_CODE || Integer.bitCount(rest) != 1) {
            throw new ZipException("a code table is not full");
        }
        weights[count] = 32 - Integer.numberOfLeadingZeros(rest);
        HuffmanTable table = new HuffmanTable(longest);
        int at = 0;
        for (int weight = 1; weight <= longest; weight++) {
            for (int symbol = 0; symbol <= count; symbol++) {
                if (weights[symbol] == weight) {
                    int span = 1 << weight - 1;
                    Arrays.fill(table.symbols, at, at + span, (byte) symbol);
                    Arrays.fill(table.lengths, at, at + span, (byte) (longest + 1 - weight));
                    at += span;
                }
            }
        }
        return table;
    }

    /** Decodes a stream, which must give exactly so many literals. */
    void decode(BackwardBits in, byte[] into, int offset, int count) throws ZipException {
        for (int i = offset; i < offset + count; i++) {
            int code = in.peek(longest);
            into[i] = symbols[code];
            in.skip(lengths[code]);
        }
        if (in.left() != 0) {
            throw new ZipException("literals do not end where they should");
        }
    }
}
