package org.wirestrata.dissector.rpc.internal;

import java.util.HashMap;
import java.util.Map;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** Takes messages apart: RFC 5531 section 9; credentials: section 8 and its appendix A, RFC 2203 section 5. */
final class Messages {
    private static final int SYS = 1;
    private static final int GSS = 6;
    private static final int REPLY = 1;
    private static final int RPC_VERSION = 2;
    private static final int MISMATCH = 2;
    private static final int CREDENTIALS = 24;
    private static final int NO_GSS = -1;

    private Messages() {
    }

    /** Whether a message begins at an offset from the cursor: a call of a known program, or a reply where calls were seen. */
    static boolean recognizes(Dissection d, int at, Dissector self) {
        long type = d.peek(at + 4, 4);
        if (type == REPLY) {
            Conversation c = d.conversation();
            return c != null && c.dissector() == self && d.peek(at + 8, 4) <= 1;
        }
        return type == 0 && d.peek(at + 8, 4) == RPC_VERSION && Rpc.knows(d, d.peek(at + 12, 4));
    }

    /**
     * Takes the message from the cursor on apart, to the layer's end. A datagram that answers no call that was seen is not known to be a
     * reply.
     */
    static void dissect(Dissection d, Dissector self, boolean datagram) {
        int base = d.position();
        if (datagram && d.peek(4, 4) == REPLY) {
            if (d.learns() && !d.quoted()) {
                Calls.reply(d, (int) d.peek(0, 4));
            }
            if (Calls.answered(d) == null) {
                d.dissolve();
                d.undissected();
                return;
            }
        }
        Columns columns = d.columns();
        columns.protocol("RPC");
        columns.clearInfo();
        int xid = d.u(Rpc.XID);
        int type = d.u(Rpc.TYPE);
        boolean reply = type == REPLY;
        columns.append(reply ? "Reply" : "Call").append(" XID 0x").append(Integer.toHexString(xid));
        boolean learns = d.learns() && !d.quoted();
        Calls.Call call;
        boolean body = true;
        if (reply) {
            if (learns && !datagram) {
                Calls.reply(d, xid);
            }
            call = Calls.answered(d);
            body = reply(d, call);
        } else {
            keep(d, self);
            int flavor = (int) d.peekAt(base + CREDENTIALS, 4);
            call = new Calls.Call(d.frame().number(), (int) d.peekAt(base + 12, 4), (int) d.peekAt(base + 16, 4),
                    (int) d.peekAt(base + 20, 4), flavor, flavor == GSS ? (int) d.peekAt(base + CREDENTIALS + 12, 4) : NO_GSS);
            if (learns) {
                Calls.call(d, xid, call);
            }
            call(d, base);
        }
        if (!body || call == null || call.gssProcedure() > 0) {
            int left = d.position();
            if (call != null && call.gssProcedure() <= 0) {
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
        if (d.learns() && !d.quoted() && c != null && c.dissector() == null) {
            c.handTo(self, d.frame().number());
        }
    }

    private static void call(Dissection d, int base) {
        d.uint(Rpc.VERSION);
        d.uint(Rpc.PROGRAM);
        d.uint(Rpc.PROGRAM_VERSION);
        d.uint(Rpc.PROCEDURE);
        again(d, Rpc.CALL_AGAIN);
        long answer = Calls.answer(d);
        if (answer != 0) {
            d.generated(Rpc.REQUEST_FRAME, answer);
        }
        d.position(base + CREDENTIALS);
        authentication(d, "Credentials", true);
        authentication(d, "Verifier", false);
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
            authentication(d, "Verifier", false);
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

    private static void authentication(Dissection d, String name, boolean credentials) {
        int start = d.position();
        int length = (int) Math.min(Integer.MAX_VALUE - 16, d.peek(4, 4)) + 3 & ~3;
        int item = d.add(Field.TEXT, start, room(d, start, 8, length), name);
        d.enter(item);
        int flavor = d.u(Rpc.FLAVOR);
        d.add(Rpc.AUTH_LENGTH, start + 4, 4, length);
        d.skip(4);
        if (length > 0 && flavor == GSS) {
            if (credentials) {
                gss(d);
            } else {
                d.uintAt(Rpc.GSS_TOKEN_LENGTH, start + 4);
                d.bytes(Rpc.GSS_CHECKSUM, length);
            }
        } else if (length > 0 && flavor == SYS) {
            system(d);
        } else if (length > 0) {
            d.bytes(Rpc.OPAQUE, length);
        }
        d.leave(item);
        d.position(start + 8 + length);
    }

    private static int padded(int length) {
        return length + 3 & ~3;
    }

    /** Octets of a length and what it counts, as far as they are there. */
    private static int room(Dissection d, int at, int header, int length) {
        return (int) Math.min(header + ((length & 0xffff_ffffL) + 3 & ~3L), d.length() - at);
    }

    private static void system(Dissection d) {
        d.uint(Rpc.STAMP);
        int length = (int) d.peek(0, 4);
        int item = d.add(Field.TEXT, d.position(), room(d, d.position(), 4, length), "Machine Name");
        d.enter(item);
        d.uint(Rpc.OPAQUE_LENGTH);
        d.text(Rpc.MACHINE, length, Encoding.ASCII);
        fill(d, length);
        d.leave(item);
        d.uint(Rpc.UID);
        d.uint(Rpc.GID);
        int count = (int) d.peek(0, 4);
        item = d.add(Field.TEXT, d.position(), Math.min(4 + 4 * Math.clamp(count, 0, 16), d.remaining()), "Auxiliary GIDs");
        d.enter(item);
        d.skip(4);
        for (int i = 0; i < count; i++) {
            d.uint(Rpc.GID);
        }
        d.leave(item);
    }

    private static void fill(Dissection d, int length) {
        int n = padded(length) - length;
        if (n > 0) {
            d.bytes(Rpc.FILL, n);
        }
    }

    private static void gss(Dissection d) {
        d.uint(Rpc.GSS_VERSION);
        d.uint(Rpc.GSS_PROCEDURE);
        d.uint(Rpc.GSS_SEQUENCE);
        d.uint(Rpc.GSS_SERVICE);
        int length = (int) d.peek(0, 4);
        int item = d.add(Field.TEXT, d.position(), room(d, d.position(), 4, length), "GSS Context");
        d.enter(item);
        d.uint(Rpc.GSS_CONTEXT_LENGTH);
        if (length > 0) {
            d.bytes(Rpc.GSS_CONTEXT, length);
            fill(d, length);
        }
        d.leave(item);
    }

    /**
     * What the program is told that takes the arguments or results, in a map: the numbers of the call under <code>version</code>,
     * <code>procedure</code>, <code>xid</code> and <code>reply</code> (0 or 1), the frame of the call's reply, or of the reply's call,
     * under
     * <code>other</code>, where this layer lies under <code>offset</code>, and under their names the fields with which XDR (RFC 4506) is
     * shown. Where there are neither arguments nor results, the program is a part of this layer that begins one of its own; where
     * <code>failed</code> is 1, it only says
     * in the packet list what the reply is of.
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
        told.put("failed", failed ? 1 : 0);
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
