package org.wirestrata.api.dissect;

/** The one's complement sum of 16-bit words that IPv4, ICMP, TCP and UDP share (RFC 1071). */
public final class InternetChecksum {
    /** Values of fields that end in <code>checksum.status</code>. */
    public static final int BAD = 0;
    public static final int GOOD = 1;
    public static final int UNVERIFIED = 2;
    public static final int NOT_PRESENT = 3;
    public static final int ILLEGAL = 4;

    private InternetChecksum() {
    }

    /**
     * Adds bytes to a sum. A last odd byte counts as the high one of a word.
     *
     * @param sum what was added before, such as a pseudo header; 0 to begin with
     * @return the new sum, folded to 16 bits
     */
    public static int add(int sum, byte[] bytes, int offset, int length) {
        long total = sum;
        int end = offset + (length & ~1);
        for (int i = offset; i < end; i += 2) {
            total += (bytes[i] & 0xff) << 8 | bytes[i + 1] & 0xff;
        }
        if ((length & 1) != 0) {
            total += (bytes[end] & 0xff) << 8;
        }
        while (total >>> 16 != 0) {
            total = (total & 0xffff) + (total >>> 16);
        }
        return (int) total;
    }

    /** Adds bytes of a layer to a sum. The bytes must have been captured. */
    public static int add(int sum, Dissection d, int position, int length) {
        return add(sum, d.array(), d.arrayOffset() + position, length);
    }

    /** Whether a folded sum over data and its checksum says that both are intact. */
    public static boolean intact(int sum) {
        return sum == 0xffff;
    }

    /** What a checksum of 16 bits should have been, given the sum over all including it. */
    public static int expected(int sum, int checksum) {
        int rest = sum - checksum;
        if (rest < 0) {
            rest += 0xffff;
        }
        return ~rest & 0xffff;
    }
}
