package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
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
        c.title(Nfs.PROTOCOL, procedures.values().text(c.procedure & 0xffffffffL, "proc-" + (c.procedure & 0xffffffffL)));
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
