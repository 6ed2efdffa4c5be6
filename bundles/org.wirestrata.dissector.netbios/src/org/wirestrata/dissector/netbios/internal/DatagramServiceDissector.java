package org.wirestrata.dissector.netbios.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.value.ValueStrings;

/** The datagram service of NetBIOS over UDP, RFC 1002 section 4.4. */
@Component(service = Dissector.class, property = {"protocol=nbdgm", "table=udp.port:138", "next=heuristic:netbios", "next=data"})
public final class DatagramServiceDissector implements Dissector {
    private static final int UNIQUE = 0x10;
    private static final int BROADCAST = 0x12;
    private static final int ERROR = 0x13;
    private static final int QUERY = 0x14;
    private static final int NEGATIVE = 0x16;
    private static final int FIRST_BIT = 2;
    private static final ValueStrings TYPES = ValueStrings.of(UNIQUE, "Direct_unique datagram", 0x11, "Direct_group datagram",
            BROADCAST, "Broadcast datagram", ERROR, "Datagram error", QUERY, "Datagram query request",
            0x15, "Datagram positive query response", NEGATIVE, "Datagram negative query response");
    private static final ValueStrings NODES = ValueStrings.of(0, "B node", 1, "P node", 2, "M node", 3, "NBDD");
    private static final Table.Heuristic CONTENTS = Table.heuristic("netbios");

    private static final Protocol NBDGM = Protocol.of("NetBIOS Datagram Service", "NBDS", "nbdgm").withPayload();
    private static final Field.Uint TYPE = NBDGM.uint8("nbdgm.type", "Message").named(TYPES);
    private static final Field.Uint FLAGS = NBDGM.uint8("nbdgm.flags", "Flags").hex();
    private static final Field.Uint NEXT = NBDGM.flag("nbdgm.next", "Pieces follow", 1, 8);
    private static final Field.Uint FIRST = NBDGM.flag("nbdgm.first", "First piece", FIRST_BIT, 8);
    private static final Field.Uint NODE = NBDGM.uint8("nbdgm.node_type", "Sender's kind of node").bits(0x0c).named(NODES);
    private static final Field.Uint ID = NBDGM.uint16("nbdgm.dgram_id", "Datagram").hex();
    private static final Field.Address SOURCE = NBDGM.ipv4("nbdgm.src.ip", "Source address");
    private static final Field.Uint PORT = NBDGM.uint16("nbdgm.src.port", "Source port");
    private static final Field.Uint LENGTH = NBDGM.uint16("nbdgm.dgram_len", "Length");
    private static final Field.Uint OFFSET = NBDGM.uint16("nbdgm.pkt_offset", "Offset");
    private static final Field.Uint CODE = NBDGM.uint8("nbdgm.error_code", "Error").hex();
    private static final Field.Text SOURCE_NAME = NBDGM.text("nbdgm.source_name", "Source name");
    private static final Field.Text DESTINATION_NAME = NBDGM.text("nbdgm.destination_name", "Destination name");

    @Override
    public Protocol protocol() {
        return NBDGM;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("NBDS");
        c.clearInfo();
        int type = d.byteAt(0);
        c.append(TYPES.text(type, "Unknown message type"));
        d.uint(TYPE);
        int flags = (int) d.uint(FLAGS);
        int item = d.last();
        d.enter(item);
        d.uintAt(NEXT, 1);
        d.uintAt(FIRST, 1);
        d.uintAt(NODE, 1);
        d.leave(item);
        d.uint(ID);
        d.address(SOURCE);
        d.uint(PORT);
        if (type >= UNIQUE && type <= BROADCAST) {
            d.uint(LENGTH);
            int offset = d.u(OFFSET);
            name(d, SOURCE_NAME, 14);
            name(d, DESTINATION_NAME, 14);
            d.covers(d.position());
            if (offset == 0 && (flags & FIRST_BIT) != 0) {
                if (!d.dispatch(CONTENTS)) {
                    d.undissected();
                }
            } else {
                d.undissected();
            }
        } else if (type == ERROR) {
            d.uint(CODE);
            d.covers(d.position());
        } else if (type >= QUERY && type <= NEGATIVE) {
            name(d, DESTINATION_NAME, d.position());
            d.covers(d.position());
        }
    }

    private static void name(Dissection d, Field.Text f, int base) {
        StringBuilder to = new StringBuilder(40);
        int at = d.position();
        int end = NetbiosName.read(d, at, base, to);
        d.add(f, at, end - at, to);
        d.position(end);
    }
}
