package org.wirestrata.dissector.mpls.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The header of a channel that goes beside a pseudowire or a label-switched path (RFC 4385, 5; RFC 5586). */
@Component(service = Dissector.class, property = {"protocol=pwach",
    "next=eth", "next=pwethcw", "next=pwach", "next=pwach.channel_type", "next=mpls.label", "next=ip", "next=ipv6", "next=bfd",
    "next=data", "hands=-"})
public final class AssociatedChannelDissector implements Dissector {
    private static final int IPV4 = 0x21;
    private static final int IPV6 = 0x57;
    private static final ValueStrings CHANNELS = ValueStrings.of(1, "Management", 2, "Signalling", 7, "BFD", 0x0a, "Loss measurement",
            0x0c, "Delay measurement", IPV4, "IPv4", 0x22, "BFD, continuity check", 0x23, "BFD, connectivity verification", 0x24,
            "Protection state coordination", 0x25, "On-demand connectivity verification", IPV6, "IPv6", 0x58, "Fault management");

    private static final Protocol CHANNEL = Protocol.of("PW Associated Channel Header", "PW Associated Channel", "pwach");
    private static final Protocol MPLS = MplsDissector.MPLS;
    private static final Field.Uint VERSION = MPLS.uint8("pwach.ver", "Version").bits(0xf);
    private static final Field.Uint RESERVED = MPLS.uint8("pwach.res", "Reserved").hex();
    private static final Field.Uint TYPE = MPLS.uint16("pwach.channel_type", "Channel").hex().named(CHANNELS);
    private static final Expert NOT_ZERO = MPLS.expert("pwach.res.not_zero", Expert.Severity.WARN, Expert.Area.PROTOCOL,
            "The byte is reserved");
    private static final Table.Uint TYPES = Table.uint("pwach.channel_type", "Associated channel type", Ftype.UINT16, Base.HEX);

    /** Has the fields declared. */
    static void load() {
        // initialising the class is all there is to it
    }

    @Override
    public Protocol protocol() {
        return CHANNEL;
    }

    @Override
    public void dissect(Dissection d) {
        d.peekAt(0, 4);
        Columns c = d.columns();
        int type = (int) d.peekAt(2, 2);
        c.protocol("PW Associated Channel");
        c.clearInfo();
        d.u(VERSION);
        if (d.u(RESERVED) != 0) {
            d.expert(d.last(), NOT_ZERO);
        }
        d.u(TYPE);
        boolean taken = d.dispatch(TYPES, type) || type == IPV4 && d.dispatch("ip") || type == IPV6 && d.dispatch("ipv6")
                || type == 7 && d.dispatch("bfd");
        if (!taken) {
            d.undissected();
        }
    }
}
