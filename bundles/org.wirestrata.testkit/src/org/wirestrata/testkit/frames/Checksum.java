package org.wirestrata.testkit.frames;

/** The Internet checksum (RFC 1071). */
final class Checksum {

    private Checksum() {
    }

    /** The sum of the big-endian 16-bit words, the last byte of an odd number filled up with zero; not folded. */
    static long sum(byte[] bytes) {
        long sum = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            sum += (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
        }
        return bytes.length % 2 == 0 ? sum : sum + ((bytes[bytes.length - 1] & 0xff) << 8);
    }

    /** Folds a sum of words to 16 bits and inverts it. */
    static short of(long sum) {
        long folded = sum;
        while (folded >> 16 != 0) {
            folded = (folded & 0xffff) + (folded >> 16);
        }
        return (short) ~folded;
    }
}
