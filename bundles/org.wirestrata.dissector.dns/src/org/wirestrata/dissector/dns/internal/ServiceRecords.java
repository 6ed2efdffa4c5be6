package org.wirestrata.dissector.dns.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.value.ValueStrings;

/** Records that tell how a service is reached: RFC 9460 (SVCB, HTTPS). */
final class ServiceRecords {
    private static final Protocol P = Dns.PROTOCOL;
    private static final ValueStrings KEYS = ValueStrings.of(0, "mandatory", 1, "alpn", 2, "no-default-alpn", 3, "port", 4, "ipv4hint",
            5, "echconfig", 6, "ipv6hint", 32769, "odohconfig");
    private static final Field.Uint PRIORITY = P.uint16("dns.svcb.svcpriority", "Priority");
    private static final Field.Text TARGET = P.text("dns.svcb.targetname", "Target");
    private static final Field.Uint KEY = P.uint16("dns.svcb.svcparam.key", "Key").named(KEYS);
    private static final Field.Uint LENGTH = P.uint16("dns.svcb.svcparam.value.length", "Length of value");
    private static final Field.Bytes VALUE = P.bytes("dns.svcb.svcparam.value", "Value");
    private static final Field.Group PARAMETER = P.group("dns.svcb.svcparam", "Parameter");
    private static final Field.Uint MANDATORY = P.uint16("dns.svcb.svcparam.mandatory.key", "Mandatory key").named(KEYS);
    private static final Field.Uint ALPN_LENGTH = P.uint8("dns.svcb.svcparam.alpn.length", "Length of protocol");
    private static final Field.Text ALPN = P.text("dns.svcb.svcparam.alpn", "Application protocol");
    private static final Field.Uint PORT = P.uint16("dns.svcb.svcparam.port", "Port");
    private static final Field.Address IPV4 = P.ipv4("dns.svcb.svcparam.ipv4hint.ip", "Address");
    private static final Field.Bytes HELLO = P.bytes("dns.svcb.svcparam.echconfig", "Configuration of the encrypted hello");
    private static final Field.Address IPV6 = P.ipv6("dns.svcb.svcparam.ipv6hint.ip", "Address");
    private static final Field.Bytes OBLIVIOUS = P.bytes("dns.svcb.svcparam.odohconfig", "Configuration of oblivious DNS");

    private ServiceRecords() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Takes a record's data apart; false where the type is not one of these. */
    static boolean read(Message m, int type, int at, int end) {
        if (type != 64 && type != 65) {
            return false;
        }
        m.d.uintAt(PRIORITY, at);
        int p = at + 2 + m.name(TARGET, at + 2);
        while (p < end) {
            p += parameter(m, p);
        }
        return true;
    }

    private static int parameter(Message m, int at) {
        Dissection d = m.d;
        int length = (int) d.peekAt(at + 2, 2);
        int item = d.add(PARAMETER, at, m.there(at, 4 + length));
        d.enter(item);
        int key = (int) d.uintAt(KEY, at);
        d.uintAt(LENGTH, at + 2);
        int p = at + 4;
        int end = p + length;
        switch (key) {
            case 0 -> {
                for (; p < end; p += 2) {
                    d.uintAt(MANDATORY, p);
                }
            }
            case 1 -> {
                while (p < end) {
                    int n = (int) d.uintAt(ALPN_LENGTH, p);
                    d.addText(ALPN, p + 1, n, p + 1, n, Encoding.UTF_8);
                    p += 1 + n;
                }
            }
            case 2 -> {
            }
            case 3 -> d.uintAt(PORT, p);
            case 4 -> {
                for (; p < end; p += 4) {
                    d.addressAt(IPV4, p);
                }
            }
            case 5 -> m.rest(HELLO, p, end);
            case 6 -> {
                for (; p < end; p += 16) {
                    d.addressAt(IPV6, p);
                }
            }
            case 32769 -> m.rest(OBLIVIOUS, p, end);
            default -> m.rest(VALUE, p, end);
        }
        d.leave(item);
        return 4 + length;
    }
}
