package org.wirestrata.dissector.ipx.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Routing Information Protocol of IPX: networks, how far they are and how long packets take (IPX Router Specification, chapter 3). */
@Component(service = Dissector.class, property = {"protocol=ipxrip", "table=ipx.socket:0x0453", "next=-"})
public final class RoutingDissector implements Dissector {
    private static final int REQUEST = 1;
    private static final int RESPONSE = 2;
    private static final ValueStrings KINDS = ValueStrings.of(REQUEST, "Request", RESPONSE, "Response");

    private static final Protocol RIP = Protocol.of("IPX Routing Information Protocol", "IPX RIP", "ipxrip");
    private static final Field.Uint KIND = RIP.uint16("ipxrip.packet_type", "Operation").named(KINDS);
    private static final Field.Uint ASKS = RIP.flag("ipxrip.request", "Request");
    private static final Field.Uint ANSWERS = RIP.flag("ipxrip.response", "Response");
    private static final Field.Uint NETWORK = RIP.integer(Ftype.IPXNET, "ipxrip.route_vector", "Network").in(Base.NONE);
    private static final Field.Uint HOPS = RIP.uint16("ipxrip.hops", "Hops");
    private static final Field.Uint TICKS = RIP.uint16("ipxrip.ticks", "Ticks of 1/18 s");

    @Override
    public Protocol protocol() {
        return RIP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPX RIP");
        c.clearInfo();
        if (!d.has(0, 2)) {
            d.dissolve();
        }
        int kind = (int) d.peekAt(0, 2);
        c.append(KINDS.text(kind, "Unknown"));
        d.covers(d.length());
        d.uint(KIND);
        if (kind == REQUEST || kind == RESPONSE) {
            d.hide(d.add(kind == REQUEST ? ASKS : ANSWERS, 0, 2, 1));
        }
        while (d.reportedRemaining() > 0) {
            d.uint(NETWORK);
            d.uint(HOPS);
            d.uint(TICKS);
        }
    }
}
