package org.wirestrata.dissector.ip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.InternetChecksum;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/**
 * The Internet Protocol, version 4 (RFC 791), with its options and fragments. Where what is outside says no more than that it is the
 * Internet Protocol, the header's first bits tell the version.
 */
@Component(service = Dissector.class, property = {"protocol=ip", "table=ip.proto:4", "table=wtap_encap:129", "table=ppp.protocol:0x21",
    "table=ppp.protocol:0x0800", "table=llc.dsap:6", "table=gre.proto:0x0800", "table=gre.proto:0x883e", "table=null.type:2", "table=vxlan.next_proto:1",
    "table=chdlc.protocol:0x0800", "table=fr.nlpid:0xcc",
    "next=ip.proto", "next=heuristic:ip", "next=ipv6", "next=data", "hands=-"})
public final class IpDissector implements Dissector {
    private static final int LEAST_HEADER = 20;
    private static final int AFTER_CHECKSUM = 12;
    private static final int GROUP_MANAGEMENT = 2;
    private static final int PIM = 103;
    private static final int OSPF = 89;
    private static final int MORE = 0x2000;
    private static final int OFFSET_BITS = 0x1fff;
    private static final Table.Uint PROTOCOLS = Table.uint("ip.proto", "IP protocol", Ftype.UINT8, Base.DEC);
    private static final Table.Heuristic RECOGNISERS = Table.heuristic("ip");

    private static final FieldSet FIXED_PART = FieldSet.of(IpFields.ID, IpFields.FLAGS, IpFields.FLAGS.part(0), IpFields.FLAGS.part(1),
            IpFields.FLAGS.part(2), IpFields.OFFSET, IpFields.TTL, IpFields.PROTO, IpFields.CHECKSUM, IpFields.CHECKSUM_STATUS,
            IpFields.CHECKSUM_CALCULATED, IpFields.EVIL_FLAG);

    private static final FieldSet FAST_FIXED_PART = FieldSet.of(IpFields.VERSION, IpFields.HEADER_LENGTH, IpFields.LENGTH, IpFields.ID,
            IpFields.FLAGS, IpFields.FLAGS.part(0), IpFields.FLAGS.part(1), IpFields.FLAGS.part(2), IpFields.OFFSET, IpFields.TTL,
            IpFields.PROTO);
    static final FieldSet FAST = FAST_FIXED_PART.with(IpFields.IP.layer(), IpFields.SOURCE, IpFields.DESTINATION, IpFields.ADDRESS);
    private static final int PLAIN = 0x45;

    static {
        IpFields.IP.layer().line(IpDissector::line);
        IpOptions.declare();
        IpOptionContents.declare();
    }

    @Override
    public Protocol protocol() {
        return IpFields.IP;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return IpOptions.protocols();
    }

    @Override
    public void dissect(Dissection d) {
        if (!d.has(0, 1)) {
            d.dissolve();
        }
        int version = d.byteAt(0) >> 4;
        if (version == 4) {
            versionFour(d);
        } else if (version == 6) {
            d.columns().protocol("IPv6");
            d.dissolve();
            d.dispatch("ipv6");
        } else {
            Columns c = d.columns();
            c.protocol("IP");
            c.clearInfo();
            c.append("Bogus IP version (").append(version).append(')');
            d.expert(d.add(IpFields.VERSION, 0, 1, version), IpFields.WRONG_VERSION);
            d.covers(1);
        }
    }

    /** Takes a header of version 4 apart. */
    static void versionFour(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPv4");
        c.clearInfo();
        int first = d.byteAt(0);
        int version = d.add(IpFields.VERSION, 0, 1, first >> 4);
        if (first >> 4 != 4) {
            c.append("Bogus IPv4 version (").append(first >> 4).append(", must be 4)");
            d.expert(version, IpFields.WRONG_VERSION);
            d.covers(1);
            return;
        }
        int header = (first & 15) * 4;
        int headerItem = d.add(IpFields.HEADER_LENGTH, 0, 1, header);
        d.covers(header);
        if (header < LEAST_HEADER) {
            c.append("Bogus IP header length (").append(header).append(", must be at least 20)");
            d.expert(headerItem, IpFields.WRONG_HEADER_LENGTH);
            return;
        }
        d.flagsAt(d.preference(IpFields.DIFFSERV) != 0 ? IpFields.DS : IpFields.TOS, 1);
        if (!length(d, header)) {
            return;
        }
        // Where the frame ends in it, it ends the layer, whoever looks.
        if (d.shows() && d.wants(FIXED_PART) || !d.has(0, AFTER_CHECKSUM)) {
            fixedPart(d, header);
        }
        int source = 12;
        int destination = header > LEAST_HEADER ? IpOptions.destination(d, header) : 16;
        d.addresses(Ftype.IPv4, source, destination);
        d.hops(d.byteAt(8));
        address(d, source, IpFields.SOURCE, IpFields.SOURCE_HOST);
        if (destination == 16) {
            destination(d, 16);
        } else {
            d.addressAt(IpFields.CURRENT_ROUTE, 16);
            host(d, IpFields.CURRENT_ROUTE_HOST, 16);
        }
        if (header > LEAST_HEADER) {
            IpOptions.show(d, header, destination);
        }
        d.position(header);
        payload(d, header);
    }

