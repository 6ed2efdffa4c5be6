package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;

/** Takes messages apart: RFC 1035 section 4, RFC 2136 (updates), RFC 6762 (multicast), RFC 4795 (link-local multicast). */
final class Messages {
    private static final int HEADER = 12;
    private static final int RESPONSE = 0x8000;
    private static final String[] SECTIONS = {"Questions", "Answers", "Authority", "Additional"};
    private static final String[] UPDATE_SECTIONS = {"Zone", "Prerequisites", "Updates", "Additional"};
    private static final Field.Uint[] QUERY_FLAGS = {Dns.RESPONSE, Dns.OPCODE, Dns.TRUNCATED, Dns.RECURSION_DESIRED, Dns.Z};
    private static final Field.Uint[] RESPONSE_FLAGS = {Dns.RESPONSE, Dns.OPCODE, Dns.AUTHORITATIVE, Dns.TRUNCATED, Dns.RECURSION_DESIRED,
        Dns.RECURSION_AVAILABLE, Dns.Z, Dns.AUTHENTICATED, Dns.CHECK_DISABLED, Dns.RCODE};
    private static final Field.Uint[] LINK_LOCAL_QUERY = {Dns.RESPONSE, Dns.OPCODE, Dns.CONFLICT, Dns.TRUNCATED, Dns.TENTATIVE};
    private static final Field.Uint[] LINK_LOCAL_RESPONSE = {Dns.RESPONSE, Dns.OPCODE, Dns.CONFLICT, Dns.TRUNCATED, Dns.TENTATIVE,
            Dns.RCODE};

    private Messages() {
    }

    /** Takes the message at a position of the layer apart, to the layer's end. */
    static void dissect(Dissection d, int base, String name, boolean multicast, boolean linkLocal) {
        Columns columns = d.columns();
        columns.protocol(name);
        columns.clearInfo();
        int id = (int) d.uintAt(Dns.ID, base);
        int idItem = d.last();
        int flags = (int) d.peekAt(base + 2, 2);
        boolean response = (flags & RESPONSE) != 0;
        int opcode = flags >> 11 & 15;
        if (d.learns() && !d.quoted()) {
            Transactions.learn(d, id, response);
        }
        String kind = Dns.OPCODES.text(opcode);
        if (kind != null) {
            columns.append(kind);
        } else {
            columns.append("Unknown operation (").append(opcode).append(')');
        }
        columns.append(response ? " response 0x" : " 0x");
        for (int shift = 12; shift >= 0; shift -= 4) {
            columns.append(Character.forDigit(id >> shift & 15, 16));
        }
        if (response && (flags & 15) != 0) {
            String outcome = Dns.RCODES.text(flags & 15);
            columns.append(' ').append(outcome != null ? outcome : "Unknown error");
        }
        Transactions.remark(d, idItem);
        flags(d, base + 2, flags, response, linkLocal);
        boolean update = opcode == Dns.UPDATE;
        Field.Uint[] counts = update ? Dns.UPDATE_COUNTS : Dns.COUNTS;
        for (int i = 0; i < counts.length; i++) {
            d.uintAt(counts[i], base + 4 + 2 * i);
        }
        Message m = Message.take(d, base, multicast);
        int at = base + HEADER;
        at = sections(m, base, at, update ? UPDATE_SECTIONS : SECTIONS);
        m.giveBack();
        if (opcode == StatefulOperations.OPCODE) {
            at = StatefulOperations.show(d, at);
        }
        Transactions.show(d, response);
        int extra = d.length() - at;
        if (extra > 0) {
            extra(d, at, extra);
        }
        d.position(d.length());
    }

    private static void flags(Dissection d, int at, int flags, boolean response, boolean linkLocal) {
        d.uintAt(Dns.FLAGS, at);
        int item = d.last();
        d.enter(item);
        Field.Uint[] parts = linkLocal ? response ? LINK_LOCAL_RESPONSE : LINK_LOCAL_QUERY : response ? RESPONSE_FLAGS : QUERY_FLAGS;
        for (Field.Uint part : parts) {
            d.uintAt(part, at, 2);
        }
        if (!response && !linkLocal) {
            if ((flags & Dns.AUTHENTICATED.mask()) != 0) {
                d.uintAt(Dns.AUTHENTICATED, at, 2);
            }
            d.uintAt(Dns.CHECK_DISABLED, at, 2);
        }
        d.leave(item);
    }

