package org.wirestrata.dissector.ip.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.FastDissection;
import org.wirestrata.api.dissect.FastDissector;
import org.wirestrata.api.dissect.FieldSet;
import org.wirestrata.api.dissect.Protocol;

/**
 * The Internet Protocol where the EtherType says that its version is 4; a packet of version 6 is
 * remarked on and taken apart all the same.
 */
@Component(service = Dissector.class, property = {"protocol=ip", "named=false", "table=ethertype:0x0800",
    "next=ip.proto", "next=heuristic:ip", "next=ipv6", "next=data", "hands=-"})
public final class Ipv4Dissector implements FastDissector {
    @Override
    public Protocol protocol() {
        return IpFields.IP;
    }

    @Override
    public Protocol[] furtherProtocols() {
        return IpOptions.protocols();
    }

    @Override
    public void dissect(Dissection d) {
        if (d.has(0, 1) && d.byteAt(0) >> 4 == 6) {
            d.expert(d.add(IpFields.VERSION, 0, 1, 6), IpFields.WRONG_VERSION);
            d.covers(1);
            d.dispatch("ipv6");
        } else {
            IpDissector.versionFour(d);
        }
    }

    @Override
    public FieldSet fastFields() {
        return IpDissector.FAST;
    }

    @Override
    public boolean dissectFast(FastDissection d) {
        return IpDissector.fast(d);
    }
}