    /** Records the total length and cuts the layer to it; false where nothing can follow. */
    private static boolean length(Dissection d, int header) {
        int total = (int) d.peekAt(2, 2);
        int there = d.length();
        if (total == 0 && d.preference(IpFields.TSO) != 0) {
            d.add(IpFields.LENGTH, 2, 2, there);
            return true;
        }
        int item = d.add(IpFields.LENGTH, 2, 2);
        if (total < header) {
            d.columns().append("Bogus IP length (").append(total).append(", less than header length ").append(header).append(')');
            d.expert(item, IpFields.WRONG_LENGTH);
            return false;
        }
        if (total > there && !d.quoted()) {
            d.expert(item, IpFields.WRONG_LENGTH);
        }
        d.limit(total);
        return true;
    }

    /** The flags where the reserved one says whether the packet has evil intent (RFC 3514). */
    private static void evil(Dissection d) {
        d.uintAt(IpFields.FLAGS, 6);
        int item = d.last();
        d.enter(item);
        boolean evil = d.uintAt(IpFields.EVIL_FLAG, 6) != 0;
        d.uintAt(IpFields.FLAGS.part(1), 6);
        d.uintAt(IpFields.FLAGS.part(2), 6);
        d.leave(item);
        if (evil) {
            d.expert(item, IpFields.EVIL_INTENT);
        }
    }

    private static void fixedPart(Dissection d, int header) {
        d.uintAt(IpFields.ID, 4);
        if (d.preference(IpFields.EVIL) == 0) {
            d.flagsAt(IpFields.FLAGS, 6);
        } else {
            evil(d);
        }
        d.uintAt(IpFields.OFFSET, 6);
        int ttl = (int) d.uintAt(IpFields.TTL, 8);
        int ttlItem = d.last();
        int proto = (int) d.uintAt(IpFields.PROTO, 9);
        if (d.has(16, 4)) {
            judgeTtl(d, ttlItem, ttl, proto, (int) d.peekAt(16, 4));
        }
        int checksum = (int) d.uintAt(IpFields.CHECKSUM, 10);
        int item = d.last();
        int status = InternetChecksum.UNVERIFIED;
        int sum = 0;
        if (d.preference(IpFields.CHECK) != 0 && d.has(0, header)) {
            sum = InternetChecksum.add(0, d, 0, header);
            status = InternetChecksum.intact(sum) ? InternetChecksum.GOOD : InternetChecksum.BAD;
        }
        d.markGenerated(d.add(IpFields.CHECKSUM_STATUS, 10, 0, status));
        if (status != InternetChecksum.UNVERIFIED) {
            d.markGenerated(d.add(IpFields.CHECKSUM_CALCULATED, 10, 2, InternetChecksum.expected(sum, checksum)));
        }
        if (status == InternetChecksum.BAD) {
            d.expert(item, IpFields.WRONG_CHECKSUM);
        }
    }

    private static void judgeTtl(Dissection d, int item, int ttl, int proto, int destination) {
        if (destination >>> 8 == 0xe00000) {
            int usual = proto == GROUP_MANAGEMENT ? 1 : switch (destination & 0xff) {
                case 18, 102, 251 -> 255;
                case 252 -> ttl;
                default -> 1;
            };
            if (ttl != usual) {
                d.expert(item, IpFields.LOCAL_TTL);
            }
        } else if (ttl < 5 && destination >>> 28 != 0xe && proto != PIM && proto != OSPF) {
            d.expert(item, IpFields.LOW_TTL);
        }
    }

    private static void address(Dissection d, int at, Field.Address field, Field.Text host) {
        d.addressAt(field, at);
        d.addressAt(IpFields.ADDRESS, at);
        d.hide(d.last());
        host(d, host, at);
        host(d, IpFields.HOST, at);
    }

