package org.wirestrata.dissector.ppp.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Bridging Control Protocol (RFC 3518, 4.1 and 5). */
@Component(service = Dissector.class, property = {"protocol=bcp_ncp", "table=ppp.protocol:0x8031", "next=ppp.protocol", "next=data", "hands=-"})
public final class BridgeControlDissector implements Dissector {
    private static final Protocol BCP = Protocol.of("PPP Bridging Control Protocol Network Control Protocol", "PPP BCP NCP", "bcp_ncp");
    private static final Field.Uint TYPE = BCP.uint8("bcp_ncp.lcp.opt.type", "Type").named(ValueStrings.of(1, "Bridge-Identification", 2,
            "Line-Identification", 3, "MAC-Support", 4, "Tinygram-Compression", 5, "LAN-Identification", 6, "MAC-Address", 7,
            "Spanning-Tree-Protocol", 8, "IEEE 802 Tagged Frame", 9, "Management Inline", 10, "Bridge Control Packet Indicator"));
    private static final Field.Uint LENGTH = BCP.uint8("bcp_ncp.lcp.opt.length", "Length");
    private static final Field.Uint SEGMENT = BCP.uint16("bcp_ncp.lcp.lan_seg_no", "LAN segment").bits(0xfff0);
    private static final Field.Uint BRIDGE = BCP.uint16("bcp_ncp.lcp.bridge_no", "Bridge").bits(0xf);
    private static final Field.Uint TINYGRAMS = BCP.flag("bcp_ncp.lcp.tinygram_comp", "Compression of short frames");
    private static final Field.Address MAC = BCP.ether("bcp_ncp.lcp.mac_addres", "MAC address");
    private static final Field.Uint MAC_LOCAL = BCP.integer(Ftype.UINT48, "bcp_ncp.lcp.mac_l", "Locally administered").hex()
            .bits(0x200000000L);
    private static final Field.Uint MAC_GROUP = BCP.integer(Ftype.UINT48, "bcp_ncp.lcp.mac_addre", "Group address").hex()
            .bits(0x100000000L);
    private static final Field.Uint SPANNING_TREE = BCP.uint8("bcp_ncp.lcp.stp_protocol", "Spanning tree protocol").named(
            ValueStrings.of(0, "None", 1, "IEEE 802.1D", 2, "Source route spanning tree", 3, "IBM source route spanning tree", 4,
                    "DEC LANbridge 100", 5, "IEEE 802.1Q (including GVRP)", 6, "IEEE 802.1s, 802.1D or 802.1w"));
    private static final Field.Uint TAGGED = BCP.flag("bcp_ncp.ieee_802_tagged_frame", "Tagged frames");
    private static final ControlMessage MESSAGE = new ControlMessage("PPP BCP NCP", IpcpDissector.NETWORK_CODES,
            new ControlOptions(TYPE, LENGTH)
                    .fixed(1, 4, item("bridge_id", "Bridge"), BridgeControlDissector::line)
                    .fixed(2, 4, item("line_id", "Line"), BridgeControlDissector::line)
                    .fixed(3, 3, item("mac_sup", "MAC support"), ControlOptions.fields(BridgedDissector.MAC_TYPE))
                    .fixed(4, 3, item("tinygram_comp", "Compression of short frames"), ControlOptions.fields(TINYGRAMS))
                    .fixed(5, 3, item("lan_id", "LAN"), ControlOptions.fields())
                    .fixed(6, 8, item("mac_addr", "MAC address"), BridgeControlDissector::address)
                    .least(7, 2, item("stp", "Spanning tree protocols"), BridgeControlDissector::trees)
                    .fixed(8, 3, item("ieee_802_tagged_frame", "Tagged frames"), ControlOptions.fields(TAGGED))
                    .fixed(9, 3, item("management_inline", "Management inline"), ControlOptions.fields())
                    .fixed(10, 3, item("bcp_ind", "Bridge control packet"), ControlOptions.fields()));

    private static Field.Bytes item(String name, String label) {
        return BCP.bytes("bcp_ncp.opt." + name, label);
    }

    private static void line(Dissection d, int at, int length) {
        d.uintAt(SEGMENT, at);
        d.uintAt(BRIDGE, at);
    }

    private static void address(Dissection d, int at, int length) {
        d.addressAt(MAC, at);
        d.uintAt(MAC_LOCAL, at);
        d.uintAt(MAC_GROUP, at);
    }

    private static void trees(Dissection d, int at, int length) {
        for (int p = at; p < at + length; p++) {
            d.uintAt(SPANNING_TREE, p);
        }
    }

    @Override
    public Protocol protocol() {
        return BCP;
    }

    @Override
    public void dissect(Dissection d) {
        MESSAGE.dissect(d);
    }
}
