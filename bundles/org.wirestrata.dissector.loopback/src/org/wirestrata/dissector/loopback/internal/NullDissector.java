package org.wirestrata.dissector.loopback.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/**
 * The four bytes before packets of loopback interfaces: LINKTYPE_NULL, in the byte order of whoever captured, and LINKTYPE_LOOP, in
 * network byte order (tcpdump.org). They hold an address family, whose numbers differ between systems, or in old captures an EtherType.
 */
@Component(service = Dissector.class, property = {"protocol=null", "table=wtap_encap:15", "table=wtap_encap:174",
    "next=ppp", "next=ethertype", "next=null.type", "next=data", "hands=-"})
public final class NullDissector implements Dissector {
    private static final int HEADER = 4;
    /** LINKTYPE_LOOP. */
    private static final int LOOP = 108;
    private static final int PPP_IN_HDLC = 0xff03;
    private static final int MOST_LENGTH = 1500;
    /** Families are below it; what is larger has its bytes the other way round. */
    private static final int FAMILIES_END = 6;
    private static final ValueStrings FAMILIES = ValueStrings.of(2, "IPv4", 7, "OSI", 10, "IPv6 (Linux)", 16, "AppleTalk", 23, "IPX", 24,
            "IPv6 (NetBSD, OpenBSD)", 28, "IPv6 (FreeBSD)", 30, "IPv6 (macOS)");

    private static final Protocol NULL = Protocol.of("Null/Loopback", "Null", "null");
    private static final Field.Uint TYPE = NULL.uint16("null.type", "Type").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint FAMILY = NULL.uint32("null.family", "Family").named(FAMILIES);
    private static final Table.Uint TYPES = Table.uint("null.type", "Address family of loopback packets", Ftype.UINT32, Base.DEC);

    @Override
    public Protocol protocol() {
        return NULL;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        boolean loop = d.frame().linkType() == LOOP;
        if (!loop && d.peekAt(0, 2) == PPP_IN_HDLC) {
            d.dissolve();
            d.dispatch("ppp");
            return;
        }
        c.source("N/A");
        c.destination("N/A");
        c.protocol("N/A");
        c.info("Null/Loopback");
        int word = (int) d.peekAt(0, 4);
        long value = Integer.toUnsignedLong(loop ? word : inOrder(Integer.reverseBytes(word)));
        d.covers(HEADER);
        d.position(HEADER);
        if (!loop && value > MOST_LENGTH) {
            d.add(TYPE, 0, HEADER, value & 0xffff);
            d.payload(Ethertypes.TABLE, value & 0xffff);
        } else {
            d.add(FAMILY, 0, HEADER, value);
            if (d.reportedRemaining() > 0) {
                d.payload(TYPES, value);
            }
        }
    }

    /** What the word, read in little-endian order, says on a machine of either order, with halves of 16 bits or a word of 32. */
    private static int inOrder(int little) {
        if (little >>> 16 == 0) {
            return (little & 0xff) == 0 && little >>> 8 < FAMILIES_END ? little >>> 8 : little;
        }
        return little >>> 24 == 0 && little >>> 16 < FAMILIES_END ? little >>> 16 : Integer.reverseBytes(little);
    }
}
