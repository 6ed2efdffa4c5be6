package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** Frames of a LAN that bridges carry over PPP (RFC 3518, 4.2). */
@Component(service = Dissector.class, property = {"protocol=bcp_bpdu", "table=ppp.protocol:0x31", "next=eth", "next=data", "hands=-"})
public final class BridgedDissector implements Dissector {
    private static final int CONTROL_FRAME = 0x10;
    private static final int PADS = 0xf;
    private static final int ETHERNET = 1;
    private static final int TOKEN_BUS = 2;
    private static final int FDDI = 4;
    private static final Protocol BRIDGED = Protocol.of("PPP Bridging Control Protocol Bridged PDU", "PPP BCP BPDU", "bcp_bpdu");
    private static final Field.Flags FLAGS = BRIDGED.flags(Ftype.UINT8, "bcp_bpdu.flags", "Flags")
            .with(BRIDGED.flag("bcp_bpdu.flags.fcs_present", "Frame check sequence present").bits(0x80))
            .with(BRIDGED.flag("bcp_bpdu.flags.zeropad", "Zero padding to be made up for").bits(0x20))
            .with(BRIDGED.flag("bcp_bpdu.flags.bcontrol", "Bridge control packet").bits(CONTROL_FRAME))
            .with(BRIDGED.uint8("bcp_bpdu.pads", "Padding octets").bits(PADS));
    private static final ValueStrings MAC_TYPES = ValueStrings.of(0, "Bridge control", ETHERNET, "IEEE 802.3/Ethernet", TOKEN_BUS,
            "IEEE 802.4", 3, "IEEE 802.5, non-canonical addresses", FDDI, "FDDI, non-canonical addresses", 11,
            "IEEE 802.5, canonical addresses", 12, "FDDI, canonical addresses");
    static final Field.Uint MAC_TYPE = BRIDGED.uint8("bcp_bpdu.mac_type", "MAC type").named(MAC_TYPES);
    private static final Field.Bytes PAD = BRIDGED.bytes("bcp_bpdu.pad", "Padding");

    @Override
    public Protocol protocol() {
        return BRIDGED;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("PPP BCP");
        c.clearInfo();
        int flags = (int) d.flags(FLAGS);
        boolean control = (flags & CONTROL_FRAME) != 0;
        int type = d.u(MAC_TYPE);
        if (c.wanted()) {
            c.info(control ? "Bridge control" : MAC_TYPES.text(type, "Unknown MAC type " + type));
        }
        if (!control && type == ETHERNET) {
            d.limit(Math.max(0, d.reportedRemaining() - (flags & PADS)));
            if (d.dispatch("eth")) {
                return;
            }
        }
        if (!control && type >= TOKEN_BUS && type <= FDDI) {
            d.bytes(PAD, 1);
        }
        d.undissected();
    }
}
