package org.wirestrata.capture.internal;

import java.util.zip.ZipException;

/**
 * The sequences of a zstd block: so many literals, then so many bytes from so far back (RFC 8878 sections 3.1.1.3.2 and 3.1.1.4). The
 * tables and the last three distances may serve the blocks that follow.
 */
final class ZstdSequences {
    private static final int[] LITERAL_BASES = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 20, 22, 24, 28, 32, 40,
            48, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768, 65536 };
    private static final int[] LITERAL_BITS = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 6, 7, 8, 9,
            10, 11, 12, 13, 14, 15, 16 };
    private static final int[] MATCH_BASES = { 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26,
            27, 28, 29, 30, 31, 32, 33, 34, 35, 37, 39, 41, 43, 47, 51, 59, 67, 83, 99, 131, 259, 515, 1027, 2051, 4099, 8195, 16387,
            32771, 65539 };
    private static final int[] MATCH_BITS = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
            0, 0, 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 };
    private static final FseTable LITERAL_DEFAULT = FseTable.predefined(6, 4, 3, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 2, 2, 2, 2, 2,
            2, 2, 2, 2, 3, 2, 1, 1, 1, 1, 1, -1, -1, -1, -1);
    private static final FseTable MATCH_DEFAULT = FseTable.predefined(6, 1, 4, 3, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1);
    private static final FseTable DISTANCE_DEFAULT = FseTable.predefined(5, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            1, 1, 1, 1, -1, -1, -1, -1, -1);
    private static final int GREATEST_DISTANCE_CODE = 31;
    private static final int PREDEFINED = 0;
    private static final int SINGLE = 1;
    private static final int DESCRIBED = 2;

    /** Takes what sequences say. */
    interface Target {
        void literals(int from, int count) throws ZipException;

        void repeat(int distance, int length) throws ZipException;
    }

    private final BackwardBits bits = new BackwardBits();
    private final int[] distances = new int[3];
    private FseTable literalTable;
    private FseTable distanceTable;
    private FseTable matchTable;
    private int at;

    void beginFrame() {
        distances[0] = 1;
        distances[1] = 4;
        distances[2] = 8;
        literalTable = null;
        distanceTable = null;
        matchTable = null;
    }

    /** Executes the section; returns how many literals it used. */
    int run(byte[] block, int from, int limit, Target target) throws ZipException {
        int count = count(block, from);
        if (count == 0) {
            return 0;
        }
        int modes = block[at++] & 0xff;
        literalTable = table(modes >>> 6, block, limit, literalTable, LITERAL_DEFAULT, 9, LITERAL_BASES.length - 1);
        distanceTable = table(modes >>> 4 & 3, block, limit, distanceTable, DISTANCE_DEFAULT, 8, GREATEST_DISTANCE_CODE);
        matchTable = table(modes >>> 2 & 3, block, limit, matchTable, MATCH_DEFAULT, 9, MATCH_BASES.length - 1);
        bits.begin(block, at, limit);
        int literalState = literalTable.begin(bits);
        int distanceState = distanceTable.begin(bits);
        int matchState = matchTable.begin(bits);
        int used = 0;
        for (int i = 0; i < count; i++) {
            int distanceCode = distanceTable.symbol(distanceState);
            int matchCode = matchTable.symbol(matchState);
            int literalCode = literalTable.symbol(literalState);
            int coded = (1 << distanceCode) + bits.read(distanceCode);
            int match = MATCH_BASES[matchCode] + bits.read(MATCH_BITS[matchCode]);
            int literals = LITERAL_BASES[literalCode] + bits.read(LITERAL_BITS[literalCode]);
            target.literals(used, literals);
            used += literals;
            target.repeat(distance(coded, literals), match);
            if (i + 1 < count) {
                literalState = literalTable.next(literalState, bits);
                matchState = matchTable.next(matchState, bits);
                distanceState = distanceTable.next(distanceState, bits);
            }
        }
        if (bits.left() != 0) {
            throw new ZipException("sequences do not end where they should");
        }
        return used;
    }

    private int count(byte[] block, int from) {
        int first = block[from] & 0xff;
        if (first < 0x80) {
            at = from + 1;
            return first;
        }
        if (first < 0xff) {
            at = from + 2;
            return (first - 0x80 << 8) + (block[from + 1] & 0xff);
        }
        at = from + 3;
        return Octets.u16(block, from + 1, false) + 0x7f00;
    }

    private FseTable table(int mode, byte[] block, int limit, FseTable last, FseTable predefined, int greatestAccuracy, int greatestSymbol)
            throws ZipException {
        switch (mode) {
            case PREDEFINED:
                return predefined;
            case SINGLE:
                return FseTable.single(block[at++] & 0xff);
            case DESCRIBED:
                FseTable.Reader reader = new FseTable.Reader(block, at, limit);
                FseTable table = reader.read(greatestAccuracy, greatestSymbol);
                at = reader.position();
                return table;
            default:
                if (last == null) {
                    throw new ZipException("there is no entropy table yet");
                }
                return last;
        }
    }

    /** The distance that a number stands for; the first three stand for the last ones. */
    private int distance(int coded, int literals) {
        if (coded > 3) {
            return remember(coded - 3, 2);
        }
        int index = coded - 1 + (literals == 0 ? 1 : 0);
        return index == 3 ? remember(distances[0] - 1, 2) : remember(distances[index], index);
    }

    private int remember(int distance, int replaced) {
        for (int i = replaced; i > 0; i--) {
            distances[i] = distances[i - 1];
        }
        distances[0] = distance;
        return distance;
    }
}
