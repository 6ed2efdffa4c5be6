package org.wirestrata.dissector.ntp.internal;

import org.wirestrata.api.dissect.Dissection;

/** A message that carries time: RFC 5905 section 7.3, its extensions 7.5 and RFC 7822. */
final class TimeMessage {
    private static final int WORD = 4;
    private static final int KEY = 4;
    /** The shortest extension. */
    private static final int SHORTEST = 16;
    /** A key id and the shortest code. */
    private static final int AUTHENTICATED = 20;

    private TimeMessage() {
    }

    static void dissect(Dissection d, int mode) {
        d.flags(Ntp.FLAGS);
        if (mode == Ntp.CLIENT) {
            Exchanges.request(d, Exchanges.TIME);
        } else if (mode == Ntp.SERVER) {
            Exchanges.response(d, Exchanges.TIME);
        }
        d.uint(Ntp.STRATUM);
        d.uint(Ntp.POLL);
        d.uint(Ntp.PRECISION);
        d.uint(Ntp.ROOT_DELAY);
        d.uint(Ntp.ROOT_DISPERSION);
        d.bytes(Ntp.REFERENCE, 4);
        Ntp.time(d, Ntp.REFERENCE_TIME);
        Ntp.time(d, Ntp.ORIGIN_TIME);
        Ntp.time(d, Ntp.RECEIVE_TIME);
        Ntp.time(d, Ntp.TRANSMIT_TIME);
        while (extended(d)) {
            if (!extension(d)) {
                return;
            }
        }
        authentication(d);
    }

    /**
     * Whether an extension lies at the cursor, and not a key id with an authentication code: both begin with any number. It must leave nothing,
     * room for a code, a key id of zero by which a server refuses a code, or what may be another extension.
     */
    private static boolean extended(Dissection d) {
        int left = d.reportedRemaining();
        if (left < SHORTEST) {
            return false;
        }
        int length = (int) d.peek(2, 2);
        int behind = left - length;
        if (length < SHORTEST || behind < 0) {
            return false;
        }
        if (behind == 0 || behind >= AUTHENTICATED) {
            return true;
        }
        if (behind == KEY) {
            return d.peek(length, KEY) == 0;
        }
        if (behind < SHORTEST) {
            return false;
        }
        int next = (int) d.peek(length + 2, 2);
        return next >= SHORTEST && next <= behind;
    }

    /** Shows the extension at the cursor; false where what follows it can not be found. */
    private static boolean extension(Dissection d) {
        int length = (int) d.peek(2, 2);
        int item = d.open(Ntp.EXTENSION, d.position(), length);
        d.uint(Ntp.EXTENSION_TYPE);
        d.uint(Ntp.EXTENSION_LENGTH);
        boolean whole = length % WORD == 0;
        if (whole) {
            d.bytes(Ntp.EXTENSION_VALUE, length - 4);
        } else {
            d.expert(d.last(), Ntp.INVALID_LENGTH);
        }
        d.leave(item);
        return whole;
    }

    /** Shows a key id and the code behind it that fill the rest, where there are any. */
    static void authentication(Dissection d) {
        if (d.reportedRemaining() >= KEY) {
            d.bytes(Ntp.KEY, KEY);
            int rest = d.reportedRemaining();
            if (rest > 0) {
                d.bytes(Ntp.CODE, rest);
            }
        }
    }
}
