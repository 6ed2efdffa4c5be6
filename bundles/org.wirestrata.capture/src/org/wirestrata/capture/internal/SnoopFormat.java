package org.wirestrata.capture.internal;

import java.io.IOException;

/** The format of Solaris' snoop. Source: RFC 1761. */
final class SnoopFormat implements CaptureFormat {
    static final int HEADER = 16;
    static final long MAGIC = 0x736e_6f6f_7000_0000L;
    private static final int VERSION = 2;

    @Override
    public String name() {
        return "snoop";
    }

    @Override
    public boolean matches(byte[] head, int length) {
        return length >= 8 && Octets.i64(head, 0, true) == MAGIC;
    }

    @Override
    public RecordReader open(Window in, String file) throws IOException {
        if (!in.need(HEADER)) {
            throw Faults.cutHeader(file, in.position() + in.available());
        }
        int version = Octets.i32(in.bytes, in.at + 8, true);
        int dataLink = Octets.i32(in.bytes, in.at + 12, true);
        int linkType = linkType(dataLink);
        if (version != VERSION) {
            throw Faults.unsupported(file, 8, "version " + version + " of the snoop format is not known");
        }
        if (linkType < 0) {
            throw Faults.unsupported(file, 12, "snoop's link type " + dataLink + " is not known");
        }
        in.at += HEADER;
        return new SnoopReader(in, file, linkType);
    }

    /** The LINKTYPE_ number for one of snoop's, or -1. */
    private static int linkType(int dataLink) {
        return switch (dataLink) {
            case 0, 4 -> 1;
            case 2 -> 6;
            case 8 -> 10;
            default -> -1;
        };
    }

    /** Snoop's number for a LINKTYPE_, or -1. */
    static int dataLink(int linkType) {
        return switch (linkType) {
            case 1 -> 4;
            case 6 -> 2;
            case 10 -> 8;
            default -> -1;
        };
    }
}
