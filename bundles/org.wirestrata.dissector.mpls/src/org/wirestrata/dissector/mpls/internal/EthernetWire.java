package org.wirestrata.dissector.mpls.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.value.AssignedNumbers;

/** Ethernet pseudowires (RFC 4448), with a control word of four bytes or without one, which nothing in the packet tells. */
final class EthernetWire {
    private static final int SOURCE = 6;
    private static final int TYPE = 12;
    private static final int MOST_LENGTH = 1500;

    private EthernetWire() {
    }

    /** Hands the bytes at the cursor on to Ethernet, behind the control word where they don't look like Ethernet themselves. */
    static boolean take(Dissection d) {
        d.step("pwethheuristic");
        boolean controlled = !plausible(d);
        d.hide(d.add(controlled ? EthernetWireDissector.WITH_WORD : EthernetWireDissector.WITHOUT_WORD, d.position(), 0, 1));
        if (controlled) {
            return d.dispatch("pwethcw");
        }
        d.step("pwethnocw");
        return d.dispatch("eth");
    }

    private static boolean plausible(Dissection d) {
        if (d.remaining() < TYPE + 2) {
            return false;
        }
        int type = (int) d.peek(TYPE, 2);
        boolean groupSource = (d.peek(SOURCE, 1) & 1) != 0;
        return !groupSource && (type <= MOST_LENGTH && type > 2 || AssignedNumbers.ETHERTYPES.text(type) != null);
    }
}
