package org.wirestrata.dissector.ipv6.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Where a fragment belongs (RFC 8200, 4.5). The packet's own dissector puts fragments together. */
@Component(service = Dissector.class, property = {"protocol=ipv6.fraghdr", "table=ip.proto:44",
    "next=ip.proto", "next=heuristic:ipv6", "next=data", "hands=-"})
public final class FragmentHeaderDissector implements Dissector {
    private static final int LENGTH = 8;
    private static final Protocol HEADER = Protocol.of("Fragment Header for IPv6", "IPv6 Fragment", "ipv6.fraghdr");
    private static final Field.Uint NEXT = Ipv6Extensions.Beginning.next(HEADER);
    private static final Field.Uint RESERVED = HEADER.uint8("ipv6.fraghdr.reserved_octet", "Reserved").hex();
    private static final Field.Uint OFFSET = HEADER.uint16("ipv6.fraghdr.offset", "Offset in 8 octets").bits(0xfff8);
    private static final Field.Uint RESERVED_BITS = HEADER.uint16("ipv6.fraghdr.reserved_bits", "Reserved").bits(6);
    private static final Field.Uint MORE = HEADER.flag("ipv6.fraghdr.more", "More fragments", 1, 16);
    private static final Field.Uint ID = HEADER.uint32("ipv6.fraghdr.ident", "Identification").hex();

    @Override
    public Protocol protocol() {
        return HEADER;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().info("IPv6 fragment");
        d.limit(LENGTH);
        if (d.handed(Ipv6Extensions.Length.class) == Ipv6Extensions.Length.JUMBO) {
            d.expert(d.layer(), Ipv6Fields.JUMBO_FRAGMENT);
        }
        d.u(NEXT);
        d.u(RESERVED);
        d.uintAt(OFFSET, 2);
        d.uintAt(RESERVED_BITS, 2);
        d.uintAt(MORE, 2, 2);
        d.skip(2);
        d.u(ID);
    }
}
