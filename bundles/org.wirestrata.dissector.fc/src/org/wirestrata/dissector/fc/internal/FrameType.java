package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.value.ValueStrings;

/** What kind of frame routing control and type tell of (T11 FC-FS, 9.3 and 9.6), with the numbers under which dissectors register. */
final class FrameType {
    static final int UNKNOWN = 0;
    static final int SWITCH_LINK = 1;
    static final int IP = 2;
    static final int FCP = 3;
    static final int BASIC_LINK = 4;
    static final int EXTENDED_LINK = 5;
    static final int COMMON_TRANSPORT = 7;
    static final int LINK_DATA = 8;
    static final int VIDEO = 9;
    static final int LINK_CONTROL = 10;
    static final int SINGLE_BYTE = 12;
    static final int VENDOR = 13;
    private static final int REQUEST = 2;
    private static final int REPLY = 3;
    private static final String NONE = "Unknown frame";
    static final ValueStrings NAMES = ValueStrings.builder().of(UNKNOWN, NONE).of(SWITCH_LINK, "SW_ILS").of(IP, "IP/FC").of(FCP, "FCP")
            .of(BASIC_LINK, "Basic Link Svc").of(EXTENDED_LINK, "ELS").of(COMMON_TRANSPORT, "FC_CT").of(LINK_DATA, "Link Data")
            .of(VIDEO, "Video Data").of(LINK_CONTROL, "Link Ctl").of(SINGLE_BYTE, "SBCCS").of(VENDOR, "OHMS(Cisco MDS)").build();
    private static final String[] LINK_CONTROLS = {"ACK1", "ACK0", "P_RJT", "F_RJT", "P_BSY", "F_BSY (Data frame)", "F_BSY (Link Ctl)",
        "LCR", "NTY", "END"};

    private FrameType() {
    }

    /** The kind of a frame. */
    static int of(int routing, int type) {
        int information = routing & 15;
        return switch (routing >> 4) {
        case 0 -> device(information, type);
        case 2 -> information == REQUEST || information == REPLY ? EXTENDED_LINK : type == 1 ? VENDOR : UNKNOWN;
        case 3 -> type == 8 ? FCP : LINK_DATA;
        case 4 -> VIDEO;
        case 8 -> type == 0 ? BASIC_LINK : UNKNOWN;
        case 12 -> LINK_CONTROL;
        default -> UNKNOWN;
        };
    }

    private static int device(int information, int type) {
        return switch (type) {
        case 5 -> IP;
        case 8 -> FCP;
        case 0x1b, 0x1c -> SINGLE_BYTE;
        case 0x20 -> COMMON_TRANSPORT;
        case 0x22 -> information == REQUEST || information == REPLY ? SWITCH_LINK : UNKNOWN;
        case 0xff -> VENDOR;
        default -> UNKNOWN;
        };
    }

    /** Whether frames of a kind are about links: they stand for themselves. */
    static boolean link(int type) {
        return type == BASIC_LINK || type == LINK_CONTROL;
    }

    /** What the packet list says of a frame. */
    static String text(int type, int routing) {
        String name = NAMES.text(type, NONE);
        if (type != LINK_CONTROL) {
            return name;
        }
        int control = routing & 15;
        return name + ", " + (control < LINK_CONTROLS.length ? LINK_CONTROLS[control] : "LCTL 0x" + Integer.toHexString(control));
    }
}
