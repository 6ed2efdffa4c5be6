package org.wirestrata.dissector.nfs.internal;

import org.wirestrata.api.dissect.Dissection;

/** A compound call or reply of version 4 (RFC 7530 section 14, RFC 8881 section 16): operations, one behind another. */
final class Compound {
    private static final int FIRST = 3;
    private static final int LAST = 75;
    private static final int ILLEGAL = 10044;
    /** Operations behind these are not looked at. */
    private static final int MOST = 128;
    private final Call c;
    private final Dissection d;
    private final int[] operations = new int[MOST];
    private final String[] said = new String[MOST];

    Compound(Call c) {
        this.c = c;
        d = c.d;
    }

    /** How much of a call's purpose an operation is: the least number says what a call is for. */
    private static int rank(int operation) {
        return switch (operation) {
        case 10, 22, 31, 32, 53 -> 4;
        case 9, 23, 24 -> 3;
        case 3, 17 -> 2;
        default -> 1;
        };
    }

    void dissect() {
        int status = c.reply ? c.status4() : 0;
        c.text(Nfs4.TAG);
        String tag = c.lastText();
        if (!tag.isEmpty()) {
            c.say(" ");
            c.sayText();
        }
        if (!c.reply) {
            d.uint(Nfs4.MINORVERSION);
        }
        long count = d.peek(0, 4);
        int item = d.add(Nfs4.OPS_COUNT, d.position(), 4, count);
        if (count > MOST) {
            d.expert(item, Nfs4.TOO_MANY_OPERATIONS);
        }
        d.skip(4);
        d.enter(item);
        int n = operations((int) Math.min(count, MOST));
        d.leave(item);
        conclude(n);
        c.sayStatus4(status);
    }

    private int operations(int count) {
        Arguments4 arguments = c.reply ? null : new Arguments4(c);
        Results4 results = c.reply ? new Results4(c) : null;
        for (int i = 0; i < count; i++) {
            int operation = (int) d.peek(0, 4);
            boolean known = operation >= FIRST && operation <= LAST || operation == ILLEGAL;
            if (c.reply && !known) {
                return i;
            }
            int item = d.add(Nfs4.OPCODE, d.position(), 4, operation & 0xffffffffL);
            if (!known || operation == 46 || operation == 54 || operation == 56) {
                return i;
            }
            d.skip(4);
            d.enter(item);
            said[i] = c.reply ? results.results(operation, item) : arguments.arguments(operation, item);
            d.leave(item);
            operations[i] = operation;
        }
        return count;
    }

    /** Says which operations the call is for. */
    private void conclude(int n) {
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < n; i++) {
            least = Math.min(least, rank(operations[i]));
        }
        boolean first = true;
        for (int i = 0; i < n; i++) {
            if (rank(operations[i]) == least) {
                d.generated(Nfs4.MAIN_OPCODE, operations[i]);
                c.say(first ? " " : " | ").append(Nfs4.OPCODE.values().text(operations[i], "Unknown")).append(said[i]);
                first = false;
            }
        }
    }
}
