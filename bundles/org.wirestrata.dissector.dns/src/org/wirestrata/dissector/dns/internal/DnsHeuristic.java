package org.wirestrata.dissector.dns.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Domain Name System on other ports: one standard query, or the response to one, with no more records than are usual (RFC 1035). */
@Component(service = Dissector.class, property = {"protocol=dns", "named=false", "heuristic=udp",
    "next=data"})
public final class DnsHeuristic implements Dissector {
    private static final int HEADER = 12;
    private static final int RESPONSE = 0x8000;
    private static final int OPCODE = 0x7800;
    private static final int MOST_ANSWERS = 100;
    private static final int MOST_OTHERS = 10;

    @Override
    public Protocol protocol() {
        return Dns.PROTOCOL;
    }

    @Override
    public boolean recognizes(Dissection d) {
        if (d.length() <= HEADER || !d.has(0, HEADER)) {
            return false;
        }
        int flags = (int) d.peekAt(2, 2);
        boolean response = (flags & RESPONSE) != 0;
        int questions = (int) d.peekAt(4, 2);
        return (flags & OPCODE) == 0 && (questions == 1 || response && questions == 0) && d.peekAt(6, 2) <= (response ? MOST_ANSWERS : 0)
                && d.peekAt(8, 2) <= (response ? MOST_OTHERS : 0) && d.peekAt(10, 2) <= MOST_OTHERS;
    }

    @Override
    public void dissect(Dissection d) {
        Messages.dissect(d, 0, "DNS", false, false);
    }
}
