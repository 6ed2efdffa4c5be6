package org.wirestrata.dissector.netbios.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.AddressText;
import org.wirestrata.api.value.Ftype;
import org.wirestrata.api.value.ValueStrings;

/** The name service of NetBIOS over UDP, RFC 1002 section 4.2. */
@Component(service = Dissector.class, property = {"protocol=nbns", "table=udp.port:137", "next=-"})
public final class NameServiceDissector implements Dissector {
    private static final int HEADER = 12;
    private static final int RESPONSE_BIT = 0x8000;
    private static final int NB = 0x20;
    private static final int NBSTAT = 0x21;
    private static final int WAIT = 7;
    private static final ValueStrings OPCODES = ValueStrings.of(0, "Name query", 5, "Registration", 6, "Release",
            WAIT, "Wait and acknowledge", 8, "Refresh", 9, "Refresh(altcode)", 15, "Multi-homed registration");
    private static final ValueStrings CODES = ValueStrings.of(0, "No error", 1, "Request was invalidly formatted",
            2, "Problem with NBNS", 3, "Requested name does not exist", 4, "Unsupported request", 5, "Refused",
            6, "Name is owned by another node", 7, "Name is in conflict");
    private static final ValueStrings TYPES = ValueStrings.of(1, "A", 2, "NS", 10, "NULL", NB, "NB", NBSTAT, "NBSTAT");
    static final ValueStrings NODES = ValueStrings.of(0, "B-node", 1, "P-node", 2, "M-node", 3, "H-node");

    static final Protocol NBNS = Protocol.of("NetBIOS Name Service", "NBNS", "nbns");
    private static final Field.Uint ID = NBNS.uint16("nbns.id", "Transaction").hex();
    private static final Field.Uint FLAGS = NBNS.uint16("nbns.flags", "Flags").hex();
    private static final Field.Uint RESPONSE = bit("nbns.flags.response", "Response", RESPONSE_BIT);
    private static final Field.Uint OPCODE = NBNS.uint16("nbns.flags.opcode", "Operation").bits(0x7800).named(OPCODES);
    private static final Field.Uint AUTHORITATIVE = bit("nbns.flags.authoritative", "The server is an authority for the name", 0x0400);
    private static final Field.Uint TRUNCATED = bit("nbns.flags.truncated", "Truncated", 0x0200);
    private static final Field.Uint DESIRED = bit("nbns.flags.recdesired", "Recursion is desired", 0x0100);
    private static final Field.Uint AVAILABLE = bit("nbns.flags.recavail", "Recursion is available", 0x0080);
    private static final Field.Uint BROADCAST = bit("nbns.flags.broadcast", "Broadcast", 0x0010);
    private static final Field.Uint RCODE = NBNS.uint16("nbns.flags.rcode", "Outcome").bits(0x000f).named(CODES);
    private static final Field.Uint[] COUNTS = {NBNS.uint16("nbns.count.queries", "Questions"),
        NBNS.uint16("nbns.count.answers", "Answers"), NBNS.uint16("nbns.count.auth_rr", "Authority records"),
        NBNS.uint16("nbns.count.add_rr", "Additional records")};
    private static final Field.Text NAME = NBNS.text("nbns.name", "Name");
    private static final Field.Uint TYPE = NBNS.uint16("nbns.type", "Type").named(TYPES);
    private static final Field.Uint CLASS = NBNS.uint16("nbns.class", "Class").named(ValueStrings.of(1, "IN"));
    private static final Field.Uint TTL = NBNS.uint32("nbns.ttl", "Time to live");
    private static final Field.Uint DATA_LENGTH = NBNS.uint16("nbns.data_length", "Data length");
    private static final Field.Flags NB_FLAGS = NBNS.flags(Ftype.UINT16, "nbns.nb_flags", "Owner's flags")
            .with(bit("nbns.nb_flags.group", "Name of a group", 0x8000))
            .with(NBNS.uint16("nbns.nb_flags.ont", "Owner's kind of node").bits(0x6000).named(NODES));
    private static final Field.Address ADDRESS = NBNS.ipv4("nbns.addr", "Address");

