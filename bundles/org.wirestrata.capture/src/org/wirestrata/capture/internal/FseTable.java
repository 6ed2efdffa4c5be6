package org.wirestrata.capture.internal;

import java.util.Arrays;
import java.util.zip.ZipException;

/** A table of finite state entropy: for each state a symbol, and how the next state is found (RFC 8878 section 4.1). */
final class FseTable {
    private final int accuracy;
    private final byte[] symbols;
    private final byte[] bits;
    private final int[] bases;

    private FseTable(int accuracy) {
        this.accuracy = accuracy;
        symbols = new byte[1 << accuracy];
        bits = new byte[1 << accuracy];
        bases = new int[1 << accuracy];
    }

    /** A table that always gives one symbol. */
    static FseTable single(int symbol) {
        FseTable table = new FseTable(0);
        table.symbols[0] = (byte) symbol;
        return table;
    }

    /** A table for probabilities, -1 standing for "less than one". */
    static FseTable of(int accuracy, int... probabilities) throws ZipException {
        FseTable table = new FseTable(accuracy);
        table.build(probabilities);
        return table;
    }

    /** A table of the format itself. */
    static FseTable predefined(int accuracy, int... probabilities) {
        try {
            return of(accuracy, probabilities);
        } catch (ZipException e) {
            throw new IllegalStateException(e);
        }
    }

    private void build(int[] probabilities) throws ZipException {
        int size = 1 << accuracy;
        int high = size;
        int[] next = new int[probabilities.length];
        for (int s = 0; s < probabilities.length; s++) {
            if (probabilities[s] == -1) {
                symbols[--high] = (byte) s;
                next[s] = 1;
            }
        }
        int step = (size >>> 1) + (size >>> 3) + 3;
        int position = 0;
        for (int s = 0; s < probabilities.length; s++) {
            if (probabilities[s] > 0) {
                next[s] = probabilities[s];
                for (int i = 0; i < probabilities[s]; i++) {
                    symbols[position] = (byte) s;
                    do {
                        position = position + step & size - 1;
                    } while (position >= high);
                }
            }
        }
        if (position != 0) {
            throw new ZipException("an entropy table is not full");
        }
        for (int state = 0; state < size; state++) {
            int count = next[symbols[state] & 0xff]++;
            bits[state] = (byte) (accuracy - (31 - Integer.numberOfLeadingZeros(count)));
            bases[state] = (count << bits[state]) - size;
        }
    }

    int begin(BackwardBits in) {
        return in.read(accuracy);
    }

    int symbol(int state) {
        return symbols[state] & 0xff;
    }

    int next(int state, BackwardBits in) {
        return bases[state] + in.read(bits[state]);
    }

    /** Reads descriptions of tables, which stand forward among the bytes. */
    static final class Reader {
        private static final int SMALLEST_ACCURACY = 5;
        private final byte[] bytes;
        private final int limit;
        private int bit;

        /** Reads from one place to before another at most. */
        Reader(byte[] bytes, int from, int limit) {
            this.bytes = bytes;
            this.limit = limit;
            bit = from * 8;
        }

        /** Where the bytes after the description begin. */
        int position() {
            return bit + 7 >>> 3;
        }

        private int bits(int count) throws ZipException {
            if (bit + count > limit * 8 + 7) {
                throw new ZipException("an entropy table is cut");
            }
            int value = 0;
            for (int i = 0; i < count; i++, bit++) {
                int octet = bit >>> 3 < limit ? bytes[bit >>> 3] : 0;
                value |= (octet >>> (bit & 7) & 1) << i;
            }
            return value;
        }

        FseTable read(int greatestAccuracy, int greatestSymbol) throws ZipException {
            int accuracy = bits(4) + SMALLEST_ACCURACY;
            if (accuracy > greatestAccuracy) {
                throw new ZipException("an entropy table is too large");
            }
            int[] probabilities = new int[greatestSymbol + 1];
            int symbol = 0;
            int remaining = 1 << accuracy;
            while (remaining > 0) {
                int width = 32 - Integer.numberOfLeadingZeros(remaining + 1);
                int value = bits(width);
                int mask = (1 << width - 1) - 1;
                int spare = (1 << width) - 1 - (remaining + 1);
                if ((value & mask) < spare) {
                    bit--;
                    value &= mask;
                } else if (value > mask) {
                    value -= spare;
                }
                int probability = value - 1;
                remaining -= Math.abs(probability);
                probabilities[symbol++] = probability;
                if (probability == 0) {
                    int zeros;
                    do {
                        zeros = bits(2);
                        symbol += zeros;
                    } while (zeros == 3);
                }
            }
            if (remaining < 0) {
                throw new ZipException("an entropy table is more than full");
            }
            return of(accuracy, Arrays.copyOf(probabilities, symbol));
        }
    }
}
