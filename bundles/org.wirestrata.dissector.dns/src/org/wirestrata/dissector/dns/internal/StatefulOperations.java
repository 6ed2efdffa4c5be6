package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.ValueStrings;

/** Stateful operations, which are types, lengths and values instead of records: RFC 8490 section 5.4, RFC 8765 section 6. */
final class StatefulOperations {
    static final int OPCODE = 6;
    private static final int HEADER = 4;
    private static final int KEEP_ALIVE = 1;
    private static final int RETRY_DELAY = 2;
    private static final int PADDING = 3;
    private static final ValueStrings TYPES = ValueStrings.of(0, "Reserved", KEEP_ALIVE, "Keep alive", RETRY_DELAY, "Retry delay",
            PADDING, "Padding", 64, "Subscribe", 65, "Push", 66, "Unsubscribe", 67, "Reconfirm");
    private static final Field.Group ALL = Dns.PROTOCOL.group("dns.dso", "Stateful operation");
    private static final Field.Group ONE = Dns.PROTOCOL.group("dns.dso.tlv", "Operation");
    private static final Field.Uint TYPE = Dns.PROTOCOL.uint16("dns.dso.tlv.type", "Type").named(TYPES);
    private static final Field.Uint LENGTH = Dns.PROTOCOL.uint16("dns.dso.tlv.length", "Length");
    private static final Field.Bytes DATA = Dns.PROTOCOL.bytes("dns.dso.tlv.data", "Data");
    private static final Field.Uint INACTIVITY = Dns.PROTOCOL.uint32("dns.dso.tlv.keepalive.inactivity", "Inactivity allowed")
            .about("In milliseconds");
    private static final Field.Uint INTERVAL = Dns.PROTOCOL.uint32("dns.dso.tlv.keepalive.interval", "Interval of keep-alive messages")
            .about("In milliseconds");
    private static final Field.Uint DELAY = Dns.PROTOCOL.uint32("dns.dso.tlv.retrydelay.retrydelay", "Delay").about("In milliseconds");
    private static final Field.Bytes FILL = Dns.PROTOCOL.bytes("dns.dso.tlv.encpad.padding", "Padding");

    private StatefulOperations() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes what lies between a position and the message's end, and answers where it ended. */
    static int show(Dissection d, int from) {
        int end = d.length();
        int at = from;
        if (at == end) {
            return at;
        }
        int all = d.open(ALL, at, 0);
        while (end - at >= HEADER) {
            int length = (int) d.peekAt(at + 2, 2);
            int next = Math.min(at + HEADER + length, end);
            int item = d.open(ONE, at, next - at);
            int type = (int) d.uintAt(TYPE, at);
            d.uintAt(LENGTH, at + 2);
            value(d, type, at + HEADER, length);
            d.leave(item);
            at = next;
        }
        d.length(all, at - from);
        d.leave(all);
        return at;
    }

    private static void value(Dissection d, int type, int at, int length) {
        switch (type) {
            case KEEP_ALIVE -> {
                if (length >= 4) {
                    d.uintAt(INACTIVITY, at);
                }
                if (length >= 8) {
                    d.uintAt(INTERVAL, at + 4);
                }
            }
            case RETRY_DELAY -> {
                if (length >= 4) {
                    d.uintAt(DELAY, at);
                }
            }
            default -> {
                if (length > 0) {
                    d.add(type == PADDING ? FILL : DATA, at, length);
                }
            }
        }
    }
}
