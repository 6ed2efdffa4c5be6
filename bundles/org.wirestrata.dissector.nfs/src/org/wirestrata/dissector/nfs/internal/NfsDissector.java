package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** NFS, versions 2 (RFC 1094) and 3 (RFC 1813). */
@Component(service = Dissector.class, property = {"protocol=nfs", "table=rpc.program:100003", "next=rpc", "next=data"})
public final class NfsDissector implements Dissector {
    private static final int FIRST_VERSION = 2;
    private static final Field.Uint[] PROCEDURES = {Nfs.PROCEDURE_V2, Nfs.PROCEDURE_V3, Nfs.PROCEDURE_V4};

    @Override
    public Protocol protocol() {
        return Nfs.PROTOCOL;
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
        if (c.version < FIRST_VERSION || c.version >= FIRST_VERSION + PROCEDURES.length) {
            c.unknownVersion(Nfs.PROTOCOL);
            return;
        }
        Field.Uint procedures = PROCEDURES[c.version - FIRST_VERSION];
        Columns columns = d.columns();
        columns.protocol("NFS");
        columns.clearInfo();
        columns.append("V").append(Integer.toString(c.version)).append(' ')
                .append(procedures.values().text(c.procedure & 0xffffffffL, "Unknown")).append(c.reply ? " Reply" : " Call");
        if (c.empty(Nfs.PROTOCOL, procedures)) {
            return;
        }
        if (c.version == 2) {
            new Version2(c).dissect();
        } else if (c.version == 3) {
            new Version3(c).dissect();
        }
        c.rest();
    }
}
