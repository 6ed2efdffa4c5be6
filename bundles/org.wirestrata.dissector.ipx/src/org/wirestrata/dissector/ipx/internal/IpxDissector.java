package org.wirestrata.dissector.ipx.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Internetwork Packet Exchange of NetWare (Novell's IPX Router Specification, chapter 2; over IP: RFC 1234, over PPP: RFC 1552). */
@Component(service = Dissector.class, property = {"protocol=ipx", "table=ethertype:0x8137", "table=llc.dsap:0xe0", "table=llc.dsap:0x10",
    "table=ppp.protocol:0x2b", "table=udp.port:213", "table=sll.ltype:1", "table=null.type:23", "table=gre.proto:0x8137",
    "next=ipx.socket", "next=ipx.packet_type", "next=data"})
public final class IpxDissector implements Dissector {
    private static final int HEADER = 30;
    private static final int SOCKET_OF_SOURCE = 28;
    private static final int DESTINATION_AT = 6;
    private static final int SOURCE_AT = 18;
    private static final int NODE = 4;
    private static final int SOCKET = 10;
    private static final int SERVICES = 0x452;
    private static final int ROUTING = 0x453;
    private static final int MESSAGE = 0x4001;
    private static final int MESSAGE_BACK = 0x4003;

    static final ValueStrings SOCKETS = ValueStrings.builder().of(0x0002, "CISCO PING").of(0x0451, "NCP").of(0x0452, "SAP").of(0x0453, "RIP")
            .of(0x0455, "NetBIOS").of(0x0456, "Diagnostic").of(0x0457, "Serialization").of(0x0550, "NWLink SMB Server")
            .of(0x0551, "NWLink SMB Name Query").of(0x0552, "NWLink SMB Redirector").of(0x0553, "NWLink SMB Mailslot Datagram")
            .of(0x0554, "NWLink SMB Messenger").of(0x0555, "NWLink SMB Browse").of(0x055d, "Attachmate Gateway").of(0x4001, "IPX Message")
            .of(0x4003, "IPX Message").of(0x4006, "NetWare Directory Server").of(0x400c, "HP LaserJet/QuickSilver").of(0x8104, "NetWare 386")
            .of(0x8522, "ADSM").of(0x85be, "Cisco EIGRP for IPX").of(0x8f83, "Powerchute UPS Monitoring")
            .of(0x9001, "NetWare Link Services Protocol").of(0x9004, "IPX WAN").of(0x900f, "SNMP Agent").of(0x9010, "SNMP Sink")
            .of(0x907b, "SMS Testing and Development").of(0x9086, "Novell PING").of(0x9091, "TCP Tunnel").of(0x9092, "UDP Tunnel")
            .of(0x90b2, "NDPS Printer Agent/PSM").of(0x90b3, "NDPS Broker").of(0x90b4, "NDPS Service Registry Service")
            .of(0x90b5, "NDPS Event Notification Service").of(0x90b6, "NDPS Remote Management Service").of(0x90b7, "NDPS Notify Listener")
            .of(0xe885, "NT Server-RPC/GW").build();
    private static final ValueStrings TYPES = ValueStrings.builder().of(0, "IPX").of(1, "RIP").of(2, "Echo").of(3, "Error").of(4, "PEP")
            .of(5, "SPX").of(0x10, "Experimental Protocol").of(0x11, "NCP").range(0x12, 0x13, "Experimental Protocol")
            .of(0x14, "NetBIOS Broadcast").range(0x15, 0x1f, "Experimental Protocol").build();
    private static final Table.Uint BY_SOCKET = Table.uint("ipx.socket", "IPX socket", Ftype.UINT16, Base.HEX);
    private static final Table.Uint BY_TYPE = Table.uint("ipx.packet_type", "IPX packet type", Ftype.UINT8, Base.HEX);

    private static final Protocol IPX = Protocol.of("Internetwork Packet eXchange", "IPX", "ipx");
    private static final Field.Uint CHECKSUM = IPX.uint16("ipx.checksum", "Checksum").hex();
    private static final Field.Text SOURCE = IPX.text("ipx.src", "Source");
    private static final Field.Text DESTINATION = IPX.text("ipx.dst", "Destination");
    private static final Field.Text ADDRESS = IPX.text("ipx.addr", "Source or destination");
    private static final Field.Uint LENGTH = IPX.uint16("ipx.len", "Length");
    private static final Field.Uint HOPS = IPX.uint8("ipx.hops", "Hops");
    private static final Field.Uint TYPE = IPX.uint8("ipx.packet_type", "Packet type").hex().named(TYPES);
    private static final Field.Uint DESTINATION_NETWORK = IPX.integer(Ftype.IPXNET, "ipx.dst.net", "Destination network").in(Base.NONE);
    private static final Field.Address DESTINATION_NODE = IPX.ether("ipx.dst.node", "Destination node");
    private static final Field.Uint DESTINATION_SOCKET = IPX.uint16("ipx.dst.socket", "Destination socket").hex().named(SOCKETS);
    private static final Field.Uint SOURCE_NETWORK = IPX.integer(Ftype.IPXNET, "ipx.src.net", "Source network").in(Base.NONE);
    private static final Field.Address SOURCE_NODE = IPX.ether("ipx.src.node", "Source node");
    private static final Field.Uint SOURCE_SOCKET = IPX.uint16("ipx.src.socket", "Source socket").hex().named(SOCKETS);
    private static final Field.Uint NETWORK = IPX.integer(Ftype.IPXNET, "ipx.net", "Source or destination network").in(Base.NONE);
    private static final Field.Address ANY_NODE = IPX.ether("ipx.node", "Source or destination node");
    private static final Field.Uint ANY_SOCKET = IPX.uint16("ipx.socket", "Source or destination socket").hex().named(SOCKETS);

    @Override
    public Protocol protocol() {
        return IPX;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPX");
        c.clearInfo();
        if (!d.has(0, HEADER) || d.peekAt(2, 2) < SOCKET_OF_SOURCE) {
            d.dissolve();
        }
        int length = (int) d.peekAt(2, 2);
        int type = d.byteAt(5);
        if (length < SOCKET_OF_SOURCE || length >= HEADER) {
            d.limit(length);
        }
        d.peekAt(HEADER - 1, 1);
        int destination = (int) d.peekAt(DESTINATION_AT + SOCKET, 2);
        int source = (int) d.peekAt(SOURCE_AT + SOCKET, 2);
        addresses(d, c);
        if (c.wanted()) {
            c.append(SOCKETS.text(destination, "Unknown (0x" + String.format("%04x", destination) + ")"));
        }
        d.uint(CHECKSUM);
        d.uint(LENGTH);
        d.uint(HOPS);
        d.uint(TYPE);
        address(d, DESTINATION_AT, DESTINATION_NETWORK, DESTINATION_NODE, DESTINATION_SOCKET);
        address(d, SOURCE_AT, SOURCE_NETWORK, SOURCE_NODE, SOURCE_SOCKET);
        if (length < HEADER) {
            // a length that leaves out some of the last socket does not hide it, but nothing can follow
            d.position(0);
            d.limit(length);
            d.peekAt(HEADER - 1, 1);
        }
        d.position(HEADER);
        if (length == HEADER) {
            return;
        }
        int low = Math.min(source, destination);
        int high = Math.max(source, destination);
        if (!hand(d, low) && !hand(d, high) && !d.dispatch(BY_TYPE, type)) {
            d.undissected();
        }
    }

    /** Hands the payload on by a socket. What belongs to IPX itself is no step of its own. */
    private static boolean hand(Dissection d, int socket) {
        if ((socket == ROUTING || socket == SERVICES || socket == MESSAGE || socket == MESSAGE_BACK) && d.registered(BY_SOCKET, socket) != null) {
            d.sameStep();
        }
        return d.dispatch(BY_SOCKET, socket);
    }

    /** Says the packet's addresses, and records them as text for filters. */
    private static void addresses(Dissection d, Columns c) {
        String source = text(d, SOURCE_AT);
        String destination = text(d, DESTINATION_AT);
        c.source(source);
        c.destination(destination);
        hidden(d, SOURCE, source);
        hidden(d, ADDRESS, source);
        hidden(d, DESTINATION, destination);
        hidden(d, ADDRESS, destination);
    }

    private static void hidden(Dissection d, Field.Text f, String text) {
        d.hide(d.add(f, 0, 0, text));
    }

    private static String text(Dissection d, int at) {
        String network = Long.toHexString(0x1_0000_0000L | d.peekAt(at, 4));
        String node = Long.toHexString(0x1_0000_0000_0000L | d.peekAt(at + NODE, 6));
        return network.substring(1) + "." + node.substring(1);
    }

    private static void address(Dissection d, int at, Field.Uint network, Field.Address node, Field.Uint socket) {
        d.uintAt(network, at);
        d.uintAt(NETWORK, at);
        d.hide(d.last());
        d.addressAt(node, at + NODE);
        d.addressAt(ANY_NODE, at + NODE);
        d.hide(d.last());
        d.uintAt(socket, at + SOCKET);
        d.uintAt(ANY_SOCKET, at + SOCKET);
        d.hide(d.last());
    }
}
