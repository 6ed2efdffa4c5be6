package org.wirestrata.dissector.tls.internal;

import org.wirestrata.api.dissect.Tape;

/** Lines of the tree that tell what is inside. */
final class Labels {
    private Labels() {
    }

    static void record(Tape t, int item, StringBuilder to) {
        to.append("Record");
        int type = t.child(item, Rec.CONTENT_TYPE);
        if (type < 0) {
            type = t.child(item, Rec.OPAQUE_TYPE);
        }
        if (type >= 0) {
            to.append(": ").append(Names.CONTENT_TYPES.text(t.number(type), "Unknown"));
        }
        int message = t.child(item, Hs.MESSAGE);
        if (message >= 0) {
            to.append(": ");
            message(t, message, to);
        }
        int application = t.child(item, Rec.DATA_PROTOCOL);
        if (application >= 0) {
            to.append(": ").append(t.text(application));
        }
    }

    static void handshake(Tape t, int item, StringBuilder to) {
        to.append("Handshake: ");
        message(t, item, to);
    }

    private static void message(Tape t, int item, StringBuilder to) {
        int type = t.child(item, Hs.TYPE);
        to.append(type < 0 ? "Encrypted Handshake Message" : Names.HANDSHAKE_TYPES.text(t.number(type), "Unknown"));
    }
}
