package org.wirestrata.stream.internal;

/** The last bytes of a stream, to compare with those that come again. It grows with the stream up to 16 kB. */
final class RecentBytes {
    private static final int LEAST = 1 << 10;
    private static final int MOST = 1 << 14;

    private byte[] ring = new byte[0];
    /** The position behind the last byte, and the one of the first that is still known. */
    private long end;
    private long begin;

    /** Appends bytes at the end. */
    void append(byte[] data, int offset, int length) {
        grow(length);
        int count = Math.min(length, ring.length);
        int from = offset + length - count;
        long position = end + length - count;
        int at = (int) position & ring.length - 1;
        int head = Math.min(count, ring.length - at);
        System.arraycopy(data, from, ring, at, head);
        System.arraycopy(data, from + head, ring, 0, count - head);
        end += length;
        begin = Math.max(begin, end - ring.length);
    }

    private void grow(int length) {
        long wanted = Math.min(MOST, end - begin + length);
        if (ring.length >= wanted) {
            return;
        }
        int size = Math.max(LEAST, Integer.highestOneBit((int) wanted - 1) << 1);
        byte[] larger = new byte[size];
        for (long p = begin; p < end; p++) {
            larger[(int) p & size - 1] = ring[(int) p & ring.length - 1];
        }
        ring = larger;
    }

    /** Passes over bytes that are missing. */
    void gap(long length) {
        end += length;
        begin = end;
    }

    /** How many of some bytes differ from those that are known. */
    long differing(long position, byte[] data, int offset, int length) {
        long differing = 0;
        long stop = Math.min(end, position + length);
        for (long p = Math.max(begin, position); p < stop; p++) {
            if (ring[(int) p & ring.length - 1] != data[offset + (int) (p - position)]) {
                differing++;
            }
        }
        return differing;
    }
}
