package org.wirestrata.dissector.sdp.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.AssignedNumbers;

/** The lines but attributes: RFC 8866 section 5. */
final class Lines {
    private static final Field.Text VERSION = Sdp.PROTOCOL.text("sdp.version", "Version (v)");
    private static final Field.Text OWNER = Sdp.PROTOCOL.text("sdp.owner", "Origin (o)");
    private static final Field.Text SESSION_NAME = Sdp.PROTOCOL.text("sdp.session_name", "Name of the session (s)");
    private static final Field.Text SESSION_INFO = Sdp.PROTOCOL.text("sdp.session_info", "About the session (i)");
    private static final Field.Text URI = Sdp.PROTOCOL.text("sdp.uri", "URI (u)");
    private static final Field.Text EMAIL = Sdp.PROTOCOL.text("sdp.email", "E-mail address (e)");
    private static final Field.Text PHONE = Sdp.PROTOCOL.text("sdp.phone", "Phone number (p)");
    private static final Field.Text CONNECTION = Sdp.PROTOCOL.text("sdp.connection_info", "Connection (c)");
    private static final Field.Text BANDWIDTH = Sdp.PROTOCOL.text("sdp.bandwidth", "Bandwidth (b)");
    private static final Field.Text TIME_ZONE = Sdp.PROTOCOL.text("sdp.timezone", "Time zone adjustments (z)");
    private static final Field.Text KEY = Sdp.PROTOCOL.text("sdp.encryption_key", "Encryption key (k)");
    private static final Field.Text TIME = Sdp.PROTOCOL.text("sdp.time", "Time (t)");
    private static final Field.Text REPEAT = Sdp.PROTOCOL.text("sdp.repeat_time", "Repeat times (r)");
    private static final Field.Text TITLE = Sdp.PROTOCOL.text("sdp.media_title", "About the media (i)");
    private static final Field.Text[] OWNER_PARTS = parts("sdp.owner", "username", "sessionid", "version", "network_type", "address_type",
            "address");
    private static final Field.Text NETWORK = Sdp.PROTOCOL.text("sdp.connection_info.network_type", "Network type");
    private static final Field.Text ADDRESS_TYPE = Sdp.PROTOCOL.text("sdp.connection_info.address_type", "Address type");
    private static final Field.Text ADDRESS = Sdp.PROTOCOL.text("sdp.connection_info.address", "Address");
    private static final Field.Text HOPS = Sdp.PROTOCOL.text("sdp.connection_info.ttl", "Time to live");
    private static final Field.Text ADDRESSES = Sdp.PROTOCOL.text("sdp.connection_info.num_addr", "Number of addresses");
    private static final Field.Text[] BANDWIDTH_PARTS = parts("sdp.bandwidth", "modifier", "value");
    private static final Field.Text[] TIME_PARTS = parts("sdp.time", "start", "stop");
    private static final Field.Text INTERVAL = Sdp.PROTOCOL.text("sdp.repeat_time.interval", "Interval");
    private static final Field.Text DURATION = Sdp.PROTOCOL.text("sdp.repeat_time.duration", "Duration");
    private static final Field.Text OFFSET = Sdp.PROTOCOL.text("sdp.repeat_time.offset", "Offset");
    private static final Field.Text ZONE_TIME = Sdp.PROTOCOL.text("sdp.timezone.time", "Time of the adjustment");
    private static final Field.Text ZONE_OFFSET = Sdp.PROTOCOL.text("sdp.timezone.offset", "Adjustment");
    private static final Field.Text[] KEY_PARTS = parts("sdp.encryption_key", "type", "data");
    private static final Field.Text MEDIA_TYPE = Sdp.PROTOCOL.text("sdp.media.media", "Type");
    private static final Field.Uint PORT = Sdp.PROTOCOL.uint16("sdp.media.port", "Port");
    private static final Field.Text PORT_TEXT = Sdp.PROTOCOL.text("sdp.media.port_string", "Port");
    private static final Field.Text PORTS = Sdp.PROTOCOL.text("sdp.media.portcount", "Number of ports");
    private static final Field.Text TRANSPORT = Sdp.PROTOCOL.text("sdp.media.proto", "Transport");
    private static final int MOST_PORT = 0xffff;

    private Lines() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    private static Field.Text[] parts(String prefix, String... names) {
        Field.Text[] f = new Field.Text[names.length];
        for (int i = 0; i < names.length; i++) {
            f[i] = Sdp.PROTOCOL.text(prefix + "." + names[i], Character.toUpperCase(names[i].charAt(0)) + names[i].substring(1)
                    .replace('_', ' '));
        }
        return f;
    }

