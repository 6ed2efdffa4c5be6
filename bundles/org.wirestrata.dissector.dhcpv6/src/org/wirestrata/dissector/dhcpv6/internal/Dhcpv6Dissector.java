package org.wirestrata.dissector.dhcpv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.ValueStrings;

/** The Dynamic Host Configuration Protocol for IPv6: RFC 8415, lease queries RFC 5007, failover RFC 8156. */
@Component(service = Dissector.class, property = {"protocol=dhcpv6", "table=udp.port:546", "table=udp.port:547", "next=-"})
public final class Dhcpv6Dissector implements Dissector {
    static final int RELAY_FORWARD = 12;
    static final int RELAY_REPLY = 13;
    /** Relays that a message passes at most (RFC 8415 section 7.6, before it RFC 3315 section 5.5). */
    private static final int MOST_HOPS = 32;
    private static final int RELAY_HEAD = 34;
    private static final int HEAD = 4;
    static final ValueStrings MESSAGES = ValueStrings.builder().of(1, "Solicit").of(2, "Advertise").of(3, "Request").of(4, "Confirm")
            .of(5, "Renew").of(6, "Rebind").of(7, "Reply").of(8, "Release").of(9, "Decline").of(10, "Reconfigure").of(11, "Information-request")
            .of(RELAY_FORWARD, "Relay-forw").of(RELAY_REPLY, "Relay-reply").of(14, "Leasequery").of(15, "Leasequery-reply")
            .of(16, "Leasequery-done").of(17, "Leasequery-data").of(18, "Reconfigure-request").of(19, "Reconfigure-reply").build();

    static final Protocol DHCPV6 = Protocol.of("DHCPv6", "DHCPv6", "dhcpv6");
    private static final Field.Uint TYPE = DHCPV6.uint8("dhcpv6.msgtype", "Message").named(MESSAGES);
    private static final Field.Uint ID = DHCPV6.uint24("dhcpv6.xid", "Transaction").hex();
    private static final Field.Uint HOPS = DHCPV6.uint8("dhcpv6.hopcount", "Hops");
    private static final Field.Address LINK = DHCPV6.ipv6("dhcpv6.linkaddr", "Link's address");
    private static final Field.Address PEER = DHCPV6.ipv6("dhcpv6.peeraddr", "Peer's address");
    private static final Expert WRONG_HOPS = DHCPV6.expert("dhcpv6.error_hopcount", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The hop count is not that of the message inside and one more, or beyond the limit");

    static {
        Options.load();
        Names.load();
        Vendor.load();
        Softwires.load();
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
        message(d, d.length(), 0);
        d.position(d.length());
    }

    /** Shows the message from the cursor to an end; one that a relay passes on lies in one of its options. */
    static void message(Dissection d, int end, int depth) {
        int type = d.u(TYPE);
        Columns c = d.columns();
        if (c.wanted()) {
            c.append(MESSAGES.text(type, "Message Type " + type)).append(' ');
        }
        if (type == RELAY_FORWARD || type == RELAY_REPLY) {
            relay(d, end);
        } else {
            long id = d.uint(ID);
            if (c.wanted()) {
                c.append("XID: 0x").append(Long.toHexString(0x100_0000 | id).substring(1)).append(' ');
            }
        }
        Options.show(d, end, type, depth);
    }

    private static void relay(Dissection d, int end) {
        int at = d.position();
        int hops = d.u(HOPS);
        int item = d.last();
        int expected = hopsExpected(d, at - 1 + RELAY_HEAD, end);
        d.address(LINK);
        Columns c = d.columns();
        if (c.wanted()) {
            StringBuilder to = new StringBuilder();
            AddressText.ipv6(d.peekAt(at + 1, 8), d.peekAt(at + 9, 8), to);
            c.append("L: ").append(to).append(' ');
        }
        d.address(PEER);
        if (hops > MOST_HOPS) {
            d.expert(item, WRONG_HOPS);
        }
        if (expected >= 0 && hops != expected) {
            d.expert(item, WRONG_HOPS);
        }
    }

    /** The hops that a relay's message must tell, by that inside it: a relay's counts them, a client's or server's has none; -1 where there is none. */
    private static int hopsExpected(Dissection d, int from, int end) {
        int at = from;
        while (end - at >= HEAD && d.has(at, HEAD)) {
            int length = (int) d.peekAt(at + 2, 2);
            if (d.peekAt(at, 2) == Options.RELAYED) {
                if (length < 2 || !d.has(at + HEAD, 2)) {
                    return -1;
                }
                int type = d.byteAt(at + HEAD);
                return type == RELAY_FORWARD || type == RELAY_REPLY ? d.byteAt(at + HEAD + 1) + 1 : 0;
            }
            at += HEAD + length;
        }
        return -1;
    }
}
