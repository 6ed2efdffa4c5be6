package org.wirestrata.dissector.sll.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.EthernetTrailer;
import org.wirestrata.api.dissect.Ethertypes;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.AssignedNumbers;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** What Linux puts in place of the link header when a capture spans interfaces: LINKTYPE_LINUX_SLL and LINKTYPE_LINUX_SLL2 (tcpdump.org)
        . */
@Component(service = Dissector.class, property = {"protocol=sll", "table=wtap_encap:25", "table=wtap_encap:210",
    "next=ethertype", "next=sll.ltype", "next=sll.hatype", "next=gre.proto", "next=llc", "next=ipx", "next=data", "hands=-"})
public final class SllDissector implements Dissector {
    private static final int ADDRESS = 8;
    private static final int TUNNEL = 778;
    private static final int NETLINK = 824;
    /** LINKTYPE_LINUX_SLL2. */
    private static final int SECOND = 276;
    private static final ValueStrings WAYS = ValueStrings.counting("Unicast to us", "Broadcast", "Multicast", "Unicast to another host",
            "Sent by us");
    private static final ValueStrings LINKS = ValueStrings.of(0x01, "Novell raw 802.3", 0x03, "Ethernet", 0x04, "802.2 LLC", 0x07, "PPP",
            0x0c, "CAN", 0x0d, "CAN FD", 0x17, "IrDA LAP", 0xf6, "IEEE 802.15.4");

    private static final Protocol SLL = Protocol.of("Linux cooked-mode capture", "SLL", "sll");
    private static final Field.Uint WAY = SLL.uint16("sll.pkttype", "Packet type").named(WAYS);
    private static final Field.Uint HARDWARE = SLL.uint16("sll.hatype", "Hardware type").named(AssignedNumbers.HARDWARE);
    private static final Field.Uint ADDRESS_LENGTH = SLL.uint16("sll.halen", "Address length");
    private static final Field.Address ETHER = SLL.ether("sll.src.eth", "Source");
    private static final Field.Address IPV4 = SLL.ipv4("sll.src.ipv4", "Source");
    private static final Field.Bytes OTHER = SLL.bytes("sll.src.other", "Source");
    private static final Field.Bytes UNUSED = SLL.bytes("sll.unused", "Unused");
    private static final Field.Uint LINK = SLL.uint16("sll.ltype", "Protocol").hex().named(LINKS);
    private static final Field.Uint TUNNELED = SLL.uint16("sll.gretype", "Protocol").hex().named(AssignedNumbers.ETHERTYPES);
    private static final Field.Uint TYPE = SLL.uint16("sll.etype", "Protocol").hex().named(AssignedNumbers.ETHERTYPES);
    private static final EthernetTrailer BEHIND = EthernetTrailer.of(SLL, "sll.trailer");
    private static final Field.Uint INTERFACE = SLL.uint32("sll.ifindex", "Interface index");
    private static final Table.Uint LINK_TYPES = Table.uint("sll.ltype", "Link type in cooked captures", Ftype.UINT16, Base.HEX);
    private static final Table.Uint HARDWARE_TYPES = Table.uint("sll.hatype", "Hardware type in cooked captures", Ftype.UINT16, Base.DEC);
    private static final Table.Uint GRE = Table.uint("gre.proto", "GRE protocol type", Ftype.UINT16, Base.HEX);

    static {
    }

    @Override
    public Protocol protocol() {
        return SLL;
    }

    @Override
    public void dissect(Dissection d) {
        boolean second = d.frame().linkType() == SECOND;
        d.columns().protocol("SLL");
        d.columns().clearInfo();
        int hardware;
        int type;
        int end;
        if (second) {
            way(d, (int) d.peekAt(10, 2));
            type = (int) d.peekAt(0, 2);
            hardware = (int) d.peekAt(8, 2);
            protocol(d, hardware, type, 0);
            d.uintAt(INTERFACE, 4);
            d.uintAt(HARDWARE, 8);
            d.uintAt(WAY, 10, 1);
            int length = (int) d.uintAt(ADDRESS_LENGTH, 11, 1);
            address(d, 12, length);
            end = 12 + ADDRESS;
        } else {
            way(d, (int) d.peekAt(0, 2));
            d.uintAt(WAY, 0);
            hardware = (int) d.uintAt(HARDWARE, 2);
            int length = (int) d.uintAt(ADDRESS_LENGTH, 4);
            address(d, 6, length);
            end = 6 + ADDRESS + 2;
            type = (int) d.peekAt(end - 2, 2);
            protocol(d, hardware, type, end - 2);
        }
        d.position(end);
        payload(d, hardware, type);
        int behind = end + d.payloadLength();
        if (d.has(0, d.length())) {
            BEHIND.show(d, behind, d.length(), EthernetTrailer.LEAST);
        }
    }

    private static void way(Dissection d, int way) {
        d.columns().info(WAYS.text(way, "Unknown (" + way + ")"));
    }

    private static void address(Dissection d, int at, int length) {
        int n = Math.min(length, ADDRESS);
        StringBuilder text = d.columns().wanted() && (n == 4 || n == 6) ? new StringBuilder(17) : null;
        if (n == 6) {
            d.addressAt(ETHER, at);
            if (text != null) {
                AddressText.ether(d.peekAt(at, 6), text);
            }
        } else if (n == 4) {
            d.addressAt(IPV4, at);
            if (text != null) {
                AddressText.ipv4((int) d.peekAt(at, 4), text);
            }
        } else if (n > 0) {
            d.add(OTHER, at, n);
        }
        if (text != null) {
            d.columns().source(text);
        }
        if (n < ADDRESS) {
            d.add(UNUSED, at + n, ADDRESS - n);
        }
    }

    private static void protocol(Dissection d, int hardware, int type, int at) {
        d.uintAt(hardware == TUNNEL ? TUNNELED : type < Ethertypes.LEAST ? LINK : TYPE, at);
    }

    private static void payload(Dissection d, int hardware, int type) {
        if (hardware == TUNNEL) {
            d.payload(GRE, type);
        } else if (hardware == NETLINK && d.dispatch(HARDWARE_TYPES, hardware)) {
            return;
        } else if (type < Ethertypes.LEAST) {
            d.payload(LINK_TYPES, type);
        } else {
            Ethertypes.payload(d, type);
        }
    }
}
