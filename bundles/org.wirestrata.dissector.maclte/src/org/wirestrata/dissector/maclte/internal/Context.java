package org.wirestrata.dissector.maclte.internal;

import org.wirestrata.api.dissect.Dissection;

/** What is said along with a PDU: who sent it and when, in tags before it. Numbers that were not said are negative. */
final class Context {
    static final int UPLINK = 0;
    static final int NO_RNTI = 0;
    static final int PAGING = 1;
    static final int RANDOM_ACCESS = 2;
    static final int CELL = 3;
    static final int SYSTEM_INFORMATION = 4;
    static final int SEMI_PERSISTENT = 5;
    static final int CRC_GOOD = 1;
    private static final int NOT_SAID = -1;
    private static final int PAYLOAD = 1;

    final int radioType;
    final int direction;
    final int rntiType;
    int rnti = NOT_SAID;
    int user = NOT_SAID;
    int systemFrame = NOT_SAID;
    int subframe = NOT_SAID;
    int retransmissions;
    int crcStatus = NOT_SAID;
    int carrier;
    int rapid = NOT_SAID;
    int attempt;
    int unknownTag = NOT_SAID;
    boolean predefined;
    boolean largeBuffers;

    /** Reads the three bytes and the tags at the cursor, which then stands at the PDU or behind an unknown tag. */
    Context(Dissection d) {
        radioType = next(d);
        direction = next(d);
        rntiType = next(d);
        int tag = next(d);
        while (tag != PAYLOAD && unknownTag < 0) {
            take(d, tag);
            if (preamble() && d.remaining() == 0) {
                return;
            }
            if (unknownTag < 0) {
                tag = next(d);
            }
        }
    }

    boolean uplink() {
        return direction == UPLINK;
    }

    /** Whether there is no PDU: a terminal began with a preamble. */
    boolean preamble() {
        return rapid >= 0 && uplink();
    }

    private static int next(Dissection d) {
        int value = d.byteAt(d.position());
        d.skip(1);
        return value;
    }

    private static int nextTwo(Dissection d) {
        return next(d) << 8 | next(d);
    }

    private void take(Dissection d, int tag) {
        switch (tag) {
        case 2 -> rnti = nextTwo(d);
        case 3 -> user = nextTwo(d);
        case 4 -> {
            int when = nextTwo(d);
            systemFrame = when >> 4;
            subframe = when & 15;
        }
        case 5 -> predefined = next(d) != 0;
        case 6 -> retransmissions = next(d);
        case 7 -> crcStatus = next(d);
        case 8 -> largeBuffers = true;
        case 9 -> {
            rapid = next(d);
            attempt = next(d);
        }
        case 10 -> carrier = next(d);
        case 11 -> d.skip(next(d));
        case 12 -> {
            // both uplink channels at once: nothing follows
        }
        case 13, 14, 15 -> d.skip(1);
        default -> unknownTag = tag;
        }
    }
}
