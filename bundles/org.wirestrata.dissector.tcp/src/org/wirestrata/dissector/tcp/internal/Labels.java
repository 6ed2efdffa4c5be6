package org.wirestrata.dissector.tcp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;

/** The lines of the protocol tree that say more than a label and a value. */
final class Labels {
    private static final String[] STAGES = {"SYN", "SYN-ACK", "ACK", "data", "FIN", "RST"};
    private static final int FINISHED = 0x30;

    private Labels() {
    }

    static void layer(Tape t, int item, StringBuilder to) {
        to.append("Transmission Control Protocol");
        number(t, item, Tcp.SOURCE, ", port ", to);
        number(t, item, Tcp.DESTINATION, " to ", to);
        number(t, item, Tcp.SEQ, ", Seq ", to);
        int flags = t.child(item, Tcp.FLAGS);
        if (flags >= 0 && (t.number(flags) & Tcp.ACK) != 0) {
            number(t, item, Tcp.ACK_NUMBER, ", Ack ", to);
        }
        number(t, item, Tcp.LENGTH, ", Len ", to);
    }

    private static void number(Tape t, int item, Field f, String before, StringBuilder to) {
        int i = t.child(item, f);
        if (i >= 0) {
            to.append(before).append(t.number(i));
        }
    }

    static void headerLength(Tape t, int item, StringBuilder to) {
        to.append("Header Length: ").append(t.number(item)).append(" bytes (").append(t.number(item) / 4).append(" words)");
    }

    static void flags(Tape t, int item, StringBuilder to) {
        int flags = (int) t.number(item);
        to.append("Flags: 0x").append(Integer.toHexString(0x1000 | flags), 1, 4).append(" (");
        to.append(FlagText.names(flags)).append(')');
    }

    static void completeness(Tape t, int item, StringBuilder to) {
        int seen = (int) t.number(item);
        to.append("Connection seen: ").append((seen & 7) == 7 && (seen & FINISHED) != 0 ? "whole" : "in part");
        String separator = " (";
        for (int i = 0; i < STAGES.length; i++) {
            if ((seen >> i & 1) != 0) {
                to.append(separator).append(STAGES[i]);
                separator = ", ";
            }
        }
        to.append(separator.equals(", ") ? "), " : ", ").append(seen);
    }
}
