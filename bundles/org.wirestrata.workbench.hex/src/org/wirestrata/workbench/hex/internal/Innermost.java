package org.wirestrata.workbench.hex.internal;

import org.wirestrata.api.dissect.Tape;

/** Finds the item that a byte belongs to. */
final class Innermost {
    private Innermost() {
    }

    /** The item with the fewest bytes around a byte, of equals the last one; -1 where there is none. */
    static int item(Tape tape, int source, int at) {
        int best = -1;
        for (int i = 0; i < tape.size(); i++) {
            boolean around = tape.source(i) == source && at >= tape.start(i) && at < tape.start(i) + tape.length(i);
            if (around && !tape.hidden(i) && !tape.generated(i) && (best < 0 || tape.length(i) <= tape.length(best))) {
                best = i;
            }
        }
        return best;
    }
}
