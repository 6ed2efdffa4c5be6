package org.wirestrata.dissector.http.internal;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;

/** First lines of messages, and lines without meaning of their own. */
final class Lines {
    private Lines() {
    }

    /** Shows a line as text, its end included, and answers the item. */
    static int show(Dissection d, Head h, int at, int next) {
        StringBuilder text = h.text(at, next);
        escape(text);
        return d.add(Field.TEXT, at, next - at, text);
    }

    /** Replaces what cannot be printed. */
    static void escape(StringBuilder text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c != 0x7f) {
                continue;
            }
            int known = "\u0007\b\f\n\r\t\u000b".indexOf(c);
            String escaped = known >= 0 ? "\\" + "abfnrtv".charAt(known) : String.format("\\%03o", (int) c);
            text.replace(i, i + 1, escaped);
            i += escaped.length() - 1;
        }
    }

    /** Shows the first line of a message. */
    static void first(Dissection d, Head h) {
        int item = show(d, h, h.start, h.lineNext);
        d.expert(item, Http.CHAT, h.text);
        if (h.start > 0) {
            d.expert(item, Http.LEADING_LINE);
        }
        d.enter(item);
        if (h.kind == Head.Kind.RESPONSE) {
            status(d, h);
        } else {
            request(d, h);
        }
        d.leave(item);
    }

    private static void word(Dissection d, Field.Text f, int from, int to) {
        d.addText(f, from, to - from, from, to - from, Encoding.ASCII);
    }

    private static void request(Dissection d, Head h) {
        word(d, Http.METHOD, h.start, h.methodEnd);
        int uri = d.addText(Http.URI, h.uriAt, h.uriEnd - h.uriAt, h.uriAt, h.uriEnd - h.uriAt, Encoding.ASCII);
        int mark = d.find(h.uriAt, (byte) '?');
        if (mark >= 0 && mark < h.uriEnd) {
            d.enter(uri);
            word(d, Http.URI_PATH, h.uriAt, mark);
            int query = d.addText(Http.URI_QUERY, mark + 1, h.uriEnd - mark - 1, mark + 1, h.uriEnd - mark - 1, Encoding.ASCII);
            d.enter(query);
            parameters(d, mark + 1, h.uriEnd);
            d.leave(query);
            d.leave(uri);
        }
        int version = Math.min(h.lineEnd, h.uriEnd + 1);
        word(d, Http.REQUEST_VERSION, version, h.lineEnd);
    }

    private static void parameters(Dissection d, int from, int to) {
        int p = from;
        while (p < to) {
            int end = p;
            while (end < to && d.byteAt(end) != '&') {
                end++;
            }
            if (end > p) {
                word(d, Http.URI_PARAMETER, p, end);
            }
            p = end + 1;
        }
    }

    private static void status(Dissection d, Head h) {
        int space = h.start;
        while (space < h.lineEnd && d.byteAt(space) != ' ') {
            space++;
        }
        word(d, Http.RESPONSE_VERSION, h.start, space);
        int code = space;
        while (code < h.lineEnd && d.byteAt(code) == ' ') {
            code++;
        }
        int codeEnd = Math.min(code + 3, h.lineEnd);
        if (codeEnd - code < 3) {
            return;
        }
        d.add(Http.CODE, code, 3, h.code);
        d.add(Http.CODE_MEANING, code, 3, Http.CODES.text(h.code, "Unknown (" + h.code + ")"));
        int phrase = codeEnd;
        while (phrase < h.lineEnd && d.byteAt(phrase) != ' ') {
            phrase++;
        }
        while (phrase < h.lineEnd && d.byteAt(phrase) == ' ') {
            phrase++;
        }
        if (phrase < h.lineEnd) {
            word(d, Http.PHRASE, phrase, h.lineEnd);
        }
    }
}
