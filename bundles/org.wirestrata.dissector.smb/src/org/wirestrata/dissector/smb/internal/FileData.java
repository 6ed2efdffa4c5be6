package org.wirestrata.dissector.smb.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** What is read from and written to files and pipes, MS-SMB2 sections 2.2.20, 2.2.21, 2.2.31 and 2.2.32. */
final class FileData {
    static final int READ = 8;
    static final int WRITE = 9;
    private static final int CONTROL = 11;
    /** What is asked of a pipe and answered at once, MS-FSCC section 2.3. */
    private static final int TRANSCEIVE = 0x11c017;
    private static final int INPUT = 24;
    private static final int OUTPUT = 32;
    private static final int FIXED = 16;
    private static final Field.Uint OFFSET = Smb2Dissector.SMB2.uint16("smb2.data_offset", "Data's offset").hex();
    private static final Field.Uint WRITE_LENGTH = Smb2Dissector.SMB2.uint32("smb2.write_length", "Length to write");
    private static final Field.Uint WRITTEN = Smb2Dissector.SMB2.uint32("smb2.write.count", "Bytes written");

    private FileData() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Shows the fixed part of a write, behind the structure's size. */
    static void show(Dissection d, int command, boolean response) {
        if (command != WRITE) {
            return;
        }
        if (response) {
            if (d.reportedRemaining() >= 6) {
                d.skip(2);
                d.uint(WRITTEN);
            }
        } else {
            d.uint(OFFSET);
            d.uint(WRITE_LENGTH);
        }
    }

    /** Hands on the data of the command at a position: where they lie counts from its header. */
    static void handOn(Dissection d, int at, int end) {
        int command = (int) d.peekAt(at + 12, 2);
        boolean response = (d.peekAt(at + 16, 4) & Smb2Dissector.RESPONSE) != 0;
        int body = at + Smb2Dissector.HEADER;
        boolean failed = response && d.peekAt(at + 8, 4) != 0;
        if (failed || end - body < FIXED) {
            return;
        }
        if (command == READ && response) {
            give(d, at, end, d.byteAt(body + 2), d.peekAt(body + 4, 4));
        } else if (command == WRITE && !response) {
            give(d, at, end, d.peekAt(body + 2, 2), d.peekAt(body + 4, 4));
        } else if (command == CONTROL && d.peekAt(body + 4, 4) == TRANSCEIVE) {
            give(d, at, end, d.peekAt(body + INPUT, 4), d.peekAt(body + INPUT + 4, 4));
            if (response) {
                give(d, at, end, d.peekAt(body + OUTPUT, 4), d.peekAt(body + OUTPUT + 4, 4));
            }
        }
    }

    private static void give(Dissection d, int at, int end, long place, long length) {
        int offset = (int) Math.min(end, place);
        if (offset < Smb2Dissector.HEADER || length <= 0 || at + offset + length > end) {
            return;
        }
        d.position(at + offset);
        d.within((int) length);
        if (!Trees.calls(d, at) || !d.dispatch("dcerpc")) {
            d.position(at + offset);
            d.within((int) length);
            d.undissected();
        }
    }
}
