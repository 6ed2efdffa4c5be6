package org.wirestrata.dissector.rpc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
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
        return c != null && c.dissector() == this || RpcDissector.isPortMapper(d)
                || isLength(d.peek(0, MARK) & ~LAST) && Messages.recognizes(d, MARK, this);
    }

    private static boolean isLength(long length) {
        return length >= Messages.SHORTEST_CALL && length <= LONGEST;
    }

    @Override
    public int frame(Dissection d) {
        long length = d.peek(0, MARK) & ~LAST;
        return length > LONGEST ? d.remaining() : MARK + (int) length;
    }

    @Override
    public void dissect(Dissection d) {
        boolean last = (d.peek(0, MARK) & LAST) != 0;
        long length = d.peek(0, MARK) & ~LAST;
        Columns columns = d.columns();
        columns.clearInfo();
        columns.separate("  ; ");
        columns.fence();
        d.position(MARK);
        boolean alone = length <= LONGEST && Records.alone(d, last);
        boolean message = alone && Messages.begins(d);
        if (length > LONGEST || alone && !message) {
            Messages.continuation(d);
        } else {
            fragment(d, last);
            Messages.keep(d, this);
            if (alone) {
                Messages.dissect(d, this);
            } else if (Records.add(d, last)) {
                Messages.begins(d);
                Messages.dissect(d, this);
            }
        }
        columns.fence();
    }

    private static void fragment(Dissection d, boolean last) {
        int item = d.add(Field.TEXT, 0, MARK, last ? "Last fragment" : "Fragment");
        d.enter(item);
        d.uintAt(Rpc.LAST_FRAGMENT, 0, MARK);
        d.uintAt(Rpc.FRAGMENT_LENGTH, 0);
        d.leave(item);
        if (!last) {
            d.columns().protocol("RPC");
            d.columns().append("Fragment");
        }
    }

    @Override
    public void gap(Dissection d, long bytes) {
        Records.forget(d);
    }
}
