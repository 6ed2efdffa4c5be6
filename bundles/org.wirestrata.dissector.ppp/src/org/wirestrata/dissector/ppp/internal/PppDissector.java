package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * The Point-to-Point Protocol (RFC 1661), with or without the address and control field of HDLC framing (RFC 1662), and with the
 * direction that some captures put before it. Links that turn out to be Cisco's HDLC are left to it.
 */
@Component(service = Dissector.class, property = {"protocol=ppp", "table=wtap_encap:4", "table=wtap_encap:19", "table=gre.proto:0x880b",
    "table=sll.ltype:7",
    "next=chdlc", "next=ppp.protocol", "next=data", "hands=-"})
public final class PppDissector implements Dissector {
    private static final int ADDRESS_BYTE = 0xff;
    private static final int CISCO_UNICAST = 0x0f;
    private static final int CISCO_MULTICAST = 0x8f;
    /** LINKTYPE_PPP_WITH_DIR. */
    private static final int WITH_DIRECTION = 204;

    private static final Protocol PPP = Ppp.PROTOCOL;
    private static final Field.Uint DIRECTION = PPP.uint8("ppp.direction", "Direction")
            .named(ValueStrings.counting("Sent", "Received"));
    private static final Field.Uint ADDRESS = PPP.uint8("ppp.address", "Address").hex();
    private static final Field.Uint CONTROL = PPP.uint8("ppp.control", "Control").hex();
    private static final Table.Uint TABLE = Table.uint("ppp.protocol", "PPP protocol", Ftype.UINT16, Base.HEX);

    @Override
    public Protocol protocol() {
        return PPP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        boolean directed = d.frame().linkType() == WITH_DIRECTION && d.layer() >= 0 && d.tape().start(d.layer()) == 0;
        int at = directed ? 1 : 0;
        boolean sent = directed && d.byteAt(0) != 0;
        if (d.addressType() == Ftype.NONE) {
            c.source(directed ? sent ? "DTE" : "DCE" : "N/A");
            c.destination(directed ? sent ? "DCE" : "DTE" : "N/A");
        }
        c.protocol("PPP");
        c.clearInfo();
        int first = d.byteAt(at);
        if (first == CISCO_UNICAST || first == CISCO_MULTICAST) {
            d.dissolve();
            d.position(at);
            if (!d.dispatch("chdlc")) {
                d.undissected();
            }
            return;
        }
        if (directed) {
            d.add(DIRECTION, 0, 1, sent ? 0 : 1);
            d.skip(1);
        }
        if (first == ADDRESS_BYTE) {
            d.u(ADDRESS);
            d.u(CONTROL);
        }
        int from = d.position();
        int length = (d.byteAt(from) & 1) != 0 ? 1 : 2;
        int protocol = (int) d.uint(Ppp.PAYLOAD, length);
        if (d.dispatch(TABLE, protocol)) {
            return;
        }
        if (c.wanted()) {
            String hex = Integer.toHexString(0x10000 | protocol).substring(1);
            c.protocol("0x" + hex);
            String name = Ppp.PROTOCOLS.text(protocol);
            c.info("PPP " + (name == null ? "Unknown" : name) + " (0x" + hex + ")");
        }
        d.undissected();
    }
}
