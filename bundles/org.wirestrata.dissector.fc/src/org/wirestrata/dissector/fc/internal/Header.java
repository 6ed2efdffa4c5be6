package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.dissect.Dissection;

/** What the rest of a frame's dissection needs of its header (T11 FC-FS, 9.1), whatever bytes it goes on in. */
record Header(int at, int routing, int type, int control, int source, int destination, int sequence, int count, int originator) {
    static final int LENGTH = 24;
    static final int DESTINATION_AT = 1;
    static final int SOURCE_AT = 5;
    static final int TYPE_AT = 8;
    static final int CONTROL_AT = 9;
    static final int SEQUENCE_AT = 12;
    private static final int COUNT_AT = 14;
    private static final int ORIGINATOR_AT = 16;

    /** The header that begins at a position. */
    static Header of(Dissection d, int at, int type) {
        return new Header(at, d.byteAt(at), type, (int) d.peekAt(at + CONTROL_AT, 3), (int) d.peekAt(at + SOURCE_AT, 3),
                (int) d.peekAt(at + DESTINATION_AT, 3), d.byteAt(at + SEQUENCE_AT), (int) d.peekAt(at + COUNT_AT, 2),
                (int) d.peekAt(at + ORIGINATOR_AT, 2));
    }

    boolean firstOfExchange() {
        return (control & ControlWord.FIRST) != 0;
    }

    boolean lastOfExchange() {
        return (control & ControlWord.LAST) != 0;
    }

    boolean lastOfSequence() {
        return (control & ControlWord.SEQUENCE_END) != 0;
    }

    /** Whether the parameter is a relative offset, as data of SCSI has it. */
    boolean hasOffset() {
        return type == FrameType.FCP && (control & ControlWord.RELATIVE_OFFSET) != 0;
    }
}
