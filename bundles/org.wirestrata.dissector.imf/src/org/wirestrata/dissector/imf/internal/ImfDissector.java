package org.wirestrata.dissector.imf.internal;

import org.osgi.service.component.annotations.Component;
import org.wirestrata.api.dissect.Columns;
import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Dissector;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.api.dissect.Protocol;
import org.wirestrata.api.dissect.TextLines;
import org.wirestrata.dissector.imf.internal.Headers.Header;
import org.wirestrata.dissector.imf.internal.Headers.Kind;

/**
 * Messages as mail protocols carry them: headers (RFC 5322) and what they are headers of, by its media type (RFC 2045) or line by line.
 * Where the headers do not end, all is shown as content, too.
 */
@Component(service = Dissector.class, property = {"protocol=imf", "table=media_type:message/rfc822",
    "next=media_type", "next=data"})
public final class ImfDissector implements Dissector {
    private static final int LINE_END = 2;

    @Override
    public Protocol protocol() {
        return Imf.PROTOCOL;
    }

    @Override
    public void dissect(Dissection d) {
        Columns columns = d.columns();
        columns.protocolToo("IMF");
        columns.clearInfo();
        d.covers(d.length());
        String[] type = new String[2];
        int all = TextLines.captured(d);
        int at = 0;
        boolean last = false;
        while (!last && at < all) {
            int colon = d.find(at, (byte) ':');
            int end = colon < 0 ? -1 : end(d, colon, all);
            if (end < 0) {
                break;
            }
            last = last(d, end, all);
            header(d, at, colon, end, all, type);
            at = last ? Math.min(all, end + LINE_END) : end;
        }
        if (!last) {
            at = 0;
        }
        if (type[0] == null) {
            text(d, at, all);
        } else {
            columns.fence();
            d.position(at);
            d.enter(d.layer());
            d.dispatch(Imf.MEDIA_TYPES, type[0], type[1]);
            d.leave(d.layer());
        }
        d.position(all);
    }

    /** The end of a header: behind its line end, or before it where nothing follows; -1 where it has none. */
    private static int end(Dissection d, int from, int all) {
        int p = from;
        while (true) {
            int cr = d.find(p, (byte) '\r');
            if (cr < 0) {
                return -1;
            }
            if (cr + LINE_END >= all) {
                return cr;
            }
            if (d.byteAt(cr + 1) == '\n') {
                int c = d.byteAt(cr + LINE_END);
                if (c != ' ' && c != '\t') {
                    return cr + LINE_END;
                }
            }
            p = cr + 1;
        }
    }

    /** Whether the header that ends at a position is the last one. */
    private static boolean last(Dissection d, int end, int all) {
        return end + LINE_END >= all || d.byteAt(end) == '\r' && d.byteAt(end + 1) == '\n';
    }

    private static void header(Dissection d, int at, int colon, int end, int all, String[] type) {
        int from = Addresses.skipSpace(d, colon + 1, end);
        if (from == end) {
            from = colon + 1;
        }
        int to = end - LINE_END < from ? all : end - LINE_END;
        Header h = Headers.find(d, at, colon);
        if (h == null) {
            extension(d, at, colon, end, from, to);
            return;
        }
        if (h.kind() == Kind.LABEL) {
            Labels.show(d, from, to);
            return;
        }
        int item = add(d, (Field.Text) h.field(), from, to);
        d.enter(item);
        switch (h.kind()) {
            case MAILBOX -> Addresses.mailbox(d, from, Math.max(from, end));
            case MAILBOXES -> Addresses.list(d, Imf.MAILBOX_ITEM, from, Math.max(from, end));
            case ADDRESSES -> Addresses.list(d, Imf.ADDRESS_ITEM, from, Math.max(from, end));
            case CONTENT_TYPE -> contentType(d, from, to, type);
            default -> {
            }
        }
        d.leave(item);
        if (d.columns().wanted() && (h.name().equals("SUBJECT") || h.name().equals("FROM"))) {
            d.columns().append(h.name().equals("FROM") ? "from: " : "subject: ")
                    .append(TextLines.shown(d, from, Math.max(from, end - LINE_END))).append(", ");
        }
    }

    static int add(Dissection d, Field.Text f, int from, int to) {
        return d.addText(f, from, to - from, from, to - from, Encoding.ASCII);
    }

    private static void extension(Dissection d, int at, int colon, int end, int from, int to) {
        int item = add(d, Imf.EXTENSION, at, Math.max(at, end - LINE_END));
        d.enter(item);
        add(d, Imf.EXTENSION_NAME, at, colon);
        add(d, Imf.EXTENSION_VALUE, from, to);
        d.leave(item);
    }

    /** A type counts where something may be said along with it. */
    private static void contentType(Dissection d, int from, int to, String[] type) {
        int semicolon = d.find(from, (byte) ';');
        if (semicolon < 0 || semicolon >= to) {
            return;
        }
        add(d, Imf.TYPE, from, semicolon);
        add(d, Imf.PARAMETERS, semicolon + 1, to);
        type[0] = TextLines.text(d, from, semicolon);
        type[1] = TextLines.text(d, semicolon + 1, to);
    }

    private static void text(Dissection d, int from, int all) {
        int item = d.open(Imf.MESSAGE_TEXT, from, all - from);
        Columns columns = d.columns();
        int at = from;
        while (at < all) {
            int next = TextLines.next(d, TextLines.end(d, at));
            d.addText(Field.TEXT, at, next - at, at, next - at, Encoding.UTF_8);
            if (columns.wanted()) {
                columns.separate(", ").append(plain(TextLines.text(d, at, next)));
            }
            at = next;
        }
        d.close(item);
    }

    private static String plain(String text) {
        StringBuilder s = new StringBuilder(text);
        for (int i = 0; i < s.length(); i++) {
            if (Character.isISOControl(s.charAt(i))) {
                s.setCharAt(i, ' ');
            }
        }
        return s.toString();
    }
}
