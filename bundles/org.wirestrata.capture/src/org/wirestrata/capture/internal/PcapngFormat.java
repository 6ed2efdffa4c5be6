package org.wirestrata.capture.internal;

import java.io.IOException;

import org.wirestrata.api.capture.CaptureBlock;

/**
 * The block format of today's capture programs. Source: draft-ietf-opsawg-pcapng; the obsolete packet block as in its appendix.
 */
final class PcapngFormat implements CaptureFormat {
    static final int SECTION_HEADER = CaptureBlock.SECTION_HEADER;
    static final int INTERFACE_DESCRIPTION = CaptureBlock.INTERFACE;
    static final int PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;
    static final int DECRYPTION_SECRETS = CaptureBlock.SECRETS;
    static final int CUSTOM = 0xbad;
    static final int CUSTOM_NOT_COPIED = 0x4000_0bad;
    static final int BYTE_ORDER = 0x1a2b3c4d;
    /** Type, length at the begin and length at the end. */
    static final int FRAMING = 12;
    static final int SECTION_HEADER_LENGTH = 28;

    static final int END_OF_OPTIONS = 0;
    static final int COMMENT = CaptureBlock.COMMENT;
    static final int HARDWARE = 2;
    static final int OPERATING_SYSTEM = 3;
    static final int APPLICATION = CaptureBlock.APPLICATION;
    static final int INTERFACE_NAME = 2;
    static final int INTERFACE_DESCRIPTION_TEXT = 3;
    static final int INTERFACE_TIME_RESOLUTION = CaptureBlock.RESOLUTION;
    static final int INTERFACE_FILTER = 11;
    static final int INTERFACE_CHECK_SEQUENCE = CaptureBlock.CHECK_SEQUENCE;
    static final int INTERFACE_TIME_OFFSET = 14;
    static final int PACKET_FLAGS = CaptureBlock.FLAGS;
    static final int PACKET_DROP_COUNT = 4;
    static final int PACKET_ID = 5;
    static final int PACKET_QUEUE = 6;
    static final int PACKET_VERDICT = 7;
    /** What an obsolete packet block counts as lost where nobody knows. */
    static final int DROPS_UNKNOWN = 0xffff;

    @Override
    public String name() {
        return "pcapng";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        if (length < 4 || Octets.i32(head, 0, false) != SECTION_HEADER) {
            return false;
        }
        return length < 12 || Octets.i32(head, 8, false) == BYTE_ORDER || Octets.i32(head, 8, true) == BYTE_ORDER;
    }

    @Override
    public RecordReader open(Window in, String file) throws IOException {
        if (!in.need(SECTION_HEADER_LENGTH)) {
            throw Faults.cutHeader(file, in.position() + in.available());
        }
        return new PcapngReader(in, file);
    }
}
