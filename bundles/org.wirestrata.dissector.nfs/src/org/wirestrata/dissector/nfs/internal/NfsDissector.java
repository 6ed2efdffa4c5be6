package org.wirestrata.dissector.nfs.internal;

import java.util.Map;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** NFS, versions 2 (RFC 1094) and 3 (RFC 1813). */
@Component(service = Dissector.class, property = {"protocol=nfs", "table=rpc.program:100003", "next=rpc", "next=data"})
public final class NfsDissector implements Dissector {
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
        boolean two = c.version == 2;
        boolean known = two || c.version == 3;
        if (!known) {
            c.unknownVersion(Nfs.PROTOCOL);
            return;
        }
        Columns columns = d.columns();
        columns.protocol("NFS");
        columns.clearInfo();
        ValueStrings names = two ? Nfs.PROCEDURES_2 : Nfs.PROCEDURES_3;
        columns.append("V").append(two ? "2 " : "3 ").append(names.text(c.procedure & 0xffffffffL, "Unknown")).append(c.reply ? " Reply" : " Call");
        if (c.empty(Nfs.PROTOCOL, two ? Nfs.PROCEDURE_V2 : Nfs.PROCEDURE_V3)) {
            return;
        }
        if (two) {
            new Version2(c).dissect();
        } else {
            new Version3(c).dissect();
        }
        c.rest();
    }
}
