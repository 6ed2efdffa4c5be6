package org.wirestrata.dissector.ip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Protocol;

/** The Internet Protocol where the EtherType says that its version is 4. */
@Component(service = Dissector.class, property = {"protocol=ip", "named=false", "table=ethertype:0x0800",
    "next=ip.proto", "next=heuristic:ip", "next=ipv6", "next=data"})
public final class Ipv4Dissector implements Dissector {
    @Override
    public Protocol protocol() {
        return IpFields.IP;
    }

    @Override
    public void dissect(Dissection d) {
        IpDissector.versionFour(d);
    }
}
