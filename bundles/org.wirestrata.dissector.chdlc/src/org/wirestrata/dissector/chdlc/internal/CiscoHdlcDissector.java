package org.wirestrata.dissector.chdlc.internal;

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

/** The framing of Cisco's serial lines: address, control and the protocol's number (RFC 1547, 4.3.1). */
@Component(service = Dissector.class, property = {"protocol=chdlc", "table=wtap_encap:28", "table=wtap_encap:40",
    "next=chdlc.protocol", "next=data", "hands=-"})
public final class CiscoHdlcDissector implements Dissector {
    private static final int HEADER = 4;
    private static final int OSI = 0xfefe;
    /** Identifiers of network layers that follow OSI's number without a byte of padding: CLNP, ES-IS and IS-IS. */
    private static final int FIRST_NETWORK_LAYER = 0x81;
    private static final int LAST_NETWORK_LAYER = 0x83;

    private static final Protocol CHDLC = Protocol.of("Cisco HDLC", "CHDLC", "chdlc");
    private static final Field.Uint ADDRESS = CHDLC.uint8("chdlc.address", "Address").hex()
            .named(ValueStrings.of(0x0f, "Unicast", 0x8f, "Multicast"));
    private static final Field.Uint CONTROL = CHDLC.uint8("chdlc.control", "Control").hex();
    private static final Field.Uint PROTOCOL = CHDLC.uint16("chdlc.protocol", "Protocol").hex()
            .named(ValueStrings.builder().of(0x0800, "IPv4").of(0x2000, "CDP").of(0x4242, "STP").of(0x6558, "Bridged Ethernet")
                    .of(0x8035, "SLARP").of(0x8038, "DEC bridges").of(0x809b, "AppleTalk").of(0x80f3, "AARP").of(0x8137, "IPX")
                    .of(0x86dd, "IPv6").of(0x8847, "MPLS").of(0x8848, "MPLS multicast").of(OSI, "OSI").build());
    private static final Field.Uint PADDING = CHDLC.uint8("chdlc.clns_padding", "Padding").hex();
    private static final Table.Uint PROTOCOLS = Table.uint("chdlc.protocol", "Cisco HDLC protocol", Ftype.UINT16, Base.HEX);

    static {
        CHDLC.plain(ADDRESS, CONTROL, PROTOCOL, PADDING);
    }

    @Override
    public Protocol protocol() {
        return CHDLC;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        if (d.addressType() == Ftype.NONE) {
            c.source("N/A");
            c.destination("N/A");
        }
        c.protocol("CHDLC");
        c.clearInfo();
        // Nothing is shown of a header that is not all there.
        d.peek(0, HEADER);
        d.u(ADDRESS);
        d.u(CONTROL);
        int protocol = d.u(PROTOCOL);
        int first = (int) d.peek(0, 1);
        if (protocol == OSI && (first < FIRST_NETWORK_LAYER || first > LAST_NETWORK_LAYER)) {
            d.u(PADDING);
        }
        d.covers(HEADER);
        if (!d.dispatch(PROTOCOLS, protocol)) {
            if (c.wanted()) {
                c.protocol("0x" + Integer.toHexString(0x10000 | protocol).substring(1));
            }
            d.undissected();
        }
    }
}
