package org.wirestrata.dissector.sip.internal;

import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;
import org.wirestrata.api.value.Ftype;

/**
 * Headers that are lists of parameters: RFC 3329 (security), 7315 (charging, access network), 7989 (session), 6809 (features),
 * 3326 (reason).
 */
final class Parameters {
    private static final int SESSION_DIGITS = 32;
    private static final Field.Text ACCESS_TYPE = Sip.PROTOCOL.text("sip.P-Access-Network-Info.access-type", "Access type");
    private static final Field.Text CELL = Sip.PROTOCOL.text("sip.P-Access-Network-Info.utran-cell-id-3gpp", "Cell");
    private static final Field.Text MECHANISM = Sip.PROTOCOL.text("sip.sec_mechanism", "Mechanism");
    private static final Map<String, Field> OF_MECHANISM = Map.of("alg", Sip.PROTOCOL.text("sip.sec_mechanism.alg", "Algorithm"),
            "ealg", Sip.PROTOCOL.text("sip.sec_mechanism.ealg", "Cipher"), "prot", Sip.PROTOCOL.text("sip.sec_mechanism.prot", "Protocol"),
            "spi-c", Sip.PROTOCOL.uint32("sip.sec_mechanism.spi_c", "Index of the client").in(Base.DEC_HEX),
            "spi-s", Sip.PROTOCOL.uint32("sip.sec_mechanism.spi_s", "Index of the server").in(Base.DEC_HEX),
            "port1", Sip.PROTOCOL.uint16("sip.sec_mechanism.port1", "Port 1"), "port-c", Sip.PROTOCOL.uint16("sip.sec_mechanism.port_c",
            "Port of the client"),
            "port2", Sip.PROTOCOL.uint16("sip.sec_mechanism.port2", "Port 2"), "port-s", Sip.PROTOCOL.uint16("sip.sec_mechanism.port_s",
            "Port of the server"));
    private static final Field.Bytes SESSION = Sip.PROTOCOL.bytes("sip.Session-ID.sess_id", "Session");
    private static final Field.Text SESSION_PARAMETER = Sip.PROTOCOL.text("sip.Session-ID.param", "Parameter");
    private static final Field.Address LOCAL = Sip.PROTOCOL.address(Ftype.GUID, "sip.Session-ID.local_uuid", "Local end");
    private static final Field.Address REMOTE = Sip.PROTOCOL.address(Ftype.GUID, "sip.Session-ID.remote_uuid", "Remote end");
    private static final Field.Uint LOGGED = Sip.PROTOCOL.flag("sip.Session-ID.logme", "To be logged");
    private static final Field.Text FEATURE = Sip.PROTOCOL.text("sip.feature_cap", "Feature");
    private static final Field.Text CHARGING = Sip.PROTOCOL.text("sip.icid_value", "Charging identity");
    private static final Field.Text CHARGING_AT = Sip.PROTOCOL.text("sip.icid_gen_addr", "Charging identity made at");
    private static final Field.Text REASON = Sip.PROTOCOL.text("sip.reason_protocols", "Protocol of the reason");
    private static final Field.Uint CAUSE_CALL = Sip.PROTOCOL.uint32("sip.reason_cause_q850", "Cause").in(Base.DEC_HEX).named(Causes.CALL);
    private static final Field.Uint CAUSE_SIP = Sip.PROTOCOL.uint32("sip.reason_cause_sip", "Cause").named(Causes.SIP);
    private static final Field.Uint CAUSE_OTHER = Sip.PROTOCOL.uint32("sip.reason_cause_other", "Cause");
    private static final Field.Text REASON_TEXT = Sip.PROTOCOL.text("sip.reason_text", "Text of the reason");

    private Parameters() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Shows parameters as lines. */
    static void lines(Dissection d, int from, int to) {
        int p = from;
        while (p < to) {
            int end = Chars.findOrEnd(d, p, to, ';');
            Chars.line(d, p, end);
            p = Chars.skipBlanks(d, end + 1, to);
        }
    }

    static void accessNetwork(Dissection d, int from, int to) {
        int semicolon = Chars.find(d, from, to, ';');
        if (semicolon < 0) {
            return;
        }
        Chars.add(d, ACCESS_TYPE, from, semicolon);
        int p = semicolon + 1;
        while (p < to) {
            p = Chars.skipBlanks(d, p, to);
            int end = Chars.findUnquoted(d, p, to, ';');
            int equals = Chars.find(d, p, end, '=');
            if (equals >= 0 && Chars.is(d, p, equals, "utran-cell-id-3gpp")) {
                Chars.add(d, CELL, equals + 1, end);
            } else {
                Chars.line(d, p, end);
            }
            p = end + 1;
        }
    }

