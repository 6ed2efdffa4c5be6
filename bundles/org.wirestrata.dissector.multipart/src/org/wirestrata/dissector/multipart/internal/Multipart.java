package org.wirestrata.dissector.multipart.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.Table;
import org.wirestrata.api.dissect.Tape;

/** What multipart content (RFC 2046 section 5.1) declares. */
final class Multipart {
    static final Protocol PROTOCOL = Protocol.of("MIME Multipart Media Encapsulation", "MIME multipart", "mime_multipart");
    static final Table.Text MEDIA_TYPES = Table.text("media_type", "Media type");

    static final Field.Text TYPE = PROTOCOL.text("mime_multipart.type", "Type");
    static final Field.Text PART = PROTOCOL.text("mime_multipart.part", "Part").line(Multipart::partLine);
    static final Field.Text DESCRIPTION = header("content-description", "Content-Description");
    static final Field.Text DISPOSITION = header("content-disposition", "Content-Disposition");
    static final Field.Text ENCODING = header("content-encoding", "Content-Encoding");
    static final Field.Text ID = header("content-id", "Content-Id");
    static final Field.Text LANGUAGE = header("content-language", "Content-Language");
    static final Field.Text LENGTH = header("content-length", "Content-Length");
    static final Field.Text TRANSFER_ENCODING = header("content-transfer-encoding", "Content-Transfer-Encoding");
    static final Field.Text CONTENT_TYPE = header("content-type", "Content-Type");
    static final Field.Text ORIGINAL_CONTENT = header("originalcontent", "OriginalContent");
    static final Field.Text FIRST_BOUNDARY = PROTOCOL.text("mime_multipart.first_boundary", "First boundary");
    static final Field.Bytes PREAMBLE = PROTOCOL.bytes("mime_multipart.preamble", "Preamble");
    static final Field.Text LAST_BOUNDARY = PROTOCOL.text("mime_multipart.last_boundary", "Last boundary");
    static final Field.Text BOUNDARY = PROTOCOL.text("mime_multipart.boundary", "Boundary");
    static final Field.Bytes TRAILER = PROTOCOL.bytes("mime_multipart.trailer", "Trailer");

    static final Expert NO_BOUNDARY = PROTOCOL.expert("mime_multipart.no_required_parameter", Expert.Severity.ERROR, Expert.Area.PROTOCOL,
            "The media type does not say what lies between the parts");

    static {
        PROTOCOL.layer().line(Multipart::line);
    }

    private Multipart() {
    }

    private static Field.Text header(String name, String label) {
        return PROTOCOL.text("mime_multipart.header." + name, label).line(Multipart::bytesLine);
    }

    /** A header as it stands in the message. */
    private static void bytesLine(Tape t, int item, StringBuilder to) {
        int from = to.length();
        byte[] bytes = t.sourceArray(t.source(item));
        int at = t.sourceOffset(t.source(item)) + t.start(item);
        to.append(new String(bytes, at, t.length(item), StandardCharsets.UTF_8));
        FieldText.escape(to, from);
    }

    private static void line(Tape t, int item, StringBuilder to) {
        to.append("MIME Multipart Media Encapsulation");
        if (t.kind(item) == Tape.MADE_TEXT) {
            to.append(t.text(item));
        }
    }

    private static void partLine(Tape t, int item, StringBuilder to) {
        to.append("Encapsulated multipart part: ");
        for (int i = item + 1; i < t.size() && t.start(i) < t.start(item) + t.length(item); i++) {
            if (t.parent(i) == item && t.field(i) == CONTENT_TYPE) {
                int from = to.length();
                to.append(" (");
                FieldText.show(t, i, to);
                int end = to.indexOf(";", from);
                to.setLength(end < 0 ? to.length() : end);
                to.append(')');
            }
        }
    }
}
