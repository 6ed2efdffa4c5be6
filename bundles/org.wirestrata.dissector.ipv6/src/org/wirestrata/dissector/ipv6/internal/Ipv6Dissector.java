package org.wirestrata.dissector.ipv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** The Internet Protocol, version 6 (RFC 8200): the fixed header, the way through the extension headers, and fragments. */
@Component(service = Dissector.class, property = {"protocol=ipv6", "table=ethertype:0x86dd", "table=ip.proto:41", "table=wtap_encap:130",
    "table=ppp.protocol:0x57", "table=ppp.protocol:0x86dd", "table=gre.proto:0x86dd", "table=null.type:24", "table=null.type:28",
    "table=null.type:30", "table=vxlan.next_proto:2", "table=chdlc.protocol:0x86dd", "table=fr.nlpid:0x8e",
    "next=ip.proto", "next=heuristic:ipv6", "next=data", "hands=-"})
public final class Ipv6Dissector implements FastDissector {
    private static final int HEADER = 40;
    private static final int SOURCE = 8;
    private static final int DESTINATION = 24;
    private static final int NOTHING = 59;
    private static final int JUMBO = 0xc2;
    private static final int MOST_LENGTH = 0xffff;
    private static final Table.Uint PROTOCOLS = Table.uint("ip.proto", "IP protocol", Ftype.UINT8, Base.DEC);
    private static final Table.Heuristic RECOGNISERS = Table.heuristic("ipv6");

    private static final FieldSet FAST = FieldSet.of(Ipv6Fields.IPV6.layer(), Ipv6Fields.LENGTH, Ipv6Fields.NEXT, Ipv6Fields.HOPS,
            Ipv6Fields.SOURCE, Ipv6Fields.DESTINATION, Ipv6Fields.ADDRESS);

    static {
        Ipv6Options.load();
        Ipv6OptionContents.load();
        Ipv6Trace.load();
        Ipv6Embedded.load();
        Ipv6Fields.IPV6.layer().line(Ipv6Dissector::line);
    }

    @Override
    public Protocol protocol() {
        return Ipv6Fields.IPV6;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPv6");
        c.clearInfo();
        d.covers(Math.min(HEADER, d.remaining()));
        if (d.has(SOURCE, 32) && d.byteAt(0) >> 4 == 6) {
            d.addresses(Ftype.IPv6, SOURCE, DESTINATION);
            d.hops(d.byteAt(7));
        }
        int version = d.byteAt(0) >> 4;
        int item = d.add(Ipv6Fields.VERSION, 0, 1, version);
        d.hide(d.add(Ipv6Fields.IP_VERSION, 0, 1, version));
        if (version != 6) {
            c.append("Bogus IPv6 version (").append(version).append(", must be 6)");
            d.expert(item, Ipv6Fields.WRONG_VERSION);
            d.covers(d.remaining());
            d.undissected();
            return;
        }
        if (d.length() < HEADER) {
            c.append("Invalid IPv6 header (").append(d.length()).append(" bytes, need exactly 40)");
            d.expert(d.layer(), Ipv6Fields.SHORT_HEADER);
        }
        d.flagsAt(Ipv6Fields.CLASS, 0);
        d.uintAt(Ipv6Fields.FLOW, 1);
        int length = (int) d.uintAt(Ipv6Fields.LENGTH, 4);
        int lengthItem = d.last();
        int next = (int) d.uintAt(Ipv6Fields.NEXT, 6);
        d.uintAt(Ipv6Fields.HOPS, 7);
        address(d, SOURCE, Ipv6Fields.SOURCE, Ipv6Fields.SOURCE_HOST);
        address(d, DESTINATION, Ipv6Fields.DESTINATION, Ipv6Fields.DESTINATION_HOST);
        Ipv6Embedded.show(d, SOURCE, true);
        Ipv6Embedded.show(d, DESTINATION, false);
        d.position(HEADER);
        length(d, length, next, lengthItem);
        next = extensions(d, next);
        d.hand(null);
        if (next >= 0) {
            payload(d, next);
        }
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        int length = d.shortAt(4);
        int next = d.byteAt(6);
        boolean plain = d.byteAt(0) >> 4 == 6 && length > 0 && length <= d.length() - HEADER && next != NOTHING
                && !Ipv6Extensions.among(next);
        if (!plain || d.leads() && !d.skips(RECOGNISERS)) {
            return false;
        }
        d.add(Ipv6Fields.LENGTH, 4);
        d.add(Ipv6Fields.NEXT, 6);
        d.add(Ipv6Fields.HOPS, 7);
        fastAddress(d, Ipv6Fields.SOURCE, SOURCE);
        fastAddress(d, Ipv6Fields.DESTINATION, DESTINATION);
        return d.dispatch(PROTOCOLS, next, HEADER, HEADER + length);
    }

    private static void fastAddress(FastDissection d, Field.Address field, int at) {
        d.add(field, at);
        d.add(Ipv6Fields.ADDRESS, at);
        d.hide();
    }

