package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;

/** The mount protocol, RFC 1094 appendix A (versions 1 and 2) and RFC 1813 appendix I (version 3). */
@Component(service = Dissector.class, property = {"protocol=mount", "table=rpc.program:100005", "next=nfs", "next=rpc",
    "next=data"})
public final class MountDissector extends Program {
    private static final int PATHCONF = 7;
    private static final int MASK_OFFSET = 34;
    private static final int LAST_VERSION = 3;

    public MountDissector() {
        super(Mount.PROTOCOL, 1, Mount.PROCEDURE_V1, Mount.PROCEDURE_V2, Mount.PROCEDURE_V3);
    }

    @Override
    void body(Call c) {
        Dissection d = c.d;
        if (!c.reply) {
            if (c.procedure == 1 || c.procedure == 3 || c.procedure == PATHCONF && c.version == 2) {
                c.text(Mount.PATH);
                c.say(" ");
                c.sayText();
            }
        } else if (c.procedure == 1) {
            mounted(c);
        } else if (c.procedure == 2) {
            while (c.follows()) {
                int item = d.open(Mount.DUMP_ENTRY);
                c.text(Mount.DUMP_HOSTNAME);
                c.text(Mount.DUMP_DIRECTORY);
                d.close(item);
            }
        } else if (c.procedure == 5 || c.procedure == 6 && c.version < LAST_VERSION) {
            exports(c);
        } else if (c.procedure == PATHCONF && c.version == 2) {
            limits(d);
        }
    }

    private static void mounted(Call c) {
        Dissection d = c.d;
        if (d.u(Mount.STATUS) != 0) {
            return;
        }
        if (c.version < LAST_VERSION) {
            c.handle2("fhandle");
            return;
        }
        c.handle("fhandle");
        c.members(d.uint(Mount.FLAVORS), () -> d.uint(Mount.FLAVOR));
    }

    /**
     * What a file system's paths are limited to (version 2): each value in a word of its own, but those that a mask in the last words
     * takes away.
     */
    private static void limits(Dissection d) {
        int start = d.position();
        int mask = (int) d.peek(MASK_OFFSET, 2);
        if ((mask & Mount.ERROR_ALL) == 0) {
            limit(d, Mount.LINK_MAX, start, mask & Mount.ERROR_LINK_MAX);
            limit(d, Mount.MAX_CANON, start + 6, mask & Mount.ERROR_MAX_CANON);
            limit(d, Mount.MAX_INPUT, start + 10, mask & Mount.ERROR_MAX_INPUT);
            limit(d, Mount.NAME_MAX, start + 14, mask & Mount.ERROR_NAME_MAX);
            limit(d, Mount.PATH_MAX, start + 18, mask & Mount.ERROR_PATH_MAX);
            limit(d, Mount.PIPE_BUF, start + 22, mask & Mount.ERROR_PIPE_BUF);
            limit(d, Mount.VDISABLE, start + 31, mask & Mount.ERROR_VDISABLE);
        }
        d.position(start + MASK_OFFSET);
        d.flags(Mount.MASK);
        d.skip(d.remaining());
    }

    private static void limit(Dissection d, Field.Uint f, int at, int unknown) {
        if (unknown == 0) {
            d.uintAt(f, at);
        }
    }

    private static void exports(Call c) {
        Dissection d = c.d;
        while (c.follows()) {
            int item = d.open(Mount.EXPORT_ENTRY);
            c.text(Mount.EXPORT_DIRECTORY);
            int groups = d.open(Mount.EXPORT_GROUPS);
            while (c.follows()) {
                c.text(Mount.EXPORT_GROUP);
            }
            d.close(groups);
            d.close(item);
        }
    }
}
