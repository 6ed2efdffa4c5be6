package org.wirestrata.dissector.smb.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.FactKey;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.StateKey;
import org.wirestrata.api.value.ValueStrings;

/** What kinds of shares the trees of a connection are (MS-SMB2 section 2.2.10): those of pipes carry calls, others carry files. */
final class Trees {
    static final int CONNECT = 3;
    private static final int PIPE = 2;
    private static final int MOST = 1 << 12;
    private static final Field.Uint KIND = Smb2Dissector.SMB2.uint8("smb2.share_type", "Kind of share").hex()
            .named(ValueStrings.of(1, "Physical disk", PIPE, "Named pipe", 3, "Printer"));
    private static final StateKey<Map<Long, Integer>> STATE = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);
    private static final FactKey CALLS = FactKey.of("smb2 pipe");

    private Trees() {
    }

    static void load() {
        // initialising the class is all there is to it
    }

    /** Takes in what a server says of a tree; the cursor stands behind the structure's size. */
    static void learn(Dissection d, int command, boolean response, int at) {
        if (command != CONNECT || !response || d.peekAt(at + 8, 4) != 0) {
            return;
        }
        int kind = d.u(KIND);
        if (d.learns() && !d.quoted() && d.conversation() != null) {
            Map<Long, Integer> all = d.state(STATE);
            if (all.size() < MOST) {
                all.put(d.peekAt(at + 36, 4), kind);
            }
        }
    }

    /** Whether the tree of the command at a position is a share of pipes. */
    static boolean calls(Dissection d, int at) {
        if (d.quoted() || d.conversation() == null) {
            return false;
        }
        if (d.learns()) {
            Integer kind = d.state(STATE).get(d.peekAt(at + 36, 4));
            if (kind != null && kind == PIPE) {
                d.tell(d.here(), CALLS, 1);
                return true;
            }
            return false;
        }
        return d.fact(CALLS, 0) != 0;
    }
}
