package org.wirestrata.dissector.json.internal;

import java.nio.charset.StandardCharsets;

import org.wirestrata.api.dissect.Dissection;

/** Decodes strings: RFC 8259 section 7. */
final class Strings {
    private static final char UNKNOWN = '\ufffd';

    private Strings() {
    }

    /** The text that the bytes between two quotation marks stand for. */
    static String decode(Dissection d, int from, int to) {
        String raw = new String(d.array(), d.arrayOffset() + from, to - from, StandardCharsets.UTF_8);
        int escape = raw.indexOf('\\');
        if (escape < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int p = 0;
        while (escape >= 0) {
            text.append(raw, p, escape);
            char c = raw.charAt(escape + 1);
            p = escape + 2;
            if (c == 'u') {
                p = unicode(raw, p, text);
            } else {
                int known = "bfnrt".indexOf(c);
                text.append(known >= 0 ? "\b\f\n\r\t".charAt(known) : c);
            }
            escape = raw.indexOf('\\', p);
        }
        return text.append(raw, p, raw.length()).toString();
    }

    /** Appends the character that four digits, or two of them with a surrogate pair, stand for; answers the position behind. */
    private static int unicode(String raw, int at, StringBuilder to) {
        char c = (char) Integer.parseInt(raw.substring(at, at + 4), 16);
        int p = at + 4;
        if (Character.isHighSurrogate(c) && raw.startsWith("\\u", p)) {
            char low = (char) Integer.parseInt(raw.substring(p + 2, p + 6), 16);
            if (Character.isLowSurrogate(low)) {
                to.append(c).append(low);
                return p + 6;
            }
        }
        if (c != 0) {
            to.append(Character.isSurrogate(c) ? UNKNOWN : c);
        }
        return p;
    }
}
