package org.wirestrata.dissector.fc.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Basic link services (T11 FC-FS, 12.2): a sequence is aborted, which is accepted or rejected. */
final class BasicLink {
    private static final int ABORT = 0x81;
    private static final int ACCEPT = 0x84;
    private static final int REJECT = 0x85;
    private static final int ACCEPT_LENGTH = 12;
    private static final int REJECT_LENGTH = 4;
    private static final Protocol FC = FcDissector.FC;
    private static final Field.Uint VALID = FC.uint8("fc.bls_seqidvld", "Last sequence is valid").hex()
            .named(ValueStrings.of(0, "No", 0x80, "Yes"));
    private static final Field.Uint LAST = FC.uint8("fc.bls_lastseqid", "Last sequence delivered").hex();
    private static final Field.Uint ORIGINATOR = FC.uint16("fc.bls_oxid", "Originator's exchange").hex();
    private static final Field.Uint RESPONDER = FC.uint16("fc.bls_rxid", "Responder's exchange").hex();
    private static final Field.Uint LOW = FC.uint16("fc.bls_lseqcnt", "Lowest sequence count").hex();
    private static final Field.Uint HIGH = FC.uint16("fc.bls_hseqcnt", "Highest sequence count").hex();
    private static final Field.Uint REASON = FC.uint8("fc.bls_reason", "Reason").hex().named(ValueStrings.of(1, "Invalid command code", 3,
            "Logical error", 5, "Logical busy", 7, "Protocol error", 9, "Unable to perform the command", 0xff, "Vendor specific"));
    private static final Field.Uint EXPLANATION = FC.uint8("fc.bls_rjtdetail", "Explanation").hex()
            .named(ValueStrings.of(0, "None", 3, "Invalid pair of exchanges", 5, "Sequence aborted"));
    private static final Field.Uint VENDOR = FC.uint8("fc.bls_vnduniq", "Vendor specific reason").hex();

    private BasicLink() {
    }

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes what the service says at the cursor. */
    static void take(Dissection d, int routing) {
        String name = switch (routing) {
        case ABORT -> "ABTS";
        case ACCEPT -> "BA_ACC";
        case REJECT -> "BA_RJT";
        default -> null;
        };
        if (name == null) {
            return;
        }
        Columns c = d.columns();
        c.protocol("BLS");
        c.info(name);
        if (routing != ABORT) {
            d.enterTop();
            int item = d.add(Field.TEXT, d.position(), routing == ACCEPT ? ACCEPT_LENGTH : REJECT_LENGTH, "Basic Link Svc");
            d.enter(item);
            answer(d, routing == ACCEPT);
            d.leave(item);
            d.leaveTop();
        }
    }

    private static void answer(Dissection d, boolean accepted) {
        if (accepted) {
            d.u(VALID);
            d.u(LAST);
            d.skip(2);
            d.u(ORIGINATOR);
            d.u(RESPONDER);
            d.u(LOW);
            d.u(HIGH);
        } else {
            d.skip(1);
            d.u(REASON);
            d.u(EXPLANATION);
            d.u(VENDOR);
        }
    }
}
