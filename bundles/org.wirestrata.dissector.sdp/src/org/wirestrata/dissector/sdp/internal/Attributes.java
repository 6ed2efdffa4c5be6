package org.wirestrata.dissector.sdp.internal;

import java.util.Locale;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.value.ValueStrings;

/** Attributes: RFC 8866 section 6, RFC 3605 (RTCP), RFC 8839 (candidates), RFC 6184 (H.264), RFC 4629 (H.263), RFC 6416 (MPEG-4). */
final class Attributes {
    private static final Field.Text SESSION_NAME = Sdp.PROTOCOL.text("sdp.session_attr.field", "Name of the attribute");
    private static final Field.Text SESSION_VALUE = Sdp.PROTOCOL.text("sdp.session_attr.value", "Value of the attribute");
    private static final Field.Text MEDIA_NAME = Sdp.PROTOCOL.text("sdp.media_attribute.field", "Name of the attribute");
    private static final Field.Text MEDIA_VALUE = Sdp.PROTOCOL.text("sdp.media_attribute.value", "Value of the attribute");
    private static final Field.Text ENCODING = Sdp.PROTOCOL.text("sdp.mime.type", "Encoding");
    private static final Field.Text RATE = Sdp.PROTOCOL.text("sdp.sample_rate", "Clock rate");
    private static final Field.Text PARAMETER = Sdp.PROTOCOL.text("sdp.fmtp.parameter", "Parameter");
    private static final Field.Uint MPEG4_LEVEL = Sdp.PROTOCOL.uint32("sdp.fmtp.profile_level_id", "Profile and level")
            .named(ValueStrings.of());
    private static final Field.Uint H263_PROFILE = Sdp.PROTOCOL.uint32("sdp.fmtp.h263profile", "Profile").named(ValueStrings.of());
    private static final Field.Uint H263_LEVEL = Sdp.PROTOCOL.uint32("sdp.fmtp.h263level", "Level").named(ValueStrings.of());
    private static final Field.Uint H264_MODE = Sdp.PROTOCOL.uint32("sdp.fmtp.h264_packetization_mode", "Packetization mode")
            .named(ValueStrings.counting("Single NAL unit", "Non-interleaved", "Interleaved"));
    private static final Field.Text UNIT_1 = Sdp.PROTOCOL.text("sdp.nal_unit_1_string", "First NAL unit");
    private static final Field.Text UNIT_2 = Sdp.PROTOCOL.text("sdp.nal_unit_2_string", "Second NAL unit");
    private static final Field.Text[] CANDIDATE = {Sdp.PROTOCOL.text("sdp.ice_candidate.foundation", "Foundation"),
        Sdp.PROTOCOL.text("sdp.ice_candidate.componentid", "Component"), Sdp.PROTOCOL.text("sdp.ice_candidate.transport", "Transport"),
        Sdp.PROTOCOL.text("sdp.ice_candidate.priority", "Priority"), Sdp.PROTOCOL.text("sdp.ice_candidate.address", "Address"),
        Sdp.PROTOCOL.text("sdp.ice_candidate.port", "Port")};
    private static final Field.Text CANDIDATE_TYPE = Sdp.PROTOCOL.text("sdp.ice_candidate.type", "Type of the candidate");

    private Attributes() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Shows what is in the line of an attribute. */
    static void show(Dissection d, Description all, Line l) {
        int colon = d.find(l.at, (byte) ':');
        if (colon < 0 || colon >= l.end) {
            return;
        }
        l.word(':');
        String name = l.text();
        Description.Media m = all.last();
        int field = l.add(m == null ? SESSION_NAME : MEDIA_NAME);
        if (m == null) {
            if (l.rest()) {
                l.add(SESSION_VALUE);
            }
            return;
        }
        if (!l.more()) {
            d.expert(field, Sdp.MISSING);
            return;
        }
        switch (name) {
            case "rtpmap" -> map(d, m, l);
            case "fmtp" -> format(d, m, l);
            case "candidate" -> candidate(l);
            case "crypto" -> Crypto.show(d, m, l);
            case "path", "h248item" -> {
                return;
            }
            default -> {
                l.rest();
                l.add(MEDIA_VALUE);
                long port = name.equals("rtcp") ? Line.number(l.text()) : -1;
                if (port > 0 && port <= 0xffff) {
                    m.control((int) port);
                }
            }
        }
    }

    private static void map(Dissection d, Description.Media m, Line l) {
        l.add(Sdp.FORMAT, ' ');
        long type = Line.number(l.text());
        l.skipBlanks();
        if (!l.word('/')) {
            return;
        }
        l.add(ENCODING);
        if (type >= 0 && type <= 127) {
            m.name((int) type, l.text());
        }
        if (l.word('/')) {
            l.add(RATE);
        }
    }

    private static void format(Dissection d, Description.Media m, Line l) {
        l.add(Sdp.FORMAT, ' ');
        long type = Line.number(l.text());
        String encoding = type >= 0 && type <= 127 ? m.names.getOrDefault((int) type, "") : "";
        l.skipBlanks();
        while (l.word(';')) {
            while (l.from < l.to && d.byteAt(l.from) == ' ') {
                l.from++;
            }
            if (l.from == l.to) {
                continue;
            }
            int item = l.add(PARAMETER);
            d.enter(item);
            parameter(d, encoding, new Line(d, l.from, l.to));
            d.leave(item);
        }
    }

    private static void parameter(Dissection d, String encoding, Line l) {
        l.word('=');
        String name = l.text();
        if (!l.more()) {
            return;
        }
        switch (encoding.toLowerCase(Locale.ROOT)) {
            case "mp4v-es" -> number(d, l, name, "profile-level-id", MPEG4_LEVEL);
            case "h263-1998", "h263-2000" -> {
                number(d, l, name, "profile", H263_PROFILE);
                number(d, l, name, "level", H263_LEVEL);
            }
            case "h264" -> {
                number(d, l, name, "packetization-mode", H264_MODE);
                if (name.equalsIgnoreCase("sprop-parameter-sets") && l.word(',')) {
                    l.add(UNIT_1);
                    if (l.rest()) {
                        l.add(UNIT_2);
                    }
                }
            }
            default -> {
                return;
            }
        }
    }

    private static void number(Dissection d, Line l, String name, String wanted, Field.Uint f) {
        if (name.equalsIgnoreCase(wanted) && l.rest()) {
            long n = Line.number(l.text());
            if (n >= 0) {
                d.add(f, l.from, l.to - l.from, n & 0xffffffffL);
            }
        }
    }

    private static void candidate(Line l) {
        for (Field.Text f : CANDIDATE) {
            if (!l.add(f, ' ')) {
                return;
            }
        }
        if (l.word(' ') && l.word(' ')) {
            l.add(CANDIDATE_TYPE);
        }
    }
}
