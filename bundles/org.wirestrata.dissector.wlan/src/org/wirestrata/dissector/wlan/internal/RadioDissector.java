package org.wirestrata.dissector.wlan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The step between what an adapter tells of a frame and the frame itself. */
@Component(service = Dissector.class, property = {"protocol=wlan_radio", "next=wlan", "next=data", "hands=-"})
public final class RadioDissector implements Dissector {
    private static final Protocol RADIO = Protocol.of("802.11 radio information", "802.11 Radio", "wlan_radio");

    @Override
    public Protocol protocol() {
        return RADIO;
    }

    @Override
    public void dissect(Dissection d) {
        d.covers(0);
        d.hand(d.handed(Integer.class));
        if (!d.dispatch("wlan")) {
            d.undissected();
        }
    }
}
