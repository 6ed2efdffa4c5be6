package org.wirestrata.dissector.maclte.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** MAC PDUs as base stations and simulators send them in UDP: the name of the format, the context in tags, and the PDU. */
@Component(service = Dissector.class, property = {"protocol=mac-lte", "named=false", "heuristic=udp:off", "next=mac-lte", "hands=-"})
public final class MacLteFraming implements Dissector {
    private static final String NAME = "mac-lte";
    /** The name, three bytes and the shortest tag, that of a payload. */
    private static final int SHORTEST = NAME.length() + 5;

    @Override
    public Protocol protocol() {
        return MacLteDissector.MAC_LTE;
    }

    @Override
    public boolean recognizes(Dissection d) {
        if (d.length() < SHORTEST || !d.has(0, SHORTEST)) {
            return false;
        }
        for (int i = 0; i < NAME.length(); i++) {
            if (d.byteAt(i) != NAME.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void dissect(Dissection d) {
        d.dissolve();
        d.position(NAME.length());
        Context x = new Context(d);
        d.hand(x);
        d.sameStep();
        d.dispatch(MacLteDissector.MAC_LTE.filterName());
    }
}
