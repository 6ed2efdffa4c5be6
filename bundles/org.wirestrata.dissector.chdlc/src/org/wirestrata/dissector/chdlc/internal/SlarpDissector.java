package org.wirestrata.dissector.chdlc.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.ValueStrings;

/** The Serial Line Address Resolution Protocol: asks for the line's addresses and keeps it alive (RFC 1547, 4.3.1). */
@Component(service = Dissector.class, property = {"protocol=slarp", "table=chdlc.protocol:0x8035", "next=data", "hands=-"})
public final class SlarpDissector implements Dissector {
    private static final int LENGTH = 14;
    private static final int REQUEST = 0;
    private static final int REPLY = 1;
    private static final int KEEPALIVE = 2;
    private static final int RELIABLE = 0xffff;

    private static final Protocol SLARP = Protocol.of("Cisco SLARP", "SLARP", "slarp");
    private static final Field.Uint TYPE = SLARP.uint32("slarp.ptype", "Type")
            .named(ValueStrings.of(REQUEST, "Request", REPLY, "Reply", KEEPALIVE, "Keepalive"));
    private static final Field.Address ADDRESS = SLARP.ipv4("slarp.address", "Address");
    private static final Field.Address MASK = SLARP.ipv4("slarp.netmask", "Mask");
    private static final Field.Uint OURS = SLARP.uint32("slarp.mysequence", "Sequence number");
    private static final Field.Uint THEIRS = SLARP.uint32("slarp.yoursequence", "Sequence number seen");
    private static final Field.Uint RELIABILITY = SLARP.uint16("slarp.reliability", "Reliability").hex();
    private static final Expert UNRELIABLE = SLARP.expert("slarp.reliability.invalid", Expert.Severity.ERROR, Expert.Area.MALFORMED,
            "Reliability has to be 0xffff");

    static {
        SLARP.plain(TYPE, ADDRESS, MASK, OURS, THEIRS, RELIABILITY);
    }

    @Override
    public Protocol protocol() {
        return SLARP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("SLARP");
        c.clearInfo();
        d.covers(Math.min(LENGTH, d.length()));
        long type = d.peek(0, 4);
        if (type == REQUEST || type == REPLY) {
            addresses(d, type == REQUEST ? "Request" : "Reply");
        } else if (type == KEEPALIVE) {
            keepalive(d);
        } else {
            if (c.wanted()) {
                c.info("Unknown packet type 0x" + Long.toHexString(1L << 32 | type).substring(1));
            }
            d.uint(TYPE);
            d.enter(d.layer());
            d.undissected();
            d.leave(d.layer());
        }
    }

    private static void addresses(Dissection d, String kind) {
        int address = (int) d.peek(4, 4);
        int mask = (int) d.peek(8, 4);
        if (d.columns().wanted()) {
            StringBuilder text = new StringBuilder(kind).append(", from ");
            AddressText.ipv4(address, text);
            AddressText.ipv4(mask, text.append(", mask "));
            d.columns().info(text);
        }
        d.uint(TYPE);
        d.address(ADDRESS);
        d.address(MASK);
    }

    private static void keepalive(Dissection d) {
        long ours = d.peek(4, 4);
        long theirs = d.peek(8, 4);
        if (d.columns().wanted()) {
            d.columns().info("Line keepalive, outgoing sequence " + ours + ", returned sequence " + theirs);
        }
        d.uint(TYPE);
        d.uint(OURS);
        d.uint(THEIRS);
        if (d.u(RELIABILITY) != RELIABLE) {
            d.expert(d.last(), UNRELIABLE);
        }
    }
}
