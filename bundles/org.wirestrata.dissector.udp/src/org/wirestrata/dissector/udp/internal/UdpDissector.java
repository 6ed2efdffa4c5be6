package org.wirestrata.dissector.udp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;

/** The User Datagram Protocol (RFC 768). */
@Component(service = Dissector.class, property = {"protocol=udp", "table=ip.proto:17",
    "next=udp.port", "next=heuristic:udp", "next=data", "next=*", "hands=-"})
public final class UdpDissector extends Datagrams implements FastDissector {
    private static final int NUMBER = 17;
    private static final int JUMBO = 65536;

    @Override
    public Protocol protocol() {
        return UDP;
    }

    @Override
    public FieldSet fastFields() {
        return FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        int said = d.shortAt(SAID_AT);
        return said >= HEADER && said <= d.length() && d.has(0, HEADER) && fast(d, said);
    }

    @Override
    int length(Dissection d) {
        Columns c = d.columns();
        int said = (int) d.uintAt(LENGTH, SAID_AT);
        boolean jumbo = said == 0 && d.addressType() == Ftype.IPv6;
        int length = jumbo ? d.length() : said;
        if (jumbo) {
            if (length < JUMBO) {
                d.expert(d.last(), ZERO_LENGTH);
            }
        } else if (!plausible(d, length)) {
            return -1;
        }
        c.append(" Len=").append(length - HEADER);
        if (jumbo) {
            c.append(" [Jumbogram]");
        }
        return length;
    }

    private static boolean plausible(Dissection d, int length) {
        if (length < HEADER) {
            d.expert(d.last(), WRONG_LENGTH);
            d.columns().append(" [BAD UDP LENGTH ").append(length).append(" < 8]");
            return false;
        }
        if (length > d.length() && !d.fragment() && !d.quoted()) {
            d.expert(d.last(), WRONG_LENGTH);
            d.columns().append(" [BAD UDP LENGTH ").append(length).append(" > IP PAYLOAD LENGTH]");
        }
        return true;
    }

    @Override
    void checksum(Dissection d, int length) {
        boolean needed = d.addressType() == Ftype.IPv6 && d.preference(ZERO_ALLOWED) == 0;
        checksum(d, needed, d.preference(CHECK) != 0, NUMBER + length, length);
    }

    @Override
    boolean timed(Dissection d) {
        return d.preference(TIMES) != 0;
    }
}
