package org.wirestrata.capture.live.internal;

/**
 * The few link types whose number in files (LINKTYPE_) differs from the one that the library uses (DLT_) on Linux, Windows and macOS.
 * Source: the register of link types at tcpdump.org.
 */
final class LinkNumbers {
    private static final int[][] PAIRS = { { 11, 100 }, { 12, 101 }, { 13, 102 }, { 14, 103 }, { 19, 106 } };

    private LinkNumbers() {
    }

    static int inFile(int library) {
        for (int[] pair : PAIRS) {
            if (pair[0] == library) {
                return pair[1];
            }
        }
        return library;
    }

    static int inLibrary(int file) {
        for (int[] pair : PAIRS) {
            if (pair[1] == file) {
                return pair[0];
            }
        }
        return file;
    }
}
