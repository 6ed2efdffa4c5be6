package org.wirestrata.dissector.http2.internal;

import org.wirestrata.api.dissect.FieldText;
import org.wirestrata.api.dissect.Tape;

/** Lines of the tree that tell about the items below. */
final class Lines {
    private Lines() {
    }

    /** A frame: its type, stream and length, and what it asks for or answers. */
    static void stream(Tape t, int item, StringBuilder to) {
        int type = t.child(item, Http2.TYPE);
        int id = t.child(item, Http2.STREAM_ID);
        if (type < 0 || id < 0) {
            to.append("Stream: Magic");
            return;
        }
        to.append("Stream: ").append(name(t.number(type))).append(", Stream ID: ").append(t.number(id)).append(", Length ")
                .append(t.number(t.child(item, Http2.LENGTH)));
        int method = -1;
        int path = -1;
        for (int h = t.child(item, HeaderItems.HEADER); h >= 0 && h < t.size(); h = t.next(HeaderItems.HEADER, h + 1)) {
            if (t.parent(h) != item) {
                break;
            }
            int status = t.child(h, KnownHeaders.STATUS);
            method = Math.max(method, t.child(h, KnownHeaders.METHOD));
            path = Math.max(path, t.child(h, KnownHeaders.PATH));
            if (status >= 0) {
                to.append(", ").append(t.number(status)).append(' ').append(Statuses.phrase((int) t.number(status)));
            }
        }
        if (method >= 0 && path >= 0) {
            to.append(", ");
            FieldText.show(t, method, to);
            to.append(' ');
            FieldText.show(t, path, to);
        }
    }

    /** The name of a frame type. */
    static String name(long type) {
        String name = Http2.TYPES.text(type);
        return name == null ? "Unknown type (" + type + ")" : name;
    }

    /** A setting with its value. */
    static void setting(Tape t, int item, StringBuilder to) {
        int id = t.child(item, Http2.SETTING_ID);
        to.append("Setting");
        if (id >= 0) {
            to.append(": ").append(Http2.SETTING_NAMES.text(t.number(id), "unknown (" + t.number(id) + ")"));
            int value = t.child(item, Http2.settingValue((int) t.number(id)));
            if (value >= 0) {
                to.append(" = ").append(t.number(value));
            }
        }
    }

    /** A header: its name and value. */
    static void header(Tape t, int item, StringBuilder to) {
        to.append("Header: ");
        show(t, t.child(item, HeaderItems.NAME), to);
        to.append(": ");
        show(t, t.child(item, HeaderItems.VALUE), to);
    }

    private static void show(Tape t, int item, StringBuilder to) {
        if (item >= 0) {
            int from = to.length();
            FieldText.show(t, item, to);
            FieldText.escape(to, from);
        }
    }
}