    private static void length(Dissection d, int length, int next, int item) {
        int there = d.length() - HEADER;
        long bytes = length;
        if (length == 0 && next == Ipv6Extensions.HOP_BY_HOP) {
            int jumbo = d.has(HEADER, 2) ? Ipv6Options.find(d, HEADER, HEADER + (d.byteAt(HEADER + 1) + 1) * 8, JUMBO, 4) : -1;
            if (jumbo < 0 || d.peekAt(jumbo, 4) <= MOST_LENGTH) {
                d.expert(item, Ipv6Fields.NO_JUMBO);
            } else {
                bytes = d.peekAt(jumbo, 4);
            }
        } else if (length == 0 && next != NOTHING) {
            d.expert(item, Ipv6Fields.NO_LENGTH);
        }
        if (bytes > there && !d.quoted()) {
            d.expert(item, Ipv6Fields.TOO_LONG_PAYLOAD);
        }
        d.limit((int) Math.min(bytes, there));
    }

    private static void address(Dissection d, int at, Field.Address field, Field.Text host) {
        d.addressAt(field, at);
        d.addressAt(Ipv6Fields.ADDRESS, at);
        d.hide(d.last());
        host(d, host, at);
        host(d, Ipv6Fields.HOST, at);
    }

    private static void host(Dissection d, Field.Text field, int at) {
        if (d.wants(field)) {
            StringBuilder text = new StringBuilder(39);
            AddressText.ipv6(d.peekAt(at, 8), d.peekAt(at + 8, 8), text);
            d.hide(d.add(field, at, 16, text));
        }
    }

    /** Takes the extension headers from the cursor on; answers what follows them, or -1 where nothing can be taken apart any more. */
    private static int extensions(Dissection d, int first) {
        int next = first;
        while (Ipv6Extensions.among(next)) {
            int at = d.position();
            int items = d.tape().size();
            int least = Ipv6Extensions.least(next);
            if (least > 0) {
                d.byteAt(at + least - 1);
            }
            d.hand(d.peekAt(4, 2) != 0 ? Ipv6Extensions.Length.FIXED : Ipv6Extensions.Length.JUMBO);
            d.enter(d.layer());
            boolean taken = d.dispatch(PROTOCOLS, next);
            d.leave(d.layer());
            if (!taken || d.dispatchFailed()) {
                return taken ? -1 : next;
            }
            if (next == Ipv6Extensions.HOP_BY_HOP && at != HEADER) {
                d.expert(d.tape().next(Ipv6Extensions.HOP_BY_HOP_HEADER.layer(), items), Ipv6Fields.NOT_FIRST);
            }
            int end = at + d.payloadLength();
            d.position(end);
            if (end > HEADER && at >= HEADER) {
                d.covers(end);
            }
            int kind = next;
            next = d.byteAt(at);
            if (kind == Ipv6Extensions.FRAGMENT) {
                if (!fragment(d, at, next)) {
                    return -1;
                }
            } else {
                redirect(d, kind, at, end);
            }
        }
        return next;
    }

    /** Where an extension header says so, the packet's addresses are others than those of the fixed header. */
    private static void redirect(Dissection d, int kind, int at, int end) {
        int source = kind == Ipv6Extensions.ROUTING ? -1 : Ipv6Options.homeAddress(d, at, end);
        int destination = kind == Ipv6Extensions.ROUTING ? Ipv6Routing.destination(d, at, end) : -1;
        if (source >= 0 || destination >= 0) {
            d.addresses(Ftype.IPv6, source >= 0 ? source : SOURCE, destination >= 0 ? destination : DESTINATION);
            d.hops(d.byteAt(7));
        }
    }

    /** Puts fragments together; false where the packet is not whole here. */
    private static boolean fragment(Dissection d, int at, int next) {
        int word = (int) d.peekAt(at + 2, 2);
        int offset = word & 0xfff8;
        boolean more = (word & 1) != 0;
        if (offset == 0 && !more) {
            return true;
        }
        long id = d.peekAt(at + 4, 4);
        boolean tried = d.preference(Ipv6Fields.DEFRAGMENT) != 0 && !d.quoted() && d.remaining() == d.reportedRemaining()
                && d.remaining() > 0;
        if (tried && d.reassemble(Ipv6Fields.PIECES, id, offset, more)) {
            return true;
        }
        if (!tried && offset == 0) {
            d.onlyFragment();
            return true;
        }
        Columns c = d.columns();
        if (c.wanted()) {
            c.clearInfo();
            c.append("IPv6 fragment (off=").append(offset).append(" more=").append(more ? 'y' : 'n').append(" ident=0x")
                    .append(Long.toHexString(0x100000000L | id).substring(1)).append(" nxt=").append(next).append(')');
        }
        d.undissected();
        return false;
    }

    private static void payload(Dissection d, int next) {
        Columns c = d.columns();
        c.clearInfo();
        if (next == NOTHING) {
            c.append("IPv6 no next header");
            d.undissected();
            return;
        }
        boolean taken = d.preference(Ipv6Fields.HEURISTIC_FIRST) != 0
                ? d.dispatch(RECOGNISERS) || d.dispatch(PROTOCOLS, next)
                : d.dispatch(PROTOCOLS, next) || d.dispatch(RECOGNISERS);
        if (!taken) {
            c.append("Unknown IP Protocol: ").append(AssignedNumbers.IP_PROTOCOLS.text(next, "Unknown")).append(" (").append(next)
            .append(')');
            d.undissected();
        }
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append(Ipv6Fields.IPV6.longName());
        side(t, t.child(item, Ipv6Fields.SOURCE), ", Src: ", to);
        side(t, t.child(item, Ipv6Fields.DESTINATION), ", Dst: ", to);
    }

    private static void side(Tape t, int item, String label, StringBuilder to) {
        if (item >= 0) {
            FieldText.show(t, item, to.append(label));
        }
    }
}
