package org.wirestrata.api.dissect;

import java.util.HashMap;
import java.util.Map;

/**
 * Links the echo requests and replies of ICMP (RFC 792) and ICMPv6 (RFC 4443, 4): between the same addresses, with the same identifier
 * and sequence number. One object for a protocol, made with it; it may be called from any thread, each with its own dissection.
 */
public final class EchoFields {
    /** A request that waits for its reply. */
    private record Waiting(long where, int frame, long time) {
    }

    private final Protocol protocol;
    private final Field.Uint replyIn;
    private final Field.Group noReply;
    private final Field.Uint requestIn;
    private final Field.Real took;
    private final Expert notFound;
    private final FactKey reply;
    private final FactKey request;
    private final FactKey time;
    private final StateKey<Map<Integer, Waiting>> waiting = StateKey.of(StateKey.Scope.CONVERSATION, HashMap::new);

    /**
     * Declares the fields <code>resp_in</code>, <code>no_resp</code>, <code>resp_to</code>, <code>resptime</code> (milliseconds) and
     * <code>resp_not_found</code> behind the protocol's name.
     */
    public EchoFields(Protocol protocol) {
        String name = protocol.filterName();
        this.protocol = protocol;
        replyIn = protocol.frameNumber(name + ".resp_in", "Reply in frame");
        noReply = protocol.group(name + ".no_resp", "No reply seen");
        requestIn = protocol.frameNumber(name + ".resp_to", "Request in frame");
        took = protocol.real(name + ".resptime", "Milliseconds since the request");
        notFound = protocol.expert(name + ".resp_not_found", Expert.Severity.WARN, Expert.Area.SEQUENCE,
                "The capture has no reply to this request");
        reply = FactKey.of(name + " reply");
        request = FactKey.of(name + " request");
        time = FactKey.of(name + " time since request");
    }

    /**
     * Records, in the layer of an echo message, the frame of its counterpart, and says so in the packet list. That a request has none is
     * said in hindsight only, and not of one to several hosts. Nothing is done for a quoted message.
     *
     * @param asks whether the message is a request
     */
    public void link(Dissection d, boolean asks) {
        if (d.quoted()) {
            return;
        }
        if (d.learns()) {
            learn(d, asks);
        }
        if (asks) {
            answered(d);
            return;
        }
        long asked = d.fact(request, 0);
        if (asked != 0) {
            d.generated(requestIn, asked);
            d.generatedReal(took, d.fact(time, 0) / 1e6);
            d.columns().append(" (request in ").append(asked).append(')');
        }
    }

    private void answered(Dissection d) {
        long frame = d.fact(reply, 0);
        if (frame != 0) {
            d.generated(replyIn, frame);
            d.columns().append(" (reply in ").append(frame).append(')');
            return;
        }
        if (!d.hindsight()) {
            return;
        }
        String many = manyTargets(d.destinationAddress());
        if (many != null) {
            d.columns().append(many);
            return;
        }
        int item = d.add(noReply, 0, 0);
        d.markGenerated(item);
        d.expert(item, notFound);
        d.columns().append(" (no response found!)");
    }

    /** What the packet list says of a request to more than one host, from each of which a reply may come; null for one host. */
    private static String manyTargets(byte[] to) {
        if (to.length == 16) {
            return to[0] == (byte) 0xff ? " (multicast)" : null;
        }
        if (to.length != 4 || to[0] >= 0 || (to[0] & 0xf0) < 0xe0) {
            return null;
        }
        return (to[0] & 0xf0) == 0xe0 ? " (multicast)" : (to[0] & to[1] & to[2] & to[3]) == -1 ? " (broadcast)" : null;
    }

    private void learn(Dissection d, boolean asks) {
        d.conversation(protocol);
        Map<Integer, Waiting> all = d.state(waiting);
        int key = (int) d.peekAt(4, 4);
        long now = d.frame().seconds() * 1_000_000_000 + d.frame().nanos();
        if (asks) {
            all.put(key, new Waiting(d.here(), d.frame().number(), now));
            return;
        }
        Waiting w = all.remove(key);
        if (w != null) {
            d.tell(w.where, reply, d.frame().number());
            d.tell(d.here(), request, w.frame);
            d.tell(d.here(), time, now - w.time);
        }
    }
}
