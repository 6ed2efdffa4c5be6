package org.wirestrata.dissector.sip.internal;

import java.util.Map;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.Base;

/** The way that a message took: RFC 3261 section 20.42, with the parameters of RFC 3486, 5049, 3581 and 7339 (overload control). */
final class Via {
    private static final long NANOS = 1_000_000_000L;
    private static final Field.Text TRANSPORT = Sip.PROTOCOL.text("sip.Via.transport", "Transport");
    private static final Field.Text ADDRESS = Sip.PROTOCOL.text("sip.Via.sent-by.address", "Sent by: address");
    private static final Field.Uint PORT = Sip.PROTOCOL.uint16("sip.Via.sent-by.port", "Sent by: port");
    private static final Field.Uint OVERLOAD_VALUE = Sip.PROTOCOL.uint32("sip.Via.oc_val", "Overload control value");
    private static final Field.Time OVERLOAD_TIME = Sip.PROTOCOL.time("sip.Via.oc_seq.ts", "Overload control sequence as time", Base.UTC);
    private static final Field.Text OVERLOAD = Sip.PROTOCOL.text("sip.Via.oc", "Overload control");
    private static final Field.Text OVERLOAD_SEQUENCE = Sip.PROTOCOL.text("sip.Via.oc_seq", "Overload control sequence");
    private static final Map<String, Field.Text> PARAMETERS = Map.ofEntries(Map.entry("oc", OVERLOAD),
            Map.entry("oc-seq", OVERLOAD_SEQUENCE),
            field("branch", "branch", "Branch"), field("maddr", "maddr", "Multicast address"), field("rport", "rport", "Response port"),
            field("received", "received", "Received from"), field("ttl", "ttl", "Time to live"), field("comp", "comp", "Compression"),
            field("sigcomp-id", "sigcomp-id", "Signalling compression identifier"),
            field("oc-validity", "oc_validity", "Overload control validity"), field("oc-algo", "oc_algo", "Overload control algorithm"),
            field("be-route", "be_route", "Back-end route"));

    private Via() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Map.Entry<String, Field.Text> field(String name, String field, String label) {
        return Map.entry(name, Sip.PROTOCOL.text("sip.Via." + field, label));
    }

    /** Shows the value of a header, which may name several hops. */
    static void show(Dissection d, int from, int to) {
        int p = from;
        while (p < to) {
            p = hop(d, p, to);
            p = p < to ? p + 1 : p;
        }
    }

    /** Shows a hop and answers the position of the comma behind it, or the end. */
    private static int hop(Dissection d, int from, int to) {
        int p = word(d, from, to);
        p = slash(d, p, to);
        p = slash(d, word(d, p, to), to);
        int transportEnd = word(d, p, to);
        if (transportEnd > p && transportEnd < to) {
            Chars.add(d, TRANSPORT, p, transportEnd);
        }
        p = Chars.skipBlanks(d, transportEnd, to);
        boolean six = p < to && d.byteAt(p) == '[';
        int end = six ? Chars.findOrEnd(d, ++p, to, ']') : Chars.findAny(d, p, to, ";:, \t");
        Chars.add(d, ADDRESS, p, end);
        p = Chars.skipBlanks(d, six && end < to ? end + 1 : end, to);
        if (p < to && d.byteAt(p) == ':') {
            p = port(d, p + 1, to);
            if (p < 0) {
                return to;
            }
        }
        p = Chars.skipBlanks(d, p, to);
        while (p < to && d.byteAt(p) == ';') {
            p = parameter(d, p + 1, to);
        }
        return Chars.findOrEnd(d, p, to, ',');
    }

    /** Where the word that begins behind blanks ends. */
    private static int word(Dissection d, int from, int to) {
        return Chars.findAny(d, Chars.skipBlanks(d, from, to), to, "/ \t");
    }

    private static int slash(Dissection d, int from, int to) {
        int p = Chars.skipBlanks(d, from, to);
        return p < to && d.byteAt(p) == '/' ? Chars.skipBlanks(d, p + 1, to) : p;
    }

    /** Shows a port and answers the position behind it, or -1 where it is none. */
    private static int port(Dissection d, int from, int to) {
        int p = Chars.skipBlanks(d, from, to);
        int end = p;
        while (end < to && Chars.digit(d.byteAt(end))) {
            end++;
        }
        if (end == p) {
            return -1;
        }
        long port = Chars.wholeNumber(d, p, end);
        boolean fits = port >= 0 && port <= 0xffff;
        int item = d.add(PORT, p, end - p, fits ? port : 0xffff);
        if (!fits) {
            d.expert(item, Sip.BAD_PORT);
        }
        return end;
    }

    /** Shows a parameter and answers the position of what ends it. */
    private static int parameter(Dissection d, int from, int to) {
        if (from < to && Chars.blank(d.byteAt(from))) {
            Chars.line(d, from, from);
            return Chars.findOrEnd(d, from, to, ',');
        }
        int nameEnd = Chars.findAny(d, from, to, "=;, \t");
        int p = Chars.skipBlanks(d, nameEnd, to);
        boolean valued = p < to && d.byteAt(p) == '=';
        int value = valued ? p + 1 : from;
        int end = valued ? Chars.findAny(d, value, to, ";, \t") : nameEnd;
        Field.Text f = nameEnd == from || nameEnd - from > 12 ? null : PARAMETERS.get(Chars.text(d, from, nameEnd)
                .toLowerCase(java.util.Locale.ROOT));
        if (f == null) {
            if (end > from) {
                Chars.line(d, from, end);
            }
        } else {
            Chars.add(d, f, value, end);
            if (f == OVERLOAD && valued) {
                d.add(OVERLOAD_VALUE, value, end - value, Chars.number(d, value, end) & 0xffffffffL);
            } else if (f == OVERLOAD_SEQUENCE) {
                time(d, value, end);
            }
        }
        return Chars.skipBlanks(d, end, to);
    }

    private static void time(Dissection d, int from, int to) {
        int dot = Chars.find(d, from, to, '.');
        if (dot >= 0) {
            long micros = Chars.number(d, dot + 1, to) % 1_000_000;
            d.add(OVERLOAD_TIME, from, to - from, Chars.number(d, from, dot) % (Long.MAX_VALUE / NANOS) * NANOS + micros * 1000);
        }
    }
}
