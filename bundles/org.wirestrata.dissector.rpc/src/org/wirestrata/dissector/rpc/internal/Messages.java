package org.wirestrata.dissector.rpc.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;

/** Takes messages apart: RFC 5531 section 9. */
final class Messages {
    static final int REPLY = 1;
    private static final int RPC_VERSION = 2;
    private static final int MISMATCH = 2;
    private static final int CREDENTIALS = 24;
    /** The credentials' flavor and length, and of RPCSEC_GSS its version, procedure, sequence number and service. */
    private static final int HEAD = 24;
    private static final int SHORTEST = 8;
    static final int SHORTEST_CALL = 16;

    private Messages() {
    }

    /** Whether a message begins at an offset from the cursor: a call of a known program, or a reply where calls were seen. */
    static boolean recognizes(Dissection d, int at, Dissector self) {
        long type = d.peek(at + 4, 4);
        if (type == REPLY) {
            Conversation c = d.conversation();
            return c != null && c.dissector() == self && d.peek(at + 8, 4) <= 1;
        }
        return type == 0 && isCall(d, at);
    }

    private static boolean isCall(Dissection d, int at) {
        return d.peek(at + 8, 4) == RPC_VERSION && Rpc.knows(d, d.peek(at + 12, 4));
    }

    /**
     * Whether a message begins at the cursor that can be taken apart: a call of a known program, or a reply to a call that was seen. Learns
     * from a reply; to be asked once of a message.
     */
    static boolean begins(Dissection d) {
        if (d.reportedRemaining() < SHORTEST) {
            return false;
        }
        long type = d.peek(4, 4);
        if (type != REPLY) {
            return type == 0 && d.reportedRemaining() >= SHORTEST_CALL && isCall(d, 0);
        }
        if (Calls.learns(d)) {
            Calls.reply(d, (int) d.peek(0, 4));
        }
        return Calls.answered(d) != null;
    }

    /** Shows the whole layer as something that belongs to messages, but begins none. */
    static void continuation(Dissection d) {
        Columns columns = d.columns();
        columns.protocol("RPC");
        columns.clearInfo();
        columns.append("Continuation");
        d.position(0);
        d.bytes(Rpc.CONTINUATION, d.length());
    }

    /** Takes the message from the cursor on apart, to the layer's end; {@link #begins} was asked of it. */
    static void dissect(Dissection d, Dissector self) {
        int base = d.position();
        Columns columns = d.columns();
        columns.protocol("RPC");
        columns.clearInfo();
        int xid = d.u(Rpc.XID);
        int type = d.u(Rpc.TYPE);
        boolean reply = type == REPLY;
        columns.append(reply ? "Reply" : "Call").append(" XID 0x").append(Integer.toHexString(xid));
        Calls.Call call;
        boolean body = true;
        if (reply) {
            call = Calls.answered(d);
            body = reply(d, call);
        } else {
            keep(d, self);
            d.uint(Rpc.VERSION);
            d.uint(Rpc.PROGRAM);
            d.uint(Rpc.PROGRAM_VERSION);
            d.uint(Rpc.PROCEDURE);
            boolean secure = d.has(base + CREDENTIALS, HEAD) && d.peekAt(base + CREDENTIALS, 4) == Gss.FLAVOR
                    && d.peekAt(base + CREDENTIALS + 4, 4) != 0;
            call = new Calls.Call(d.frame().number(), (int) d.peekAt(base + 12, 4), (int) d.peekAt(base + 16, 4),
                    (int) d.peekAt(base + 20, 4), secure ? (int) d.peekAt(base + CREDENTIALS + 12, 4) : Gss.NONE,
                    secure ? (int) d.peekAt(base + CREDENTIALS + 20, 4) : Gss.NONE);
            if (Calls.learns(d)) {
                Calls.call(d, xid, call);
            }
            call(d, base);
        }
        if (!body || call == null) {
            int left = d.position();
            if (call != null) {
                include(d, tell(d, xid, call, reply, true));
            }
            d.position(left);
            if (d.reportedRemaining() > 0) {
                d.undissected();
            }
            return;
        }
        Map<String, Object> told = tell(d, xid, call, reply, false);
        if (d.reportedRemaining() > 0) {
            d.hand(told);
            d.payload(Rpc.PROGRAMS, call.program() & 0xffffffffL);
            d.hand(null);
        } else {
            d.enterTop();
            include(d, told);
            d.leaveTop();
        }
    }

