package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;
import org.wirestrata.api.value.ValueStrings;

/** Frame control (T11 FC-FS, 9.7): where in exchange and sequence a frame stands. */
final class ControlWord {
    static final int FIRST = 0x200000;
    static final int LAST = 0x100000;
    static final int SEQUENCE_END = 0x80000;
    static final int RELATIVE_OFFSET = 8;
    private static final int WIDTH = 24;
    private static final Protocol FC = FcDissector.FC;
    private static final Field.Flags WORD = FC.flags(Ftype.UINT24, "fc.f_ctl", "Frame control")
            .with(bit("fc.fctl.exchange_responder", "Exchange", 0x800000, "Of the responder", "Of the originator"))
            .with(bit("fc.fctl.seq_recipient", "Sequence", 0x400000, "Of the recipient", "Of the initiator"))
            .with(bit("fc.fctl.exchange_first", "First sequence of the exchange", FIRST, "Yes", "No"))
            .with(bit("fc.fctl.exchange_last", "Last sequence of the exchange", LAST, "Yes", "No"))
            .with(bit("fc.fctl.seq_last", "Last frame of the sequence", SEQUENCE_END, "Yes", "No"))
            .with(bit("fc.fctl.priority", "Priority", 0x20000, "Of the frame", "Class specific control"))
            .with(bit("fc.fctl.transfer_seq_initiative", "Sequence initiative", 0x10000, "Handed over", "Held"))
            .with(part("fc.fctl.last_data_frame", "Next sequence", 0xc000, "No information", "At once", "Soon", "Delayed"))
            .with(part("fc.fctl.ack_0_1", "Acknowledgement", 0x3000, "None required", "ACK_1 required", "ACK_0 required", "ACK_0 required"))
            .with(bit("fc.fctl.rexmitted_seq", "Retransmitted sequence", 0x200, "Yes", "No"))
            .with(part("fc.fctl.abts_ack", "After an abort", 0x30, "Continue", "Abort, performed", "Stop", "Retransmit at once"))
            .with(bit("fc.fctl.rel_offset", "Parameter", RELATIVE_OFFSET, "Relative offset", "Other"));

    private ControlWord() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    private static Field.Uint bit(String name, String label, long mask, String yes, String no) {
        return FC.flag(name, label, mask, WIDTH).named(new TrueFalse(yes, no));
    }

    private static Field.Uint part(String name, String label, long mask, String... values) {
        return FC.uint24(name, label).hex().bits(mask).named(ValueStrings.counting(values));
    }

    /** Records the word. */
    static void take(Dissection d, int at) {
        d.flagsAt(WORD, at);
    }
}