    /** Takes the sections apart and answers where they end. */
    private static int sections(Message m, int base, int from, String[] names) {
        Dissection d = m.d;
        int at = from;
        for (int s = 0; s < names.length; s++) {
            int count = (int) d.peekAt(base + 4 + 2 * s, 2);
            if (count == 0) {
                continue;
            }
            int item = d.add(Field.TEXT, at, 0, names[s]);
            d.enter(item);
            int start = at;
            for (int i = 0; i < count; i++) {
                at += s == 0 ? question(m, at) : record(m, at);
            }
            d.leave(item);
            d.length(item, m.there(start, at - start));
        }
        return at;
    }

    private static int question(Message m, int at) {
        Dissection d = m.d;
        int n = m.name(at);
        int type = (int) d.peekAt(at + n, 2);
        int word = (int) d.peekAt(at + n + 2, 2);
        String typeName = RecordTypes.name(type);
        m.info(typeName).append(' ').append(m.name);
        if (m.multicast) {
            d.columns().append((word & 0x8000) != 0 ? ", \"QU\" question" : ", \"QM\" question");
        }
        line(m, m.name, typeName, word);
        int item = d.add(Field.TEXT, at, n + 4, m.line);
        d.enter(item);
        d.add(Dns.QUERY_NAME, at, n, m.name);
        d.add(Dns.QUERY_NAME_LENGTH, at, n, m.nameBytes);
        d.markGenerated(d.last());
        d.add(Dns.LABELS, at, n, m.labels());
        d.markGenerated(d.last());
        d.uintAt(Dns.QUERY_TYPE, at + n);
        d.uintAt(m.multicast ? Dns.QUERY_CLASS_MULTICAST : Dns.QUERY_CLASS, at + n + 2);
        if (m.multicast) {
            d.uintAt(Dns.QUERY_UNICAST, at + n + 2, 2);
        }
        d.leave(item);
        return n + 4;
    }

    private static void line(Message m, CharSequence name, String type, int word) {
        m.line.setLength(0);
        int number = m.multicast ? word & 0x7fff : word;
        m.line.append(name).append(' ').append(type).append(' ').append(Dns.CLASSES.text(number, "class " + number));
    }

    private static int record(Message m, int at) {
        Dissection d = m.d;
        int n = m.name(at);
        m.owner.setLength(0);
        m.owner.append(m.name);
        int header = at + n;
        int type = (int) d.peekAt(header, 2);
        int word = (int) d.peekAt(header + 2, 2);
        int length = (int) d.peekAt(header + 8, 2);
        String typeName = RecordTypes.name(type);
        m.info(typeName);
        if (length > 0) {
            // of a record that is not all there nothing is shown
            d.byteAt(header + 9 + length);
        }
        if (m.multicast && (word & 0x8000) != 0 && type != Edns.TYPE) {
            d.columns().append(", cache flush");
        }
        line(m, m.owner, typeName, word);
        int item = d.add(Field.TEXT, at, n + 10 + length, m.line);
        d.enter(item);
        if (type != NameRecords.SRV || !NameRecords.owner(m, at, n)) {
            d.add(Dns.NAME, at, n, m.owner);
        }
        d.uintAt(Dns.TYPE, header);
        if (type == Edns.TYPE) {
            Edns.read(m, header + 2);
            d.leave(item);
            return n + 10 + length;
        }
        d.uintAt(m.multicast ? Dns.CLASS_MULTICAST : Dns.CLASS, header + 2);
        if (m.multicast) {
            d.uintAt(Dns.CACHE_FLUSH, header + 2, 2);
        }
        long ttl = d.uintAt(Dns.TTL, header + 4);
        if (ttl > Integer.MAX_VALUE) {
            d.expert(d.last(), Dns.LONG_TTL);
        }
        d.uintAt(Dns.DATA_LENGTH, header + 8);
        if (length > 0) {
            data(m, item, type, header + 10, header + 10 + length);
        }
        d.leave(item);
        return n + 10 + length;
    }

    private static void data(Message m, int item, int type, int at, int end) {
        if (AddressRecords.read(m, type, at, end) || NameRecords.read(m, type, at) || TextRecords.read(m, type, at, end)
                || SecurityRecords.read(m, type, at, end) || ServiceRecords.read(m, type, at, end)) {
            return;
        }
        m.d.expert(item, Dns.UNKNOWN_TYPE);
        m.d.add(Dns.DATA, at, end - at);
    }

    private static void extra(Dissection d, int at, int bytes) {
        int item = d.add(Field.TEXT, at, bytes, "Bytes behind the message");
        d.enter(item);
        d.add(Dns.EXTRA, at, bytes);
        d.add(Dns.EXTRA_LENGTH, at, 0, bytes);
        d.markGenerated(d.last());
        d.expert(d.last(), Dns.EXTRANEOUS);
        d.leave(item);
    }
}
