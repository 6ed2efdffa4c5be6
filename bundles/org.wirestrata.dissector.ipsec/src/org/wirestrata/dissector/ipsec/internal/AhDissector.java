package org.wirestrata.dissector.ipsec.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/** The IP Authentication Header (RFC 4302): what follows is in the clear, with a value that proves its integrity before it. */
@Component(service = Dissector.class, property = {"protocol=ah", "table=ip.proto:51", "next=ip.proto", "next=data", "hands=-"})
public final class AhDissector implements Dissector {
    private static final int FIXED = 12;
    private static final int WORD = 4;

    private static final Protocol AH = Protocol.of("Authentication Header", "AH", "ah");
    private static final Field.Uint NEXT = AH.uint8("ah.next_header", "Next header").in(Base.DEC).named(AssignedNumbers.IP_PROTOCOLS);
    private static final Field.Uint LENGTH = AH.uint8("ah.length", "Length in words, less two").in(Base.DEC);
    private static final Field.Bytes RESERVED = AH.bytes("ah.reserved", "Reserved");
    private static final Field.Uint SPI = AH.uint32("ah.spi", "Security parameters index").hex();
    private static final Field.Uint SEQUENCE = AH.uint32("ah.sequence", "Sequence number").in(Base.DEC);
    private static final Field.Bytes CHECK = AH.bytes("ah.icv", "Integrity check value");
    private static final Table.Uint PROTOCOLS = Table.uint("ip.proto", "IP protocol", Ftype.UINT8, Base.DEC);

    static {
        AH.plain(NEXT, LENGTH, RESERVED, SPI, SEQUENCE, CHECK);
    }

    @Override
    public Protocol protocol() {
        return AH;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("AH");
        c.clearInfo();
        int next = d.u(NEXT);
        int end = (d.u(LENGTH) + 2) * WORD;
        d.bytes(RESERVED, 2);
        ShownIndex.append(c, "AH", d.uint(SPI));
        d.u(SEQUENCE);
        d.bytes(CHECK, Math.max(0, end - FIXED));
        d.covers(end);
        d.position(end);
        if (d.addressType() == Ftype.IPv6) {
            // an extension header: IPv6 goes on behind it
            d.limit(0);
        } else if (!d.dispatch(PROTOCOLS, next)) {
            d.undissected();
        }
    }
}
