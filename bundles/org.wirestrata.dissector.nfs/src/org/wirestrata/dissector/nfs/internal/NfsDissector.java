package org.wirestrata.dissector.nfs.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissector;

/** NFS, versions 2 (RFC 1094), 3 (RFC 1813) and 4 (RFC 7530, RFC 8881, RFC 7862). */
@Component(service = Dissector.class, property = {"protocol=nfs", "table=rpc.program:100003", "next=rpc", "next=data"})
public final class NfsDissector extends Program {
    private static final int COMPOUND = 1;

    static {
        Nfs4.load();
        Fattr4.load();
    }

    public NfsDissector() {
        super(Nfs.PROTOCOL, 2, Nfs.PROCEDURE_V2, Nfs.PROCEDURE_V3, Nfs.PROCEDURE_V4);
    }

    @Override
    CharSequence name(Call c, CharSequence procedure) {
        return c.version == 4 && c.procedure == COMPOUND ? "" : procedure;
    }

    @Override
    void body(Call c) {
        if (c.version == 2) {
            new Version2(c).dissect();
        } else if (c.version == 3) {
            new Version3(c).dissect();
        } else if (c.procedure == COMPOUND) {
            new Compound(c).dissect();
        }
    }
}
