package org.wirestrata.dissector.multipart.internal;

import java.util.Locale;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;

/** Content of several parts, each with a media type of its own: RFC 2046 section 5.1. */
@Component(service = Dissector.class, property = {"protocol=mime_multipart", "table=media_type:multipart/",
    "table=media_type:multipart/mixed", "table=media_type:multipart/related", "table=media_type:multipart/alternative",
    "table=media_type:multipart/form-data", "table=media_type:multipart/report", "table=media_type:multipart/signed",
    "table=media_type:multipart/encrypted", "table=media_type:multipart/digest", "table=media_type:multipart/parallel",
    "next=media_type", "next=media", "next=mime_multipart", "next=data"})
public final class MultipartDissector implements Dissector {
    /** The media type that says nothing about the content (RFC 2046 section 4.5.1). */
    private static final String UNSPECIFIC = "application/octet-stream";

    @Override
    public Protocol protocol() {
        return Multipart.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        int end = d.remaining();
        d.covers(end);
        String boundary = Parameters.value(d.parameters(), "boundary");
        if (boundary.isEmpty()) {
            d.expert(d.add(Field.TEXT, 0, end, Multipart.NO_BOUNDARY.text()), Multipart.NO_BOUNDARY);
            d.undissected();
            return;
        }
        String type = d.key();
        d.title(", Type: " + type + ", Boundary: \"" + boundary + '"');
        d.generated(Multipart.TYPE, type);
        Boundary b = new Boundary(d, end, boundary);
        d.enter(d.layer());
        if (b.first()) {
            parts(d, b, end);
        } else {
            d.undissected();
        }
        d.leave(d.layer());
        d.position(d.length());
    }

    private static void parts(Dissection d, Boundary b, int end) {
        if (b.at > 0) {
            d.add(Multipart.PREAMBLE, 0, b.at);
        }
        text(d, Multipart.FIRST_BOUNDARY, b.at, b.next);
        while (!b.last) {
            int part = b.next;
            if (!b.find(part)) {
                d.add(Multipart.PART, part, 0, "");
                return;
            }
            part(d, part, b.at, end);
            text(d, b.last ? Multipart.LAST_BOUNDARY : Multipart.BOUNDARY, b.at, b.next);
        }
        if (b.next < end) {
            d.add(Multipart.TRAILER, b.next, end - b.next);
        }
    }

    private static void text(Dissection d, Field.Text f, int from, int to) {
        d.addText(f, from, to - from, from, to - from, Encoding.UTF_8);
    }

    private static void part(Dissection d, int from, int to, int end) {
        int item = d.add(Multipart.PART, from, 0, "");
        d.enter(item);
        int at = from;
        String type = null;
        String parameters = "";
        boolean more = to > from;
        while (more) {
            Header h = Header.at(d, at, end);
            if (!h.valid()) {
                break;
            }
            int next = Math.min(h.end, to);
            Field.Text f = h.field();
            if (f == null) {
                text(d, Field.TEXT, at, next);
            } else {
                d.add(f, at, next - at, h.value());
            }
            if (h.tellsType()) {
                int semicolon = h.value().indexOf(';');
                type = (semicolon < 0 ? h.value() : h.value().substring(0, semicolon)).toLowerCase(Locale.ROOT);
                parameters = semicolon < 0 ? "" : h.value().substring(semicolon + 1);
            }
            at = next;
            more = !h.last && at < to;
        }
        d.length(item, to - from);
        content(d, at, to, type, parameters);
        d.leave(item);
    }

    private static void content(Dissection d, int from, int to, String type, String parameters) {
        d.position(from);
        d.within(to - from);
        if (type == null) {
            d.undissected();
            return;
        }
        if (from == to && type.equals(UNSPECIFIC)) {
            return;
        }
        d.named(type, parameters);
        if (!d.dispatch(Multipart.MEDIA_TYPES, type, parameters) && !(type.startsWith("multipart/") && d.dispatch("mime_multipart"))
                && !d.dispatch("media")) {
            d.undissected();
        }
    }
}
