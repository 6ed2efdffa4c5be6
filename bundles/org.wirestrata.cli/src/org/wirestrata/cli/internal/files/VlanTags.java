package org.wirestrata.cli.internal.files;

import org.wirestrata.api.capture.FrameData;

/** Where frames have VLAN tags: IEEE 802.1Q, behind the addresses of Ethernet or in place of the protocol of Linux' cooked header. */
final class VlanTags {
    private static final int ETHERNET = 1;
    private static final int COOKED = 113;
    private static final int TAG = 4;
    private static final int CUSTOMER = 0x8100;
    private static final int SERVICE = 0x88a8;

    private VlanTags() {
    }

    /** The offset in a frame where tags may be, or -1. */
    static int at(FrameData f) {
        return switch (f.linkType) {
        case ETHERNET -> 12;
        case COOKED -> 14;
        default -> -1;
        };
    }

    /** How many bytes of tags begin at an offset; none where it is negative. */
    static int length(FrameData f, int at) {
        int end = at;
        while (end >= 0 && end + TAG <= f.capturedLength && isTag(f, f.offset + end)) {
            end += TAG;
        }
        return end - at;
    }

    private static boolean isTag(FrameData f, int at) {
        int type = f.data[at] << 8 & 0xff00 | f.data[at + 1] & 0xff;
        return type == CUSTOMER || type == SERVICE;
    }
}