    static void charging(Dissection d, int from, int to) {
        int semicolon = Chars.findOrEnd(d, from, to, ';');
        int equals = Chars.find(d, from, semicolon, '=');
        if (equals < 0) {
            return;
        }
        Chars.add(d, CHARGING, equals + 1, semicolon);
        int p = semicolon + 1;
        while (p < to) {
            p = Chars.skipBlanks(d, p, to);
            int end = Chars.findOrEnd(d, p, to, ';');
            int at = Chars.find(d, p, end, '=');
            if (at >= 0 && Chars.is(d, p, at, "icid-gen-addr")) {
                Chars.add(d, CHARGING_AT, at + 1, end);
            } else {
                Chars.line(d, p, end);
            }
            p = end + 1;
        }
    }

    static void security(Dissection d, int from, int to) {
        int p = from;
        while (p < to) {
            p = Chars.skipBlanks(d, p, to);
            int end = Chars.findUnquoted(d, p, to, ',');
            mechanism(d, p, end);
            p = end + 1;
        }
    }

    private static void mechanism(Dissection d, int from, int to) {
        if (from >= to) {
            return;
        }
        int p = Chars.findOrEnd(d, from, to, ';');
        Chars.add(d, MECHANISM, from, p);
        while (p < to) {
            int name = Chars.skipBlanks(d, p + 1, to);
            int end = Chars.findOrEnd(d, name, to, ';');
            int equals = Chars.find(d, name, end, '=');
            if (equals < 0 || equals + 1 == end) {
                return;
            }
            Field f = OF_MECHANISM.get(Chars.text(d, name, equals).toLowerCase(java.util.Locale.ROOT));
            if (f instanceof Field.Text t) {
                Chars.add(d, t, equals + 1, end);
            } else if (f != null) {
                d.add(f, equals + 1, end - equals - 1, Chars.number(d, equals + 1, end) & (1L << f.type().width() * 8) - 1);
            } else {
                Chars.line(d, name, end);
            }
            p = end;
        }
    }

    static void features(Dissection d, int from, int to) {
        int p = from;
        while (p < to) {
            int end = Chars.findUnquoted(d, p, to, ';');
            if (end > p) {
                Chars.add(d, FEATURE, p, end);
            }
            p = Chars.skipBlanks(d, end + 1, to);
            p += p < to && d.byteAt(p) == '+' ? 1 : 0;
        }
    }

    static void session(Dissection d, int from, int to) {
        int end = Chars.findOrEnd(d, from, to, ';');
        byte[] id = hex(d, from, end);
        int item = d.add(SESSION, from, end - from, id, 0, id.length);
        if (end == from) {
            d.expert(item, Sip.EMPTY_SESSION);
        }
        int p = end + 1;
        while (p < to) {
            p = Chars.skipBlanks(d, p, to);
            int next = Chars.findOrEnd(d, p, to, ';');
            if (Chars.starts(d, p, next, "remote=") && next - p - 7 >= SESSION_DIGITS && end - from >= SESSION_DIGITS) {
                d.hide(item);
                d.add(LOCAL, from, end - from, id, 0, 16);
                d.add(REMOTE, p + 7, to - p - 7, hex(d, p + 7, next), 0, 16);
            } else if (Chars.is(d, p, next, "logme")) {
                d.add(LOGGED, p, next - p, 1);
            } else if (next > p) {
                Chars.add(d, SESSION_PARAMETER, p, next);
            }
            p = next + 1;
        }
    }

    /** The bytes of hexadecimal digits, as far as there are pairs of them. */
    private static byte[] hex(Dissection d, int from, int to) {
        byte[] b = new byte[Math.max(0, to - from) / 2];
        for (int i = 0; i < b.length; i++) {
            int high = Character.digit(d.byteAt(from + 2 * i), 16);
            int low = Character.digit(d.byteAt(from + 2 * i + 1), 16);
            if (high < 0 || low < 0) {
                byte[] cut = java.util.Arrays.copyOf(b, Math.max(i, to - from >= SESSION_DIGITS ? 16 : 0));
                return cut;
            }
            b[i] = (byte) (high << 4 | low);
        }
        return b;
    }

    static void reason(Dissection d, int from, int to) {
        int semicolon = Chars.find(d, from, to, ';');
        if (semicolon < 0) {
            return;
        }
        Chars.add(d, REASON, from, semicolon);
        int equals = Chars.find(d, semicolon + 1, to, '=');
        if (equals < 0) {
            return;
        }
        int end = Chars.findOrEnd(d, equals + 1, to, ';');
        Field.Uint f = Chars.is(d, from, semicolon, "q.850") ? CAUSE_CALL : Chars.is(d, from, semicolon, "sip") ? CAUSE_SIP : CAUSE_OTHER;
        d.add(f, equals + 1, end - equals - 1, Chars.number(d, equals + 1, end) & 0xffffffffL);
        int open = Chars.find(d, end, to, '"');
        int close = open < 0 ? -1 : Chars.find(d, open + 1, to, '"');
        if (close >= 0) {
            Chars.add(d, REASON_TEXT, open + 1, close);
        }
    }
}
