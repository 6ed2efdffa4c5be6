package org.wirestrata.dissector.http2.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;
import org.wirestrata.api.dissect.Encoding;
import org.wirestrata.api.dissect.Expert;
import org.wirestrata.api.dissect.Field;
import org.wirestrata.dissector.http2.internal.HeaderBlock.Form;
import org.wirestrata.dissector.http2.internal.HeaderBlock.Line;

/** Shows decoded headers, in a source of their own: each text behind its length in four octets. */
final class HeaderItems {
    static final Field.Group HEADER = Http2.PROTOCOL.group("http2.header", "Header").line(Lines::header);
    private static final Field.Uint LENGTH = Http2.PROTOCOL.uint32("http2.header.length", "Header Length");
    private static final Field.Uint COUNT = Http2.PROTOCOL.uint32("http2.header.count", "Header Count");
    private static final Field.Uint NAME_LENGTH = Http2.PROTOCOL.uint32("http2.header.name.length", "Name Length");
    static final Field.Text NAME = Http2.PROTOCOL.text("http2.header.name", "Name");
    private static final Field.Uint VALUE_LENGTH = Http2.PROTOCOL.uint32("http2.header.value.length", "Value Length");
    static final Field.Text VALUE = Http2.PROTOCOL.text("http2.header.value", "Value");
    private static final Field.Text UNESCAPED = Http2.PROTOCOL.text("http2.header.unescaped", "Unescaped");
    private static final Field.Text FORM = Http2.PROTOCOL.text("http2.header.repr", "Representation");
    private static final Field.Uint INDEX = Http2.PROTOCOL.uint32("http2.header.index", "Index");
    private static final Field.Group SIZE_UPDATE = Http2.PROTOCOL.group("http2.header_table_size_update", "Header table size update");
    private static final Field.Uint TABLE_SIZE = Http2.PROTOCOL.uint32("http2.header_table_size_update.header_table_size",
            "Header table size");
    private static final Expert TOO_MANY = Http2.PROTOCOL.expert("http2.header_lines_exceeded", Expert.Severity.ERROR,
            Expert.Area.UNDECODED, "There are more headers than are shown");
    private static final int LENGTH_OCTETS = 4;

    private HeaderItems() {
    }

    /** Has the fields declared. */
    static void declare() {
    }

    /** Shows the headers of a block's part that begins at a position. */
    static void show(Dissection d, HeaderBlock block, int at) {
        byte[] texts = texts(block);
        d.beginDerived("Decompressed Header", texts, texts.length);
        d.add(LENGTH, 0, 1, texts.length);
        d.add(COUNT, 0, 1, block.lines().size());
        int p = 0;
        for (Line l : block.lines()) {
            d.switchDerived();
            if (l.form() == Form.SIZE_UPDATE) {
                int item = d.add(SIZE_UPDATE, at + l.at(), l.length());
                d.enter(item);
                d.add(TABLE_SIZE, at + l.at(), l.length(), l.number());
                d.leave(item);
                d.switchDerived();
                continue;
            }
            int item = d.add(HEADER, at + l.at(), l.length());
            d.enter(item);
            d.switchDerived();
            p = texts(d, l.entry(), p);
            d.switchDerived();
            d.add(FORM, at + l.at(), 1, l.form().text);
            if (l.form().indexed) {
                d.add(INDEX, at + l.at(), 1, l.number());
            }
            d.leave(item);
            d.switchDerived();
        }
        d.endDerived();
        if (block.tooMany()) {
            d.expert(d.layer(), TOO_MANY);
        }
        uri(d, block);
    }

    private static int texts(Dissection d, Entry e, int at) {
        int name = at + LENGTH_OCTETS;
        int length = e.name().length();
        d.add(NAME_LENGTH, at, LENGTH_OCTETS, length);
        d.addText(NAME, name, length, name, length, Encoding.ASCII);
        int value = name + length + LENGTH_OCTETS;
        length = e.value().length();
        d.add(VALUE_LENGTH, value - LENGTH_OCTETS, LENGTH_OCTETS, length);
        d.addText(VALUE, value, length, value, length, Encoding.ASCII);
        known(d, e, value);
        if (d.wants(UNESCAPED)) {
            if (e.value().indexOf('%') < 0) {
                d.addText(UNESCAPED, value, length, value, length, Encoding.ASCII);
            } else {
                d.add(UNESCAPED, value, length, unescaped(e.value()));
            }
        }
        return value + length;
    }

    private static void known(Dissection d, Entry e, int at) {
        Field f = KnownHeaders.find(e.name());
        int length = e.value().length();
        if (f instanceof Field.Text t) {
            d.addText(t, at, length, at, length, Encoding.ASCII);
        } else if (f != null) {
            long n = number(e.value());
            if (n >= 0) {
                d.add(f, at, length, n);
            }
        }
    }

    /** The number that a text is, or -1. */
    private static long number(String text) {
        if (text.isEmpty() || text.length() > 18) {
            return -1;
        }
        long n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            n = n * 10 + c - '0';
        }
        return n;
    }

    /** A text with its escaped octets as they are (RFC 3986 section 2.1). */
    private static String unescaped(String text) {
        byte[] octets = new byte[text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int high = c == '%' && i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text.charAt(i + 2), 16);
            if (low >= 0) {
                octets[size++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                octets[size++] = (byte) c;
            }
        }
        return new String(octets, 0, size, StandardCharsets.UTF_8);
    }

    private static byte[] texts(HeaderBlock block) {
        int size = 0;
        for (Line l : block.lines()) {
            size += l.entry() == null ? 0 : 2 * LENGTH_OCTETS + l.entry().name().length() + l.entry().value().length();
        }
        byte[] all = new byte[size];
        int p = 0;
        for (Line l : block.lines()) {
            if (l.entry() != null) {
                p = put(all, put(all, p, l.entry().name()), l.entry().value());
            }
        }
        return all;
    }

    private static int put(byte[] to, int at, String text) {
        int n = text.length();
        to[at] = (byte) (n >>> 24);
        to[at + 1] = (byte) (n >>> 16);
        to[at + 2] = (byte) (n >>> 8);
        to[at + 3] = (byte) n;
        byte[] octets = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(octets, 0, to, at + LENGTH_OCTETS, n);
        return at + LENGTH_OCTETS + n;
    }

    /** The whole target of a request: RFC 9113 section 8.3.1; of CONNECT, the authority alone. */
    private static void uri(Dissection d, HeaderBlock block) {
        String authority = block.value(":authority");
        if (authority == null) {
            return;
        }
        if ("CONNECT".equals(block.value(":method"))) {
            d.generated(Http2.FULL_URI, authority);
            return;
        }
        String scheme = block.value(":scheme");
        String path = block.value(":path");
        if (scheme != null && path != null) {
            d.generated(Http2.FULL_URI, scheme + "://" + authority + path);
        }
    }
}
