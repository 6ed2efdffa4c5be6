package org.wirestrata.dissector.rpc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** ONC RPC over datagrams, RFC 5531. */
@Component(service = Dissector.class, property = {"protocol=rpc", "heuristic=udp", "hands=rpc", "next=rpc.program", "next=data"})
public final class RpcDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return Rpc.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return Messages.recognizes(d, 0, this);
    }

    @Override
    public void dissect(Dissection d) {
        Messages.dissect(d, this, true);
    }
}