    /** Records the destination, where the header or a source route says that it is. */
    static void destination(Dissection d, int at) {
        address(d, at, IpFields.DESTINATION, IpFields.DESTINATION_HOST);
    }

    /** Records an address as the name of a host; without name resolution that is the address. */
    static void host(Dissection d, Field.Text field, int at) {
        if (d.wants(field)) {
            StringBuilder text = new StringBuilder(15);
            AddressText.ipv4((int) d.peekAt(at, 4), text);
            d.hide(d.add(field, at, 4, text));
        }
    }

    private static void payload(Dissection d, int header) {
        int proto = d.byteAt(9);
        int word = (int) d.peekAt(6, 2);
        int id = (int) d.peekAt(4, 2);
        int offset = (word & OFFSET_BITS) * 8;
        boolean more = (word & MORE) != 0;
        if (more || offset > 0) {
            boolean complete = d.remaining() == d.reportedRemaining() && (int) d.peekAt(2, 2) <= d.length();
            boolean tried = d.preference(IpFields.DEFRAGMENT) != 0 && !d.quoted() && complete && d.remaining() > 0;
            boolean whole = tried && d.reassemble(IpFields.PIECES, (long) proto << 16 | id, offset, more);
            if (!whole && (tried || offset > 0)) {
                fragment(d, proto, offset, id, tried);
                return;
            }
            if (!whole) {
                d.onlyFragment();
            }
        }
        if (d.reportedRemaining() == 0) {
            return;
        }
        boolean taken = d.preference(IpFields.HEURISTIC_FIRST) != 0
                ? d.dispatch(RECOGNISERS) || d.dispatch(PROTOCOLS, proto)
                : d.dispatch(PROTOCOLS, proto) || d.dispatch(RECOGNISERS);
        if (!taken) {
            d.columns().append(AssignedNumbers.IP_PROTOCOLS.text(proto, "Unknown")).append(" (").append(proto).append(')');
            d.undissected();
        }
    }

    /** Takes the header of a packet apart that has no options and is no fragment. */
    static boolean fast(FastDissection d) {
        int total = d.shortAt(2);
        boolean ordinary = d.byteAt(0) == PLAIN && d.has(0, LEAST_HEADER) && total >= LEAST_HEADER && total <= d.length()
                && (d.shortAt(6) & (MORE | OFFSET_BITS)) == 0;
        if (!ordinary || d.leads() && !d.skips(RECOGNISERS)) {
            return false;
        }
        int proto = d.byteAt(9);
        if (d.wants(FAST_FIXED_PART)) {
            if (d.preference(IpFields.EVIL) != 0) {
                return false;
            }
            d.add(IpFields.VERSION, 0, 1, PLAIN >> 4);
            d.add(IpFields.HEADER_LENGTH, 0, 1, LEAST_HEADER);
            d.add(IpFields.LENGTH, 2);
            d.add(IpFields.ID, 4);
            d.flags(IpFields.FLAGS, 6);
            d.add(IpFields.OFFSET, 6);
            d.add(IpFields.TTL, 8);
            d.add(IpFields.PROTO, 9);
        }
        fastAddress(d, IpFields.SOURCE, 12);
        fastAddress(d, IpFields.DESTINATION, 16);
        if (total == LEAST_HEADER) {
            d.covers(LEAST_HEADER);
            return true;
        }
        return d.dispatch(PROTOCOLS, proto, LEAST_HEADER, total);
    }

    private static void fastAddress(FastDissection d, Field.Address field, int at) {
        d.add(field, at);
        d.add(IpFields.ADDRESS, at);
        d.hide();
    }

    private static void fragment(Dissection d, int proto, int offset, int id, boolean tried) {
        Columns c = d.columns();
        if (c.wanted()) {
            c.append("Fragmented IP protocol (proto=").append(AssignedNumbers.IP_PROTOCOLS.text(proto, "Unknown")).append(' ').append(proto)
                    .append(", off=").append(offset).append(", ID=").append(Integer.toHexString(0x10000 | id).substring(1)).append(')');
            if (tried && d.reassembledIn() != 0) {
                c.append(" [Reassembled in #").append(d.reassembledIn()).append(']');
            }
        }
        d.undissected();
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append(IpFields.IP.longName());
        int from = t.child(item, IpFields.SOURCE);
        int at = t.child(item, IpFields.DESTINATION);
        if (from >= 0) {
            AddressText.ipv4((int) t.number(from), to.append(", Src: "));
        }
        if (at >= 0) {
            AddressText.ipv4((int) t.number(at), to.append(", Dst: "));
        }
    }
}
