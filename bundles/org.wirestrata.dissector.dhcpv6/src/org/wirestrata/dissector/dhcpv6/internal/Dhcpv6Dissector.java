package org.wirestrata.dissector.dhcpv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The Dynamic Host Configuration Protocol for IPv6, RFC 8415. */
@Component(service = Dissector.class, property = {"protocol=dhcpv6", "table=udp.port:546", "table=udp.port:547", "next=-"})
public final class Dhcpv6Dissector implements Dissector {
    private static final int RELAY_FORWARD = 12;
    private static final int RELAY_REPLY = 13;
    private static final ValueStrings MESSAGES = ValueStrings.counting("Reserved", "Solicit", "Advertise", "Request", "Confirm", "Renew",
            "Rebind", "Reply", "Release", "Decline", "Reconfigure", "Information-request", "Relay-forw", "Relay-reply");

    static final Protocol DHCPV6 = Protocol.of("DHCPv6", "DHCPv6", "dhcpv6");
    private static final Field.Uint TYPE = DHCPV6.uint8("dhcpv6.msgtype", "Message").named(MESSAGES);
    private static final Field.Uint ID = DHCPV6.uint24("dhcpv6.xid", "Transaction").hex();
    private static final Field.Uint HOPS = DHCPV6.uint8("dhcpv6.hopcount", "Hops");
    private static final Field.Address LINK = DHCPV6.ipv6("dhcpv6.linkaddr", "Link's address");
    private static final Field.Address PEER = DHCPV6.ipv6("dhcpv6.peeraddr", "Peer's address");

    static {
        Options.load();
    }

    @Override
    public Protocol protocol() {
        return DHCPV6;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("DHCPv6");
        c.clearInfo();
        d.covers(d.length());
        int type = d.u(TYPE);
        if (c.wanted()) {
            c.append(MESSAGES.text(type, "Message Type " + type)).append(' ');
        }
        if (type == RELAY_FORWARD || type == RELAY_REPLY) {
            d.uint(HOPS);
            d.address(LINK);
            d.address(PEER);
        } else {
            long id = d.uint(ID);
            if (c.wanted()) {
                c.append("XID: 0x").append(Long.toHexString(id)).append(' ');
            }
        }
        Options.show(d, d.length());
        d.position(d.length());
    }
}
