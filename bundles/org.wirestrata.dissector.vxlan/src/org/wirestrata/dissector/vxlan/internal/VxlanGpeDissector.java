package org.wirestrata.dissector.vxlan.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Generic Protocol Extension for VXLAN (draft-ietf-nvo3-vxlan-gpe), whose header says what it carries. */
@Component(service = Dissector.class, property = {"protocol=vxlan", "named=false", "table=udp.port:4790",
    "next=eth", "next=vxlan.next_proto", "next=data", "hands=-"})
public final class VxlanGpeDissector implements Dissector {
    private static final ValueStrings PROTOCOLS = ValueStrings.of(1, "IPv4", 2, "IPv6", 3, "Ethernet", 4, "Network Service Header", 5,
            "MPLS");
    private static final Protocol VXLAN = VxlanDissector.VXLAN;
    private static final Field.Flags FLAGS = VXLAN.flags(Ftype.UINT8, "vxlan.flags", "Flags")
            .with(VXLAN.uint8("vxlan.ver", "Version").bits(0x30)).with(VXLAN.uint8("vxlan.i_bit", "Instance").bits(8))
            .with(VXLAN.uint8("vxlan.p_bit", "Next protocol").bits(4)).with(VXLAN.uint8("vxlan.o_bit", "Operations").bits(1))
            .with(VXLAN.uint8("vxlan.flags_reserved", "Reserved").bits(0xc2));
    private static final Field.Uint RESERVED = VXLAN.uint16("vxlan.reserved_16", "Reserved");
    private static final Field.Uint NEXT = VXLAN.uint8("vxlan.next_proto", "Next protocol").named(PROTOCOLS);
    private static final Table.Uint NEXT_PROTOCOLS = Table.uint("vxlan.next_proto", "VXLAN next protocol", Ftype.UINT8, Base.DEC);

    /** Has the fields declared with the protocol. */
    static void load() {
        // initialising the class is all there is to it
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
        d.u(RESERVED);
        int next = d.u(NEXT);
        d.u(VxlanDissector.NETWORK);
        d.u(VxlanDissector.RESERVED);
        d.payload(NEXT_PROTOCOLS, next);
    }
}