    /** Takes all that the conversation brings from here on. */
    static void keep(Dissection d, Dissector self) {
        Conversation c = d.conversation();
        if (Calls.learns(d) && c != null && c.dissector() == null) {
            c.handTo(self, d.frame().number());
        }
    }

    private static void call(Dissection d, int base) {
        again(d, Rpc.CALL_AGAIN);
        long answer = Calls.answer(d);
        if (answer != 0) {
            d.generated(Rpc.REQUEST_FRAME, answer);
        }
        d.position(base + CREDENTIALS);
        Authentication.dissect(d, Authentication.Kind.CREDENTIALS);
        Authentication.dissect(d, Authentication.Kind.VERIFIER_OF_CALL);
    }

    private static void again(Dissection d, Field.Uint f) {
        long again = Calls.again(d);
        if (again != 0) {
            d.add(Rpc.DUPLICATE, 0, 0);
            d.markGenerated(d.last());
            d.generated(f, again);
        }
    }

    /** Takes a reply's head apart and answers whether results follow. */
    private static boolean reply(Dissection d, Calls.Call call) {
        if (call != null) {
            d.generated(Rpc.PROGRAM, call.program() & 0xffffffffL);
            d.generated(Rpc.PROGRAM_VERSION, call.version() & 0xffffffffL);
            d.generated(Rpc.PROCEDURE, call.procedure() & 0xffffffffL);
        }
        int state = d.u(Rpc.REPLY_STATE);
        if (call != null) {
            d.generated(Rpc.REPLY_FRAME, call.frame());
            d.add(Rpc.TIME, d.position(), 0, Calls.time(d));
            d.markGenerated(d.last());
            again(d, Rpc.REPLY_AGAIN);
        }
        if (state == 0) {
            Authentication.dissect(d, Authentication.Kind.VERIFIER_OF_REPLY);
            int accepted = d.u(Rpc.ACCEPT_STATE);
            if (accepted == MISMATCH) {
                d.uint(Rpc.PROGRAM_MIN);
                d.uint(Rpc.PROGRAM_MAX);
            }
            return accepted == 0;
        }
        if (d.u(Rpc.REJECT_STATE) == 0) {
            d.uint(Rpc.VERSION_MIN);
            d.uint(Rpc.VERSION_MAX);
        } else {
            d.uint(Rpc.AUTH_STATE);
        }
        return false;
    }

    /**
     * What the program is told that takes the arguments or results, in a map: the numbers of the call under <code>version</code>,
     * <code>procedure</code>, <code>xid</code> and <code>reply</code> (0 or 1); the frame of the call's reply, or of the reply's call,
     * under <code>other</code>, that of the same message before under <code>again</code>, or 0; where this layer lies under
     * <code>offset</code>; under <code>security</code> what security puts around the arguments or results (see {@link Gss}); and under
     * their names the fields with which XDR (RFC 4506) is shown. Where there are neither arguments nor results, the program is a part of
     * this layer that begins one of its own; where <code>failed</code> is 1, it only says in the packet list what the reply is of.
     */
    private static Map<String, Object> tell(Dissection d, int xid, Calls.Call call, boolean reply, boolean failed) {
        Map<String, Object> told = new HashMap<>();
        told.put("program", call.program() & 0xffffffffL);
        told.put("xid", xid);
        told.put("offset", d.tape().start(d.layer()));
        told.put("version", call.version() & 0xffffffffL);
        told.put("procedure", call.procedure());
        told.put("reply", reply ? 1 : 0);
        told.put("other", reply ? call.frame() : (int) Calls.answer(d));
        told.put("again", (int) Calls.again(d));
        told.put("failed", failed ? 1 : 0);
        if (call.gssProcedure() != Gss.NONE) {
            told.put("security", new Gss(d, call, reply));
        }
        for (Field f : new Field[] {Rpc.PROGRAM_VERSION, Rpc.PROCEDURE, Rpc.OPAQUE_LENGTH, Rpc.FILL, Rpc.VALUE_FOLLOWS,
            Rpc.ARRAY_LENGTH, Rpc.ARRAY_EMPTY}) {
            told.put(f.name(), f);
        }
        return told;
    }

    private static void include(Dissection d, Map<String, Object> told) {
        Dissector who = d.registered(Rpc.PROGRAMS, (Long) told.get("program"));
        if (who != null) {
            d.hand(told);
            d.include(who);
            d.hand(null);
        }
    }
}
