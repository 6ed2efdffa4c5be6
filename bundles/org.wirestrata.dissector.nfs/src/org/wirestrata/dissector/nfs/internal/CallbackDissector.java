package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/**
 * Calls of version 4's servers to their clients: RFC 7530 section 15, RFC 8881 section 20. The program's number is the first of the
 * transient ones.
 */
@Component(service = Dissector.class, property = {"protocol=nfs.cb", "table=rpc.program:1073741824", "next=nfs", "next=rpc", "next=data"})
public final class CallbackDissector extends Program {
    private static final Protocol PROTOCOL = Protocol.of("Network File System CB", "NFS CB", "nfs.cb");
    private static final int LAST = 15;

    public CallbackDissector() {
        super(PROTOCOL, 1, Nfs4.CB_PROCEDURE);
    }

    @Override
    void body(Call c) {
        if (c.procedure == 1) {
            compound(c);
        }
    }

    private static void compound(Call c) {
        Dissection d = c.d;
        int status = c.reply ? c.status4() : 0;
        c.text(Nfs4.TAG);
        if (!c.reply) {
            d.uint(Nfs4.MINORVERSION);
            d.uint(Nfs4.CALLBACK_IDENT);
        }
        long count = d.peek(0, 4);
        int list = d.add(Field.TEXT, d.position(), 4, "Operations");
        d.skip(4);
        Parts4 p = new Parts4(c);
        d.enter(list);
        for (long i = 0; i < count; i++) {
            long operation = d.peek(0, 4);
            int item = d.add(Nfs4.CB_OPERATION, d.position(), 4, operation);
            d.skip(4);
            c.say(" ").append(Nfs4.CB_OPERATION.values().text(operation, "Unknown"));
            if (operation < 3 || operation > LAST) {
                break;
            }
            d.enter(item);
            boolean known = c.reply ? results(c, p, (int) operation, item) : arguments(c, p, (int) operation);
            d.leave(item);
            if (!known) {
                break;
            }
        }
        d.leave(list);
        c.sayStatus4(status);
    }

    private static boolean arguments(Call c, Parts4 p, int operation) {
        Dissection d = c.d;
        switch (operation) {
        case 3 -> {
            d.enter(d.layer());
            c.handle("file");
            p.attributes.mask();
            d.leave(d.layer());
        }
        case 4 -> {
            p.stateId();
            d.uint(Nfs4.TRUNCATE, 4);
            c.handle("file");
        }
        case 5 -> recall(c, p);
        case 11 -> sequence(c, p);
        case 13 -> {
            c.handle("file");
            p.lockOwner();
        }
        case 15 -> {
            c.handle("file");
            p.stateId();
            if (c.status4() == 0) {
                p.written();
            } else {
                d.uint(Nfs4.BYTES_COPIED);
            }
        }
        default -> {
            return false;
        }
        }
        return true;
    }

    private static void recall(Call c, Parts4 p) {
        Dissection d = c.d;
        d.uint(Nfs4.LAYOUTTYPE);
        d.uint(Nfs4.IOMODE);
        d.uint(Nfs4.CLORACHANGED, 4);
        int type = d.u(Nfs4.RECALLTYPE);
        if (type == 1) {
            c.handle("file");
            p.range();
            p.stateId();
        } else if (type == 2) {
            p.attributes.fileSystem();
        }
    }

    private static void sequence(Call c, Parts4 p) {
        Dissection d = c.d;
        p.slot();
        d.uint(Nfs4.CACHETHIS4, 4);
        c.list("Lists of calls that this refers to", () -> {
            p.sessionId();
            c.list("Calls that this refers to", () -> {
                d.uint(Nfs4.SEQID);
                d.uint(Nfs4.SLOTID);
            });
        });
    }

    private static boolean results(Call c, Parts4 p, int operation, int item) {
        Dissection d = c.d;
        if (c.status4() != 0) {
            return true;
        }
        if (operation == 3) {
            p.attributes.values(item);
        } else if (operation == 11) {
            p.slot();
            d.uint(Nfs4.TARGET_HIGH_SLOTID);
        }
        return true;
    }
}
