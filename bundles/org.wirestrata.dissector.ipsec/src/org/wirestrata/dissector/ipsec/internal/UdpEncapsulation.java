package org.wirestrata.dissector.ipsec.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** IPsec's packets inside UDP, through translators of addresses (RFC 3948): keepalives, key exchange behind a marker, and ESP. */
@Component(service = Dissector.class, property = {"protocol=udpencap", "table=udp.port:4500", "next=esp", "next=data", "hands=-"})
public final class UdpEncapsulation implements Dissector {
    private static final int KEEPALIVE = 0xff;
    private static final int MARKER = 4;

    private static final Protocol UDPENCAP = Protocol.of("UDP Encapsulation of IPsec Packets", "UDPENCAP", "udpencap");
    private static final Field.Group ALIVE = UDPENCAP.group("udpencap.nat_keepalive", "Keeps the translation alive");
    private static final Field.Group NOT_ESP = UDPENCAP.group("udpencap.non_esp_marker", "Marker: not ESP");

    @Override
    public Protocol protocol() {
        return UDPENCAP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("UDPENCAP");
        c.clearInfo();
        if (d.length() == 1 && d.byteAt(0) == KEEPALIVE) {
            c.append("NAT-keepalive");
            d.add(ALIVE, 0, 1);
            d.skip(1);
        } else if (d.peek(0, MARKER) == 0) {
            c.protocol("ISAKMP");
            d.add(NOT_ESP, 0, MARKER);
            d.skip(MARKER);
            d.undissected();
        } else {
            d.covers(0);
            d.dispatch("esp");
        }
    }
}
