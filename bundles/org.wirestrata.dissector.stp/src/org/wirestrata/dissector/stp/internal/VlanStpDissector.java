package org.wirestrata.dissector.stp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** Bridge PDUs of one VLAN, as Cisco's switches send them (PVST+): the VLAN's number follows. */
@Component(service = Dissector.class, property = {"protocol=stp", "named=false", "table=llc.cisco_pid:0x010b", "table=ppp.protocol:0x0205",
    "next=data"})
public final class VlanStpDissector implements Dissector {
    @Override
    public Protocol protocol() {
        return StpDissector.STP;
    }

    @Override
    public void dissect(Dissection d) {
        StpDissector.show(d, true);
    }
}
