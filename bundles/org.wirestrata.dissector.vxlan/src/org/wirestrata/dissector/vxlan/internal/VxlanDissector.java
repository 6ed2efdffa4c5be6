package org.wirestrata.dissector.vxlan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.TrueFalse;

/** Virtual eXtensible Local Area Network (RFC 7348), with the group policy that Linux and others put into its reserved bits. */
@Component(service = Dissector.class, property = {"protocol=vxlan", "table=udp.port:4789",
    "next=eth", "next=vxlan.next_proto", "next=data", "hands=-"})
public final class VxlanDissector implements Dissector {
    static final Protocol VXLAN = Protocol.of("Virtual eXtensible Local Area Network", "VXLAN", "vxlan");
    private static final Field.Flags FLAGS = VXLAN.flags(Ftype.UINT16, "vxlan.flags", "Flags")
            .with(VXLAN.flag("vxlan.flag_g", "Group policy", 0x8000, 16).named(new TrueFalse("Defined", "Not defined")))
            .with(VXLAN.flag("vxlan.flag_i", "Network identifier", 0x0800, 16))
            .with(VXLAN.flag("vxlan.flag_d", "Do not learn", 0x0040, 16)).with(VXLAN.flag("vxlan.flag_a", "Policy applied", 0x0008, 16))
            .with(VXLAN.uint16("vxlan.flags_reserved", "Reserved").hex().bits(0x77b7));
    private static final Field.Uint POLICY = VXLAN.uint16("vxlan.gbp", "Group policy");
    static final Field.Uint NETWORK = VXLAN.uint24("vxlan.vni", "Network");
    static final Field.Uint RESERVED = VXLAN.uint8("vxlan.reserved8", "Reserved");

    static {
        VxlanGpeDissector.load();
    }

    @Override
    public Protocol protocol() {
        return VXLAN;
    }

    @Override
    public void dissect(Dissection d) {
        d.columns().protocol("VxLAN");
        d.columns().clearInfo();
        d.flags(FLAGS);
        d.u(POLICY);
        d.u(NETWORK);
        d.u(RESERVED);
        d.dispatch("eth");
    }
}
