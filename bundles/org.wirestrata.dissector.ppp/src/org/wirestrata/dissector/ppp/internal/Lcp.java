package org.wirestrata.dissector.ppp.internal;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Fields of the Link Control Protocol that the protocols modelled on it use, too. */
final class Lcp {
    static final Protocol PROTOCOL = Protocol.of("PPP Link Control Protocol", "PPP LCP", "lcp");
    static final Field.Uint MAGIC = PROTOCOL.uint32("lcp.magic_number", "Magic number").hex();
    static final Field.Bytes ECHO_DATA = PROTOCOL.bytes("lcp.data", "Data");
    static final Field.Text MESSAGE = PROTOCOL.text("lcp.message", "Message");
    static final Field.Uint SECONDS = PROTOCOL.uint32("lcp.secs_remaining", "Seconds remaining");
    static final Field.Uint REJECTED = PROTOCOL.uint16("lcp.rej_proto", "Rejected protocol").hex().named(Ppp.PROTOCOLS);

    private Lcp() {
    }
}