    static {
        NodeStatus.declare();
    }

    static Field.Uint bit(String name, String label, int mask) {
        return NBNS.flag(name, label, mask, 16);
    }

    @Override
    public Protocol protocol() {
        return NBNS;
    }

    @Override
    public void dissect(Dissection d) {
        Columns c = d.columns();
        c.protocol("NBNS");
        c.clearInfo();
        d.peekAt(HEADER - 1, 1);
        int flags = (int) d.peekAt(2, 2);
        int opcode = flags >> 11 & 0xf;
        boolean response = (flags & RESPONSE_BIT) != 0;
        if (c.wanted()) {
            c.append(OPCODES.text(opcode, "Unknown operation")).append(response ? " response" : "");
            if (response && (flags & 0xf) != 0) {
                c.append(", ").append(CODES.text(flags & 0xf, "Unknown error"));
            }
        }
        d.uint(ID);
        flags(d, response);
        for (Field.Uint count : COUNTS) {
            d.uint(count);
        }
        d.covers(d.length());
        section(d, 0, "Queries", opcode);
        section(d, 1, "Answers", opcode);
        section(d, 2, "Authoritative nameservers", opcode);
        section(d, 3, "Additional records", opcode);
        d.position(d.length());
    }

    private static void flags(Dissection d, boolean response) {
        int at = d.position();
        d.uint(FLAGS);
        int item = d.last();
        d.enter(item);
        d.uintAt(RESPONSE, at);
        d.uintAt(OPCODE, at);
        if (response) {
            d.uintAt(AUTHORITATIVE, at);
        }
        d.uintAt(TRUNCATED, at);
        d.uintAt(DESIRED, at);
        if (response) {
            d.uintAt(AVAILABLE, at);
        }
        d.uintAt(BROADCAST, at);
        if (response) {
            d.uintAt(RCODE, at);
        }
        d.leave(item);
    }

    private static void section(Dissection d, int index, String title, int opcode) {
        int count = (int) d.peekAt(4 + 2 * index, 2);
        if (count == 0) {
            return;
        }
        int item = d.open(Field.TEXT, d.position(), 0);
        int from = d.position();
        StringBuilder name = new StringBuilder(40);
        for (int i = 0; i < count; i++) {
            record(d, index > 0, index == 1 || index == 0, opcode, name);
        }
        d.length(item, d.position() - from);
        d.leave(item);
    }

    private static void record(Dissection d, boolean resource, boolean summed, int opcode, StringBuilder name) {
        int at = d.position();
        name.setLength(0);
        int end = NetbiosName.read(d, at, 0, name);
        int type = (int) d.peekAt(end, 2);
        d.peekAt(end + 2, 2);
        Columns c = d.columns();
        if (summed && c.wanted()) {
            c.append(' ').append(TYPES.text(type, "Unknown"));
            if (!resource) {
                c.append(' ').append(name);
            }
        }
        int length = resource ? (int) d.peekAt(end + 8, 2) : 0;
        int whole = end - at + (resource ? 10 + length : 4);
        int item = d.open(Field.TEXT, at, whole);
        d.add(NAME, at, end - at, name);
        d.position(end);
        d.uint(TYPE);
        d.uint(CLASS);
        if (resource) {
            d.uint(TTL);
            d.uint(DATA_LENGTH);
            data(d, type, length, summed, opcode);
            d.position(at + whole);
        }
        d.leave(item);
    }

    private static void data(Dissection d, int type, int length, boolean summed, int opcode) {
        if (type == NBSTAT && length > 0) {
            NodeStatus.read(d, length);
            return;
        }
        if (type != NB || opcode == WAIT) {
            return;
        }
        for (int left = length; left >= 6; left -= 6) {
            d.flags(NB_FLAGS);
            if (summed && d.columns().wanted()) {
                StringBuilder text = new StringBuilder(16);
                AddressText.ipv4((int) d.peek(0, 4), text);
                d.columns().append(' ').append(text);
            }
            d.address(ADDRESS);
        }
    }
}
