package org.wirestrata.dissector.mpls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * A stack of MPLS labels (RFC 3032, 5462), each an item of its own. Labels do not say what they carry; the first bits behind the stack
 * tell IP packets and associated channels (RFC 4385, 4928), the rest may be Ethernet.
 */
@Component(service = Dissector.class, property = {"protocol=mpls", "table=ethertype:0x8847", "table=ethertype:0x8848",
    "table=ppp.protocol:0x281", "table=ppp.protocol:0x283", "table=chdlc.protocol:0x8847", "table=chdlc.protocol:0x8848",
    "table=gre.proto:0x8847", "table=gre.proto:0x8848", "table=ip.proto:137", "table=udp.port:6635", "table=vxlan.next_proto:5",
    "next=eth", "next=pwethcw", "next=pwach", "next=pwach.channel_type", "next=mpls.label", "next=ip", "next=ipv6", "next=bfd",
    "next=data", "hands=-"})
public final class MplsDissector implements Dissector {
    private static final int LABEL_LENGTH = 4;
    private static final int IPV4_NULL = 0;
    private static final int IPV6_NULL = 2;
    private static final int IMPLICIT_NULL = 3;
    private static final int ASSOCIATED = 13;
    private static final ValueStrings SPECIAL = ValueStrings.of(IPV4_NULL, "IPv4 explicit null", 1, "Router alert", IPV6_NULL,
            "IPv6 explicit null", IMPLICIT_NULL, "Implicit null", 7, "Entropy label indicator", ASSOCIATED, "Generic associated channel",
            14, "OAM alert", 15, "Extension");

    static final Protocol MPLS = Protocol.of("MultiProtocol Label Switching Header", "MPLS", "mpls");
    private static final Field.Uint LABEL = MPLS.uint32("mpls.label", "Label").in(Base.DEC_HEX).bits(0xfffff000L).named(SPECIAL);
    private static final Field.Uint CLASS = MPLS.uint32("mpls.exp", "Traffic class").bits(0xe00);
    private static final Field.Uint BOTTOM = MPLS.uint32("mpls.bottom", "Bottom of stack").bits(0x100);
    private static final Field.Uint TTL = MPLS.uint32("mpls.ttl", "Time to live").bits(0xff);
    private static final Expert IMPLICIT_LABEL = MPLS.expert("mpls.invalid_label", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "This label is never on the wire (RFC 3032, 2.1)");
    private static final Table.Uint LABELS = Table.uint("mpls.label", "MPLS label", Ftype.UINT32, Base.DEC);

    static {
        MPLS.layer().line(MplsDissector::line);
        AssociatedChannelDissector.load();
    }

    @Override
    public Protocol protocol() {
        return MPLS;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("MPLS");
        c.info("MPLS Label Switched Packet");
        d.dissolve();
        long word;
        do {
            word = d.peek(0, LABEL_LENGTH);
            int at = d.position();
            int item = d.open(MPLS.layer(), at, LABEL_LENGTH);
            d.uintAt(LABEL, at);
            if (word >>> 12 == IMPLICIT_NULL) {
                d.expert(d.last(), IMPLICIT_LABEL);
            }
            d.uintAt(CLASS, at);
            d.uintAt(BOTTOM, at);
            d.uintAt(TTL, at);
            d.close(item);
            d.position(at + LABEL_LENGTH);
        } while ((word & 0x100) == 0);
        payload(d, (int) (word >>> 12));
    }

    private static void payload(Dissection d, int label) {
        int from = d.position();
        int first = d.byteAt(from) >> 4;
        boolean taken = label == ASSOCIATED || first == 1 ? d.dispatch("pwach") : d.dispatch(LABELS, label);
        if (!taken) {
            taken = switch (first) {
                case 4 -> d.dispatch("ip");
                case 6 -> d.dispatch("ipv6");
                case 0 -> EthernetWire.take(d);
                default -> false;
            };
        }
        if (!taken) {
            d.undissected();
        } else if (first == 4 || first == 6) {
            d.position(from + d.payloadLength());
            d.limit(0);
        }
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("MPLS label");
        int label = t.child(item, LABEL);
        if (label >= 0) {
            to.append(' ').append(t.number(label));
            String name = SPECIAL.text(t.number(label));
            to.append(name == null ? "" : " (" + name + ")");
        }
        int ttl = t.child(item, TTL);
        if (ttl >= 0) {
            to.append(", TTL: ").append(t.number(ttl));
        }
    }
}
