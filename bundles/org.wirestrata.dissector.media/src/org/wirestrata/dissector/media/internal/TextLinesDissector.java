package org.wirestrata.dissector.media.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Tape;

/** Content that is lines of text (RFC 2046 section 4.1), shown line by line. */
@Component(service = Dissector.class, property = {"protocol=data-text-lines", "table=media_type:text/plain", "table=media_type:text/html",
    "table=media_type:text/css", "table=media_type:text/javascript", "table=media_type:text/richtext", "table=media_type:text/enriched",
    "table=media_type:text/parameters", "table=media_type:text/vnd.sun.j2me.app-descriptor", "table=media_type:text/x-ref-list",
    "table=media_type:text/x-ref-simple", "table=media_type:text/xml-external-parsed-entity",
    "table=media_type:application/vnd.drm.message", "table=media_type:application/vnd.poc.refer-to",
    "table=media_type:application/x-javascript", "table=media_type:application/x-ns-proxy-autoconfig",
    "table=media_type:application/x-rtsp-udp-packetpair", "table=media_type:application/x-tia-p25-issi",
    "table=media_type:application/x-tia-p25-sndcp", "table=media_type:application/xml-external-parsed-entity",
    "next=xml", "next=data"})
public final class TextLinesDissector implements Dissector {
    private static final String DECLARATION = "<?xml";
    private static final Protocol LINES = Protocol.of("Line-based text data", "Line-based text data", "data-text-lines");

    static {
        LINES.layer().line(TextLinesDissector::line);
    }

    @Override
    public Protocol protocol() {
        return LINES;
    }

    @Override
    public void dissect(Dissection d) {
        int there = d.remaining();
        String type = d.key();
        if (!type.isEmpty()) {
            d.columns().separate(" ").append('(').append(type).append(')');
        }
        int lines = 0;
        int at = 0;
        while (at < there) {
            int next = end(d, at, there);
            d.addText(Field.TEXT, at, next - at, at, next - at, Encoding.UTF_8);
            lines++;
            at = next;
        }
        if (d.wants(LINES.layer())) {
            d.title((type.isEmpty() ? "" : ": " + type) + " (" + lines + " lines)");
        }
        if (markup(d, there)) {
            d.covers(there);
            d.position(0);
            d.dispatch("xml");
        }
        d.position(d.length());
    }

    /** Whether the text says that it is XML. */
    private static boolean markup(Dissection d, int there) {
        if (there < DECLARATION.length()) {
            return false;
        }
        for (int i = 0; i < DECLARATION.length(); i++) {
            if (d.byteAt(i) != DECLARATION.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The position behind the line at a position: it ends with CR LF, LF or CR. */
    private static int end(Dissection d, int at, int there) {
        byte[] bytes = d.array();
        int base = d.arrayOffset();
        for (int p = at; p < there; p++) {
            byte b = bytes[base + p];
            if (b == '\n') {
                return p + 1;
            }
            if (b == '\r') {
                return p + 1 < there && bytes[base + p + 1] == '\n' ? p + 2 : p + 1;
            }
        }
        return there;
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("Line-based text data");
        if (t.kind(item) == Tape.MADE_TEXT) {
            to.append(t.text(item));
        }
    }
}
