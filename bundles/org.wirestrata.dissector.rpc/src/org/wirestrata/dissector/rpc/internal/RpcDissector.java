package org.wirestrata.dissector.rpc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** ONC RPC over datagrams, RFC 5531. */
@Component(service = Dissector.class, property = {"protocol=rpc", "heuristic=udp", "hands=rpc", "next=rpc.program", "next=data"})
public final class RpcDissector implements Dissector {
    private static final int PORT_MAPPER = 111;

    @Override
    public Protocol protocol() {
        return Rpc.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        return Messages.recognizes(d, 0, this) || isPortMapper(d);
    }

    @Override
    public void dissect(Dissection d) {
        boolean reply = d.peek(4, 4) == Messages.REPLY;
        if (Messages.begins(d)) {
            Messages.dissect(d, this);
        } else if (isPortMapper(d)) {
            Messages.continuation(d);
        } else if (reply) {
            d.dissolve();
            d.undissected();
        } else {
            Messages.dissect(d, this);
        }
    }

    /** Whether the datagram comes from or goes to the port mapper's port. */
    static boolean isPortMapper(Dissection d) {
        return d.sourcePort() == PORT_MAPPER || d.destinationPort() == PORT_MAPPER;
    }
}
