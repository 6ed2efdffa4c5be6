package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** NFS, versions 2 (RFC 1094), 3 (RFC 1813) and 4 (RFC 7530, RFC 8881, RFC 7862). */
@Component(service = Dissector.class, property = {"protocol=nfs", "table=rpc.program:100003", "next=rpc", "next=data"})
public final class NfsDissector implements Dissector {
    static {
        Nfs4.load();
        Fattr4.load();
    }

    private static final int COMPOUND = 1;
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
        c.title(Nfs.PROTOCOL, c.version == 4 && c.procedure == COMPOUND ? "" : procedures.values().text(c.procedure & 0xffffffffL, "proc-"
                + (c.procedure & 0xffffffffL)));
        if (c.empty(Nfs.PROTOCOL, procedures)) {
            return;
        }
        if (c.opened()) {
            body(c);
        }
        c.rest();
    }

    private static void body(Call c) {
        if (c.version == 2) {
            new Version2(c).dissect();
        } else if (c.version == 3) {
            new Version3(c).dissect();
        } else if (c.procedure == COMPOUND) {
            new Compound(c).dissect();
        }
    }
}
