package org.wirestrata.dissector.rpc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Conversation;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.StreamDissector;

/** ONC RPC over streams, RFC 5531 section 11: records in fragments behind their lengths. */
@Component(service = Dissector.class, property = {"protocol=rpc", "named=false", "heuristic=tcp", "hands=rpc", "next=rpc.program",
    "next=data"})
public final class RpcStreamDissector implements StreamDissector {
    private static final int MARK = 4;
    private static final long LAST = 0x80000000L;
    /** What is longer is not taken for a fragment. */
    private static final long LONGEST = 4 << 20;

    @Override
    public Protocol protocol() {
        return Rpc.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        Conversation c = d.conversation();
        return c != null && c.dissector() == this || Messages.recognizes(d, MARK, this);
    }

    @Override
    public int frame(Dissection d) {
        return MARK + (int) Math.min(d.peek(0, MARK) & ~LAST, LONGEST);
    }

    @Override
    public void dissect(Dissection d) {
        boolean last = (d.peek(0, MARK) & LAST) != 0;
        int item = d.add(Field.TEXT, 0, MARK, last ? "Last fragment" : "Fragment");
        d.enter(item);
        d.uintAt(Rpc.LAST_FRAGMENT, 0, MARK);
        d.uintAt(Rpc.FRAGMENT_LENGTH, 0);
        d.leave(item);
        d.position(MARK);
        Messages.keep(d, this);
        if (Records.add(d, last)) {
            Messages.dissect(d, this, false);
        }
    }

    @Override
    public void gap(Dissection d, long bytes) {
        Records.forget(d);
    }
}
