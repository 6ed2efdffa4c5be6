package org.wirestrata.cli.internal.dissect;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Tape;
import org.wirestrata.api.session.Packet;

/** The bodies of HTTP's messages, also those of no chunk but the last, each with the name at the end of what was asked for. */
final class HttpObjects implements ObjectExport.Reader {
    private final Field message;
    private final Field uri;
    private final Field answered;
    private final Field request;
    private final Field type;
    private final Field body;
    private final Field stream;
    /** What the requests ask for, by their frames. */
    private final Map<Long, String> asked = new HashMap<>();
    /** What was asked for last, by TCP's streams. */
    private final Map<Long, String> latest = new HashMap<>();

    HttpObjects(ObjectExport.Names names) {
        message = names.field("http");
        uri = names.field("http.request.uri");
        answered = names.field("http.response_for.uri");
        request = names.field("http.request_in");
        type = names.field("http.content_type");
        body = names.field("http.file_data");
        stream = names.field("tcp.stream");
    }

    @Override
    public void read(Packet packet, ObjectFiles to) {
        Tape t = packet.tape();
        int connection = t.first(stream);
        long in = connection < 0 ? -1 : t.number(connection);
        String path = null;
        String contentType = null;
        for (int i = 0; i < t.size(); i++) {
            int id = t.fieldId(i);
            if (id == message.id) {
                path = null;
                contentType = null;
            } else if (id == uri.id) {
                path = t.text(i);
                asked.put((long) packet.frame().number, path);
                latest.put(in, path);
            } else if (id == answered.id) {
                path = t.text(i).replaceFirst("^[a-z]+://[^/]*", "");
            } else if (id == request.id && path == null) {
                path = asked.get(t.number(i));
            } else if (id == type.id) {
                contentType = t.text(i).replaceFirst("[;\\s].*", "").toLowerCase(Locale.ROOT);
            } else if (id == body.id) {
                path = path == null ? latest.get(in) : path;
                String unnamed = "object" + packet.frame().number + (contentType == null ? "" : "." + contentType);
                to.addAny(path == null ? unnamed : ObjectFiles.last(path), ObjectExport.bytes(t, i));
            }
        }
    }
}
