package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** The IPv6 Control Protocol (RFC 5072; compression RFC 5172). */
@Component(service = Dissector.class, property = {"protocol=ipv6cp", "table=ppp.protocol:0x8057", "next=ppp.protocol", "next=data", "hands=-"})
public final class Ipv6cpDissector implements Dissector {
    private static final Protocol IPV6CP = Protocol.of("PPP IPv6 Control Protocol", "PPP IPV6CP", "ipv6cp");
    private static final Field.Uint TYPE = IPV6CP.uint8("ipv6cp.opt.type", "Type")
            .named(ValueStrings.of(1, "Interface Identifier", IpcpDissector.COMPRESSION, "IPv6 Compression Protocol"));
    private static final Field.Uint LENGTH = IPV6CP.uint8("ipv6cp.opt.length", "Length");
    private static final ControlMessage MESSAGE = new ControlMessage("PPP IPV6CP", IpcpDissector.NETWORK_CODES,
            new ControlOptions(TYPE, LENGTH)
                    .fixed(1, 10, IPV6CP.bytes("ipv6cp.opt.interface_identifier", "Interface"), ControlOptions.fields(
                            IPV6CP.bytes("ipv6cp.interface_identifier", "Interface identifier")))
                    .like(IpcpDissector.OPTIONS, IpcpDissector.COMPRESSION));

    @Override
    public Protocol protocol() {
        return IPV6CP;
    }

    @Override
    public void dissect(Dissection d) {
        MESSAGE.dissect(d);
    }
}
