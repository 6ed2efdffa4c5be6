package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** The mount protocol, RFC 1094 appendix A (versions 1 and 2) and RFC 1813 appendix I (version 3). */
@Component(service = Dissector.class, property = {"protocol=mount", "table=rpc.program:100005", "next=data"})
public final class MountDissector implements Dissector {
    private static final Field.Uint[] PROCEDURES = {Mount.PROCEDURE_V1, Mount.PROCEDURE_V2, Mount.PROCEDURE_V3};

    @Override
    public Protocol protocol() {
        return Mount.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return d.handed(Map.class) != null;
    }

    @Override
    public void dissect(Dissection d) {
        Map<?, ?> told = d.handed(Map.class);
        if (told == null) {
            return;
        }
        Call c = new Call(d, told);
        if (c.version < 1 || c.version > PROCEDURES.length) {
            d.undissected();
            return;
        }
        Columns columns = d.columns();
        columns.protocol("MOUNT");
        columns.clearInfo();
        columns.append("V").append(Integer.toString(c.version)).append(' ').append(Mount.PROCEDURES.text(c.procedure & 0xffffffffL, "Unknown"))
                .append(c.reply ? " Reply" : " Call");
        if (c.empty(Mount.PROTOCOL, PROCEDURES[c.version - 1])) {
            return;
        }
        if (!c.reply) {
            if (c.procedure == 1 || c.procedure == 3) {
                c.text(Mount.PATH);
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
        } else if (c.procedure == 5 || c.procedure == 6) {
            exports(c);
        }
        d.undissected();
    }

    private static void mounted(Call c) {
        Dissection d = c.d;
        if (d.u(Mount.STATUS) != 0) {
            return;
        }
        if (c.version < PROCEDURES.length) {
            c.handle2("fhandle");
            return;
        }
        c.handle("fhandle");
        long count = d.uint(Mount.FLAVORS);
        for (long i = 0; i < count; i++) {
            d.uint(Mount.FLAVOR);
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
