package org.wirestrata.dissector.mpls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** The control word of an Ethernet pseudowire (RFC 4448, 4.6) and the frame behind it. */
@Component(service = Dissector.class, property = {"protocol=pwethcw",
    "next=eth", "next=pwethcw", "next=pwach", "next=pwach.channel_type", "next=mpls.label", "next=ip", "next=ipv6", "next=bfd",
    "next=data", "hands=-"})
public final class EthernetWireDissector implements Dissector {
    private static final Protocol WIRE = Protocol.of("PW Ethernet Control Word", "Ethernet PW (with CW)", "pwethcw");
    static final Field.Uint WITHOUT_WORD = WIRE.flag("pweth", "Ethernet pseudowire");
    static final Field.Uint WITH_WORD = WIRE.flag("pweth.cw", "Ethernet pseudowire with a control word");
    private static final Field.Uint SEQUENCE = WIRE.uint16("pweth.cw.sequence_number", "Sequence number");

    @Override
    public Protocol protocol() {
        return WIRE;
    }

    @Override
    public void dissect(Dissection d) {
        d.skip(2);
        d.u(SEQUENCE);
        if (!d.dispatch("eth")) {
            d.undissected();
        }
    }
}
