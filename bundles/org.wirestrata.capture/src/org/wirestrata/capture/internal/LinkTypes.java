package org.wirestrata.capture.internal;

/** What link types say of files that use them. Source: the register of link types at tcpdump.org. */
final class LinkTypes {
    private static final int MAXIMUM = 262_144;
    private static final int DBUS = 231;
    private static final int USB_PCAP = 249;
    private static final int EBHSCR = 279;

    /** First and last of each run of numbers that are in use and for the public. */
    private static final int[] RUNS = { 0, 3, 6, 14, 16, 16, 18, 19, 32, 32, 50, 51, 99, 101, 104, 109, 112, 114, 117, 119, 121, 123,
            127, 131, 133, 133, 135, 144, 147, 163, 165, 165, 167, 167, 169, 173, 177, 181, 183, 184, 186, 190, 192, 192, 195, 197, 199,
            204, 209, 215, 220, 220, 224, 231, 235, 237, 239, 243, 245, 245, 248, 256, 258, 260, 264, 264, 266, 266, 268, 268, 270, 276,
            279, 280, 283, 283, 287, 288, 290, 290, 292, 295 };

    private LinkTypes() {
    }

    /** The most bytes that a record of a type can have; a greater length is taken for damage. */
    static int longestFrame(int linkType) {
        return switch (linkType) {
            case DBUS, USB_PCAP -> 128 << 20;
            case EBHSCR -> 8 << 20;
            default -> MAXIMUM;
        };
    }

    /** Whether a type means something, and frames of it can be shown at least as bytes. */
    static boolean known(int linkType) {
        for (int i = 0; i < RUNS.length; i += 2) {
            if (linkType >= RUNS[i] && linkType <= RUNS[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
