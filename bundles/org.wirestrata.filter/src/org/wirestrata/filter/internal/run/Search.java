package org.wirestrata.filter.internal.run;

/** Looks for bytes in bytes. */
final class Search {
    private Search() {
    }

    /** Whether a range of bytes holds others; an empty string is held by what the caller says. */
    static boolean holds(byte[] in, int offset, int length, byte[] what, int whatOffset, int whatLength) {
        if (whatLength == 0 || whatLength > length) {
            return false;
        }
        byte first = what[whatOffset];
        int last = offset + length - whatLength;
        for (int i = offset; i <= last; i++) {
            if (in[i] == first) {
                int j = 1;
                while (j < whatLength && in[i + j] == what[whatOffset + j]) {
                    j++;
                }
                if (j == whatLength) {
                    return true;
                }
            }
        }
        return false;
    }
}