    /** The field of a line of a type, or null. */
    static Field.Text field(int type, boolean inMedia) {
        return switch (type) {
            case 'v' -> VERSION;
            case 'o' -> OWNER;
            case 's' -> SESSION_NAME;
            case 'i' -> inMedia ? TITLE : SESSION_INFO;
            case 'u' -> URI;
            case 'e' -> EMAIL;
            case 'p' -> PHONE;
            case 'c' -> CONNECTION;
            case 'b' -> BANDWIDTH;
            case 't' -> TIME;
            case 'r' -> REPEAT;
            case 'z' -> TIME_ZONE;
            case 'k' -> KEY;
            case 'm' -> Sdp.MEDIA;
            case 'a' -> inMedia ? Sdp.MEDIA_ATTRIBUTE : Sdp.SESSION_ATTRIBUTE;
            default -> null;
        };
    }

    /** Shows what is in a line, whose item is open, and keeps what tells where media go. */
    static void show(Dissection d, Description all, int type, Line l) {
        switch (type) {
            case 'o' -> words(l, OWNER_PARTS, ' ');
            case 'c' -> connection(all, l);
            case 'b' -> words(l, BANDWIDTH_PARTS, ':');
            case 't' -> words(l, TIME_PARTS, ' ');
            case 'k' -> key(d, l);
            case 'r' -> {
                if (l.add(INTERVAL, ' ') && l.add(DURATION, ' ')) {
                    while (l.add(OFFSET, ' ')) {
                        continue;
                    }
                }
            }
            case 'z' -> {
                while (l.add(ZONE_TIME, ' ') && l.add(ZONE_OFFSET, ' ')) {
                    continue;
                }
            }
            case 'm' -> media(d, all, l);
            case 'a' -> Attributes.show(d, all, l);
            default -> {
                return;
            }
        }
    }

    /** Shows words, of which the last takes what is left. */
    private static void words(Line l, Field.Text[] fields, char between) {
        for (int i = 0; i < fields.length; i++) {
            if (i == fields.length - 1 ? !l.rest() : !l.word(between)) {
                return;
            }
            l.add(fields[i]);
        }
    }

    private static void key(Dissection d, Line l) {
        int colon = d.find(l.at, (byte) ':');
        if (colon >= 0 && colon < l.end) {
            words(l, KEY_PARTS, ':');
        }
    }

    private static void connection(Description all, Line l) {
        if (!l.add(NETWORK, ' ') || !l.add(ADDRESS_TYPE, ' ')) {
            return;
        }
        if (!l.word('/')) {
            return;
        }
        l.add(ADDRESS);
        all.connection(l.text());
        if (l.add(HOPS, '/') && l.rest()) {
            l.add(ADDRESSES);
        }
    }

    /** Takes the next word, and remarks on blanks before it that are too many (RFC 8866 section 5). */
    private static boolean spaced(Dissection d, Line l) {
        while (l.word(' ')) {
            if (l.from < l.to) {
                return true;
            }
            d.expert(d.add(Field.TEXT, l.from - 1, 2, "A blank more than there should be"), Sdp.EXTRA_SPACE);
        }
        return false;
    }

    private static void media(Dissection d, Description all, Line l) {
        if (!l.word(' ')) {
            return;
        }
        if (l.from == l.to) {
            d.expert(d.add(Field.TEXT, l.from, 1, "A blank more than there should be"), Sdp.EXTRA_SPACE);
            return;
        }
        l.add(MEDIA_TYPE);
        if (!spaced(d, l)) {
            return;
        }
        Line ports = new Line(d, l.from, l.to);
        if (!ports.word('/')) {
            return;
        }
        d.hide(ports.add(PORT_TEXT));
        long port = Line.number(ports.text());
        boolean fits = port >= 0 && port <= MOST_PORT;
        if (fits) {
            d.add(PORT, ports.from, ports.to - ports.from, port);
        } else {
            d.expert(d.last(), Sdp.BAD_PORT);
        }
        String count = "";
        if (ports.rest()) {
            ports.add(PORTS);
            count = ports.text();
        }
        if (!spaced(d, l)) {
            return;
        }
        l.add(TRANSPORT);
        String transport = l.text();
        Description.Media m = all.media(fits ? (int) port : 0, count, transport);
        while (spaced(d, l)) {
            String text = l.text();
            long format = m.rtp() ? Line.number(text) : -1;
            String known = AssignedNumbers.RTP_PAYLOAD_TYPES.text(format);
            if (known != null) {
                m.format((int) format);
                d.add(Sdp.FORMAT, l.from, l.to - l.from, known);
            } else {
                l.add(Sdp.FORMAT);
            }
        }
    }
}
