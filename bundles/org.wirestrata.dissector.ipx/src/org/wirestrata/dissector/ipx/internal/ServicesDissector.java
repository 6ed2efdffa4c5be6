package org.wirestrata.dissector.ipx.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The Service Advertising Protocol of IPX: which servers there are and where (IPX Router Specification, chapter 4). */
@Component(service = Dissector.class, property = {"protocol=ipxsap", "table=ipx.socket:0x0452", "next=-"})
public final class ServicesDissector implements Dissector {
    private static final int GENERAL_RESPONSE = 2;
    private static final int NEAREST_RESPONSE = 4;
    private static final int KNOWN = 4;
    private static final int NAME = 48;
    private static final int SERVER = 64;
    private static final ValueStrings KINDS = ValueStrings.of(1, "General Query", GENERAL_RESPONSE, "General Response", 3, "Nearest Query",
            NEAREST_RESPONSE, "Nearest Response");
    /** The commonest of the numbers that Novell gave out. */
    private static final ValueStrings TYPES = ValueStrings.builder().of(0, "unknown").of(1, "user").of(2, "user group").of(3, "print queue")
            .of(4, "file server").of(5, "job server").of(6, "gateway").of(7, "print server").of(8, "archive queue").of(9, "archive server")
            .of(0xa, "job queue").of(0xb, "administration").of(0x21, "SNA gateway").of(0x24, "remote bridge server").of(0x27, "TCP/IP gateway")
            .of(0x2d, "time synchronisation server").of(0x2e, "dynamic SAP").of(0x47, "advertising print server").of(0x4b, "Btrieve server")
            .of(0x4c, "SQL server").of(0x107, "remote console").of(0x133, "name server").of(0x166, "management server")
            .of(0x26b, "time synchronisation").of(0x278, "directory server").of(0x30c, "print server on the network").of(0x640, "RPC server")
            .of(0xffff, "any").build();

    private static final Protocol SAP = Protocol.of("Service Advertisement Protocol", "IPX SAP", "ipxsap");
    private static final Field.Uint KIND = SAP.uint16("ipxsap.packet_type", "Operation").named(KINDS);
    private static final Field.Uint ASKS = SAP.flag("ipxsap.request", "Request");
    private static final Field.Uint ANSWERS = SAP.flag("ipxsap.response", "Response");
    private static final Field.Group SERVER_ITEM = SAP.group("ipxsap.server", "Server");
    private static final Field.Uint TYPE = SAP.uint16("ipxsap.server.type", "Kind of server").hex().named(TYPES);
    private static final Field.Text NAME_TEXT = SAP.text(Ftype.STRINGZTRUNC, "ipxsap.server.name", "Server's name");
    private static final Field.Uint NETWORK = SAP.integer(Ftype.IPXNET, "ipxsap.server.network", "Network").in(Base.NONE);
    private static final Field.Address NODE = SAP.ether("ipxsap.server.node", "Node");
    private static final Field.Uint SOCKET = SAP.uint16("ipxsap.server.socket", "Socket").hex().named(IpxDissector.SOCKETS);
    private static final Field.Uint HOPS = SAP.uint16("ipxsap.server.intermediate_networks", "Networks between");

    @Override
    public Protocol protocol() {
        return SAP;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("IPX SAP");
        c.clearInfo();
        if (!d.has(0, 4)) {
            d.dissolve();
        }
        int kind = (int) d.peekAt(0, 2);
        d.peekAt(2, 2);
        c.append(KINDS.text(kind, "Unknown Packet Type"));
        d.covers(d.length());
        d.uint(KIND);
        boolean answers = kind == GENERAL_RESPONSE || kind == NEAREST_RESPONSE;
        if (kind >= 1 && kind <= KNOWN) {
            // the established names of these two filters are the wrong way round
            d.hide(d.add(answers ? ASKS : ANSWERS, 0, 2, 1));
        }
        if (!answers) {
            d.uint(TYPE);
            return;
        }
        while (d.reportedRemaining() > 0) {
            int item = d.open(SERVER_ITEM, d.position(), Math.min(SERVER, d.remaining()));
            d.uint(TYPE);
            d.text(NAME_TEXT, NAME, Encoding.ASCII);
            d.uint(NETWORK);
            d.address(NODE);
            d.uint(SOCKET);
            d.uint(HOPS);
            d.leave(item);
        }
    }
}
